import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { walkElements } from '../tags/structure.ts';
import { addPicture, firstOf, retag } from './fixtures/break.ts';
import type { Break } from './fixtures/break.ts';
import { BREAKS_OF_FILE } from './fixtures/breaks-of-file.ts';
import { BREAKS_OF_PRESS } from './fixtures/breaks-of-press.ts';
import { BREAKS_OF_TAGS } from './fixtures/breaks-of-tags.ts';
import { EXPECTED, makeGoodBooks } from './fixtures/good-books.ts';
import { inspect } from './open-pdf.ts';
import type { Profile } from './rule.ts';
import { applyRule, RULES, runPreflight } from './run-preflight.ts';
import type { Result } from './run-preflight.ts';

const BREAKS = [...BREAKS_OF_FILE, ...BREAKS_OF_PRESS, ...BREAKS_OF_TAGS];

let good: Record<Profile, Uint8Array>;
beforeAll(async () => {
  good = await makeGoodBooks();
});

/** Spoils a good file and holds it to one rule. */
async function check([id, profile, , spoil, other]: Break): Promise<Result> {
  const document = await PDFDocument.load(good[profile], { updateMetadata: false, parseSpeed: Infinity });
  spoil(document);
  const rule = RULES.find((entry) => entry.id === id)!;
  expect(rule.profiles).toContain(profile);
  return applyRule(rule, inspect(document, good[profile]), { ...EXPECTED, profile, ...other });
}

const told = ({ flaws }: Result): string =>
  flaws.map(({ message, page }) => (page === undefined ? message : `page ${page}: ${message}`)).join('\n');

test.each(['screen', 'press'] as const)('a good file for the %s breaks no rule', async (profile) => {
  const results = await runPreflight(good[profile], { ...EXPECTED, profile });
  expect(results.map(told).filter(Boolean)).toEqual([]);
  expect(results.map(({ seen }) => seen)).not.toContain('');
});

test('rules have ids of their own, and each is broken by a test', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(BREAKS.map(([rule]) => rule))].sort()).toEqual([...ids].sort());
});

describe('a spoiled file is found out', () => {
  test.each(BREAKS)('by %s (%s): %s', async (...spoiled) => {
    expect(told(await check(spoiled))).toContain(spoiled[2]);
  });
});

test('a coarse picture for the press is a warning as long as it can be printed', async () => {
  const coarse = (document: PDFDocument): void => addPicture(document, { ColorSpace: 'DeviceGray' }, 200);
  const { flaws, warnings } = await check(['resolution', 'press', '', coarse]);
  expect(flaws).toEqual([]);
  expect(warnings).toEqual([{ message: 'A picture has 200 pixels an inch as placed, and 290 are needed.', page: 1 }]);
});

test('a cell that spans rows counts in each of them', async () => {
  const spanRows = (document: PDFDocument): void =>
    retag(document, (all) => {
      const [upper, lower] = all.filter(({ type }) => type === 'TR').slice(-2);
      const entries: [string, PDFObject][] = [
        ['Scope', PDFName.of('Row')],
        ['RowSpan', PDFNumber.of(2)],
      ];
      firstOf([...walkElements([upper!])], 'TH').attributes.set('Table', new Map(entries));
      lower!.kids.shift();
    });
  expect((await check(['tables', 'screen', '', spanRows])).flaws).toEqual([]);
});
