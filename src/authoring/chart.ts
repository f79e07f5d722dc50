import { z } from 'zod';
import { figureFrame } from '../figures/figure-frame.ts';
import { defineComponent, filledText } from './component.ts';

export const chart = defineComponent({
  name: 'Chart',
  help: 'Places a figure by its id, with number, title, table, source and files.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({ id: filledText }),
  example:
    'Crises take the largest part, as <Ref to="requirements-by-category" /> shows.\n\n<Chart id="requirements-by-category" />',
  render({ id }, _children, { book, medium, addresses, href, anchor }) {
    const figure = book.figures.get(id);
    if (!figure) throw new Error(`No figure "${id}"`);
    return figureFrame(figure, {
      wording: book.wording,
      medium,
      id: anchor(id),
      label: figure.label,
      href,
      links: { page: figure.path, svg: addresses.figureFile(id, 'svg'), csv: addresses.figureFile(id, 'csv') },
    });
  },
});
