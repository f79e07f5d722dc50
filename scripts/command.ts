import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { ReportError } from '../src/model/flaw.ts';
import { plainPaint, reportFlaws, type Paint } from '../src/model/flaw-report.ts';

export const root = process.cwd();

const colours: Paint = {
  strong: (text) => pc.bold(text),
  error: (text) => pc.red(text),
  warning: (text) => pc.yellow(text),
  quiet: (text) => pc.dim(text),
};

export const paint: Paint = pc.isColorSupported ? colours : plainPaint;

/** The text of a source file, for the excerpt under a flaw. */
export function textOf(file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Runs a command: flaws are reported as flaws, anything else in plain words, and the exit code is 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  const stop = (): void => process.exit(130);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ReportError) return void process.stderr.write(reportFlaws(error.flaws, textOf, paint));
    process.stderr.write(`${paint.error('Failed:')} ${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  }
}

/** Prints each finished step with the seconds since the start. */
export function stepLog(): (line: string) => void {
  const start = performance.now();
  return (line) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
    process.stdout.write(`${paint.quiet(`${seconds} s`)}  ${line}\n`);
  };
}
