import { visit } from 'unist-util-visit';
import { placeOf } from '../book/elements.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** The title of a chapter is its level 1, so headings begin at ## and go down one step at a time (WCAG 1.3.1). */
export const headingLevels: Rule = {
  id: 'heading-levels',
  sentence: 'Headings begin at ##, skip no level and stand in the text itself, not inside something else.',
  severity: 'error',
  hint: 'Write one # more than the heading above has.',
  example: { body: '#### A', finds: '7:1 This heading is at level 4, but there is none of level 2 above it.' },
  check(document) {
    const flaws: Flaw[] = [];
    let depth = 1;
    visit(document.tree, 'heading', (node, _index, parent) => {
      const flaw = (message: string, hint: string) =>
        void flaws.push({
          rule: 'heading-levels',
          severity: 'error',
          ...placeOf(node, document.source.path),
          message,
          hint,
        });
      if (parent?.type !== 'root')
        return flaw(
          'A heading can’t stand inside a tag, a list, a quotation or a note.',
          'Move it out. A box has its own: <Box title="…">.',
        );
      if (node.depth === 1)
        flaw('A chapter has one title, and that is in its front matter.', 'Write ## for the headings of the text.');
      else if (node.depth > depth + 1)
        flaw(
          `This heading is at level ${node.depth}, but ${depth === 1 ? 'there is none of level 2 above it' : `the one above it is at level ${depth}`}.`,
          `Write ${'#'.repeat(depth + 1)} here.`,
        );
      depth = Math.max(node.depth, 2);
    });
    return flaws;
  },
};
