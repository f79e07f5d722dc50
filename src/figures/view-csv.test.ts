import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../testing/csv.ts';
import type { View } from './figure.ts';
import { csv, viewCsv } from './view-csv.ts';

describe('CSV', () => {
  test('has a head of keys, whole dollars, empty blanks, no marks, and the total last', () => {
    const view: View = {
      columns: [
        { key: 'area', label: 'Country or area', kind: 'name' },
        { key: 'p1_usd', label: 'P1', kind: 'usd' },
        { key: 'share_per_cent', label: 'Share', kind: 'per-cent' },
      ],
      rows: [
        { key: 'a', cells: ['Bolivia (Plurinational State of)', 1234567, 12.5], mark: '*', nameMark: '†' },
        { key: 'b', cells: ['Côte d’Ivoire', null, 0] },
      ],
      total: { key: 'total', cells: ['Total', 1234567, 100] },
    };
    expect(viewCsv(view)).toBe(
      'area,p1_usd,share_per_cent\r\nBolivia (Plurinational State of),1234567,12.5\r\nCôte d’Ivoire,,0\r\nTotal,1234567,100\r\n',
    );
    expect(viewCsv({ ...view, total: undefined })).not.toContain('Total');
  });

  test('quotes fields as RFC 4180 asks, and no others', () => {
    expect(csv([['a, b', 'say "c"', 'two\nlines', 'cr\r', "it's", '', null, 0]])).toBe(
      '"a, b","say ""c""","two\nlines","cr\r",it\'s,,,0\r\n',
    );
  });

  test('of anything is read back as it was', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\r\n', '""', ',"', ' '));
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(rows, (records) => {
        expect(parseCsv(csv(records))).toEqual(records);
      }),
    );
  });
});
