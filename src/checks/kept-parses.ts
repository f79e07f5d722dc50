import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parses } from '../book/collect-documents.ts';

type Parse = [path: string, parse: NonNullable<ReturnType<typeof parses.get>>];

const keptFile = (root: string): string => join(root, '.cache', 'check', 'parses.json');

/** Takes the parses of an earlier run with the same code: chapters whose text is the same are then not parsed again. */
export function takeParses(root: string, code: string): void {
  try {
    const kept = JSON.parse(readFileSync(keptFile(root), 'utf8')) as { code?: string; parses?: Parse[] };
    if (kept.code !== code) return;
    for (const [path, parse] of kept.parses ?? []) parses.set(path, parse);
  } catch {
    return;
  }
}

/** Keeps the parses of this run, of chapters without flaws. Where that fails, the next run parses again. */
export function keepParses(root: string, code: string): void {
  const file = keptFile(root);
  const fresh = `${file}.${process.pid}`;
  try {
    const sound = [...parses].filter(([, { result }]) => result.value && !result.flaws.length);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(fresh, JSON.stringify({ code, parses: sound }));
    renameSync(fresh, file);
  } catch {
    return;
  }
}
