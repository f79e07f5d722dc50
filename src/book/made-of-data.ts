import type { FundingBase } from '../figures/funding-base.ts';
import type { Loaded } from '../model/flaw.ts';
import { addressesOf } from './addresses.ts';
import type { NumberedFigure, NumberedTable } from './book.ts';
import { loadData, type EditionData } from './load-data.ts';
import { numberFigures, numberTables } from './number.ts';
import type { Sources } from './read-sources.ts';

/** What follows from the data files alone, whatever the chapters say. */
export interface MadeOfData {
  loaded: Loaded<EditionData>;
  /** The figures and tables of the funding data; only to be asked for where the data could be read. */
  figures(): { base: FundingBase; funding: Map<string, NumberedFigure>; tables: Map<string, NumberedTable> };
}

const known = new WeakMap<Sources['data'], { name: string; made: MadeOfData }>();

/** Loads the data of an edition in a language, or takes what was made of the very same files with other chapters. */
export function makeOfData(sources: Sources): MadeOfData {
  const name = `${sources.edition}/${sources.language}`;
  const earlier = known.get(sources.data);
  if (earlier?.name === name) return earlier.made;
  const made = make(sources);
  known.set(sources.data, { name, made });
  return made;
}

function make(sources: Sources): MadeOfData {
  const loaded = loadData(sources);
  let figures: ReturnType<MadeOfData['figures']> | undefined;
  return {
    loaded,
    figures() {
      if (figures) return figures;
      if (!loaded.value) throw new Error('There are no figures of data that could not be read.');
      const addresses = addressesOf(sources.edition, sources.language);
      const base: FundingBase = {
        ...loaded.value,
        paths: { region: addresses.region, area: addresses.area, part: addresses.part },
      };
      figures = { base, funding: numberFigures(base, addresses), tables: numberTables(base, addresses) };
      return figures;
    },
  };
}
