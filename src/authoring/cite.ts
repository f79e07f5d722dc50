import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { shortCitation } from '../model/works.ts';
import { defineComponent, filledText } from './component.ts';
import { workAnchor } from './works-cited.ts';

export const cite = defineComponent({
  name: 'Cite',
  help: 'Cites a work of the bibliography in brackets; the works that a chapter cites are listed at its end.',
  stands: 'in-text',
  holds: 'nothing',
  attributes: z.strictObject({
    id: filledText,
    pages: z
      .string()
      .regex(/^\d+([-–]\d+)?(, \d+([-–]\d+)?)*$/, 'Write numbers of pages: 12, or 12-14.')
      .optional(),
  }),
  example:
    'Moving rises before it falls as a country grows richer <Cite id="de-haas-2012" pages="8-25" />. The newest report appears this year <Cite id="world-migration-report-2018" />.',
  render({ id, pages }, _children, { book, anchor }) {
    const work = book.works.get(id);
    if (!work) throw new Error(`No work "${id}"`);
    const place =
      pages === undefined
        ? ''
        : `, ${book.wording.t('cite.pages', { count: /\D/.test(pages) ? 2 : 1, pages: pages.replaceAll('-', '–') })}`;
    const link = h('a', { class: 'citation', href: `#${anchor(workAnchor(work))}` }, setLine(shortCitation(work)));
    return [{ type: 'text', value: '(' }, link, { type: 'text', value: `${place})` }];
  },
});
