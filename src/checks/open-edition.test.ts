import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import { ReportError, type Flaw } from '../model/flaw.ts';
import { reportFlaws } from '../model/flaw-report.ts';
import { chapter, CHAPTER, FOLDER, inShort } from '../testing/chapters.ts';
import { ROOT } from '../testing/real-book.ts';
import { checkEdition, checkEditions, languagesOf, openEditions } from './open-edition.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'edition-'));
  for (const folder of ['content', 'data']) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const path = (file: string) => join(root, file);
const write = (file: string, text: string) => writeFileSync(path(file), text);
const change = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(path(file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing to change in ${file}`);
  write(file, changed);
};

function flawsOfOpening(): Flaw[] {
  try {
    openEditions(root);
  } catch (error) {
    if (error instanceof ReportError) return error.flaws;
    throw error;
  }
  throw new Error('The edition was opened');
}

const places = (flaws: Flaw[]) =>
  flaws.map(({ file, line, column, rule }) => `${file}:${line ?? ''}:${column ?? ''} ${rule}`);

describe('an edition without flaws', () => {
  test('is opened', () => {
    expect(openEditions(root).map(({ edition, language }) => [edition.id, language])).toEqual([['2018', 'en']]);
    expect(checkEdition(root, '2018', 'en')).toMatchObject({ flaws: [], sources: { edition: '2018', language: 'en' } });
  });
});

describe('an edition with many flaws', () => {
  test('has them all in one report: of data, of front matter, of syntax, of names and of rules, in reading order', () => {
    change('data/2018/funding.json', '"total": 2863504889', '"total": 2863504890');
    write(
      CHAPTER,
      chapter('# A\n\nB <Fact id="nobody" /> and <Fact />.\n\n<Bax>\n\nC {d} e[^f]\n\n</Bax>\n\n[g](javascript:h)'),
    );
    write(
      `${FOLDER}/principle-2/broken.mdx`,
      '---\ntitle: A\norder: first\nsummary: S\n---\n\nA < b <5 {c\n\n## B\n\n## B\n',
    );
    write(`${FOLDER}/notes.txt`, 'x');
    rmSync(path(`${FOLDER}/about.mdx`));
    const flaws = flawsOfOpening();
    expect(places(flaws)).toEqual([
      'content/2018/en/about.mdx:: part-missing',
      'content/2018/en/notes.txt:: chapter-place',
      `${CHAPTER}:7:1 heading-levels`,
      `${CHAPTER}:9:9 unknown-name`,
      `${CHAPTER}:9:28 closed-vocabulary`,
      `${CHAPTER}:11:1 closed-vocabulary`,
      `${CHAPTER}:13:3 content-is-data`,
      `${CHAPTER}:13:8 notes`,
      `${CHAPTER}:17:1 links`,
      'content/2018/en/principle-2/broken.mdx:3:1 front-matter',
      'content/2018/en/principle-2/broken.mdx:4:1 front-matter',
      'content/2018/en/principle-2/broken.mdx:7:7 chapter-syntax',
      'content/2018/en/principle-2/broken.mdx:7:10 chapter-syntax',
      'content/2018/en/principle-2/broken.mdx:11:1 heading-anchor',
      ...places(flaws).filter((place) => place.startsWith('data/2018/funding.json:')),
    ]);
    expect(flaws.filter(({ file }) => file === 'data/2018/funding.json').length).toBeGreaterThan(0);
    for (const { message, hint } of flaws) expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|Error/);
  });

  test('has them in the same order in the words that an editor reads', () => {
    write(CHAPTER, chapter('A <Fakt id="b" /> c.'));
    const text = (file: string) => readFileSync(path(file), 'utf8');
    expect(reportFlaws(flawsOfOpening(), text)).toBe(
      [
        `${CHAPTER}:7:3  error  closed-vocabulary`,
        '  There is no tag <Fakt>.',
        '  7 | A <Fakt id="b" /> c.',
        '        ^',
        '  → Did you mean "Fact"?',
        '',
        '1 error',
        '',
      ].join('\n'),
    );
  });

  test('has the flaws of its chapters even if its data can’t be read', () => {
    write('data/2018/facts.json', '{');
    write(CHAPTER, chapter('# A\n\n[b](c)'));
    expect(new Set(flawsOfOpening().map(({ rule }) => rule))).toEqual(
      new Set(['json-syntax', 'heading-levels', 'links']),
    );
  });

  test('has the rules applied to chapters that belong to no part, too', () => {
    mkdirSync(path(`${FOLDER}/somewhere`));
    write(`${FOLDER}/somewhere/a.mdx`, chapter('[b](c)'));
    expect(flawsOfOpening().map(({ rule, line }) => `${line} ${rule}`)).toEqual(['1 chapter-place', '7 links']);
  });

  test('throws what the number of flaws is', () => {
    write(CHAPTER, chapter('# A\n\n# B'));
    expect(() => openEditions(root)).toThrow('2 flaws in the sources');
  });
});

describe('editions in several languages', () => {
  const languages = (list: string) => change('data/2018/edition.json', '"languages": ["en"]', `"languages": ${list}`);

  test('are those that the edition names, each once', () => {
    languages('["en", "fr", "en"]');
    expect(languagesOf(root, '2018')).toEqual(['en', 'fr']);
  });

  test.each(['[]', '["../../etc"]', '[1, {}]', '{}', 'null'])('are English where the edition says %s', (list) => {
    languages(list);
    expect(languagesOf(root, '2018')).toEqual(['en']);
  });

  test('are English where the file can’t be read or is not there', () => {
    write('data/2018/edition.json', '{');
    expect(languagesOf(root, '2018')).toEqual(['en']);
    rmSync(path('data/2018/edition.json'));
    expect(languagesOf(root, '2018')).toEqual(['en']);
  });

  test('have the flaws of what they share once', () => {
    languages('["en", "fr"]');
    cpSync(path('content/2018/en'), path('content/2018/fr'), { recursive: true });
    cpSync(path('data/reference/wording/en.json'), path('data/reference/wording/fr.json'));
    expect(checkEditions(root).flaws).toEqual([]);
    write('data/2018/facts.json', '{');
    expect(places(checkEditions(root).flaws)).toHaveLength(checkEdition(root, '2018', 'en').flaws.length);
    expect(checkEditions(root).checked).toHaveLength(2);
  });

  test('without chapters in one of them have all of its parts missing', () => {
    languages('["en", "fr"]');
    cpSync(path('data/reference/wording/en.json'), path('data/reference/wording/fr.json'));
    expect(checkEditions(root).flaws.map(({ rule, file }) => `${rule} ${file.slice(0, 16)}`)).toEqual([
      ...Array<string>(11).fill('part-missing content/2018/fr/'),
      'part-empty data/2018/editio',
    ]);
  });
});

describe('a project without an edition', () => {
  test.each(['data', 'data/2018'])('because %s is missing says so', (folder) => {
    rmSync(path(folder), { recursive: true });
    expect(flawsOfOpening().map(inShort)).toEqual([
      '-:- There is no edition. → An edition is a folder named after its year, such as data/2018, with this file and others in it.',
    ]);
  });
});
