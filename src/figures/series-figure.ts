import type { Element } from 'hast';
import { barChart } from '../charts/bars.ts';
import { dumbbell } from '../charts/dumbbell.ts';
import { lineChart } from '../charts/lines.ts';
import type { SeriesChartOptions } from '../charts/series-options.ts';
import { shareBars } from '../charts/share-bars.ts';
import { slope } from '../charts/slope.ts';
import { textTable } from '../charts/text-table.ts';
import { waffle } from '../charts/waffle.ts';
import { qualifierSign } from '../model/facts.ts';
import { BLANK, formatChange } from '../model/format.ts';
import type { ChartKind } from '../model/series.ts';
import type { Wording } from '../model/wording.ts';
import type { Figure } from './figure.ts';
import { listInWords } from './funding-base.ts';
import { changeOf, seriesView } from './series-view.ts';
import type { SeriesTable, SeriesTableRow, SeriesValue } from './series-table.ts';

/** The figure of a series: the same table as picture, table, file and words. */
export function seriesFigure(given: SeriesTable, wording: Wording): Figure {
  const table = overTime(given, wording);
  const { id, kind, title, subtitle, notes, source } = table;
  const description = describe(table, wording);
  const signs = hasSigns(table) && kind !== 'bar' && kind !== 'table';
  return {
    id,
    scope: 'series',
    title,
    subtitle,
    description,
    view: seriesView(table, wording),
    notes: [...notes, ...(signs ? [wording.t('chart.note.signs', { signs: signsInWords(table, wording) })] : [])],
    source,
    facts: table.facts,
    showsTable: kind === 'table',
    draw: (width, idPrefix) => {
      const showChange = kind === 'dot' || kind === 'slope' || kind === 'table';
      return DRAW[kind]({
        id: `${idPrefix}${id}`,
        title,
        description,
        width,
        columns: table.columns,
        rows: table.rows.map((row) => ({
          key: row.key,
          label: row.label,
          values: row.values.map((entry) => entry && { value: entry.value, text: printed(entry, kind) }),
          change: showChange ? changeText(table, row) : undefined,
          isRest: row.isRemainder ?? row.isEarlier,
        })),
        changeHead: wording.t('chart.change'),
        blank: BLANK,
      });
    },
  };
}

/** One row over several periods is drawn as a bar a period. */
function overTime(table: SeriesTable, wording: Wording): SeriesTable {
  const [row] = table.rows;
  if (table.kind !== 'bar' || table.columns.length < 2 || !row) return table;
  return {
    ...table,
    nameHead: wording.t('facts.period'),
    columns: [row.label],
    rows: table.columns.map((label, index) => ({
      key: `column-${index + 1}`,
      label,
      values: [row.values[index] ?? null],
      ...(index < table.columns.length - 1 ? { isEarlier: true as const } : {}),
    })),
  };
}

const DRAW: Record<ChartKind, (options: SeriesChartOptions) => Element> = {
  bar: (options) =>
    barChart({
      ...options,
      bars: options.rows.map((row) => ({
        key: row.key,
        label: row.label,
        value: row.values[0]?.value ?? null,
        tone: row.isRest ? 'rest' : 'neutral',
        text: row.values[0]?.text,
      })),
      format: String,
    }),
  dot: dumbbell,
  slope,
  line: lineChart,
  share: shareBars,
  unit: waffle,
  table: textTable,
};

/** A number with its qualifier: as a word where there is room, as a sign where the picture is dense. */
function printed({ text, qualifier }: SeriesValue, kind: ChartKind): string {
  if (!qualifier) return text;
  return kind === 'bar' || kind === 'table' ? `${qualifier} ${text}` : `${qualifierSign(qualifier)}${text}`;
}

function changeText(table: SeriesTable, row: SeriesTableRow): string | undefined {
  const change = changeOf(table, row);
  if (!change) return undefined;
  const unit = table.unit === 'per cent' ? '' : '%';
  return `${change.isRough ? '~\u00a0' : ''}${formatChange(change.value)}${unit}`;
}

function hasSigns(table: SeriesTable): boolean {
  return table.rows.some((row) => row.values.some((entry) => entry?.qualifier));
}

/** "~ about; > more than": the signs that the picture uses, with the words of the source. */
function signsInWords(table: SeriesTable, wording: Wording): string {
  const used = table.rows.flatMap((row) => row.values.flatMap((entry) => entry?.qualifier ?? []));
  const bySign = Map.groupBy([...new Set(used)], qualifierSign);
  return [...bySign].map(([sign, words]) => `${sign.trim()}\u00a0${listInWords(words, wording)}`).join('; ');
}

/** The finding and every value in words, or the ends of it where there are many. */
function describe(table: SeriesTable, wording: Wording): string {
  const rows = table.rows.length > 12 ? [...table.rows.slice(0, 3), ...table.rows.slice(-1)] : table.rows;
  const items = rows.map((row) => {
    const values = row.values.map((entry, index) => {
      const number = entry?.inWords ?? wording.t('blank');
      return table.columns.length > 1 ? `${number} (${table.columns[index]})` : number;
    });
    return `${row.label}: ${values.join(', ')}`;
  });
  const form = wording.t(`chart.form.${table.kind}`);
  return wording.t('chart.description', {
    form,
    title: table.title,
    count: table.rows.length,
    values: items.join('; '),
  });
}
