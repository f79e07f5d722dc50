import { formatUsd } from '../model/format.ts';
import { GLOBAL_TABLE, TOTAL_ROW, type Difference } from '../model/funding.ts';
import type { FundingBase } from './funding-base.ts';

export interface DifferenceGroup {
  id: string;
  reason: string;
  /** One sentence a sum that does not come out. */
  items: string[];
}

/** The declared slips of the print, in words. */
export function printDifferences(base: FundingBase, tableLabel: (table: string) => string): DifferenceGroup[] {
  const { t } = base.wording;
  const rowName = ({ table, row }: Difference): string => {
    if (row === TOTAL_ROW) return t('total');
    if (table === GLOBAL_TABLE) return base.regions.find((region) => region.slug === row)?.name ?? row;
    return base.areas.get(row)?.nameThen ?? row;
  };
  const columnName = (column: Difference['column']) => {
    if (column === 'total') return `“${t('total')}”`;
    return column === 'outsideFramework' ? `“${t('funding.outside')}”` : column;
  };
  const placeOf = (difference: Difference): string => {
    const table = tableLabel(difference.table);
    const column = columnName(difference.column);
    const row = rowName(difference);
    if (difference.sum === 'down') return t('funding.slip.down', { column, table });
    if (difference.sum === 'across') return t('funding.slip.across', { row, table });
    return t('funding.slip.between', { row, column, table });
  };
  return base.funding.slips.map((slip) => ({
    id: slip.id,
    reason: slip.reason,
    items: slip.differences.map((difference) => {
      const place = placeOf(difference);
      return t('funding.slip.item', {
        place: place[0]?.toUpperCase() + place.slice(1),
        printed: formatUsd(difference.printed),
        computed: formatUsd(difference.computed),
      });
    }),
  }));
}
