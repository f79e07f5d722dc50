/** A place in a source file. Lines and columns count from 1. */
export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** Something an editor has to mend (or, as a warning, should look at) before the edition is built. */
export interface Flaw extends Place {
  /** Stable id of the rule that found it, in kebab case. */
  rule: string;
  severity: 'error' | 'warning';
  /** What is wrong, in plain words. */
  message: string;
  /** What to do about it. */
  hint?: string | undefined;
}

/** A source file as read: its path from the project folder and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What a loader returns: the value if it could be made, and everything that is wrong with the source. */
export interface Loaded<T> {
  value: T | undefined;
  flaws: Flaw[];
}

/** Thrown when an edition can't be made. Carries every flaw of the run, so that all are reported together. */
export class ReportError extends Error {
  readonly flaws: Flaw[];
  constructor(flaws: Flaw[]) {
    super(`${flaws.length} flaw${flaws.length === 1 ? '' : 's'} in the sources`);
    this.name = 'ReportError';
    this.flaws = flaws;
  }
}

/** True if any flaw stops the build. */
export function hasErrors(flaws: readonly Flaw[]): boolean {
  return flaws.some((flaw) => flaw.severity === 'error');
}

/** Flaws in reading order: by file, line, column, then rule. */
export function sortFlaws(flaws: readonly Flaw[]): Flaw[] {
  return [...flaws].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Line and column (from 1) of an offset in a text. Columns count UTF-16 units, as editors do. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
