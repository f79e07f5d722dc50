import type { Heading } from 'mdast';
import { placeOf } from '../book/elements.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** The title of a chapter is its level 1, so headings begin at ## and go down one step at a time (WCAG 1.3.1). */
export const headingLevels: Rule = {
  id: 'heading-levels',
  sentence: 'Headings begin at ## and skip no level.',
  check(document) {
    const flaws: Flaw[] = [];
    let depth = 1;
    for (const node of document.tree.children) {
      if (node.type !== 'heading') continue;
      const flaw = (message: string, hint: string) =>
        flaws.push({
          rule: 'heading-levels',
          severity: 'error',
          ...placeOf(node as Heading, document.source.path),
          message,
          hint,
        });
      if (node.depth === 1)
        flaw('A chapter has one title, and that is in its front matter.', 'Write ## for the headings of the text.');
      else if (node.depth > depth + 1)
        flaw(
          `This heading is at level ${node.depth}, but the one above it is at level ${depth}.`,
          `Write ${'#'.repeat(depth + 1)} here.`,
        );
      depth = Math.max(node.depth, 2);
    }
    return flaws;
  },
};
