import type { Book } from '../book/book.ts';
import { formatUsd, formatUsdRounded } from '../model/format.ts';
import { CATEGORY_CODES } from '../model/migof.ts';
import { flawOf, type Rule } from './rule.ts';
import { ownWordsOf } from './words.ts';

const CODE = '(?:AUD|CAD|CHF|EUR|GBP|JPY|USD)';
const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?(?:\s+(?:thousand|million|billion))?`;
const AMOUNT = new RegExp(
  String.raw`\b${CODE}\s*${NUMBER}|\b${NUMBER}\s+(?:${CODE}\b|(?:US\s+)?dollars\b|euros?\b)`,
  'g',
);
const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const HOME =
  'Put it into facts.json and write <Fact id="…" />; a funding requirement is <Amount area="…" />, with a region, or alone.';

/** A number has one home; one that is typed stays as it was when the data change. */
export const typedAmounts: Rule = {
  id: 'typed-amounts',
  sentence: 'Amounts of money come from the data of the edition, by <Fact> or <Amount>; none is typed.',
  severity: 'error',
  hint: HOME,
  mayBeAllowed: true,
  example: { body: 'The fund paid USD 12 million.', finds: '7:15 The amount "USD 12 million" is typed by hand.' },
  check: (document, book) =>
    ownWordsOf(document)
      .filter(({ kind }) => kind === 'text' || kind === 'cell')
      .flatMap(({ text, placeOf }) =>
        [...text.matchAll(AMOUNT)].map(({ 0: amount, index }) => {
          const tag = book && tagFor(amount, book);
          const message = `The amount "${amount.replace(/\s+/g, ' ')}" is typed by hand.`;
          return flawOf(typedAmounts, placeOf(index), message, tag ? `Write ${tag}.` : HOME);
        }),
      ),
};

/** The tag that prints an amount, if there is one and no other; a fact goes before a requirement. */
function tagFor(amount: string, book: Book): string | undefined {
  const [, digits = '', scale = ''] = /(\d[\d,]*(?:\.\d+)?)(?:\s+(thousand|million|billion))?/.exec(amount) ?? [];
  const value = Math.round(Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1));
  const unit = /[A-Z]{3}/.exec(amount)?.[0] ?? (amount.includes('euro') ? 'EUR' : 'USD');
  const facts = [...book.facts.values()].filter((fact) => fact.unit === unit && fact.value === value);
  const tags = [
    ...facts.map(({ id }) => `<Fact id="${id}" />`),
    ...(unit === 'USD' ? requirements(`USD ${digits}${scale ? ` ${scale}` : ''}`, book) : []),
  ];
  return facts.length === 1 || tags.length === 1 ? tags[0] : undefined;
}

/** The tags that print a requirement as it is typed, rounded or to the dollar. */
function requirements(typed: string, { funding }: Book): string[] {
  const rows = [
    { tag: '<Amount', row: funding.global.total },
    ...funding.global.rows.map((row) => ({ tag: `<Amount region="${row.region}"`, row })),
    ...funding.regions.flatMap((table) => table.rows.map((row) => ({ tag: `<Amount area="${row.area}"`, row }))),
  ];
  const prints = (amount: number | null, format: (usd: number) => string): boolean =>
    amount !== null && format(amount).replace(/\s/g, ' ') === typed;
  return rows.flatMap(({ tag, row }) =>
    (['total', ...CATEGORY_CODES] as const).flatMap((column) => {
      const place = `${tag}${column === 'total' ? '' : ` category="${column}"`}`;
      if (prints(row[column], formatUsdRounded)) return [`${place} />`];
      return prints(row[column], formatUsd) ? [`${place} exact="true" />`] : [];
    }),
  );
}
