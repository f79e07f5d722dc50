import type { z } from 'zod';
import { acronymsSchema, allowedWordsSchema, type Acronym } from '../model/acronyms.ts';
import { areasSchema, nameArea, type NamedArea } from '../model/areas.ts';
import { editionSchema, type Edition } from '../model/edition.ts';
import { suggestion } from '../model/explain-issue.ts';
import { factsSchema, type Fact } from '../model/facts.ts';
import type { Flaw, Loaded, Place } from '../model/flaw.ts';
import type { Funding } from '../model/funding.ts';
import { loadJson, type JsonSource } from '../model/json-source.ts';
import { loadFunding } from '../model/load-funding.ts';
import { migofSchema, type Category } from '../model/migof.ts';
import { namesOf, photographersSchema, type Photographer } from '../model/photographers.ts';
import { regionsSchema, type Region } from '../model/regions.ts';
import { sdgSchema, type Sdg } from '../model/sdg.ts';
import { loadWording, type Wording } from '../model/wording.ts';
import { dataPaths, type Sources } from './read-sources.ts';

/** Everything of an edition that is counted or named, validated. */
export interface EditionData {
  edition: Edition;
  categories: Category[];
  regions: Region[];
  areas: ReadonlyMap<string, NamedArea>;
  acronyms: Acronym[];
  allowedWords: string[];
  photographers: Photographer[];
  sdg: Sdg;
  funding: Funding;
  facts: ReadonlyMap<string, Fact>;
  wording: Wording;
}

/** Loads and validates all data files of an edition. The value is there only if every file could be read. */
export function loadData(sources: Sources): Loaded<EditionData> {
  const paths = dataPaths(sources.edition, sources.language);
  const flaws: Flaw[] = [];
  const load = <T>(path: string, schema: z.ZodType<T>): { data: T; source: JsonSource } | undefined => {
    const file = sources.data.get(path);
    if (!file) return void flaws.push(missing(path));
    const loaded = loadJson(file, schema, 'data-form');
    flaws.push(...loaded.flaws);
    return loaded.value;
  };
  const edition = load(paths.edition, editionSchema);
  const migof = load(paths.migof, migofSchema);
  const regions = load(paths.regions, regionsSchema);
  const areas = load(paths.areas, areasSchema);
  const acronyms = load(paths.acronyms, acronymsSchema);
  const allowed = load(paths.allowedWords, allowedWordsSchema);
  const sdg = load(paths.sdg, sdgSchema);
  const photographers = load(paths.photographers, photographersSchema);
  const facts = load(paths.facts, factsSchema);
  const wordingFile = sources.data.get(paths.wording);
  if (!wordingFile) flaws.push(missing(paths.wording));
  const reference = sources.data.get(paths.wordingReference);
  if (!reference && paths.wordingReference !== paths.wording) flaws.push(missing(paths.wordingReference));
  const wording = wordingFile && loadWording(wordingFile, sources.language, reference);
  flaws.push(...(wording?.flaws ?? []));
  if (edition) flaws.push(...checkEdition(edition, sources.edition));
  if (migof) flaws.push(...doubles(migof, 'categories', 'code', 'category'));
  if (regions)
    flaws.push(...doubles(regions, 'regions', 'slug', 'region'), ...doubles(regions, 'regions', 'code', 'region code'));
  if (areas) flaws.push(...checkAreas(areas));
  if (acronyms) flaws.push(...doubles(acronyms, 'acronyms', 'short', 'acronym'));
  if (sdg) flaws.push(...checkSdg(sdg));
  if (photographers) flaws.push(...checkPhotographers(photographers));
  if (facts) flaws.push(...checkFacts(facts, edition?.data));

  const fundingFile = sources.data.get(paths.funding);
  if (!fundingFile) flaws.push(missing(paths.funding));
  const funding =
    fundingFile &&
    loadFunding(fundingFile, {
      areas: areas && new Set(areas.data.areas.map((area) => area.id)),
      regions: regions?.data.regions.map((region) => region.slug),
      edition: sources.edition,
    });
  flaws.push(...(funding?.flaws ?? []));
  if (
    !edition ||
    !migof ||
    !regions ||
    !areas ||
    !acronyms ||
    !allowed ||
    !photographers ||
    !sdg ||
    !facts ||
    !wording?.value ||
    !funding?.value
  )
    return { value: undefined, flaws };
  const { statusNotes } = areas.data;
  const named = areas.data.areas.map((area) => nameArea(area, edition.data.date, statusNotes));
  return {
    flaws,
    value: {
      edition: edition.data,
      categories: migof.data.categories,
      regions: regions.data.regions,
      areas: new Map(named.map((area) => [area.id, area])),
      acronyms: acronyms.data.acronyms,
      allowedWords: allowed.data.words,
      photographers: photographers.data.photographers,
      sdg: sdg.data,
      funding: funding.value,
      facts: new Map(facts.data.facts.map((fact) => [fact.id, fact])),
      wording: wording.value,
    },
  };
}

function missing(path: string): Flaw {
  return {
    rule: 'file-missing',
    severity: 'error',
    file: path,
    message: 'This file is missing.',
    hint: 'Restore it, or copy it from another edition and adapt it.',
  };
}

interface Read<T> {
  data: T;
  source: JsonSource;
}

function checkEdition({ data, source }: Read<Edition>, id: string): Flaw[] {
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

function checkAreas({ data, source }: Read<z.infer<typeof areasSchema>>): Flaw[] {
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

function checkFacts({ data, source }: Read<{ facts: Fact[] }>, edition: Edition | undefined): Flaw[] {
  const flaws = doubles({ data, source }, 'facts', 'id', 'fact');
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

function checkSdg({ data, source }: Read<Sdg>): Flaw[] {
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
function checkPhotographers({ data, source }: Read<{ photographers: Photographer[] }>): Flaw[] {
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

/** A flaw for each record of a list whose `key` has the value of one before it. */
function doubles<List extends string, Key extends string>(
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
