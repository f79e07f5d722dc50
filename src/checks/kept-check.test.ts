import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chapter, CHAPTER } from '../testing/chapters.ts';
import { realBook, ROOT } from '../testing/real-book.ts';
import { codePrint, keepResult, readKept, sourcesPrint } from './kept-check.ts';

let root: string;
const path = (file: string) => join(root, file);
const KEPT = '.cache/check/last.json';
const PICTURE = 'content/2018/en/pictures/specimen-1.jpg';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  for (const folder of ['content', 'data']) cpSync(join(ROOT, folder), path(folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

function runCheck(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = join(ROOT, 'scripts/check.ts');
  const { FORCE_COLOR: _colour, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

describe('the digest of sources', () => {
  let before: string;
  beforeEach(() => {
    before = sourcesPrint(root);
  });
  const afterChanging = (file: string, text: string): string => {
    const original = readFileSync(path(file));
    writeFileSync(path(file), text);
    const print = sourcesPrint(root);
    writeFileSync(path(file), original);
    return print;
  };

  test('is the same for the same texts, whenever they were written', () => {
    utimesSync(path('data/2018/facts.json'), 1, 1);
    expect(sourcesPrint(root)).toBe(before);
  });

  test.each(['data/2018/facts.json', 'data/reference/wording/en.json', 'content/2018/en/about.mdx'])(
    'is another where %s is',
    (file) => {
      const text = readFileSync(path(file), 'utf8');
      expect(afterChanging(file, text.replace('a', 'b'))).not.toBe(before);
      expect(sourcesPrint(root)).toBe(before);
    },
  );

  test('is another where a file is added or removed', () => {
    writeFileSync(path('content/2018/en/notes.txt'), 'x');
    expect(sourcesPrint(root)).not.toBe(before);
    rmSync(path('content/2018/en/notes.txt'));
    expect(sourcesPrint(root)).toBe(before);
  });

  test('is another where a picture was written again', () => {
    utimesSync(path(PICTURE), 1, 1);
    expect(sourcesPrint(root)).not.toBe(before);
  });
});

describe('a result that is kept', () => {
  const result = {
    flaws: [{ rule: 'a', severity: 'warning' as const, file: 'b', message: 'c' }],
    chapters: 2,
  };

  test('is taken where nothing has changed', () => {
    keepResult(root, 'print', result);
    expect(readKept(root, 'print')).toEqual(result);
    expect(readKept(root, 'another')).toBeUndefined();
  });

  test.each(['', '{', 'null', '[]', '{"print":"print"}', '{"print":"print","flaws":{},"chapters":1}'])(
    'is not taken where its file is broken: %s',
    (text) => {
      writeFileSync(path(KEPT), text);
      expect(readKept(root, 'print')).toBeUndefined();
    },
  );

  test('is not needed', () => {
    const noFolder = path('data/2018/facts.json');
    expect(() => keepResult(noFolder, 'print', result)).not.toThrow();
    expect(readKept(noFolder, 'print')).toBeUndefined();
  });
});

test('the digest of the code is one of 64 digits', () => expect(codePrint()).toMatch(/^[0-9a-f]{64}$/));

describe('npm run check:content', () => {
  const chapters = realBook().documents.size;

  test('says that all is well, and says it again from what it kept', () => {
    const first = runCheck();
    expect(first).toEqual({ status: 0, stdout: `No flaws in ${chapters} chapters and their data.\n`, stderr: '' });
    writeFileSync(path(KEPT), readFileSync(path(KEPT), 'utf8').replace(`"chapters":${chapters}`, '"chapters":1234'));
    expect(runCheck().stdout).toBe('No flaws in 1234 chapters and their data.\n');
  });

  test('finds what was changed since, with the parses of all other chapters, and fails only on errors', () => {
    writeFileSync(path(CHAPTER), chapter('A manual).'));
    const warned = runCheck();
    expect(warned).toMatchObject({ status: 0, stdout: `No errors in ${chapters + 1} chapters and their data.\n` });
    expect(warned.stderr).toContain(`${CHAPTER}:7:9  warning  stray-brackets\n`);
    appendFileSync(path(CHAPTER), '\n5%\n');
    const failed = runCheck('--format', 'github');
    expect(failed).toMatchObject({ status: 1, stderr: '' });
    expect(failed.stdout).toBe(
      `::warning file=${CHAPTER},line=7,col=9,title=stray-brackets::The bracket ")" has no other half.%0AAdd the other half, or remove it.\n` +
        `::error file=${CHAPTER},line=9,col=2,title=per-cent::"%25" stands in running text.%0AWrite "per cent".\n`,
    );
    const again = runCheck('--format', 'json');
    expect(again.status).toBe(1);
    expect((JSON.parse(again.stdout) as { rule: string }[]).map(({ rule }) => rule)).toEqual([
      'stray-brackets',
      'per-cent',
    ]);
  }, 120_000);

  test('lists its rules', () => {
    expect(runCheck('--rules').stdout).toMatch(/^acronyms-known {2}warning {2}may be silenced with <Allow>\n/);
  });

  test.each([
    [['--format', 'xml'], 'Failed: --format takes human, json, github.\n'],
    [['--formatt'], /^Failed: Unknown option '--formatt'/],
  ])('refuses %j in plain words', (args, message) => {
    const { status, stderr } = runCheck(...args);
    expect([status, stderr]).toEqual([
      1,
      typeof message === 'string' ? message : (expect.stringMatching(message) as string),
    ]);
  });
});
