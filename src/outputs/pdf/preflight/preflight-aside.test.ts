import { beforeAll, expect, test } from 'vitest';
import { EXPECTED as COMMON, makeGoodBooks } from './fixtures/good-books.ts';
import { preflightAside } from './preflight-aside.ts';
import { runPreflight } from './run-preflight.ts';

const EXPECTED = { ...COMMON, profile: 'screen' } as const;
let screen: Uint8Array;
beforeAll(async () => {
  ({ screen } = await makeGoodBooks());
});

test('files that are asked about at the same time get what each would get alone, in any number', async () => {
  const expectations = [EXPECTED, { ...EXPECTED, pages: 99 }, { ...EXPECTED, title: 'Another' }];
  const aside = await Promise.all(expectations.map((expected) => preflightAside(screen, expected)));
  const alone = await Promise.all(expectations.map((expected) => runPreflight(screen, expected)));
  expect(aside).toEqual(alone);
  expect(aside.map((results) => results.filter(({ passed }) => !passed).map(({ rule }) => rule))).toEqual([
    [],
    ['pages'],
    ['document'],
  ]);
});

test('a file that is no PDF fails alone, with the reason', async () => {
  const [broken, sound] = await Promise.allSettled([
    preflightAside(new TextEncoder().encode('no PDF'), EXPECTED),
    preflightAside(screen, EXPECTED),
  ]);
  expect(broken).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(/PDF/) as string } });
  expect(sound.status).toBe('fulfilled');
});
