import { closeSync, openSync, rmSync, writeFile } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Writes a file beside its place and moves it there when it is complete, so that nobody finds half of it; when writing fails or the
 * process ends meanwhile, what was there before stays and nothing else is left.
 */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const removeNow = (): void => rmSync(temporary, { force: true });
  const endBySignal = (signal: NodeJS.Signals): void => {
    removeNow();
    stopWatching();
    // Others that listen decide for themselves how the process ends.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const stopWatching = (): void => {
    process.off('exit', removeNow);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, endBySignal);
  };
  process.on('exit', removeNow);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endBySignal);
  try {
    await mkdir(dirname(path), { recursive: true });
    // Opened at once: a file that is still being opened could appear after a signal has removed it.
    const descriptor = openSync(temporary, 'w');
    try {
      await promisify(writeFile)(descriptor, bytes);
    } finally {
      closeSync(descriptor);
    }
    await rename(temporary, path);
  } finally {
    stopWatching();
    await rm(temporary, { force: true });
  }
}
