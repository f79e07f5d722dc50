import type { z } from 'zod';
import { acronymsSchema, type Acronym } from '../model/acronyms.ts';
import { areasSchema, nameArea, type NamedArea } from '../model/areas.ts';
import { editionSchema, type Edition } from '../model/edition.ts';
import { factsSchema, type Fact } from '../model/facts.ts';
import type { Flaw, Loaded } from '../model/flaw.ts';
import type { Funding } from '../model/funding.ts';
import { loadJson, type JsonSource } from '../model/json-source.ts';
import { loadFunding } from '../model/load-funding.ts';
import { migofSchema, type Category } from '../model/migof.ts';
import { regionsSchema, type Region } from '../model/regions.ts';
import { loadWording, type Wording } from '../model/wording.ts';
import { dataPaths, type Sources } from './read-sources.ts';

/** Everything of an edition that is counted or named, validated. */
export interface EditionData {
  edition: Edition;
  categories: Category[];
  regions: Region[];
  areas: ReadonlyMap<string, NamedArea>;
  acronyms: Acronym[];
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
  const facts = load(paths.facts, factsSchema);
  const wordingFile = sources.data.get(paths.wording);
  if (!wordingFile) flaws.push(missing(paths.wording));
  const wording = wordingFile && loadWording(wordingFile, sources.language, sources.data.get(paths.wordingReference));
  flaws.push(...(wording?.flaws ?? []));
  if (areas) flaws.push(...checkAreas(areas));
  if (facts && edition) flaws.push(...checkFacts(facts, edition.data));
  if (acronyms)
    flaws.push(
      ...doubles(
        acronyms.data.acronyms.map((entry) => entry.short),
        acronyms.source,
        ['acronyms'],
        'acronym',
      ),
    );

  const fundingFile = sources.data.get(paths.funding);
  if (!fundingFile) flaws.push(missing(paths.funding));
  const funding =
    fundingFile && areas && regions
      ? loadFunding(fundingFile, {
          areas: new Set(areas.data.areas.map((area) => area.id)),
          regions: regions.data.regions.map((region) => region.slug),
        })
      : undefined;
  flaws.push(...(funding?.flaws ?? []));
  if (!edition || !migof || !regions || !areas || !acronyms || !facts || !wording?.value || !funding?.value)
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

type AreasFile = {
  data: {
    areas: { id: string; note?: string | undefined; members?: string[] | undefined }[];
    statusNotes: Record<string, string>;
  };
  source: JsonSource;
};

function checkAreas({ data, source }: AreasFile): Flaw[] {
  const ids = data.areas.map((area) => area.id);
  const flaws = doubles(ids, source, ['areas'], 'area');
  data.areas.forEach((area, index) => {
    const flaw = (key: string, message: string, hint: string) =>
      flaws.push({ rule: 'data-form', severity: 'error', ...source.placeOf(['areas', index, key]), message, hint });
    if (area.note !== undefined && !(area.note in data.statusNotes))
      flaw(
        'note',
        `"${area.id}" asks for the status note "${area.note}", which is not there.`,
        'Add it under "statusNotes".',
      );
    for (const member of area.members ?? [])
      if (!ids.includes(member))
        flaw('members', `The member "${member}" of "${area.id}" is not an area.`, 'Add the area.');
  });
  return flaws;
}

function checkFacts({ data, source }: { data: { facts: Fact[] }; source: JsonSource }, edition: Edition): Flaw[] {
  const flaws = doubles(
    data.facts.map((fact) => fact.id),
    source,
    ['facts'],
    'fact',
  );
  const known = edition.sources.map((entry) => entry.id);
  data.facts.forEach((fact, index) => {
    const check = (name: string, path: (string | number)[]) => {
      if (known.includes(name)) return;
      const message = `The fact "${fact.id}" names the source "${name}", which the edition doesn't list.`;
      const hint = `Sources are listed in data/${edition.id}/edition.json.`;
      flaws.push({ rule: 'fact-source', severity: 'error', ...source.placeOf(path), message, hint });
    };
    check(fact.source, ['facts', index, 'source']);
    fact.alternatives?.forEach((other, i) => check(other.source, ['facts', index, 'alternatives', i, 'source']));
  });
  return flaws;
}

function doubles(ids: string[], source: JsonSource, path: string[], what: string): Flaw[] {
  return ids.flatMap((id, index): Flaw[] =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            rule: 'data-double',
            severity: 'error',
            ...source.placeOf([...path, index]),
            message: `The ${what} "${id}" is there already.`,
            hint: 'Remove one of the two.',
          },
        ],
  );
}
