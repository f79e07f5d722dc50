import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { allRules } from '../checks/check-book.ts';
import { idsOf } from '../testing/hast.ts';
import { ADDRESSES, realBook, ROOT } from '../testing/real-book.ts';
import { renderSpecimens } from './specimen.ts';
import type { Site } from './site.ts';

/** How many devices each section of the list has. */
const COUNTS = [14, 18, 33, 23, 17, 12, 16, 19, 13];

interface Device {
  number: string;
  /** What stands in backquotes in the last column. */
  evidence: string[];
  words: string[];
}

const devices = readFileSync(join(ROOT, 'docs/devices.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line): Device => {
    const [number = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return {
      number,
      words: cells,
      evidence: [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text),
    };
  });

const book = realBook();
const site = { book, addresses: ADDRESSES, href: (path: string) => path, t: book.wording.t } as Site;
const idsIn = (medium: 'web' | 'print'): Set<string> => {
  const entries = renderSpecimens(site, medium);
  return new Set(entries.flatMap(({ id, html }) => [id, ...idsOf(fromHtml(html, { fragment: true }))]));
};
const anchors = { web: idsIn('web'), print: idsIn('print') };

/** Whether the edition has such a page: of a part, a chapter, a region, an area, a record, or a list of them. */
function hasPage(path: string): boolean {
  const { addresses } = site;
  const pages = [
    ADDRESSES.edition,
    addresses.areas,
    ...book.parts.map((part) => part.path),
    ...[...book.documents.values()].map((document) => document.path),
    ...book.regions.map(({ slug }) => addresses.region(slug)),
    ...[...book.areas.keys()].map(addresses.area),
    ...[...book.register.keys()].map(addresses.record),
  ];
  return pages.includes(path);
}

/** What is missing of what a device is said to show in; undefined if it is there. */
function missing(evidence: string): string | undefined {
  const [, anchor] = /^#(.+)$/.exec(evidence) ?? [];
  if (anchor !== undefined)
    return (
      (['web', 'print'] as const).find((medium) => !anchors[medium].has(anchor)) && `no ${evidence} in the specimen`
    );
  const [, rule] = /^rule (.+)$/.exec(evidence) ?? [];
  if (rule !== undefined) return allRules.some(({ id }) => id === rule) ? undefined : `no rule ${rule}`;
  if (evidence.startsWith('/')) return hasPage(evidence) ? undefined : `no page ${evidence}`;
  return existsSync(join(ROOT, evidence)) ? undefined : `no file ${evidence}`;
}

test('the list of devices has every number once, in order', () => {
  const numbers = COUNTS.flatMap((count, section) =>
    Array.from({ length: count }, (_, i) => `${section + 1}.${i + 1}`),
  );
  expect(devices.map(({ number }) => number)).toEqual(numbers);
});

describe('every device', () => {
  test('says what it is, what to write and where it shows', () => {
    for (const { number, words } of devices)
      expect([number, words.length, words.every(Boolean)]).toEqual([number, 3, true]);
  });

  test('shows where it is said to, in the specimen on the web and in print', () => {
    expect(
      devices.flatMap(({ number, evidence }) =>
        evidence.flatMap((text) => missing(text) ?? []).map((text) => `${number}: ${text}`),
      ),
    ).toEqual([]);
    const unseen = devices.filter(({ evidence, words }) => evidence.length === 0 && !words[2]?.endsWith('.'));
    expect(unseen).toEqual([]);
  });
});

test('every entry of the specimen stands in the list', () => {
  const listed = new Set(devices.flatMap(({ evidence }) => evidence));
  const helpers = ['#webonly', '#printonly', '#allow', '#small-tables'];
  const unlisted = renderSpecimens(site, 'web')
    .map(({ id }) => `#${id}`)
    .filter((id) => !listed.has(id) && !helpers.includes(id));
  expect(unlisted).toEqual([]);
});

test('the list of what must never go wrong names rules and files that are there', () => {
  const text = readFileSync(join(ROOT, 'docs/checks.md'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && line.includes('.test.ts`'));
  expect(rows.length).toBeGreaterThanOrEqual(12);
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  const known = new Set(allRules.map(({ id }) => id));
  const lost = named.filter(
    (name) => !(name.includes('/') ? existsSync(join(ROOT, name)) : known.has(name) || name.endsWith('.json')),
  );
  expect(lost).toEqual([]);
});
