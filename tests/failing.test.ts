import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let project: string;

/** A copy of the project's sources, which a test may spoil. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'publication-'));
  for (const part of [
    'astro.config.mjs',
    'content',
    'data',
    'package.json',
    'package-lock.json',
    'public',
    'scripts',
    'src',
    'tsconfig.json',
  ])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

function npmRun(script: string, ...more: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [`scripts/${script}.ts`, ...more],
      { cwd: project, env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1' } },
      (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr }),
    );
  });
}

function spoil(file: string, change: (text: string) => string): void {
  const path = join(project, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} was not changed`);
  writeFileSync(path, changed);
}

test('flaws of chapters and data are reported together with their places, the exit code is 1 and the last site stays', async () => {
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist/index.html'), 'the last good one');
  spoil('data/2018/funding.json', (text) => text.replace('"P1": 3750000', '"P1": 3750001'));
  spoil(
    'content/2018/en/foreword.mdx',
    (text) => `${text}\n\nSee <Ref to="principel-1" />.\n\n<Boxx>\n\nText.\n\n</Boxx>\n`,
  );
  spoil('content/2018/en/principle-2/index.mdx', (text) => `${text}\n\nimport fs from 'fs'\n`);

  const { code, stderr } = await npmRun('build');

  expect(code).toBe(1);
  expect(stderr).toMatch(/content\/2018\/en\/foreword\.mdx:\d+:10 {2}error {2}unknown-name/);
  expect(stderr).toContain('There is no chapter, part, heading, figure, table or record "principel-1".');
  expect(stderr).toContain('Did you mean "principle-1"?');
  expect(stderr).toMatch(/content\/2018\/en\/foreword\.mdx:\d+:1 {2}error {2}closed-vocabulary/);
  expect(stderr).toContain('There is no tag <Boxx>.');
  expect(stderr).toContain('Did you mean "Box"?');
  expect(stderr).toMatch(/content\/2018\/en\/principle-2\/index\.mdx:\d+:1 {2}error {2}content-is-data/);
  expect(stderr).toMatch(/data\/2018\/funding\.json:\d+:\d+ {2}error {2}funding-sum/);
  expect(stderr).toContain('row "burundi"');
  expect(stderr).toContain('27,050,000');
  expect(stderr).toContain('27,050,001');
  expect(stderr).not.toContain('    at ');
  expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good one');
  expect(existsSync(join(project, '.cache/build'))).toBe(false);
});

test('the check finds the same flaws without building anything', async () => {
  const { code, stderr, stdout } = await npmRun('check');
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('There is no tag <Boxx>.');
  expect(stderr).toContain('row "burundi"');
});

test('the book alone is not made from flawed sources either', async () => {
  const { code, stderr } = await npmRun('pdf');
  expect(code).toBe(1);
  expect(stderr).toContain('There is no tag <Boxx>.');
  expect(existsSync(join(project, 'dist/2018'))).toBe(false);
});
