import type { z } from 'zod';
import { acronymsSchema, allowedWordsSchema, type Acronym } from '../model/acronyms.ts';
import { areasSchema, nameArea, type NamedArea } from '../model/areas.ts';
import { boundariesSchema, checkPositions, type Boundaries } from '../model/boundaries.ts';
import { editionSchema, type Edition } from '../model/edition.ts';
import { factsSchema, type Fact } from '../model/facts.ts';
import type { Flaw, Loaded } from '../model/flaw.ts';
import type { Funding } from '../model/funding.ts';
import { loadJson, type JsonSource } from '../model/json-source.ts';
import { loadFunding } from '../model/load-funding.ts';
import { migofSchema, type Category } from '../model/migof.ts';
import { namingNotesSchema, type NamingNote } from '../model/naming-notes.ts';
import { photographersSchema, type Photographer } from '../model/photographers.ts';
import { registerSchema, type RegisterRecord } from '../model/register.ts';
import { regionsSchema, type Region } from '../model/regions.ts';
import { sdgSchema, type Sdg } from '../model/sdg.ts';
import { checkShares, sharesSchema, type Shares } from '../model/shares.ts';
import { worksSchema, type Work } from '../model/works.ts';
import { loadWording, type Wording } from '../model/wording.ts';
import {
  checkAreas,
  checkEdition,
  checkFacts,
  checkPhotographers,
  checkSdg,
  checkWorks,
  doubles,
} from './check-data.ts';
import { checkRegister } from './check-register.ts';
import { dataPaths, type Sources } from './read-sources.ts';

/** Everything of an edition that is counted or named, validated. */
export interface EditionData {
  edition: Edition;
  categories: Category[];
  regions: Region[];
  areas: ReadonlyMap<string, NamedArea>;
  boundaries: Boundaries;
  acronyms: Acronym[];
  allowedWords: string[];
  photographers: Photographer[];
  namingNotes: NamingNote[];
  sdg: Sdg;
  funding: Funding;
  /** The percentages of the printed pies, where the edition has them. */
  shares?: Shares | undefined;
  facts: ReadonlyMap<string, Fact>;
  /** Initiatives, resources, partnerships, events and programmes by id; empty where the edition keeps none. */
  register: ReadonlyMap<string, RegisterRecord>;
  /** The works that the text may cite, by id; empty where the edition has no bibliography. */
  works: ReadonlyMap<string, Work>;
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
  const boundaries = load(paths.boundaries, boundariesSchema);
  const acronyms = load(paths.acronyms, acronymsSchema);
  const allowed = load(paths.allowedWords, allowedWordsSchema);
  const sdg = load(paths.sdg, sdgSchema);
  const photographers = load(paths.photographers, photographersSchema);
  const namingNotes = load(paths.namingNotes, namingNotesSchema);
  const facts = load(paths.facts, factsSchema);
  // Only an edition that prints a register needs one.
  const hasRegister = sources.data.has(paths.register) || edition?.data.parts.includes('register');
  const register = hasRegister ? load(paths.register, registerSchema) : undefined;
  const hasWorks = sources.data.has(paths.bibliography);
  const works = hasWorks ? load(paths.bibliography, worksSchema) : undefined;
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
  if (areas && boundaries) flaws.push(...checkPositions(boundaries.data, boundaries.source, areas.data.areas));
  if (acronyms) flaws.push(...doubles(acronyms, 'acronyms', 'short', 'acronym'));
  if (sdg) flaws.push(...checkSdg(sdg));
  if (photographers) flaws.push(...checkPhotographers(photographers));
  if (namingNotes) flaws.push(...doubles(namingNotes, 'notes', 'id', 'note'));
  if (facts) flaws.push(...checkFacts(facts, edition?.data));
  if (register)
    flaws.push(...checkRegister(register, { edition: edition?.data, areas: areas?.data.areas, sdg: sdg?.data }));

  if (works) flaws.push(...checkWorks(works));

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
  const shares = sources.data.has(paths.shares) ? load<Shares>(paths.shares, sharesSchema) : undefined;
  if (shares && funding?.value) flaws.push(...checkShares(shares.data, funding.value, shares.source));
  if (
    !edition ||
    !migof ||
    !regions ||
    !areas ||
    !boundaries ||
    !acronyms ||
    !allowed ||
    !photographers ||
    !namingNotes ||
    !sdg ||
    !facts ||
    (hasRegister && !register) ||
    (hasWorks && !works) ||
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
      boundaries: boundaries.data,
      acronyms: acronyms.data.acronyms,
      allowedWords: allowed.data.words,
      photographers: photographers.data.photographers,
      namingNotes: namingNotes.data.notes,
      sdg: sdg.data,
      funding: funding.value,
      shares: shares?.data,
      facts: new Map(facts.data.facts.map((fact) => [fact.id, fact])),
      register: new Map((register?.data.records ?? []).map((record) => [record.id, record])),
      works: new Map((works?.data.works ?? []).map((work) => [work.id, work])),
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
