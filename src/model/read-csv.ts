import type { Flaw, SourceFile } from './flaw.ts';

/** A field of a CSV file, and where it begins. Lines and columns count from 1. */
export interface CsvField {
  text: string;
  line: number;
  column: number;
}

/**
 * Reads CSV (RFC 4180: commas, double quotes, either line end) and keeps positions. Empty lines are passed over. A quote
 * that is never closed and a row with more or fewer fields than the first are flaws.
 */
export function readCsv(file: SourceFile): { rows: CsvField[][]; flaws: Flaw[] } {
  const { text, path } = file;
  const rows: CsvField[][] = [];
  const flaws: Flaw[] = [];
  const flaw = (line: number, column: number, message: string, hint: string) =>
    flaws.push({ rule: 'csv-form', severity: 'error', file: path, line, column, message, hint });
  let [line, lineStart, at] = [1, 0, 0];
  let row: CsvField[] = [];
  const endRow = (): void => {
    if (row.length > 1 || row[0]?.text.trim()) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const field: CsvField = { text: '', line, column: at - lineStart + 1 };
    if (text[at] === '"') {
      let end = at + 1;
      while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1;
      if (end >= text.length) {
        flaw(
          field.line,
          field.column,
          'This quote is not closed.',
          'Write " at the end of the field; inside, write "".',
        );
        return { rows, flaws };
      }
      field.text = text.slice(at + 1, end).replaceAll('""', '"');
      for (const { index } of text.slice(at, end).matchAll(/\n/g)) [line, lineStart] = [line + 1, at + index + 1];
      at = end + 1;
    } else {
      const end = text.slice(at).search(/[,\r\n]/);
      const stop = end < 0 ? text.length : at + end;
      field.text = text.slice(at, stop);
      at = stop;
    }
    row.push(field);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length || text[at] === '\n' || text[at] === '\r')
        row.push({ text: '', line, column: at - lineStart + 1 });
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n' || at >= text.length) {
      at += 1;
      [line, lineStart] = [line + 1, at];
      endRow();
    }
  }
  endRow();
  const [head] = rows;
  for (const cells of rows.slice(1)) {
    const [first] = cells;
    if (head && first && cells.length !== head.length)
      flaw(
        first.line,
        first.column,
        `This row has ${cells.length} fields, the first row ${head.length}.`,
        'Separate fields with commas, and put a field that holds a comma in "quotes".',
      );
  }
  return { rows, flaws };
}
