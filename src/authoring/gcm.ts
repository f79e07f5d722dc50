import { h } from 'hastscript';
import { z } from 'zod';
import { listInWords } from '../figures/funding-base.ts';
import { codesIn, COMPACT_OBJECTIVES } from '../model/sdg.ts';
import { defineComponent, filledText } from './component.ts';
import { isCompactObjective } from './sdg-chips.ts';

/** Numbers of objectives of the Global Compact for Migration, in an attribute. */
export const compactObjectives = filledText.refine(
  (text) => !text.trim() || codesIn(text).every(isCompactObjective),
  `Write numbers from 1 to ${COMPACT_OBJECTIVES} with commas, such as "2, 16".`,
);

export const gcm = defineComponent({
  name: 'GCM',
  help: 'Names objectives of the Global Compact for Migration by their numbers.',
  stands: 'in-text',
  holds: 'nothing',
  attributes: z.strictObject({ objectives: compactObjectives }),
  example: 'Such work would serve <GCM objectives="1, 3, 17" />.',
  render({ objectives }, _children, { book }) {
    const codes = codesIn(objectives);
    const list = listInWords(codes, book.wording);
    return h('span', { class: 'gcm' }, book.wording.t('sdg.gcm', { count: codes.length, list }));
  },
});
