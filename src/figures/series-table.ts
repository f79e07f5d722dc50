import type { Qualifier } from '../model/facts.ts';
import type { ChartKind } from '../model/series.ts';

/** A number of a series as it is drawn and tabled. */
export interface SeriesValue {
  value: number;
  qualifier?: Qualifier | undefined;
  /** The number as it stands in a picture, without qualifier. */
  text: string;
  /** The number with its qualifier and unit, as it stands in a sentence. */
  inWords: string;
}

export interface SeriesTableRow {
  key: string;
  label: string;
  /** One a column; null where nothing is known. */
  values: (SeriesValue | null)[];
  /** Computed from the other rows: what they leave of the whole. */
  isRemainder?: true;
  /** A period before the last: drawn paler. */
  isEarlier?: true;
}

/** Rows and columns of one unit, from facts or from a file, that a figure is made of. */
export interface SeriesTable {
  /** Also the id of the figure. */
  id: string;
  kind: ChartKind;
  title: string;
  subtitle: string;
  /** "people", "per cent", "USD" */
  unit: string;
  /** Head of the column of names. */
  nameHead: string;
  columns: string[];
  rows: SeriesTableRow[];
  notes: string[];
  source: string;
  /** What the rows of a share add up to: 100 for shares in per cent. */
  whole?: number | undefined;
  /** Ids of the facts that it shows. */
  facts: string[];
}

/** Something that keeps a figure from being made, at a path of the record that asks for it. */
export interface SeriesComplaint {
  path: (string | number)[];
  message: string;
  hint: string;
}

/** The values of a column that are there. */
export function columnValues(table: SeriesTable, column: number): SeriesValue[] {
  return table.rows.flatMap((row) => row.values[column] ?? []);
}
