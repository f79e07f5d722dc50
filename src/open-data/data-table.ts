import type { CellValue } from '../figures/figure.ts';
import { csv } from '../figures/view-csv.ts';

/** A field as the Table Schema of the Data Package standard (version 2) has it. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'year' | 'boolean';
  title: string;
  description?: string;
  constraints?: { required?: true; unique?: true; pattern?: string; enum?: readonly string[]; minimum?: number };
  /** The same column in the Humanitarian Exchange Language, where it has a word for it. */
  hxl?: string;
}

export interface ForeignKey {
  fields: string[];
  reference: { resource: string; fields: string[] };
}

/** A table of open data: typed columns, one record a row. From it come the CSV file, the sheet and the schema. */
export interface DataTable {
  name: string;
  title: string;
  description: string;
  fields: Field[];
  /** One value a field; null where there is none. */
  rows: CellValue[][];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
}

/** A table as CSV: a head row of field names, empty where there is no value. */
export function tableCsv(table: DataTable): string {
  return csv([table.fields.map((field) => field.name), ...table.rows]);
}
