import { visit } from 'unist-util-visit';
import { placeOf } from '../book/elements.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** Links lead to whole web addresses; places of the edition are named with <Ref>, which can't go stale. */
export const links: Rule = {
  id: 'links',
  sentence: 'A link has a whole address that begins with https://, http:// or mailto:.',
  check(document) {
    const flaws: Flaw[] = [];
    visit(document.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image' && node.type !== 'imageReference')
        return;
      const flaw = (message: string, hint: string) =>
        flaws.push({ rule: 'links', severity: 'error', ...placeOf(node, document.source.path), message, hint });
      if (node.type === 'image' || node.type === 'imageReference')
        return flaw('Pictures can’t be placed with ![…].', 'A figure of the edition is placed with <Chart id="…" />.');
      if (/^[a-z]+:/i.test(node.url) && !/^(https?|mailto):/i.test(node.url))
        return flaw(`The address "${node.url}" is of a kind that is not allowed.`, 'Use https://, http:// or mailto:.');
      if (!/^[a-z]+:/i.test(node.url))
        return flaw(
          `"${node.url}" is not a whole web address.`,
          'To point to a place of this edition, write <Ref to="part/chapter" />.',
        );
      if (/…|\.\.\./.test(node.url)) return flaw(`The address "${node.url}" is cut off.`, 'Write the whole address.');
      return undefined;
    });
    return flaws;
  },
};
