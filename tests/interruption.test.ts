import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interruption-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];

/** Processes that were started with our temporary folder, where the machine tells. */
function processesOf(temporary: string): string[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/environ`, 'utf8').includes(`TMPDIR=${temporary}\0`);
    } catch {
      return false;
    }
  });
}

test('a command that is interrupted ends its browser, leaves neither files nor folders, and exits with 130', async () => {
  const out = join(folder, 'out');
  const env = { ...process.env, TMPDIR: folder, NO_COLOR: '1', FORCE_COLOR: undefined };
  const command = spawn(process.execPath, ['scripts/pdf.ts', '--out', out], { env });
  let told = '';
  command.stdout.on('data', (text: Buffer) => {
    told += text.toString();
    // The browser runs from here on.
    if (told.includes('loading the print page')) command.kill('SIGINT');
  });
  let errors = '';
  command.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const [code] = (await once(command, 'close')) as [number | null];

  expect(code).toBe(130);
  expect(told).toMatch(/s {2}rendering the print pages …\n/);
  expect(errors).toBe('Stopped (Ctrl-C). No file was changed by halves.\n');
  expect(filesIn(out)).toEqual([]);
  expect(existsSync(join('.cache/build', String(command.pid)))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith('playwright'))).toEqual([]);
  await expect.poll(() => processesOf(folder), { timeout: 10_000 }).toEqual([]);
}, 120_000);
