/** Reads CSV as RFC 4180 defines it: records end in CRLF, quotes in quoted fields are doubled. */
export function parseCsv(text: string): string[][] {
  if (!text.endsWith('\r\n')) throw new Error('The last record has no line end');
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    records.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      if (field.lastIndex === text.length) return records;
      records.push([]);
    }
  }
  throw new Error('A field is not closed');
}
