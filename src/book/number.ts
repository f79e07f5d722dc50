import type { Figure } from '../figures/figure.ts';
import { makeFigures } from '../figures/make-figures.ts';
import type { FundingBase } from '../figures/funding-base.ts';
import { globalFundingTable, regionFundingTable } from '../figures/funding-table.ts';
import type { Addresses } from './addresses.ts';
import type { NumberedFigure, NumberedTable } from './book.ts';
import type { Numbering } from './placed.ts';

/**
 * Gives figures and tables their numbers in book order: the funding part's first, 1, 2, 3 …; the profiles of
 * countries and areas form an annex of their own, A1, A2 …
 */
export function numberFigures(base: FundingBase, addresses: Addresses): Map<string, NumberedFigure> {
  let count = 0;
  let annex = 0;
  const numbered = makeFigures(base).map((figure): NumberedFigure => {
    const number = figure.scope === 'area' ? `A${++annex}` : String(++count);
    const home =
      figure.scope === 'area'
        ? addresses.area(figure.subject ?? '')
        : figure.scope === 'region'
          ? addresses.region(figure.subject ?? '')
          : `${addresses.funding}#${figure.id}`;
    return {
      ...figure,
      number,
      label: base.wording.t('figure.label', { number }),
      path: addresses.figure(figure.id),
      home,
    };
  });
  return new Map(numbered.map((figure) => [figure.id, figure]));
}

/**
 * Charts of series and files with the numbers that they have where they are placed first, in the order of numbers.
 * @param pages site paths of pages that show a figure which no chapter places, by its id
 */
export function numberCharts(
  charts: ReadonlyMap<string, Figure>,
  numbering: Numbering['charts'],
  { wording }: Pick<FundingBase, 'wording'>,
  addresses: Addresses,
  pages: Readonly<Record<string, string | undefined>> = {},
): NumberedFigure[] {
  return [...numbering].flatMap(([id, { number, document }]): NumberedFigure[] => {
    const figure = charts.get(id);
    if (!figure) return [];
    const path = addresses.figure(id);
    const page = document === undefined ? pages[id] : addresses.document(document);
    const home = page === undefined ? path : `${page}#${id}`;
    return [{ ...figure, number, label: wording.t('figure.label', { number }), path, home }];
  });
}

/** Table 1 is the Global table, then one table a region as printed. */
export function numberTables(base: FundingBase, addresses: Addresses): Map<string, NumberedTable> {
  const regional = base.funding.regions.map((table) => ({
    table: regionFundingTable(
      base,
      table,
      base.regions.find((region) => region.slug === table.region)?.name ?? table.region,
    ),
    page: addresses.region(table.region),
  }));
  const all = [{ table: globalFundingTable(base), page: addresses.funding }, ...regional];
  return new Map(
    all.map(({ table, page }, index) => {
      const number = String(index + 1);
      const path = `${page}#${table.id}`;
      return [table.id, { ...table, number, label: base.wording.t('table.label', { number }), path, home: path }];
    }),
  );
}
