import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { remarkNoBreak } from './remark-no-break.ts';

const processor = unified().use(remarkSmartypants, { dashes: 'oldschool' }).use(remarkNoBreak);

/** A text with typographic quotes, apostrophes, dashes and no-break spaces. The tree given stays as it is. */
export function setTypography(tree: Root): Root {
  return processor.runSync(structuredClone(tree)) as Root;
}

/** The same for a title, label or other plain text. */
export function setLine(text: string): string {
  return toString(
    setTypography({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] }),
  );
}
