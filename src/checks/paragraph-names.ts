import { elementsOf } from '../book/elements.ts';
import type { Root } from 'mdast';
import { flawOf, type Rule } from './rule.ts';

/** A name is for references: it must mean one paragraph, and that must have a number. */
export const paragraphNames: Rule = {
  id: 'paragraph-names',
  sentence: '<Paragraph> begins a paragraph that has a number, and names no two of a chapter alike.',
  severity: 'error',
  hint: 'Write it at the start of a paragraph of the text, not in a list, note or tag.',
  example: {
    body: 'A <Paragraph name="b" />c.',
    finds: '7:3 <Paragraph name="b"> stands in a chapter whose paragraphs have no numbers.',
  },
  check({ id, tree, source }, book) {
    const uses = elementsOf(tree, source.path).filter(({ name }) => name === 'Paragraph');
    if (!uses.length || !book) return [];
    const isNumbered = [...book.paragraphs.values()].some(({ document }) => document === id);
    const starts = new Map(
      tree.children
        .filter((node) => node.type === 'paragraph')
        .flatMap((node) =>
          elementsOf({ type: 'root', children: [node] } as Root, source.path).map((use) => [
            use.node,
            node.children[0] === use.node,
          ]),
        ),
    );
    const seen = new Set<string>();
    return uses.flatMap(({ attributes, node, place }) => {
      const name = attributes['name'] ?? '';
      const tag = `<Paragraph name="${name}">`;
      const isTwin = seen.has(name);
      seen.add(name);
      if (!isNumbered) {
        const hint = 'Write "numbering: paragraphs" in the front matter of the chapter or of its part.';
        return [flawOf(paragraphNames, place, `${tag} stands in a chapter whose paragraphs have no numbers.`, hint)];
      }
      if (!starts.get(node)) return [flawOf(paragraphNames, place, `${tag} does not begin a paragraph of the text.`)];
      return isTwin
        ? [flawOf(paragraphNames, place, `${tag} is there already.`, 'Give each paragraph its own name.')]
        : [];
    });
  },
};
