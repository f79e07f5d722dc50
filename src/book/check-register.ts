import type { Area } from '../model/areas.ts';
import type { Edition } from '../model/edition.ts';
import { suggestion } from '../model/explain-issue.ts';
import type { Flaw } from '../model/flaw.ts';
import type { RegisterRecord } from '../model/register.ts';
import { sdgEntries, type Sdg } from '../model/sdg.ts';
import { doubles, type Read } from './check-data.ts';

/** What records name; undefined where its file could not be read, and then not looked at. */
interface Context {
  edition: Edition | undefined;
  areas: readonly Area[] | undefined;
  sdg: Sdg | undefined;
}

/** That the sources, countries and goals of records are there, that days have an order, and that no id is given twice. */
export function checkRegister(
  { data, source }: Read<{ records: RegisterRecord[] }>,
  { edition, areas, sdg }: Context,
): Flaw[] {
  const flaws = doubles({ data, source }, 'records', 'id', 'record');
  const sources = edition?.sources.map((entry) => entry.id);
  const codes = areas?.flatMap((area) => area.iso3 ?? area.userAssignedCode ?? []);
  const goals = sdg && [...sdgEntries(sdg).keys()];
  data.records.forEach((record, index) => {
    const flaw = (path: (string | number)[], message: string, hint: string) =>
      flaws.push({
        rule: 'register',
        severity: 'error',
        ...source.placeOf(['records', index, ...path]),
        message,
        hint,
      });
    if (sources && !sources.includes(record.source))
      flaw(
        ['source'],
        `The record "${record.id}" names the source "${record.source}", which the edition does not list.`,
        suggestion(record.source, sources) ?? `Sources are listed in data/${edition?.id}/edition.json.`,
      );
    if (record.countries && record.scope !== undefined)
      flaw(['scope'], 'A record has countries or a scope, not both.', 'Remove one of the two.');
    record.countries?.forEach((code, i) => {
      if (!codes || codes.includes(code)) return;
      const hint = suggestion(code, codes) ?? 'Codes are listed in data/reference/areas.json.';
      flaw(['countries', i], `There is no area with the code "${code}".`, hint);
    });
    if (record.sdgs !== 'all')
      record.sdgs?.forEach((code, i) => {
        if (!goals || goals.includes(code)) return;
        const hint = suggestion(code, goals) ?? 'Goals are numbered 1 to 17; a target is written 8.7 or 3.c.';
        flaw(['sdgs', i], `There is no SDG goal, target or indicator "${code}".`, hint);
      });
    record.dates?.forEach(({ from, to }, i) => {
      if (!isDay(from)) flaw(['dates', i, 'from'], `There is no day ${from}.`, 'Correct the date.');
      else if (to !== undefined && !isDay(to)) flaw(['dates', i, 'to'], `There is no day ${to}.`, 'Correct the date.');
      else if (to !== undefined && to <= from)
        flaw(
          ['dates', i, 'to'],
          `"${record.id}" ends on ${to}, which is not after ${from}.`,
          'Correct one of the two; for one day leave "to" out.',
        );
    });
    if (record.kind === 'event' && !record.dates)
      flaw(
        [],
        `The event "${record.id}" has no dates.`,
        'Add "dates": [{ "from": "2017-04-18", "to": "2017-04-19" }].',
      );
  });
  return flaws;
}

/** Whether the calendar has such a day or month. */
function isDay(date: string): boolean {
  const time = new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}
