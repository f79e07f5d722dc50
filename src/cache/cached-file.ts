import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The bytes of a file of a cache; made and put there if it is not. Its name must follow from everything that its bytes
 * depend on. It appears whole or not at all, whoever else makes it at the same time.
 */
export async function cachedFile(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const made = await make();
  const fresh = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(fresh, made);
  await rename(fresh, file);
  return made;
}
