import { z } from 'zod';
import type { Book } from '../book/book.ts';
import { formatUsd, formatUsdRounded } from '../model/format.ts';
import { CATEGORY_CODES } from '../model/migof.ts';
import { defineComponent, filledText } from './component.ts';

const attributes = z.strictObject({
  area: filledText.optional(),
  region: filledText.optional(),
  category: z.enum(CATEGORY_CODES).optional(),
  exact: z.literal('true').optional(),
});
type Attributes = z.infer<typeof attributes>;

/** The printed amount that the attributes name: null where the print is blank, undefined where there is no such row. */
export function findAmount({ area, region, category }: Attributes, book: Book): number | null | undefined {
  const { funding } = book;
  const row = area
    ? funding.regions.flatMap((table) => table.rows).find((entry) => entry.area === area)
    : region
      ? funding.global.rows.find((entry) => entry.region === region)
      : funding.global.total;
  return row?.[category ?? 'total'];
}

export const amount = defineComponent({
  name: 'Amount',
  help: 'Prints a funding requirement of an area, a region or the whole world, for one category or all.',
  stands: 'in-text',
  holds: 'nothing',
  attributes,
  example:
    'Rwanda requires <Amount area="rwanda" />, of which <Amount area="rwanda" category="O3" exact="true" /> is for objective 3.',
  check(wanted, book) {
    if (wanted.area && wanted.region)
      return { message: 'An amount has an area or a region, not both.', hint: 'Remove one of the two attributes.' };
    if (findAmount(wanted, book) !== null) return undefined;
    return {
      message: `The print gives no amount for ${wanted.category ?? 'the total'} of "${wanted.area ?? wanted.region ?? 'the world'}".`,
      hint: 'Say in words that nothing is required, or choose another category.',
    };
  },
  render(wanted, _children, { book }) {
    const found = findAmount(wanted, book);
    if (found === null || found === undefined) throw new Error(`No amount for ${JSON.stringify(wanted)}`);
    return { type: 'text', value: wanted.exact ? formatUsd(found) : formatUsdRounded(found) };
  },
});
