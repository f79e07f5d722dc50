/** The thread of `preflightAside`: holds one file after the other to the rules. */
import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './preflight-aside.ts';
import { runPreflight } from './run-preflight.ts';

let last: Promise<unknown> = Promise.resolve();

async function answer({ bytes, expected }: Question): Promise<Answer> {
  try {
    return { results: await runPreflight(bytes, expected) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (question: Question) => {
  last = last.then(async () => parentPort?.postMessage(await answer(question)));
});
