import { describe, expect, test } from 'vitest';
import { ADDRESSES, realBook } from '../testing/real-book.ts';
import { areaEntries, goalEntries, printedPlaces } from './index-entries.ts';

const book = realBook();
const site = { book, addresses: ADDRESSES, t: book.wording.t };
const withoutRegister = { ...site, book: { ...book, parts: book.parts.filter(({ kind }) => kind !== 'register') } };
const goalOf = (code: string, of = site) =>
  goalEntries(of)
    .flatMap(({ goal, named }) => [goal, ...named])
    .find(({ entry }) => entry.code === code);

describe('records of the register', () => {
  test('stand in the index of countries after the chapters, by their short names', () => {
    const tanzania = areaEntries(site).find(({ anchor }) => anchor === 'united-republic-of-tanzania');
    expect(tanzania?.pages).toContainEqual({
      title: 'African Capacity Building Centre',
      path: '/2018/en/register/african-capacity-building-centre/',
    });
    const paths = tanzania?.pages.map(({ path }) => path.includes('/register/')) ?? [];
    expect(paths).toEqual(paths.toSorted());
  });

  test('bring countries into the index that no chapter names', () => {
    const areas = areaEntries(site).filter(({ places }) => places.length === 0);
    for (const { records } of areas) expect(records.length).toBeGreaterThan(0);
    expect(areaEntries(withoutRegister).length).toBe(areaEntries(site).length - areas.length);
  });

  test('stand in the index of goals by the very target that they name', () => {
    expect(goalOf('4.7')?.pages.map(({ title }) => title)).toEqual(expect.arrayContaining(['AUSCO', 'COA']));
    expect(goalOf('10.2')?.records.map(({ id }) => id)).toContain('ausco');
    expect(goalOf('4')?.records.map(({ id }) => id)).not.toContain('ausco');
  });

  test('have their pages in the printed indexes, where the text has those of its sections', () => {
    const entry = goalOf('10.2');
    const printed = printedPlaces(entry ?? expect.fail('no entry'), { printedIds: () => new Set<string>() });
    expect(printed).toEqual(entry?.records.map(({ id }) => `register.${id}`));
  });

  test('are not pointed to where the edition publishes no register', () => {
    expect(goalOf('4.7', withoutRegister)?.records ?? []).toEqual([]);
  });
});
