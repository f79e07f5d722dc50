import { slug } from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { setLine } from '../markdown/typography.ts';
import type { RenderContext } from './component.ts';

/** The id of a diagram in its page, made from its title. */
export function diagramId(kind: string, title: string, { anchor }: Pick<RenderContext, 'anchor'>): string {
  return anchor(`${kind}-${slug(title)}`);
}

/** The frame that diagrams share: a group named by its title, which is no heading. */
export function diagram(
  kind: string,
  { title, id, label }: { title: string; id: string; label: string | undefined },
  children: readonly ElementContent[],
): Element {
  const titleId = `${id}-name`;
  return h('div', { class: `diagram diagram-${kind}`, id, role: 'group', ariaLabelledBy: titleId }, [
    h('p', { class: 'diagram-title', id: titleId }, [
      ...(label ? [h('span', { class: 'diagram-label' }, label), ' '] : []),
      h('span', { class: 'diagram-name' }, setLine(title)),
    ]),
    ...children,
  ]);
}
