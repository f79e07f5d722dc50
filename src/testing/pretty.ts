import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { format } from 'prettier';

/** Markup of a page or a part of one, laid out for golden files: one element a line where that changes nothing. */
export function pretty(node: Element | Root | string): Promise<string> {
  return format(typeof node === 'string' ? node : toHtml(node), { parser: 'html', printWidth: 120 });
}
