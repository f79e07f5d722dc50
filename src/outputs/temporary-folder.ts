import { rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';

/**
 * Does some work with a folder that is gone when the work is over: done, failed, or ended with the process.
 * @param folder is made, empty
 */
export async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const removeNow = (): void => rmSync(folder, { recursive: true, force: true });
  process.on('exit', removeNow);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return await work();
  } finally {
    process.off('exit', removeNow);
    await rm(folder, { recursive: true, force: true });
  }
}
