import type { StructureElement } from '../../tags/structure.ts';
import { placeOf } from '../open-pdf.ts';
import { count } from '../rule.ts';
import type { Rule } from '../rule.ts';

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
/** Types that stand in certain others only. */
const ALLOWED_PARENTS: Readonly<Record<string, string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

export const nesting: Rule = {
  id: 'nesting',
  asks: 'Lists, tables and contents are built of the elements that their types allow (09-004 to 09-006).',
  profiles: ['screen'],
  check: (file) => {
    const all = file.elements();
    return {
      seen: count(all.length, 'element'),
      flaws: all.flatMap((element) => strangers(element).map((message) => ({ message, ...placeOf(file, element) }))),
    };
  },
};

function strangers({ type, kids }: StructureElement): string[] {
  const allowed = ALLOWED_KIDS[type];
  return kids.flatMap((kid) => {
    if (kid.kind !== 'element')
      return allowed ? [`A ${type} holds content of its own, and may hold only ${allowed.join(', ')}.`] : [];
    if (allowed && !allowed.includes(kid.type))
      return [`A ${type} holds a ${kid.type}, and may hold only ${allowed.join(', ')}.`];
    const parents = ALLOWED_PARENTS[kid.type];
    return parents && !parents.includes(type)
      ? [`A ${kid.type} stands in a ${type}, and may stand only in ${parents.join(', ')}.`]
      : [];
  });
}
