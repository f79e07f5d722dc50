import type { Fact } from '../model/facts.ts';
import { coverageInWords, coverageOf } from '../model/spans.ts';
import type { Series } from '../model/series.ts';
import type { SeriesComplaint } from './series-table.ts';

interface Placed {
  fact: Fact;
  path: (string | number)[];
  column: number;
}

/**
 * What keeps the facts of a series out of one chart: another unit, a plan among results, a period that covers more or less, another base in
 * the same column. A table may hold them together, since it prints unit and period beside each.
 */
export function comparisonFlaws(series: Series, facts: ReadonlyMap<string, Fact>): SeriesComplaint[] {
  if (series.kind === 'table') return [];
  const placed = series.rows.flatMap((row, r) =>
    row.facts.flatMap((id, column): Placed[] => {
      const fact = id === null ? undefined : facts.get(id);
      return fact ? [{ fact, path: ['rows', r, 'facts', column], column }] : [];
    }),
  );
  const [first] = placed;
  if (!first) return [];
  return placed.flatMap((entry): SeriesComplaint[] => {
    const inColumn = placed.find(({ column }) => column === entry.column) ?? entry;
    const complaint =
      unitComplaint(entry.fact, first.fact) ??
      horizonComplaint(entry.fact, first.fact) ??
      periodComplaint(entry.fact, first.fact) ??
      columnComplaint(entry.fact, inColumn.fact, series.ownBases === true);
    return complaint ? [{ path: entry.path, ...complaint }] : [];
  });
}

type Words = Pick<SeriesComplaint, 'message' | 'hint'> | undefined;

function unitComplaint(fact: Fact, first: Fact): Words {
  if (fact.unit === first.unit) return undefined;
  return {
    message: `"${fact.id}" is in ${fact.unit}, but "${first.id}" is in ${first.unit}: a chart has one unit.`,
    hint: 'Take one of them out, or choose kind "table".',
  };
}

function horizonComplaint(fact: Fact, first: Fact): Words {
  if ((fact.horizon === 'plan') === (first.horizon === 'plan')) return undefined;
  const [plan, result] = fact.horizon === 'plan' ? [fact, first] : [first, fact];
  return {
    message: `"${plan.id}" is a plan, "${result.id}" is not: a chart does not mix them.`,
    hint: 'Take one of them out, or choose kind "table".',
  };
}

function periodComplaint(fact: Fact, first: Fact): Words {
  if (fact.period === first.period) return undefined;
  const [own, other] = [coverageOf(fact), coverageOf(first)];
  if (!own || !other) {
    const unknown = own ? first : fact;
    return {
      message: `The period of "${unknown.id}", "${unknown.period}", does not say how much time it covers.`,
      hint: 'Give the fact a "span" in facts.json: "part-year", "moment" or { "from": "2016-01", "to": "2016-09" }.',
    };
  }
  if (JSON.stringify(own) === JSON.stringify(other)) return undefined;
  return {
    message: `"${fact.id}" (${fact.period}) covers ${coverageInWords(own)}, "${first.id}" (${first.period}) ${coverageInWords(other)}: a chart does not mix them.`,
    hint: 'Take one of them out, or choose kind "table", which prints the periods.',
  };
}

function columnComplaint(fact: Fact, first: Fact, ownBases: boolean): Words {
  if (fact.period !== first.period)
    return {
      message: `"${fact.id}" is of ${fact.period}, but "${first.id}" in the same column of ${first.period}.`,
      hint: 'A column holds one period.',
    };
  if (ownBases || fact.base === first.base) return undefined;
  return {
    message: `"${fact.id}" is a share of ${fact.base ?? 'something not stated'}, "${first.id}" of ${first.base ?? 'something not stated'}: they cannot be compared.`,
    hint: 'Take one of them out, choose kind "table" or, where each is a rate of growth, write "ownBases": true.',
  };
}
