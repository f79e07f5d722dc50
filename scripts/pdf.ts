import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBooks } from '../src/outputs/make-publication.ts';
import { PreflightError, tellPreflight, type PreflightReport } from '../src/outputs/pdf/preflight/report.ts';
import { takeOrder } from '../src/outputs/print-order.ts';
import { paint, root, run, progress } from './command.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    profile: { type: 'string', default: 'screen' },
    part: { type: 'string' },
    proof: { type: 'boolean' },
    date: { type: 'string' },
    icc: { type: 'string' },
    'ink-limit': { type: 'string' },
    'preflight-json': { type: 'string' },
  },
});

await run(async () => {
  const order = await takeOrder({ ...values, inkLimit: values['ink-limit'] });
  const json = values['preflight-json'];
  const write = async (reports: PreflightReport[]): Promise<void> => {
    if (json !== undefined) await writeFile(resolve(root, json), `${JSON.stringify(reports, null, 2)}\n`);
  };
  const reports = await makeBooks({
    root,
    out: resolve(root, values.out),
    base: process.env['BASE_PATH'] || '/',
    log: progress.done,
    onProgress: progress.step,
    order,
  }).catch(async (error: unknown) => {
    if (error instanceof PreflightError) await write(error.reports);
    throw error;
  });
  await write(reports);
  progress.end();
  process.stdout.write(`${reports.map(tellPreflight).join('\n\n')}\n`);
  if (order.missing === undefined) return;
  process.stderr.write(`${paint.error('Not made:')} ${order.missing}\n`);
  process.exitCode = 1;
});
