import { walkElements, childElements } from '../../tags/structure.ts';
import type { StructureElement } from '../../tags/structure.ts';
import { cellsOf, scopeOf } from '../../tags/tables.ts';
import { placeOf } from '../open-pdf.ts';
import { count } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const tables: Rule = {
  id: 'tables',
  asks: 'Header cells say what they head, and all rows of a table fill the same columns (15-003; ISO 14289-1, 7.2).',
  profiles: ['screen'],
  check: (file) => {
    const found = file.elements().filter(({ type }) => type === 'Table');
    const headers = file.elements().filter(({ type }) => type === 'TH');
    const unscoped = headers.filter((cell) => !scopeOf(cell));
    const irregular = found.filter(isIrregular);
    return {
      seen: `${count(found.length, 'table')}, ${count(headers.length, 'header cell')}`,
      flaws: [
        ...unscoped.map((cell) => ({ message: 'A header cell has no scope.', ...placeOf(file, cell) })),
        ...irregular.map((table) => ({ message: 'The rows of a table differ in width.', ...placeOf(file, table) })),
      ],
    };
  },
};

function isIrregular(table: StructureElement): boolean {
  const rows = [...walkElements(childElements(table))].filter(({ type }) => type === 'TR');
  return new Set(rowWidths(rows)).size > 1;
}

/** The number of columns that each row fills, with the cells that earlier rows extend into it. */
function rowWidths(rows: StructureElement[]): number[] {
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of cellsOf(row)) {
      const [rowSpan, columnSpan] = [span(cell, 'RowSpan'), span(cell, 'ColSpan')];
      for (let covered = index; covered < Math.min(index + rowSpan, rows.length); covered++) {
        widths[covered]! += columnSpan;
      }
    }
  });
  return widths;
}

const span = (cell: StructureElement, key: string): number =>
  Number(cell.attributes.get('Table')?.get(key)?.toString() ?? 1);
