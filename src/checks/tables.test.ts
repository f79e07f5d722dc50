import { expect, test } from 'vitest';
import { findings } from '../testing/chapters.ts';
import { tables } from './tables.ts';

const table = (columns: number) => [' a |', ' --- |', ' b |'].map((cell) => `|${cell.repeat(columns)}`).join('\n');

test('a table of more than four columns is a flaw', () => {
  expect(findings(tables, `A\n\n${table(5)}`)).toEqual([
    '9:1 This table has 5 columns; there is room for 4. → Turn rows into columns, or make two tables of it.',
  ]);
  expect(findings(tables, `<Box>\n\n${table(6)}\n\n</Box>`)).toEqual([
    '9:1 This table has 6 columns; there is room for 4. → Turn rows into columns, or make two tables of it.',
  ]);
});

test('a table of four columns is none', () => {
  expect(findings(tables, table(4))).toEqual([]);
});

test('a landscape page has room for more', () => {
  const wide = (tag: string, columns: number) =>
    findings(tables, `<${tag} title="A" page="landscape">\n\n${table(columns)}\n\n</${tag}>`);
  expect([...wide('Table', 9), ...wide('Matrix', 16)]).toEqual([]);
  expect(wide('Table', 10)).toEqual([
    '9:1 This table has 10 columns; there is room for 9. → Turn rows into columns, or make two tables of it.',
  ]);
  expect(wide('Matrix', 17)).toEqual(['9:1 This table has 17 columns; there is room for 16. → Make two of it.']);
});

test('a matrix has room for eleven', () => {
  const matrix = (columns: number) => `<Matrix title="A">\n\n${table(columns)}\n\n</Matrix>`;
  expect(findings(tables, matrix(11))).toEqual([]);
  expect(findings(tables, matrix(12))).toEqual([
    '9:1 This table has 12 columns; there is room for 11. → Make two of it.',
  ]);
});
