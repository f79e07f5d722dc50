import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBooks } from '../src/outputs/make-publication.ts';
import { root, run, stepLog } from './command.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });

await run(() =>
  makeBooks({ root, out: resolve(root, values.out), base: process.env['BASE_PATH'] || '/', log: stepLog() }),
);
