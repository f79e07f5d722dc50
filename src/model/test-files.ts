import { readFileSync } from 'node:fs';
import type { Flaw, SourceFile } from './flaw.ts';

/** A file of the project by its path from the project folder, for tests. */
export function projectFile(path: string): SourceFile {
  return { path, text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') };
}

/** The file with one piece of its text replaced. Throws if the piece isn't there or is there twice. */
export function changed(file: SourceFile, from: string, to: string): SourceFile {
  const parts = file.text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${file.path}`);
  return { path: file.path, text: parts.join(to) };
}

/** A flaw on one line: `file:line:column rule: message → hint`. */
export function inBrief(flaw: Flaw): string {
  const place = [flaw.file, flaw.line, flaw.column].filter((part) => part !== undefined).join(':');
  return `${place} ${flaw.rule}: ${flaw.message}${flaw.hint ? ` → ${flaw.hint}` : ''}`;
}
