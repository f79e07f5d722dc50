import { inBrief } from '../model/test-files.ts';
import { loadData } from './load-data.ts';
import { sampleSources } from './sample-data.ts';

/** For tests: what a change of one file of the sample data leads to, each flaw without the path of that file. */
export function flawsOfChange(path: string, from: string, to: string): string[] {
  return loadData(sampleSources([path, from, to])).flaws.map((flaw) => inBrief(flaw).replace(`${path}:`, ''));
}
