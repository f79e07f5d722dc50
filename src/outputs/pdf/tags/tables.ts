import { PDFArray, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFRef } from '@cantoo/pdf-lib';
import type { Marked } from './marks.ts';
import { childElements, createElement, walkContent, walkElements } from './structure.ts';
import type { MarkedContent, StructureElement } from './structure.ts';

/**
 * Gives each table the form of ISO 32000-1, table 337: a Caption, and the rows in THead, TBody and TFoot. Finds the content that a
 * head or foot repeats on further pages.
 * @param pageOrder index of each page
 * @returns the sequences that are repetitions; the elements no longer hold them
 */
export function repairTables(
  elements: StructureElement[],
  marked: Marked,
  pageOrder: ReadonlyMap<PDFRef, number>,
): MarkedContent[] {
  const repeated: MarkedContent[] = [];
  for (const table of walkElements(elements)) {
    if (table.type !== 'Table') continue;
    groupKids(table, marked);
    for (const section of childElements(table)) {
      const choose = section.type === 'THead' ? Math.min : section.type === 'TFoot' ? Math.max : undefined;
      if (!choose) continue;
      for (const row of childElements(section)) repeated.push(...dropRepetitions(row, pageOrder, choose));
    }
  }
  return repeated;
}

/** A caption that holds elements comes as these elements alone. */
function groupKids(table: StructureElement, marked: Marked): void {
  const painted = table.kids.filter(({ kind }) => kind !== 'element');
  const caption: StructureElement[] = [];
  const sections: StructureElement[] = [];
  for (const kid of childElements(table)) {
    if (kid.type === 'Caption') caption.push(...(kid.kids.length > 0 ? [kid] : []));
    else if (['THead', 'TBody', 'TFoot'].includes(kid.type)) sections.push(kid);
    else if (kid.type !== 'TR') caption.push(kid);
    else {
      const section = sectionOf(kid, marked);
      const last = sections.at(-1);
      if (last?.type === section) last.kids.push(kid);
      else sections.push(createElement(section, [kid]));
    }
  }
  const isTagged = caption.length === 0 || caption[0]!.type === 'Caption';
  table.kids = [...painted, ...(isTagged ? caption : [createElement('Caption', caption)]), ...sections];
}

function sectionOf(row: StructureElement, marked: Marked): 'THead' | 'TBody' | 'TFoot' {
  const kind = marked.get(row)?.kind;
  if (kind === 'head-row') return 'THead';
  return kind === 'foot-row' ? 'TFoot' : 'TBody';
}

/** Keeps what stands on one page, and takes the same cells' content on all others out of the row. */
function dropRepetitions(
  row: StructureElement,
  pageOrder: ReadonlyMap<PDFRef, number>,
  choose: (...pages: number[]) => number,
): MarkedContent[] {
  const pageIndex = (content: MarkedContent): number => pageOrder.get(content.page) ?? 0;
  const pages = [...walkContent(row)].map(pageIndex);
  if (pages.length === 0) return [];
  const home = choose(...pages);
  const dropped: MarkedContent[] = [];
  for (const element of walkElements([row])) {
    element.kids = element.kids.filter((kid) => {
      if (kid.kind !== 'content' || pageIndex(kid) === home) return true;
      dropped.push(kid);
      return false;
    });
  }
  return dropped;
}

/**
 * Names header cells th-1, th-2 … in reading order, since Chromium numbers them by a counter of its process, and lets the cells that
 * refer to them follow. Empty lists of headers are left out.
 */
export function renumberHeaderCells(elements: StructureElement[]): void {
  const names = new Map<string, string>();
  const all = [...walkElements(elements)];
  for (const element of all) {
    if (element.type !== 'TH' || element.id === undefined) continue;
    names.set(element.id, `th-${names.size + 1}`);
    element.id = names.get(element.id)!;
  }
  for (const element of all) {
    const table = element.attributes.get('Table');
    const headers = table?.get('Headers');
    if (!table || !(headers instanceof PDFArray)) continue;
    for (let index = headers.size() - 1; index >= 0; index--) {
      const item = headers.get(index);
      const name = item instanceof PDFString || item instanceof PDFHexString ? names.get(item.decodeText()) : undefined;
      if (name === undefined) headers.remove(index);
      else headers.set(index, PDFString.of(name));
    }
    if (headers.size() === 0) table.delete('Headers');
  }
}

/** The scope of a header cell: "Row", "Column", "Both", or undefined when it has none. */
export function scopeOf(cell: StructureElement): string | undefined {
  const scope = cell.attributes.get('Table')?.get('Scope');
  return scope instanceof PDFName ? scope.decodeText() : undefined;
}

/** The cells of a row, in order. */
export const cellsOf = (row: StructureElement): StructureElement[] =>
  childElements(row).filter(({ type }) => type === 'TH' || type === 'TD');
