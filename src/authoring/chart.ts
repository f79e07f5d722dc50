import { figureFiles } from '../book/addresses.ts';
import { z } from 'zod';
import { chartId } from '../book/chart-id.ts';
import { figureFrame } from '../figures/figure-frame.ts';
import { CHART_KINDS } from '../model/series.ts';
import { defineComponent, filledText } from './component.ts';

export const chart = defineComponent({
  name: 'Chart',
  help: 'Places a figure by its id, or makes one of a series of facts or a CSV file, with number, title, table, source and files.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({
    /** A figure of the edition. */
    id: filledText.optional(),
    /** A series of series.json, or a CSV file beside it. */
    data: filledText.optional(),
    kind: z.enum(CHART_KINDS).optional(),
    title: filledText.optional(),
    subtitle: filledText.optional(),
    /** For a file: what its numbers count, "per cent" for shares. */
    unit: filledText.optional(),
    source: filledText.optional(),
    note: filledText.optional(),
  }),
  example:
    'Crises take the largest part, as <Ref to="requirements-by-category" /> shows; <Ref to="resettlement" /> is about people.\n\n<Chart id="requirements-by-category" />\n\n<Chart kind="bar" data="resettlement" />',
  check({ id, data, ...rest }, _book) {
    if ((id === undefined) === (data === undefined))
      return {
        message: `<Chart> has ${id === undefined ? 'neither id nor data' : 'both id and data'}.`,
        hint: 'Write id="…" for a figure of the edition, or data="…" for a series or a CSV file.',
      };
    const [extra] = Object.keys(rest).filter((name) => rest[name as keyof typeof rest] !== undefined);
    if (id !== undefined && extra)
      return {
        message: `<Chart id> has no ${extra}.`,
        hint: 'Its form and words are those of the figure.',
        attribute: extra,
      };
    const ofFile = (['subtitle', 'unit', 'source', 'note'] as const).find((name) => rest[name] !== undefined);
    if (data !== undefined && !data.endsWith('.csv') && ofFile)
      return {
        message: `A chart of a series has no ${ofFile}.`,
        hint: 'It comes from the facts; change series.json.',
        attribute: ofFile,
      };
    return undefined;
  },
  render(attributes, _children, { book, medium, addresses, href, anchor }) {
    const id = chartId(attributes) ?? '';
    const figure = book.figures.get(id);
    if (!figure) throw new Error(`No figure "${id}"`);
    return figureFrame(figure, {
      wording: book.wording,
      medium,
      trim: book.edition.trim,
      id: anchor(id),
      label: figure.label,
      href,
      links: { page: figure.path, ...figureFiles(addresses, id) },
    });
  },
});
