import type { Element } from 'hast';
import { h } from 'hastscript';
import type { RenderContext } from './component.ts';

/** The name of a country or area by its ISO 3166-1 code, as a link to its page where the medium has one. */
export function countryChip(
  code: string | undefined,
  className: string,
  { book, href, addresses }: Pick<RenderContext, 'book' | 'href' | 'addresses'>,
): Element[] {
  const area = code && [...book.areas.values()].find((entry) => (entry.iso3 ?? entry.userAssignedCode) === code);
  if (!area) return [];
  const link = href(addresses.area(area.id));
  return [h('p', { class: className }, [link ? h('a', { href: link }, area.nameThen) : area.nameThen])];
}
