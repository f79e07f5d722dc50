import { sortFlaws, type Flaw } from './flaw.ts';

/** Flaws as a JSON array for programs, in reading order. What a flaw doesn't have is null. */
export function formatJson(flaws: readonly Flaw[]): string {
  const records = sortFlaws(flaws).map(({ rule, severity, file, line, column, message, hint }) => ({
    rule,
    severity,
    file,
    line: line ?? null,
    column: column ?? null,
    message,
    hint: hint ?? null,
  }));
  return `${JSON.stringify(records, null, 2)}\n`;
}

/** Flaws as workflow commands of GitHub Actions, which shows each at its line. One command a flaw, in reading order. */
export function formatGithub(flaws: readonly Flaw[]): string {
  return sortFlaws(flaws)
    .map(({ rule, severity, file, line, column, message, hint }) => {
      const properties = { file, line, col: column, title: rule };
      const named = Object.entries(properties).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
      );
      return `::${severity} ${named.join(',')}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}\n`;
    })
    .join('');
}

/** As actions/toolkit writes the text of a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
