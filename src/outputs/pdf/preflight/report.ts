import type { Profile } from './rule.ts';
import type { Result } from './run-preflight.ts';
import type { Opinion } from './second-opinions.ts';

/** What preflight has to say about a file. */
export interface PreflightReport {
  /** Where the file is, or would have been. */
  file: string;
  profile: Profile;
  pages: number;
  bytes: number;
  passed: boolean;
  results: Result[];
  opinions: Opinion[];
}

const MOST_TOLD = 8;

/** The report as a table: a line for each rule and each second opinion, and below it what was found. */
export function tellPreflight({ file, profile, results, opinions }: PreflightReport): string {
  const name = Math.max(
    ...[...results.map(({ rule }) => rule), ...opinions.map(({ tool }) => tool)].map(({ length }) => length),
  );
  const lines = results.flatMap(({ rule, passed, seen, flaws, warnings }) => [
    `  ${passed ? '✓' : '✗'} ${rule.padEnd(name)}  ${seen}`,
    ...tell(flaws, '✗'),
    ...tell(warnings, '!'),
  ]);
  const second = opinions.flatMap(({ tool, outcome, says }) => [
    `  ${{ passed: '✓', failed: '✗', skipped: '–' }[outcome]} ${tool.padEnd(name)}  ${says}`,
  ]);
  return [`Preflight of ${file}, for the ${profile}`, ...lines, ...second].join('\n');
}

function tell(findings: Result['flaws'], sign: string): string[] {
  const told = findings
    .slice(0, MOST_TOLD)
    .map(({ message, page }) => `      ${sign} ${page === undefined ? '' : `PDF page ${page}: `}${message}`);
  return findings.length > MOST_TOLD ? [...told, `      ${sign} and ${findings.length - MOST_TOLD} more`] : told;
}

/** A file that breaks a rule is not written; the message is the table. */
export class PreflightError extends Error {
  readonly reports: PreflightReport[];

  constructor(reports: PreflightReport[]) {
    const failed = reports.filter(({ passed }) => !passed);
    super(`${failed.map(tellPreflight).join('\n\n')}\nNo file was written.`);
    this.name = 'PreflightError';
    this.reports = reports;
  }
}
