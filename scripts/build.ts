import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePublication } from '../src/outputs/make-publication.ts';
import { root, run, progress } from './command.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, 'no-pdf': { type: 'boolean', default: false } },
});

await run(() =>
  makePublication({
    root,
    out: resolve(root, values.out),
    base: process.env['BASE_PATH'] || '/',
    pdf: !values['no-pdf'],
    log: progress.done,
    onProgress: progress.step,
  }),
);
