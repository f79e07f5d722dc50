import type { Element } from 'hast';
import type { Qualifier } from '../model/facts.ts';
import type { CategoryCode } from '../model/migof.ts';
import type { Trim } from '../model/trim.ts';

/**
 * How the values of a column are meant and written. Amounts are whole US dollars. A `per-cent` is computed and has one
 * decimal; a `share` stands as its source has it; a `change` has its sign. `text` is a further name of the row.
 */
export type ColumnKind = 'name' | 'usd' | 'per-cent' | 'number' | 'share' | 'change' | 'text';

export interface Column {
  /** Name of the column in data files: snake case. */
  key: string;
  label: string;
  kind: ColumnKind;
  /** Long form of a label that is a code. */
  title?: string;
  category?: CategoryCode;
}

/** Null is a blank of the print: written as an en dash, read out as "none". */
export type CellValue = string | number | null;

export interface ViewRow {
  key: string;
  /** One value a column. */
  cells: CellValue[];
  /** What stands before a number, "about" or "more than", one a column. */
  qualifiers?: (Qualifier | undefined)[];
  /** Site path that the row's name links to, without base path. */
  path?: string | undefined;
  /** A note mark after the last cell, explained in the notes. */
  mark?: string | undefined;
  /** A note mark after the name. */
  nameMark?: string | undefined;
}

/** Typed rows and columns: the one source of a figure's picture, table, data file and description. */
export interface View {
  columns: Column[];
  rows: ViewRow[];
  total?: ViewRow | undefined;
  /** Where the subject stands among others, which the picture shows as well: a table of its own, in the file columns of the total. */
  standing?: Pick<View, 'columns' | 'rows'> | undefined;
}

/** A figure of the edition, whole but for its number, which the Book gives. */
export interface Figure {
  id: string;
  /** States the finding; computed from the data. */
  title: string;
  /** Unit, year and coverage. */
  subtitle: string;
  /** For readers who don't see the picture: the finding and the extremes. */
  description: string;
  view: View;
  /** Explanations of marks and slips, in order. */
  notes: string[];
  source: string;
  /** `series`: of facts or of a file, placed in a chapter. */
  scope: 'overview' | 'region' | 'area' | 'series';
  /** Slug of the region or id of the area that it is about. */
  subject?: string;
  /** Readers get the table itself, not a picture of it. */
  showsTable?: boolean;
  /** Ids of the facts that it shows. */
  facts?: string[];
  /** The picture, `width` CSS pixels wide; `idPrefix` keeps ids apart where it is drawn twice in a page. */
  draw(width: number, idPrefix: string): Element;
}

/** Widths that figures are drawn for: a text column of the site, and a phone. */
export const WIDE = 640;
export const NARROW = 288;
/** For the book, by its trim size: set as wide as text and margin column together, labels are then 8.2 points high. */
export const PRINTED: Record<Trim, number> = { '176x250': 700, A4: 839 };
