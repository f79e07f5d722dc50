import { visit } from 'unist-util-visit';
import { placeOf } from '../book/elements.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** Nothing in a chapter is ever run; what looks like code is an editor's slip and would not be printed. */
export const contentIsData: Rule = {
  id: 'content-is-data',
  sentence: 'A chapter holds text and known tags: no import, no export, no {expressions}.',
  severity: 'error',
  hint: 'Write text: nothing in a chapter is run.',
  example: { body: 'A {b} c', finds: '7:3 Text in braces is code, and chapters hold none: {b}.' },
  check(document) {
    const flaws: Flaw[] = [];
    const flaw = (node: Parameters<typeof placeOf>[0], message: string, hint: string) =>
      flaws.push({ rule: 'content-is-data', severity: 'error', ...placeOf(node, document.source.path), message, hint });
    visit(document.tree, (node) => {
      if (node.type === 'mdxjsEsm')
        flaw(
          node,
          'A chapter can’t import or export anything.',
          'Remove the line. Every tag of the vocabulary is there already.',
        );
      if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
        flaw(
          node,
          `Text in braces is code, and chapters hold none: ${shorten(`{${node.value}}`)}`,
          'To print a brace, write \\{ or \\}.',
        );
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        for (const attribute of node.attributes) {
          const isPlain = attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object';
          if (isPlain || (attribute.type === 'mdxJsxAttribute' && attribute.value === null)) continue;
          const name = attribute.type === 'mdxJsxAttribute' ? `"${attribute.name}"` : 'An attribute';
          flaw(
            attribute.position ? attribute : node,
            `${name} of <${node.name ?? ''}> has a value in braces, which is code.`,
            'Write the value in quotes: name="value".',
          );
        }
    });
    return flaws;
  },
};

function shorten(code: string): string {
  return `${code.length > 40 ? `${code.slice(0, 38)}…}` : code}.`;
}
