import { elementsOf } from '../book/elements.ts';
import { unknownGoals as findUnknownGoals } from '../book/unknown-goals.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** Tags that check the codes in them themselves. */
const WITH_OWN_CHECK = ['Actions', 'SDGList', 'Wheel'];

/** A goal, target or indicator that isn't there leads nowhere in the index. */
export const unknownGoals: Rule = {
  id: 'unknown-goal',
  sentence: 'Sustainable Development Goals, targets and indicators named in the text exist.',
  severity: 'error',
  hint: 'Look the code up in data/reference/sdg.json.',
  mayBeAllowed: true,
  example: {
    body: 'This serves target 10.77.',
    finds: '7:13 There is no Sustainable Development Goals’ target 10.77.',
  },
  check(document, book) {
    if (!book) return [];
    const lists = elementsOf(document.tree, document.source.path).filter(({ name }) => WITH_OWN_CHECK.includes(name));
    const isInList = ({ line = 0 }: Flaw) =>
      lists.some(({ node: { position } }) => position && position.start.line <= line && line <= position.end.line);
    return findUnknownGoals(document, book.sdg).filter((flaw) => !isInList(flaw));
  },
};
