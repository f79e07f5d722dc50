import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listEditions } from '../book/read-sources.ts';

/**
 * Copies the newest edition's data and texts for a new year, and says what to do next.
 * @throws an Error in plain words if the year is none, or if there is such an edition already
 */
export function makeEdition(root: string, year: string): string {
  if (!/^20\d\d$/.test(year))
    throw new Error(`"${year}" is no year of an edition. Write it in four digits, such as 2019.`);
  const editions = listEditions(root);
  const last = editions.at(-1);
  if (last === undefined) throw new Error('There is no edition to copy from.');
  const places = [`data/${year}`, `content/${year}`];
  const there = places.find((place) => existsSync(join(root, place)));
  if (there !== undefined) throw new Error(`${there} is there already.`);
  cpSync(join(root, 'data', last), join(root, 'data', year), { recursive: true });
  cpSync(join(root, 'content', last), join(root, 'content', year), { recursive: true });
  const file = join(root, 'data', year, 'edition.json');
  const text = readFileSync(file, 'utf8')
    .replace(`"id": "${last}"`, `"id": "${year}"`)
    .replace(/("title": ")([^"]*)"/, (_all, name: string, title: string) => `${name}${title.replace(last, year)}"`);
  writeFileSync(file, text);
  return [
    `Made data/${year} and content/${year} as copies of ${last}.`,
    `Next: 1. date, subtitle and sources in data/${year}/edition.json;`,
    `      2. the amounts in data/${year}/funding.json, with the edition's own declared slips;`,
    `      3. facts and register, with their sources; 4. the texts, part by part.`,
    'npm run check:content says what does not fit.',
    '',
  ].join('\n');
}
