import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadData } from '../src/book/load-data.ts';
import { dataPaths, listEditions, readSources } from '../src/book/read-sources.ts';
import { fundingText } from '../src/import/funding-text.ts';
import { importWorkbook } from '../src/import/import-workbook.ts';
import { paint, root, run } from './command.ts';

const USAGE = 'Name the workbook: npm run import -- funding.xlsx [--edition 2018] [--accept "reason for readers"]';
const SHORTEST_REASON = 10;

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { edition: { type: 'string' }, accept: { type: 'string' } },
  });
  const [path, ...more] = positionals;
  if (!path || more.length) throw new Error(USAGE);
  if (values.accept !== undefined && values.accept.trim().length < SHORTEST_REASON)
    throw new Error(`Give a reason of at least ${SHORTEST_REASON} characters: readers will see it.`);
  const editions = listEditions(root);
  const edition = values.edition ?? editions.at(-1);
  if (!edition || !editions.includes(edition)) throw new Error(`There is no edition ${edition ?? ''} under data/.`);
  const bytes = await readFile(path).catch(() => {
    throw new Error(`There is no file ${path} that can be read.`);
  });
  const { value: data } = loadData(readSources(root, edition, 'en'));
  if (!data) throw new Error('The data of the edition have errors themselves: run npm run check:content first.');
  const { funding, flaws, summary } = importWorkbook(
    bytes,
    basename(path),
    { ...data, edition, before: data.funding },
    values.accept?.trim(),
  );
  for (const { severity, place, message, hint } of flaws) {
    const colour = severity === 'error' ? paint.error : paint.warning;
    process.stderr.write(`${paint.strong(place)}  ${colour(severity)}\n  ${message}\n`);
    process.stderr.write(hint ? `  ${paint.strong('→')} ${hint}\n\n` : '\n');
  }
  for (const line of summary) process.stdout.write(`${line}\n`);
  const target = dataPaths(edition, 'en').funding;
  if (!funding) {
    process.exitCode = 1;
    process.stdout.write(`Nothing is written: ${target} stays as it was.\n`);
    return;
  }
  const fresh = `${join(root, target)}.${process.pid}`;
  await writeFile(fresh, fundingText(funding));
  await rename(fresh, join(root, target));
  process.stdout.write(`Written: ${target}. Look at the change, then run npm run check:content.\n`);
});
