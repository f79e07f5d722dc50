import { barChart } from '../charts/bars.ts';
import { withPlaces, type Place } from '../charts/place-strips.ts';
import { BLANK, formatShareNumber, formatUsdRounded } from '../model/format.ts';
import type { AmountRow } from '../model/funding.ts';
import type { Figure, View } from './figure.ts';
import {
  categoryLabel,
  categoryName,
  fundingSource,
  largestCategories,
  listInWords,
  tone,
  type FundingBase,
} from './funding-base.ts';

/** A place among the countries and areas of the region or the world. */
export interface RankedPlace extends Place {
  key: 'region' | 'world';
  rank: number;
  count: number;
}

interface Subject {
  id: string;
  scope: 'region' | 'area';
  subject: string;
  name: string;
  row: AmountRow;
  /** Where it stands among others. */
  places?: RankedPlace[];
  notes: string[];
}

/** A profile: the six requirements of a region or an area, as bars in the framework's order. */
export function sixBars(base: FundingBase, { id, scope, subject, name, row, places = [], notes }: Subject): Figure {
  const { wording, categories, paths } = base;
  const { amount, codes } = largestCategories(row);
  const largest = categories.filter((entry) => codes.includes(entry.code));
  const [category] = largest;
  const filled = categories.filter((entry) => (row[entry.code] ?? 0) > 0);
  const kind = filled.length === 0 ? 'None' : filled.length === 1 ? 'One' : largest.length > 1 ? 'Tie' : '';
  const facts = {
    name,
    year: base.edition.id,
    total: formatUsdRounded(row.total),
    category: category ? categoryLabel(category, wording) : '',
    subject: category?.shortTitle ?? '',
    amount: formatUsdRounded(amount),
    share: formatShareNumber(amount, row.total),
    list: listInWords(
      largest.map((entry) => categoryLabel(entry, wording)),
      wording,
    ),
  };
  const title = wording.t(`figure.sixBars.title${kind}`, facts);
  const blanks = categories.filter((entry) => row[entry.code] === null).map((entry) => categoryLabel(entry, wording));
  const description = [
    wording.t(`figure.sixBars.description${kind}`, facts),
    ...(blanks.length && kind !== 'None'
      ? [wording.t('figure.sixBars.blanks', { list: listInWords(blanks, wording), count: blanks.length })]
      : []),
    ...(places.length
      ? [
          wording.t('figure.sixBars.places', {
            list: listInWords(
              places.map(({ label }) => label),
              wording,
            ),
          }),
        ]
      : []),
  ].join(' ');
  return {
    id,
    scope,
    subject,
    title,
    subtitle: wording.t('figure.subtitle.rounded', { year: base.edition.id }),
    description,
    view: {
      columns: [
        { key: 'category', label: wording.t('column.category'), kind: 'name' },
        { key: 'requirement_usd', label: wording.t('column.requirement'), kind: 'usd' },
      ],
      rows: categories.map((entry) => ({
        key: entry.code,
        cells: [categoryName(entry, wording), row[entry.code]],
        path: paths.part(entry.slug),
      })),
      total: { key: 'total', cells: [wording.t('total'), row.total], mark: row.outsideFramework ? '*' : undefined },
      standing: places.length ? standingOf(places, wording) : undefined,
    },
    notes: places.length ? [...notes, wording.t('figure.sixBars.placesNote')] : notes,
    source: fundingSource(base),
    draw: (width, idPrefix) =>
      withPlaces(
        barChart({
          id: `${idPrefix}${id}`,
          title,
          description,
          width,
          bars: categories.map((entry) => ({
            key: entry.code,
            label: entry.shortTitle,
            value: row[entry.code],
            tone: tone(entry.code),
            group: wording.t(entry.kind === 'principle' ? 'principles' : 'objectives'),
          })),
          format: (amount) => formatUsdRounded(amount).replace(/^USD\u00a0/, ''),
          blank: BLANK,
        }),
        places,
      ),
  };
}

function standingOf(places: readonly RankedPlace[], { t }: FundingBase['wording']): View['standing'] {
  return {
    columns: [
      { key: 'among', label: t('column.among'), kind: 'name' },
      { key: 'rank', label: t('column.rank'), kind: 'number' },
      { key: 'count', label: t('column.count'), kind: 'number' },
    ],
    rows: places.map(({ key, rank, count }) => ({ key, cells: [t(`area.among.${key}`), rank, count] })),
  };
}
