import { pie } from '../charts/pie.ts';
import { BESIDE_FROM } from '../charts/series-options.ts';
import { shareBars } from '../charts/share-bars.ts';
import { BLANK, formatNumber } from '../model/format.ts';
import type { Tone } from '../charts/svg.ts';
import { categoryName, fundingSource, regionBySlug, tone, type FundingBase } from './funding-base.ts';
import type { Figure } from './figure.ts';

/** The two pies of the print with its whole percentages; none where the edition has no printed shares. */
export function sharesAsPrinted(base: FundingBase): Figure[] {
  const { shares, funding, categories, wording, paths } = base;
  if (!shares) return [];
  const regions = funding.global.rows
    .map((row) => ({ row, region: regionBySlug(base, row.region) }))
    .map(({ row, region }) => ({
      key: row.region,
      label: region.shortName,
      name: region.name,
      value: shares.region[row.region] ?? 0,
      tone: 'neutral' as Tone,
      path: paths.region(row.region),
    }))
    .sort((a, b) => b.value - a.value);
  const elements = categories.map((category) => ({
    key: category.code,
    label: category.shortTitle,
    name: categoryName(category, wording),
    value: shares.category[category.code] ?? 0,
    tone: tone(category.code),
    path: paths.part(category.slug),
  }));
  return [
    printedPie(base, {
      id: 'shares-of-regions',
      head: wording.t('column.region'),
      entries: regions,
      titleKey: 'figure.sharesOfRegions.title',
    }),
    printedPie(base, {
      id: 'shares-of-categories',
      head: wording.t('column.category'),
      entries: elements,
      titleKey: 'figure.sharesOfCategories.title',
    }),
  ];
}

interface Subject {
  id: string;
  head: string;
  titleKey: 'figure.sharesOfRegions.title' | 'figure.sharesOfCategories.title';
  entries: { key: string; label: string; name: string; value: number; tone: Tone; path: string }[];
}

function printedPie(base: FundingBase, { id, head, entries, titleKey }: Subject): Figure {
  const { t } = base.wording;
  const sorted = [...entries].sort((a, b) => b.value - a.value);
  const [first, second] = sorted;
  if (!first || !second) throw new Error('There are no shares');
  const facts = { first: first.name, second: second.name, firstShare: first.value, secondShare: second.value };
  const title = t(titleKey, facts);
  const description = t('figure.sharesAsPrinted.description', {
    title,
    list: sorted.map(({ name, value }) => `${name} ${formatNumber(value)}`).join(', '),
  });
  return {
    id,
    scope: 'overview',
    title,
    subtitle: t('figure.sharesAsPrinted.subtitle', { year: base.edition.id }),
    description,
    view: {
      columns: [
        { key: 'name', label: head, kind: 'name' },
        { key: 'share_per_cent', label: t('column.share'), kind: 'share' },
      ],
      rows: entries.map(({ key, name, value, path }) => ({ key, cells: [name, value], path })),
    },
    notes: [t('figure.sharesAsPrinted.note')],
    source: fundingSource(base),
    draw: (width, idPrefix) => {
      const frame = { id: `${idPrefix}${id}`, title, description, width };
      const slices = entries.map((entry) => ({ ...entry, text: `${formatNumber(entry.value)}%` }));
      if (width >= BESIDE_FROM) return pie({ ...frame, slices });
      // A pie with its labels outside does not fit on a phone.
      const rows = slices.map(({ key, label, value, text }) => ({ key, label, values: [{ value, text }] }));
      return shareBars({ ...frame, rows, columns: [head], blank: BLANK });
    },
  };
}
