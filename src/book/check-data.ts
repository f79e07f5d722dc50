import type { z } from 'zod';
import type { areasSchema } from '../model/areas.ts';
import type { Edition } from '../model/edition.ts';
import { suggestion } from '../model/explain-issue.ts';
import type { Fact } from '../model/facts.ts';
import type { Flaw, Place } from '../model/flaw.ts';
import type { JsonSource } from '../model/json-source.ts';
import { namesOf, type Photographer } from '../model/photographers.ts';
import type { Sdg } from '../model/sdg.ts';
import { shortCitation, type Work } from '../model/works.ts';

/** A data file that could be read, with the places of its values. */
export interface Read<T> {
  data: T;
  source: JsonSource;
}

/** What the schema of edition.json can’t say: that it is the file of its folder, and no double names. */
export function checkEdition({ data, source }: Read<Edition>, id: string): Flaw[] {
  const flaws = doubles({ data, source }, 'sources', 'id', 'source');
  if (data.id !== id)
    flaws.push({
      rule: 'data-form',
      severity: 'error',
      ...source.placeOf(['id']),
      message: `This is the file of edition ${id}, but its id is "${data.id}".`,
      hint: `Write "${id}", the name of its folder.`,
    });
  return [...flaws, ...data.parts.flatMap((part, i) => double(data.parts, i, `part "${part}"`, source, ['parts', i]))];
}

/** That status notes and members of groups are there. */
export function checkAreas({ data, source }: Read<z.infer<typeof areasSchema>>): Flaw[] {
  const ids = data.areas.map((area) => area.id);
  const flaws = doubles({ data, source }, 'areas', 'id', 'area');
  data.areas.forEach((area, index) => {
    const flaw = (path: (string | number)[], message: string, hint: string | undefined) =>
      flaws.push({ rule: 'data-form', severity: 'error', ...source.placeOf(['areas', index, ...path]), message, hint });
    if (area.note !== undefined && !Object.hasOwn(data.statusNotes, area.note))
      flaw(
        ['note'],
        `"${area.id}" asks for the status note "${area.note}", which is not there.`,
        'Add it under "statusNotes".',
      );
    area.members?.forEach((member, i) => {
      if (ids.includes(member)) return;
      const message = `The member "${member}" of "${area.id}" is not a known area.`;
      flaw(['members', i], message, suggestion(member, ids) ?? 'Add the area.');
    });
  });
  return flaws;
}

/** Words of a period that say that the figure is intended. */
const INTENDED = /\b(?:plan|planned|aim|expected|intended|target)\b/i;

/** That plans are called so, since charts and key figures must not take them for results. */
function checkHorizons({ data, source }: Read<{ facts: Fact[] }>): Flaw[] {
  return data.facts.flatMap(({ id, period, horizon }, index) =>
    INTENDED.test(period) && horizon !== 'plan'
      ? [
          {
            rule: 'fact-horizon',
            severity: 'error' as const,
            ...source.placeOf(['facts', index, 'period']),
            message: `The period of "${id}" is “${period}”, but the fact is not called a plan.`,
            hint: 'Add "horizon": "plan".',
          },
        ]
      : [],
  );
}

/** That the sources of facts are listed, and plans called so. */
export function checkFacts({ data, source }: Read<{ facts: Fact[] }>, edition: Edition | undefined): Flaw[] {
  const flaws = [...doubles({ data, source }, 'facts', 'id', 'fact'), ...checkHorizons({ data, source })];
  if (!edition) return flaws;
  const known = edition.sources.map((entry) => entry.id);
  data.facts.forEach((fact, index) => {
    const check = (name: string, path: (string | number)[]) => {
      if (known.includes(name)) return;
      const message = `The fact "${fact.id}" names the source "${name}", which the edition does not list.`;
      const hint = suggestion(name, known) ?? `Sources are listed in data/${edition.id}/edition.json.`;
      flaws.push({ rule: 'fact-source', severity: 'error', ...source.placeOf(path), message, hint });
    };
    check(fact.source, ['facts', index, 'source']);
    fact.alternatives?.forEach((other, i) => check(other.source, ['facts', index, 'alternatives', i, 'source']));
  });
  return flaws;
}

/** That goals, targets and indicators stand in their places. */
export function checkSdg({ data, source }: Read<Sdg>): Flaw[] {
  const flaws: Flaw[] = [];
  const flaw = (place: Place, message: string, hint: string) =>
    flaws.push({ rule: 'data-form', severity: 'error', ...place, message, hint });
  const targets = new Set(data.goals.flatMap((goal) => goal.targets));
  data.goals.forEach((goal, index) => {
    const at = (...path: (string | number)[]) => ['goals', index, ...path];
    if (goal.number !== index + 1)
      flaw(
        source.placeOf(at('number')),
        `Goal ${goal.number} stands in place ${index + 1}.`,
        'Order the goals by number.',
      );
    goal.targets.forEach((code, i) => {
      if (!code.startsWith(`${goal.number}.`))
        flaw(
          source.placeOf(at('targets', i)),
          `Target ${code} stands under goal ${goal.number}.`,
          'Move it to its goal.',
        );
      flaws.push(...double(goal.targets, i, `target "${code}"`, source, at('targets', i)));
    });
  });
  for (const code of Object.keys(data.topics))
    if (!targets.has(code))
      flaw(source.placeOfName(['topics', code]), `There is no target "${code}".`, 'Correct its code or remove it.');
  data.indicators.forEach(({ code }, index) => {
    const target = code.slice(0, code.lastIndexOf('.'));
    if (!targets.has(target))
      flaw(
        source.placeOf(['indicators', index, 'code']),
        `There is no target "${target}" for the indicator "${code}".`,
        'Correct its code.',
      );
  });
  return [...flaws, ...doubles({ data, source }, 'indicators', 'code', 'indicator')];
}

/** Whatever a photographer may be called must mean one. */
export function checkPhotographers({ data, source }: Read<{ photographers: Photographer[] }>): Flaw[] {
  const owners = new Map<string, string>();
  return data.photographers.flatMap((photographer, index) =>
    [...new Set(namesOf(photographer))].flatMap((name): Flaw[] => {
      const owner = owners.get(name);
      owners.set(name, owner ?? photographer.id);
      if (owner === undefined) return [];
      const message = `"${name}" stands for the photographer "${owner}" already.`;
      const place = source.placeOf(['photographers', index]);
      return [{ rule: 'data-double', severity: 'error', ...place, message, hint: 'Remove one of the two.' }];
    }),
  );
}

/** That no two works have one id, and that the text can tell them apart. */
export function checkWorks({ data, source }: Read<{ works: Work[] }>): Flaw[] {
  const flaws = doubles({ data, source }, 'works', 'id', 'work');
  const names = data.works.map(shortCitation);
  names.forEach((name, index) => {
    const first = names.indexOf(name);
    if (first === index || data.works[first]?.id === data.works[index]?.id) return;
    flaws.push({
      rule: 'data-double',
      severity: 'error',
      ...source.placeOf(['works', index]),
      message: `The text would cite "${data.works[index]?.id}" as “${name}”, like "${data.works[first]?.id}".`,
      hint: `Give one of them a "short", such as "${name}a".`,
    });
  });
  return flaws;
}

/** A flaw for each record of a list whose `key` has the value of one before it. */
export function doubles<List extends string, Key extends string>(
  { data, source }: Read<{ [name in List]: Record<Key, string>[] }>,
  list: List,
  key: Key,
  what: string,
): Flaw[] {
  const values = data[list].map((entry) => entry[key]);
  return values.flatMap((value, i) => double(values, i, `${what} "${value}"`, source, [list, i, key]));
}

function double(values: string[], index: number, what: string, source: JsonSource, path: (string | number)[]): Flaw[] {
  if (values.indexOf(values[index] ?? '') === index) return [];
  const message = `The ${what} is there already.`;
  return [{ rule: 'data-double', severity: 'error', ...source.placeOf(path), message, hint: 'Remove one of the two.' }];
}
