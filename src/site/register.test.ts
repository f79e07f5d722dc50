import { describe, expect, test } from 'vitest';
import { withBase } from '../book/addresses.ts';
import { ADDRESSES, realBook } from '../testing/real-book.ts';
import { calendarOf } from './calendar.ts';
import { linkedData } from './linked-data.ts';
import { detailsOf, documentsNaming, facetsOf, registerGroups } from './register.ts';

const book = realBook();
const site = { book, addresses: ADDRESSES, t: book.wording.t, href: (path: string) => withBase(path, '/mi') };
const recordOf = (id: string) => {
  const record = book.register.get(id);
  if (!record) throw new Error(`No record ${id}`);
  return record;
};
const SITE = new URL('https://example.org');

describe('the register', () => {
  test('has every record in one group, programmes first and events by date', () => {
    const groups = registerGroups(site);
    expect(groups.map(({ kind }) => kind)).toEqual(['programme', 'initiative', 'partnership', 'event', 'resource']);
    expect(groups.flatMap(({ records }) => records).length).toBe(book.register.size);
    const days = groups.find(({ kind }) => kind === 'event')?.records.map(({ dates }) => dates?.[0]?.from ?? '');
    expect(days).toEqual(days?.toSorted());
  });

  test('can be looked up by goal, country and partner; a target counts for its goal', () => {
    const facets = facetsOf(site);
    expect(facets.map(({ facet }) => facet)).toEqual(['goal', 'area', 'partner']);
    const goal = facets[0]?.entries.find(({ value }) => value === '17');
    expect([goal?.label, goal?.path, goal?.records.map(({ id }) => id)]).toEqual([
      'Goal 17',
      '/2018/en/register/by-goal/17/',
      ['gmdac'],
    ]);
    const labels = facets[0]?.entries.map(({ label }) => label) ?? [];
    expect(labels.indexOf('Goal 4')).toBeLessThan(labels.indexOf('Goal 10'));
  });

  test('says when and where beside a name', () => {
    expect(detailsOf(recordOf('idm-april-2017'), site)).toEqual(['18–19 April 2017', 'New York']);
    expect(detailsOf(recordOf('gmdac'), site)).toEqual(['Global Migration Data Analysis Centre', '2015', 'Berlin']);
  });

  test('knows the chapters that use an acronym', () => {
    expect(documentsNaming(recordOf('coa'), site).map(({ id }) => id)).toContain(
      'objective-1/orientation-before-departure',
    );
  });
});

describe('the calendar', () => {
  const ics = calendarOf([recordOf('idm-april-2017'), recordOf('grcp-6'), recordOf('midas')], site, SITE);

  test('has events whose days are known, as whole days that end the day after', () => {
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(ics).toContain('DTSTART;VALUE=DATE:20170418\r\nDTEND;VALUE=DATE:20170420\r\n');
  });

  test('escapes commas, and folds lines at 75 bytes so that unfolding gives the text back', () => {
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const unfolded = ics.replaceAll('\r\n ', '');
    expect(unfolded).toContain('DESCRIPTION:First dialogue of the year\\, a contribution to the global compact');
    expect(unfolded).toContain('URL:https://example.org/mi/2018/en/register/idm-april-2017/');
  });
});

describe('data for machines', () => {
  test('calls an event an Event, with its days and place', () => {
    expect(JSON.parse(linkedData(recordOf('idm-april-2017'), site, SITE))).toMatchObject({
      '@type': 'Event',
      url: 'https://example.org/mi/2018/en/register/idm-april-2017/',
      startDate: '2017-04-18',
      endDate: '2017-04-19',
      location: { '@type': 'Place', name: 'New York' },
      organizer: { '@type': 'Organization', name: 'IOM' },
    });
  });

  test('can’t end the script that it stands in', () => {
    const data = linkedData({ ...recordOf('midas'), text: '</script><b>' }, site, SITE);
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Project', description: '</script><b>' });
  });
});
