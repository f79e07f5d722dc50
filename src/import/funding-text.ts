import type { Funding } from '../model/funding.ts';

/** A funding file as text: one line a row, so that a change of an amount is a change of a line. */
export function fundingText(funding: Funding): string {
  const line = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return `{ ${entries.map(([name, entry]) => `${JSON.stringify(name)}: ${line(entry)}`).join(', ')} }`;
  };
  const lines = (values: readonly unknown[], indent: string): string =>
    values.length ? `[\n${values.map((value) => `${indent}  ${line(value)}`).join(',\n')}\n${indent}]` : '[]';
  const block = (entries: readonly [string, string][], indent: string): string =>
    `{\n${entries.map(([name, text]) => `${indent}  ${JSON.stringify(name)}: ${text}`).join(',\n')}\n${indent}}`;
  const list = (blocks: readonly string[], indent: string): string =>
    blocks.length ? `[\n${blocks.map((text) => `${indent}  ${text}`).join(',\n')}\n${indent}]` : '[]';
  const { global, regions, slips, doubts } = funding;
  return `${block(
    [
      ['edition', line(funding.edition)],
      ['unit', line(funding.unit)],
      ['source', line(funding.source)],
      ['categories', line(funding.categories)],
      [
        'global',
        block(
          [
            ['rows', lines(global.rows, '    ')],
            ['total', line(global.total)],
            ['note', line(global.note)],
          ],
          '  ',
        ),
      ],
      [
        'regions',
        list(
          regions.map(({ region, rows, total }) =>
            block(
              [
                ['region', line(region)],
                ['rows', lines(rows, '      ')],
                ['total', line(total)],
              ],
              '    ',
            ),
          ),
          '  ',
        ),
      ],
      [
        'slips',
        list(
          slips.map(({ id, reason, differences }) =>
            block(
              [
                ['id', line(id)],
                ['reason', line(reason)],
                ['differences', lines(differences, '      ')],
              ],
              '    ',
            ),
          ),
          '  ',
        ),
      ],
      [
        'doubts',
        list(
          doubts.map(({ id, table, rows, reason }) =>
            block(
              [
                ['id', line(id)],
                ['table', line(table)],
                ['rows', line(rows)],
                ['reason', line(reason)],
              ],
              '    ',
            ),
          ),
          '  ',
        ),
      ],
    ],
    '',
  )}\n`;
}
