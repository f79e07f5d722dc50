import { suggestion } from '../model/explain-issue.ts';
import type { Series } from '../model/series.ts';
import type { SeriesBase } from './assemble-series.ts';
import type { SeriesComplaint } from './series-table.ts';

/** Facts that a series names and the edition does not have. */
export function unknownFacts(series: Series, facts: SeriesBase['facts']): SeriesComplaint[] {
  const check = (id: string | null | undefined, path: (string | number)[]): SeriesComplaint[] => {
    if (id === null || id === undefined || facts.has(id)) return [];
    const hint = suggestion(id, [...facts.keys()]) ?? 'Facts are listed in facts.json of the edition.';
    return [{ path, message: `There is no fact "${id}".`, hint }];
  };
  return [
    ...series.rows.flatMap((row, r) => row.facts.flatMap((id, c) => check(id, ['rows', r, 'facts', c]))),
    ...check(series.whole, ['whole']),
  ];
}

/** Rows with another number of columns than the first, and keys that are there twice. */
export function wrongColumns(series: Series): SeriesComplaint[] {
  const count = series.columns?.length ?? series.rows[0]?.facts.length ?? 1;
  const uneven = series.rows.flatMap((row, r): SeriesComplaint[] =>
    row.facts.length === count
      ? []
      : [
          {
            path: ['rows', r, 'facts'],
            message: `The row "${row.key}" has ${row.facts.length} of ${count} columns.`,
            hint: 'Write null where nothing is known.',
          },
        ],
  );
  const keys = series.rows.map((row) => row.key);
  const doubles = keys.flatMap((key, r): SeriesComplaint[] =>
    keys.indexOf(key) === r
      ? []
      : [{ path: ['rows', r, 'key'], message: `The row "${key}" is there already.`, hint: 'Give it another key.' }],
  );
  return [...uneven, ...doubles];
}
