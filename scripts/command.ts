import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { progressOn } from '../src/outputs/progress.ts';
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

/** How far the command is, told on standard output. */
export const progress = progressOn(process.stdout, paint.quiet);

/** The text of a source file, for the excerpt under a flaw. */
export function textOf(file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Runs a command: flaws are reported as flaws, anything else in plain words, and the exit code is 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  // What is half done is taken away as the process exits, by those who began it.
  const stop = (signal: string, code: number) => (): never => {
    progress.end();
    process.stderr.write(`${paint.error('Stopped')} (${signal}). No file was changed by halves.\n`);
    process.exit(code);
  };
  process.once('SIGINT', stop('Ctrl-C', 130));
  process.once('SIGTERM', stop('SIGTERM', 143));
  try {
    await command();
    progress.end();
  } catch (error) {
    progress.end();
    process.exitCode = 1;
    if (error instanceof ReportError) return void process.stderr.write(reportFlaws(error.flaws, textOf, paint));
    process.stderr.write(`${paint.error('Failed:')} ${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  }
}
