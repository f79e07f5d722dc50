import type { BookFont } from '../finish/fonts.ts';
import { countFiguresWithoutAlt } from './figures.ts';
import { childElements, walkElements } from './structure.ts';
import type { StructureElement } from './structure.ts';
import { cellsOf, scopeOf } from './tables.ts';

/**
 * What keeps a file from calling itself built to PDF/UA-1: the failure conditions of the Matterhorn Protocol 1.1 that a program can
 * decide and that Chromium's output or the book's markup can meet. None found does not mean that a validator finds none.
 * @returns one plain sentence per kind of flaw
 */
export function findUniversalAccessFlaws(
  elements: StructureElement[],
  fonts: BookFont[],
  unmarkedOperators: number,
): string[] {
  const all = [...walkElements(elements)];
  const flaws: string[] = [];
  const report = (count: number, flaw: string): void => {
    if (count > 0) flaws.push(`${flaw}: ${count}.`);
  };
  report(unmarkedOperators, 'Content that is neither tagged nor an artifact (01-005)');
  report(countFiguresWithoutAlt(elements), 'Figures without a description (13-004)');
  report(countSkippedHeadings(all), 'Headings that skip a level, or a first heading that is not H1 (14-002, 14-003)');
  report(all.filter((cell) => cell.type === 'TH' && !scopeOf(cell)).length, 'Header cells without scope (15-003)');
  report(countIrregularTables(all), 'Tables whose rows differ in width (ISO 14289-1, 7.2)');
  report(countMisplaced(all), 'Elements in a place that their type does not allow (09-004 to 09-006)');
  report(all.filter((note) => note.type === 'Note' && !note.id).length, 'Notes without an id (19-003)');
  report(
    all.filter((link) => link.type === 'Link' && !ownsObject(link)).length,
    'Links without an annotation (ISO 32000-1, 14.8.4.4)',
  );
  report(fonts.filter(({ embedded }) => !embedded).length, 'Fonts that are not embedded (31-009)');
  return flaws;
}

const ownsObject = (element: StructureElement): boolean => element.kids.some(({ kind }) => kind === 'object');

function countSkippedHeadings(all: StructureElement[]): number {
  let previous = 0;
  let count = 0;
  for (const { type } of all) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level === 0) continue;
    if (level > previous + 1) count++;
    previous = level;
  }
  return count;
}

/** Types whose kids can only be of certain types. */
const ALLOWED_KIDS: Readonly<Record<string, string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};

function countMisplaced(all: StructureElement[]): number {
  return all.filter(({ type, kids }) => {
    const allowed = ALLOWED_KIDS[type];
    return allowed !== undefined && kids.some((kid) => kid.kind !== 'element' || !allowed.includes(kid.type));
  }).length;
}

function countIrregularTables(all: StructureElement[]): number {
  return all.filter((table) => {
    if (table.type !== 'Table') return false;
    const rows = [...walkElements(childElements(table))].filter(({ type }) => type === 'TR');
    return new Set(rowWidths(rows)).size > 1;
  }).length;
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
