import { barChart } from '../charts/bars.ts';
import { BLANK, formatShareNumber, formatUsdRounded } from '../model/format.ts';
import type { AmountRow } from '../model/funding.ts';
import type { Figure } from './figure.ts';
import { categoryLabel, categoryName, fundingSource, largestCategory, tone, type FundingBase } from './funding-base.ts';

interface Subject {
  id: string;
  scope: 'region' | 'area';
  subject: string;
  name: string;
  row: AmountRow;
  notes: string[];
}

/** A profile: the six requirements of a region or an area, as bars in the framework's order. */
export function sixBars(base: FundingBase, { id, scope, subject, name, row, notes }: Subject): Figure {
  const { wording, categories, paths } = base;
  const largest = largestCategory(row);
  const category = categories.find((entry) => entry.code === largest?.code);
  const filled = categories.filter((entry) => (row[entry.code] ?? 0) > 0);
  const facts = {
    name,
    year: base.edition.id,
    total: formatUsdRounded(row.total),
    category: category ? categoryLabel(category, wording) : '',
    subject: category?.shortTitle ?? '',
    amount: formatUsdRounded(largest?.amount ?? 0),
    share: formatShareNumber(largest?.amount ?? 0, row.total),
    count: filled.length,
  };
  const title = wording.t(filled.length === 1 ? 'figure.sixBars.titleOne' : 'figure.sixBars.title', facts);
  const blanks = categories.filter((entry) => row[entry.code] === null).map((entry) => categoryLabel(entry, wording));
  const description = [
    wording.t(filled.length === 1 ? 'figure.sixBars.descriptionOne' : 'figure.sixBars.description', facts),
    ...(blanks.length ? [wording.t('figure.sixBars.blanks', { list: blanks.join(', '), count: blanks.length })] : []),
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
    },
    notes,
    source: fundingSource(base),
    draw: (width, idPrefix) =>
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
  };
}
