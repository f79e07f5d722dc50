import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Expected } from './rule.ts';
import type { Result } from './run-preflight.ts';

/** What is asked of the thread. */
export interface Question {
  bytes: Uint8Array;
  expected: Expected;
}

/** What it answers, in the order of the questions. */
export type Answer = { results: Result[] } | { failed: string };

interface Waiting {
  resolve(results: Result[]): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  waiting: Waiting[];
}

let thread: Thread | undefined;

/**
 * As `runPreflight`, but in a thread of its own, which the process has one of: the next file is made meanwhile.
 * The thread does not keep the process from ending when nothing is asked of it.
 */
export function preflightAside(bytes: Uint8Array, expected: Expected): Promise<Result[]> {
  const { worker, waiting } = (thread ??= startThread());
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    worker.ref();
    worker.postMessage({ bytes, expected } satisfies Question);
  });
}

function startThread(): Thread {
  const worker = new Worker(join(import.meta.dirname, 'preflight-thread.ts'));
  const waiting: Waiting[] = [];
  worker.on('message', (answer: Answer) => {
    const asked = waiting.shift();
    if (waiting.length === 0) worker.unref();
    if ('results' in answer) asked?.resolve(answer.results);
    else asked?.reject(new Error(answer.failed));
  });
  const end = (error: Error): void => {
    if (thread?.worker === worker) thread = undefined;
    for (const asked of waiting.splice(0)) asked.reject(error);
  };
  worker.on('error', (cause) => end(new Error('Preflight ended before it was done.', { cause })));
  worker.on('exit', () => end(new Error('Preflight ended before it was done.')));
  return { worker, waiting };
}
