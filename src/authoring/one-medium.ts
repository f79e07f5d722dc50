import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, type Complaint } from './component.ts';

export const webOnly = defineComponent({
  name: 'WebOnly',
  help: 'Text that only the site has, such as how to use a chart on the screen.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({}),
  example: '<WebOnly>\n\nEach figure can be downloaded from its page.\n\n</WebOnly>\n\nText of both.',
  checkBody: (children) => noMarks('WebOnly', children),
  render: (_attributes, children, { medium }) => (medium === 'web' ? h('div', { class: 'one-medium' }, children) : []),
});

export const printOnly = defineComponent({
  name: 'PrintOnly',
  help: 'Text that only the book has, such as where the same thing is found on the site.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({}),
  example: '<PrintOnly>\n\nThe site has every table as a file.\n\n</PrintOnly>\n\nText of both.',
  checkBody: (children) => noMarks('PrintOnly', children),
  render: (_attributes, children, { medium }) =>
    medium === 'print' ? h('div', { class: 'one-medium' }, children) : [],
});

/** Notes are numbered alike on the site and in the book, so both have all of them. */
function noMarks(name: string, children: readonly ElementContent[]): Complaint[] {
  return children.flatMap((child): Complaint[] => {
    // What stands in a tag is still Markdown.
    const isMark =
      child.type === 'element'
        ? child.properties['dataFootnoteRef'] !== undefined
        : (child.type as string) === 'footnoteReference';
    if (!isMark) return 'children' in child ? noMarks(name, child.children as ElementContent[]) : [];
    const hint = 'Move the note mark out of it, or write the note as text.';
    return [{ message: `<${name}> holds no note mark: notes are the same on the site and in print.`, hint, at: child }];
  });
}
