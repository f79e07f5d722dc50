import { findMentions } from '../markdown/find-mentions.ts';
import { findSdgCodes } from '../markdown/find-sdg-codes.ts';
import { placeAt, type Flaw } from '../model/flaw.ts';
import { GOAL_COUNT, sdgEntries, type Sdg } from '../model/sdg.ts';
import type { Document } from './book.ts';

/**
 * The codes of Sustainable Development Goals in the words of a chapter that the list does not have: "target 8.99".
 */
export function unknownGoals(document: Pick<Document, 'tree' | 'source'>, sdg: Sdg): Flaw[] {
  const known = sdgEntries(sdg);
  const find = (text: string) => findSdgCodes(text).filter(({ key }) => !known.has(key));
  return findMentions(document.tree, [find]).flatMap((found): Flaw[] => {
    if (found.kind === 'tag') return [];
    const { node, key } = found;
    const words = node.value.slice(found.start, found.end);
    const nth = node.value.slice(0, found.start).split(words).length - 1;
    const goal = sdg.goals.find((entry) => String(entry.number) === key.split('.')[0]);
    return [
      {
        rule: 'unknown-goal',
        severity: 'error',
        file: document.source.path,
        ...placeAt(document.source.text, offsetOf(words, node.position?.start.offset ?? 0, nth, document.source.text)),
        message: `There is no Sustainable Development ${nameOf(key)}.`,
        hint: goal
          ? `The targets of goal ${goal.number}: ${goal.targets.join(', ')}.`
          : `Goals are numbered 1 to ${GOAL_COUNT}.`,
      },
    ];
  });
}

function nameOf(code: string): string {
  const kinds = ['Goal', 'target', 'indicator'];
  const kind = kinds[code.split('.').length - 1] ?? 'code';
  return kind === 'Goal' ? `Goal ${code}` : `Goals’ ${kind} ${code}`;
}

/** Where the `nth` of equal words after an offset begins, or the offset itself if the source has them written differently. */
function offsetOf(words: string, from: number, nth: number, text: string): number {
  let at = text.indexOf(words, from);
  for (let count = 0; count < nth && at >= 0; count++) at = text.indexOf(words, at + words.length);
  return at < 0 ? from : at;
}
