import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWholeFile } from './write-whole-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('writes the file, and folders on the way, and leaves nothing else', async () => {
  await writeWholeFile(join(folder, 'a', 'b.pdf'), Buffer.from('whole'));
  expect(await readFile(join(folder, 'a', 'b.pdf'), 'utf8')).toBe('whole');
  expect(await readdir(join(folder, 'a'))).toEqual(['b.pdf']);
});

test('when the place is taken by a folder, fails and leaves nothing behind', async () => {
  await writeWholeFile(join(folder, 'b.pdf', 'x'), Buffer.from('x'));
  await expect(writeWholeFile(join(folder, 'b.pdf'), Buffer.from('whole'))).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['b.pdf']);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while writing ends the process and leaves the old file alone',
  async (signal) => {
    const out = join(folder, 'b.pdf');
    await writeFile(out, 'old');
    const module = join(import.meta.dirname, 'write-whole-file.ts');
    const program = `
    const { writeWholeFile } = await import(${JSON.stringify(module)});
    const writing = writeWholeFile(${JSON.stringify(out)}, Buffer.alloc(2 ** 28));
    setTimeout(() => process.kill(process.pid, '${signal}'), 20);
    await writing;
  `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' });
    const ended = await new Promise((resolve) => child.on('exit', (_code, by) => resolve(by)));
    expect(ended).toBe(signal);
    expect(await readdir(folder)).toEqual(['b.pdf']);
    expect(await readFile(out, 'utf8')).toBe('old');
  },
);

test('stops listening to the process when done', async () => {
  const before = ['exit', 'SIGINT', 'SIGTERM'].map((event) => process.listenerCount(event));
  await writeWholeFile(join(folder, 'b.pdf'), Buffer.from('whole'));
  expect(['exit', 'SIGINT', 'SIGTERM'].map((event) => process.listenerCount(event))).toEqual(before);
});
