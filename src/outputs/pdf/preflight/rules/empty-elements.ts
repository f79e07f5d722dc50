import { walkElements } from '../../tags/structure.ts';
import type { StructureElement } from '../../tags/structure.ts';
import { placeOf } from '../open-pdf.ts';
import { count } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Cells may be empty, since rows count them. */
const MAY_BE_EMPTY = new Set(['TD', 'TH', 'TR', 'THead', 'TBody', 'TFoot']);

export const emptyElements: Rule = {
  id: 'empty-elements',
  asks: 'No structure element is empty.',
  profiles: ['screen'],
  check: (file) => {
    const empty = file.elements().filter((element) => !MAY_BE_EMPTY.has(element.type) && isEmpty(element));
    return {
      seen: count(file.elements().length, 'element'),
      flaws: empty.map((element) => ({ message: `A ${element.type} holds nothing.`, ...placeOf(file, element) })),
    };
  },
};

function isEmpty(element: StructureElement): boolean {
  for (const { type, kids } of walkElements([element]))
    if (MAY_BE_EMPTY.has(type) || kids.some(({ kind }) => kind !== 'element')) return false;
  return true;
}
