import type { Flaw, Loaded, SourceFile } from '../model/flaw.ts';
import { formatNumber } from '../model/format.ts';
import { readCsv, type CsvField } from '../model/read-csv.ts';
import type { ChartKind } from '../model/series.ts';
import { formatInChart } from '../model/facts.ts';
import type { SeriesTable, SeriesValue } from './series-table.ts';

/** What a file of numbers does not say by itself. */
export interface CsvMeaning {
  id: string;
  kind: ChartKind;
  title: string;
  subtitle: string;
  /** "per cent" for shares. */
  unit: string;
  source: string;
  notes: string[];
}

/**
 * The table of a CSV file: the first row has the heads, the first column the names. A number is plain, 1234.5 or -3; an
 * empty field is a blank. Anything else is a flaw at its line and column.
 */
export function tableOfCsv(file: SourceFile, meaning: CsvMeaning): Loaded<SeriesTable> {
  const { rows, flaws } = readCsv(file);
  const flaw = (field: CsvField | undefined, message: string, hint: string): Flaw => ({
    rule: 'csv-form',
    severity: 'error',
    file: file.path,
    line: field?.line ?? 1,
    column: field?.column ?? 1,
    message,
    hint,
  });
  const [head, ...body] = rows;
  if (!head || body.length === 0)
    return {
      value: undefined,
      flaws: [
        ...flaws,
        flaw(undefined, 'This file has no rows of numbers.', 'Write a row of heads, then a row for each name.'),
      ],
    };
  if (head.length < 2)
    flaws.push(
      flaw(head[0], 'This file has one column only.', 'Write names in the first column and numbers in the next.'),
    );
  for (const field of head)
    if (!field.text.trim()) flaws.push(flaw(field, 'This column has no head.', 'Name it in the first row.'));
  const names = new Set<string>();
  for (const [field] of body) {
    if (field && !field.text.trim()) flaws.push(flaw(field, 'This row has no name.', 'Name it in the first column.'));
    else if (field && names.has(field.text.trim()))
      flaws.push(flaw(field, `The row "${field.text.trim()}" is there already.`, 'Give it another name.'));
    names.add(field?.text.trim() ?? '');
  }
  const read = (field: CsvField): SeriesValue | null => {
    const text = field.text.trim();
    if (text === '') return null;
    if (/^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text))) return stated(Number(text), meaning.unit);
    flaws.push(
      flaw(field, `"${text}" is no number.`, 'Write digits without commas or units, 1234.5, or leave the field empty.'),
    );
    return null;
  };
  const table: SeriesTable = {
    ...meaning,
    nameHead: head[0]?.text.trim() ?? '',
    columns: head.slice(1).map((field) => field.text.trim()),
    rows: body.map(([name, ...fields], index) => ({
      key: `row-${index + 1}`,
      label: name?.text.trim() ?? '',
      values: fields.map(read),
    })),
    whole: meaning.unit === 'per cent' ? 100 : undefined,
    facts: [],
  };
  return flaws.length ? { value: undefined, flaws } : { value: table, flaws };
}

function stated(value: number, unit: string): SeriesValue {
  const text = formatInChart({ value, unit });
  return { value, text, inWords: unit === 'per cent' ? `${formatNumber(value)} per cent` : text };
}
