import type { Figure } from '../figures/figure.ts';
import { viewRecords } from '../figures/view-csv.ts';
import type { Edition } from '../model/edition.ts';
import type { Wording } from '../model/wording.ts';
import { DATA_LICENCE } from './data-package.ts';
import type { WorkbookSheet } from './write-workbook.ts';

/** The sheets of a figure's workbook: its table, with title and subtitle over it, then notes, source and licence. */
export function figureWorkbook(
  figure: Figure & { label: string },
  { edition, wording }: { edition: Pick<Edition, 'title'>; wording: Wording },
): WorkbookSheet[] {
  const { t } = wording;
  const { columns, rows, total } = viewRecords(figure.view);
  return [
    {
      name: figure.label,
      columns: columns.map(({ kind }) =>
        kind === 'name' || kind === 'text'
          ? { width: 44, kind: 'text' }
          : {
              width: kind === 'qualifier' ? 12 : 18,
              kind: kind === 'usd' ? 'usd' : kind === 'qualifier' ? 'text' : 'number',
            },
      ),
      titles: [`${figure.label}. ${figure.title}`, figure.subtitle],
      head: columns.map(({ label }) => label),
      rows,
      ...(total ? { total } : {}),
    },
    {
      name: t('data.sheet.readme'),
      columns: [{ width: 100, kind: 'text' }],
      titles: [t('data.title', { title: edition.title })],
      rows: [
        ...figure.notes,
        t('data.readme.blank'),
        t('figure.source', { source: figure.source }),
        t('data.readme.licence', { licence: DATA_LICENCE.title, path: DATA_LICENCE.path }),
      ].map((line) => [line]),
    },
  ];
}
