import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Flaw } from '../model/flaw.ts';

/** What a run of the checks came to. */
export interface CheckResult {
  flaws: Flaw[];
  /** How many chapters were read. */
  chapters: number;
}

const CODE = resolve(import.meta.dirname, '../..');
/** The folders of src that checks are made of. */
const CODE_FOLDERS = ['model', 'charts', 'pictures', 'markdown', 'figures', 'book', 'authoring', 'checks'];
const keptFile = (root: string): string => join(root, '.cache', 'check', 'last.json');

/** A digest of the code that checks: rules, packages and Node. */
export function codePrint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of CODE_FOLDERS)
    for (const path of filesIn(CODE, join('src', folder)))
      if (/(?<!\.test)\.ts$/.test(path)) hash.update(`\0${path}\0`).update(readFileSync(join(CODE, path)));
  return hash.update(readFileSync(join(CODE, 'package-lock.json'))).digest('hex');
}

/**
 * A digest of everything that is checked. Texts count by their content; pictures, which may be many and large, by size
 * and time.
 */
export function sourcesPrint(root: string): string {
  const hash = createHash('sha256');
  for (const path of [...filesIn(root, 'content'), ...filesIn(root, 'data')]) {
    const whole = join(root, path);
    const { size, mtimeMs } = statSync(whole);
    const isText = /\.(?:mdx?|json|txt|markdown)$/i.test(path);
    hash.update(`\0${path}\0`).update(isText ? readFileSync(whole) : `${size} ${mtimeMs}`);
  }
  return hash.digest('hex');
}

function filesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
  } catch {
    return [];
  }
}

/** The result of an earlier run, if nothing that it depends on has changed since. */
export function readKept(root: string, print: string): CheckResult | undefined {
  try {
    const kept = JSON.parse(readFileSync(keptFile(root), 'utf8')) as Partial<CheckResult & { print: string }>;
    if (kept.print !== print || !Array.isArray(kept.flaws) || typeof kept.chapters !== 'number') return undefined;
    return { flaws: kept.flaws, chapters: kept.chapters };
  } catch {
    return undefined;
  }
}

/** Keeps the result of a run. A folder that can't be written to only makes the next run slower. */
export function keepResult(root: string, print: string, { flaws, chapters }: CheckResult): void {
  const file = keptFile(root);
  const fresh = `${file}.${process.pid}`;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(fresh, JSON.stringify({ print, chapters, flaws }));
    renameSync(fresh, file);
  } catch {
    return;
  }
}
