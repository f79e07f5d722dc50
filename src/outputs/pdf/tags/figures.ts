import { walkElements } from './structure.ts';
import type { StructureElement } from './structure.ts';

/**
 * Keeps Figure for what has a description: a figure element that only frames a picture, a table or text and their caption is a Div,
 * or the frame would hide its content behind a description it does not have.
 */
export function repairFigures(elements: StructureElement[]): void {
  for (const element of walkElements(elements)) {
    if (element.type !== 'Figure' || element.alt !== undefined) continue;
    const inner = [...walkElements([element])].slice(1);
    if (inner.some(({ type }) => type === 'Figure' || type === 'Table' || type === 'P' || type === 'L')) {
      element.type = 'Div';
    }
  }
}

/** Figures that say nothing to those who cannot see them. */
export function countFiguresWithoutAlt(elements: StructureElement[]): number {
  return [...walkElements(elements)].filter(({ type, alt }) => type === 'Figure' && !alt?.trim()).length;
}
