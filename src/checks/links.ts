import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { matchesInWords, placeOf } from '../book/elements.ts';
import type { Flaw, Place } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

const WHOLE_ADDRESS = /^(?:https?:\/\/[^\s/]+\.[^\s/]+|mailto:[^\s@]+@[^\s@]+)/i;
/** Words in brackets right before another pair of brackets; a note mark has an accent first. */
const UNREAD_LINK = /\[[^[\]^][^[\]]*\](?:\[[^[\]]*\]|\([^()]*\))/g;

/** Links lead to whole web addresses; places of the edition are named with <Ref>, which can't go stale. */
export const links: Rule = {
  id: 'links',
  sentence: 'A link has words and a whole address that begins with https://, http:// or mailto:.',
  severity: 'error',
  hint: 'Write [words](https://…) with the whole address.',
  example: { body: 'A [b](https://iom.int/c…).', finds: '7:3 The address "https://iom.int/c…" is cut off.' },
  check(document) {
    const { path } = document.source;
    const flaws: Flaw[] = [];
    const flaw = (place: Place, message: string, hint: string) =>
      flaws.push({ rule: 'links', severity: 'error', ...place, message, hint });
    visit(document.tree, (node) => {
      if (node.type === 'image' || node.type === 'imageReference')
        flaw(
          placeOf(node, path),
          'Pictures can’t be placed with ![…].',
          'A figure of the edition is placed with <Chart id="…" />.',
        );
      if (node.type === 'link' || node.type === 'definition')
        for (const complaint of complainOfAddress(node.url)) flaw(placeOf(node, path), ...complaint);
      if ((node.type === 'link' || node.type === 'linkReference') && isWordless(node))
        flaw(placeOf(node, path), 'A link has no words to click on.', 'Write them in the square brackets.');
    });
    // A link whose address is nowhere, or has a space in it, is plain text to the Markdown parser.
    for (const { text, place } of matchesInWords(document.tree, UNREAD_LINK, document.source))
      flaw(
        place,
        `The link ${text} has no address that can be read.`,
        'Write [words](https://…), without spaces in the address.',
      );
    return flaws;
  },
};

function complainOfAddress(url: string): [message: string, hint: string][] {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (!scheme)
    return [
      [`"${url}" is not a whole web address.`, 'To point to a place of this edition, write <Ref to="part/chapter" />.'],
    ];
  if (!['https', 'http', 'mailto'].includes(scheme))
    return [[`The address "${url}" is of a kind that is not allowed.`, 'Use https://, http:// or mailto:.']];
  if (!WHOLE_ADDRESS.test(url)) return [[`"${url}" is not a whole web address.`, 'Copy it from the browser.']];
  if (/…|%E2%80%A6|\.\.\./i.test(url)) return [[`The address "${url}" is cut off.`, 'Write the whole address.']];
  return [];
}

function isWordless(node: Parameters<typeof toString>[0]): boolean {
  let hasTag = false;
  visit(node as Parameters<typeof visit>[0], (child: { type: string }) => {
    if (child.type.startsWith('mdxJsx')) hasTag = true;
  });
  return !hasTag && !toString(node).trim();
}
