import { barChart } from '../charts/bars.ts';
import { BLANK, formatShareNumber, formatUsdRounded, roundShare } from '../model/format.ts';
import { REGIONAL_INITIATIVES } from '../model/funding.ts';
import { fundingSource, type FundingBase } from './funding-base.ts';
import type { Figure } from './figure.ts';

/** How many areas stand at each end of the list. */
const ENDS = 10;

/** Bars on one scale: the ten largest requirements of countries and areas, and the ten smallest. */
export function largestAreas(base: FundingBase): Figure {
  const { funding, wording, areas, paths } = base;
  const rows = funding.regions
    .flatMap((table) => table.rows)
    .filter((row) => row.area !== REGIONAL_INITIATIVES && row.total > 0)
    .map((row) => ({ id: row.area, total: row.total, area: areas.get(row.area) }))
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
  const count = Math.min(ENDS, Math.floor(rows.length / 2));
  const [top, bottom] = [rows.slice(0, count), rows.slice(-count)];
  const whole = rows.reduce((sum, row) => sum + row.total, 0);
  const sumOf = (some: typeof rows): number => some.reduce((sum, row) => sum + row.total, 0);
  const facts = {
    count,
    all: rows.length,
    share: formatShareNumber(sumOf(top), whole),
    least: formatUsdRounded(sumOf(bottom)),
    first: top[0]?.area?.nameThen ?? '',
    firstAmount: formatUsdRounded(top[0]?.total ?? 0),
    last: bottom.at(-1)?.area?.nameThen ?? '',
    lastAmount: formatUsdRounded(bottom.at(-1)?.total ?? 0),
  };
  const title = wording.t('figure.largestAreas.title', facts);
  const description = wording.t('figure.largestAreas.description', facts);
  const both = [
    ...top.map((row) => ({ ...row, group: wording.t('figure.largestAreas.top', { count }) })),
    ...bottom.map((row) => ({ ...row, group: wording.t('figure.largestAreas.bottom', { count }) })),
  ];
  return {
    id: 'largest-and-smallest',
    scope: 'overview',
    title,
    subtitle: wording.t('figure.subtitle.rounded', { year: base.edition.id }),
    description,
    view: {
      columns: [
        { key: 'area', label: wording.t('column.area'), kind: 'name' },
        { key: 'requirement_usd', label: wording.t('column.requirement'), kind: 'usd' },
        { key: 'share_per_cent', label: wording.t('figure.largestAreas.share'), kind: 'per-cent' },
      ],
      rows: both.map((row) => ({
        key: row.id,
        cells: [row.area?.nameThen ?? row.id, row.total, roundShare(row.total, whole)],
        path: paths.area(row.id),
      })),
    },
    notes: [wording.t('figure.largestAreas.note')],
    source: fundingSource(base),
    draw: (width, idPrefix) =>
      barChart({
        id: `${idPrefix}largest-and-smallest`,
        title,
        description,
        width,
        bars: both.map((row) => ({
          key: row.id,
          label: row.area?.label ?? row.id,
          value: row.total,
          tone: 'neutral',
          group: row.group,
        })),
        format: (amount) => formatUsdRounded(amount).replace(/^USD\u00a0/, ''),
        blank: BLANK,
        groupsBeside: true,
      }),
  };
}
