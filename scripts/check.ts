import { parseArgs } from 'node:util';
import { codePrint, keepResult, readKept, sourcesPrint, type CheckResult } from '../src/checks/kept-check.ts';
import { hasErrors } from '../src/model/flaw.ts';
import { formatGithub, formatJson } from '../src/model/flaw-formats.ts';
import { reportFlaws } from '../src/model/flaw-report.ts';
import { paint, root, run, textOf } from './command.ts';

const FORMATS = ['human', 'json', 'github'];

/** What that takes is loaded only here: most runs find that nothing has changed. */
async function checkAnew(code: string, sources: string): Promise<CheckResult> {
  const { checkEditions } = await import('../src/checks/open-edition.ts');
  const { keepParses, takeParses } = await import('../src/checks/kept-parses.ts');
  takeParses(root, code);
  const { checked, flaws } = checkEditions(root);
  const chapters = checked.reduce((sum, { book }) => sum + (book?.documents.size ?? 0), 0);
  keepParses(root, code);
  // A file that was written meanwhile may have been read before or after.
  if (sourcesPrint(root) === sources) keepResult(root, code + sources, { flaws, chapters });
  return { flaws, chapters };
}

async function listRules(): Promise<void> {
  const { describeRules } = await import('../src/checks/describe-rules.ts');
  process.stdout.write(describeRules(paint));
}

await run(async () => {
  const { values } = parseArgs({
    options: { format: { type: 'string', default: 'human' }, rules: { type: 'boolean', default: false } },
  });
  if (!FORMATS.includes(values.format)) throw new Error(`--format takes ${FORMATS.join(', ')}.`);
  if (values.rules) return listRules();
  const code = codePrint();
  const sources = sourcesPrint(root);
  const { flaws, chapters } = readKept(root, code + sources) ?? (await checkAnew(code, sources));
  if (hasErrors(flaws)) process.exitCode = 1;
  if (values.format === 'json') return void process.stdout.write(formatJson(flaws));
  if (values.format === 'github') return void process.stdout.write(formatGithub(flaws));
  if (flaws.length) process.stderr.write(reportFlaws(flaws, textOf, paint));
  if (hasErrors(flaws)) return;
  const found = paint.strong(flaws.length ? 'No errors' : 'No flaws');
  process.stdout.write(`${found} in ${chapters} chapters and their data.\n`);
});
