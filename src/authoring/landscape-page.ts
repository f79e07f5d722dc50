import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';

/** The attribute of what is too wide for an upright page of the book. On the site it changes nothing. */
export const pageAttribute = z.literal('landscape').optional();

/**
 * A page of the book that is read with its longer side at the foot. Its sheet is upright like all others, as it is folded and bound:
 * the content is set turned, its head at the left edge. Screens show such a page the right way up.
 * @param id of the content
 * @param names the classes of the content
 */
export function landscapePage(id: string, names: string[], children: ElementContent[]): Element {
  return h('div', { class: ['landscape-page', 'wide'], id, dataTurned: '' }, [h('div', { class: names }, children)]);
}
