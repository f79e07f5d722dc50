import type { StructureMark } from '../page/structure-marks.ts';
import { walkElements } from './structure.ts';
import type { StructureElement } from './structure.ts';

/** A mark of the page, with what it says. */
export interface LabelledMark extends StructureMark {
  label: string;
}

/** The marks that arrived in the structure tree, by element. */
export type Marked = ReadonlyMap<StructureElement, LabelledMark>;

/**
 * Takes the marks that `markStructure` set in the page out of the elements' languages, and restores these.
 * @param labels what `readLabels` read, in the order of `marks`
 */
export function takeMarks(elements: StructureElement[], marks: StructureMark[], labels: string[]): Marked {
  const marked = new Map<StructureElement, LabelledMark>();
  for (const element of walkElements(elements)) {
    const index = /(?:^|-)x-m(\d+)$/.exec(element.language ?? '')?.[1];
    const mark = index === undefined ? undefined : marks[Number(index)];
    if (mark === undefined) continue;
    if (mark.language === '') delete element.language;
    else element.language = mark.language;
    marked.set(element, { ...mark, label: labels[Number(index)] ?? '' });
  }
  return marked;
}
