import { sortFlaws, type Flaw } from './flaw.ts';

/** Wraps text in a terminal colour; the identity where there is no colour. */
export interface Paint {
  strong(text: string): string;
  error(text: string): string;
  warning(text: string): string;
  quiet(text: string): string;
}

export const plainPaint: Paint = {
  strong: (text) => text,
  error: (text) => text,
  warning: (text) => text,
  quiet: (text) => text,
};

/**
 * The report an editor reads: each flaw with its place, the source line with a caret under it, and what to do.
 * `textOf` gives the text of a file, or undefined where there is none to show.
 */
export function reportFlaws(
  flaws: readonly Flaw[],
  textOf: (file: string) => string | undefined,
  paint: Paint = plainPaint,
): string {
  const blocks = sortFlaws(flaws).map((flaw) => describeFlaw(flaw, textOf(flaw.file), paint));
  return [...blocks, summarize(flaws, paint)].join('\n\n') + '\n';
}

function describeFlaw(flaw: Flaw, text: string | undefined, paint: Paint): string {
  const colour = flaw.severity === 'error' ? paint.error : paint.warning;
  const place = [flaw.file, flaw.line, flaw.column].filter((part) => part !== undefined).join(':');
  const lines = [`${paint.strong(place)}  ${colour(flaw.severity)}  ${paint.quiet(flaw.rule)}`, `  ${flaw.message}`];
  const source = flaw.line === undefined ? undefined : text?.split('\n')[flaw.line - 1];
  if (source !== undefined) lines.push(...excerpt(source, flaw.line ?? 1, flaw.column, paint));
  if (flaw.hint) lines.push(`  ${paint.strong('→')} ${flaw.hint}`);
  return lines.join('\n');
}

const EXCERPT = 100;

/** The source line, cut to a readable window around the column, with a caret under it. A tab is shown as one space. */
function excerpt(source: string, line: number, column: number | undefined, paint: Paint): string[] {
  const last = Math.max(0, source.length - EXCERPT);
  const from = Math.min(Math.max(0, (column ?? 1) - 1 - EXCERPT / 2), last);
  const cut = source.slice(from, from + EXCERPT).replace(/\s/g, ' ');
  const shown = (from > 0 ? `…${cut.slice(1)}` : cut).replace(/.$/, (end) => (from < last ? '…' : end));
  const gutter = `${line} | `;
  const rows = [`  ${paint.quiet(gutter)}${shown}`];
  if (column !== undefined) rows.push(`  ${' '.repeat(gutter.length + column - 1 - from)}${paint.error('^')}`);
  return rows;
}

function summarize(flaws: readonly Flaw[], paint: Paint): string {
  const errors = flaws.filter((flaw) => flaw.severity === 'error').length;
  const warnings = flaws.length - errors;
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  if (errors) return paint.error(`${count(errors, 'error')}${warnings ? `, ${count(warnings, 'warning')}` : ''}`);
  return paint.warning(count(warnings, 'warning'));
}
