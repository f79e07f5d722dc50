import { describe, expect, test } from 'vitest';
import { realBase } from '../testing/real-book.ts';
import { printDifferences } from './print-differences.ts';

const label = (table: string) => (table === 'global' ? 'table 1' : `table of ${table}`);
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the differences of the print', () => {
  const base = realBase();
  const groups = printDifferences(base, label).map(({ items, ...group }) => ({ ...group, items: items.map(spaced) }));

  test('are all declared slips, in words, with the printed and the computed amount', () => {
    expect(groups.map(({ id, items }) => [id, items])).toEqual([
      [
        'cambodia-principle-1',
        [
          'Row “Cambodia” of table of asia-pacific: printed USD 5,919,583, computed USD 8,270,340.',
          'Column P1 of table of asia-pacific: printed USD 12,156,524, computed USD 14,507,281.',
        ],
      ],
      [
        'austria-objective-2',
        [
          'Row “Austria” of table of european-economic-area: printed USD 3,387,435, computed USD 4,189,387.',
          'Column O2 of table of european-economic-area: printed USD 57,763,283, computed USD 58,565,235.',
        ],
      ],
      [
        'nepal-one-dollar',
        [
          'Row “Nepal” of table of asia-pacific: printed USD 6,236,396, computed USD 6,236,397.',
          'Row “Total” of table of asia-pacific: printed USD 416,200,709, computed USD 416,200,710.',
          'Row “Asia and the Pacific” of table 1: printed USD 416,200,709, computed USD 416,200,710.',
          'Column “Total” of table 1: printed USD 2,863,504,889, computed USD 2,863,504,888.',
        ],
      ],
    ]);
  });

  test('each give their reason', () => {
    expect(groups.map(({ reason }) => reason)).toEqual(base.funding.slips.map(({ reason }) => reason));
  });

  test.each([
    [
      { row: 'asia-pacific', column: 'P1', sum: 'between' },
      'Row “Asia and the Pacific”, column P1, of table 1 against the total of the region’s own table: printed USD 2, computed USD 1.',
    ],
    [
      { row: 'total', column: 'outsideFramework', sum: 'down' },
      'Column “Outside the framework” of table 1: printed USD 2, computed USD 1.',
    ],
  ] as const)('of other sums have words too: %o', (difference, words) => {
    const slips = [
      { id: 'a', reason: 'A reason.', differences: [{ table: 'global', printed: 2, computed: 1, ...difference }] },
    ];
    const [group] = printDifferences({ ...base, funding: { ...base.funding, slips } }, label);
    expect(group?.items.map(spaced)).toEqual([words]);
  });

  test('are none where the print adds up', () => {
    expect(printDifferences({ ...base, funding: { ...base.funding, slips: [] } }, label)).toEqual([]);
  });
});
