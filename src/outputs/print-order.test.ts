import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTinyProfile } from './pdf/press/fixtures/tiny-profile.ts';
import { takeOrder } from './print-order.ts';

let folder: string;
let icc: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'order-'));
  icc = await writeTinyProfile(join(folder, 'house.icc'));
});
afterAll(() => rm(folder, { recursive: true }));

const nothing = async (): Promise<undefined> => undefined;

test('the file for screens is made unless something else is asked for', async () => {
  const order = await takeOrder({ profile: 'screen' });
  expect(order.files('dist/a.pdf')).toEqual([{ profile: 'screen', path: 'dist/a.pdf' }]);
});

test('the file for the press stands beside the one for screens, with the profile of the printing house', async () => {
  const order = await takeOrder({ profile: 'screen,press', icc });
  expect(order.files('dist/a.pdf')).toMatchObject([
    { profile: 'screen', path: 'dist/a.pdf' },
    { profile: 'press', path: 'dist/a-press.pdf', printProfile: { path: icc, description: 'Tiny press' } },
  ]);
  expect(order.missing).toBeUndefined();
});

test('the default profile of the machine is taken without --icc', async () => {
  const order = await takeOrder({ profile: 'press' }, async () => icc);
  expect(order.files('a.pdf')).toMatchObject([{ path: 'a-press.pdf', printProfile: { path: icc } }]);
});

test('without any profile the file for screens is made, and the order says what is missing and what to install', async () => {
  const order = await takeOrder({ profile: 'press' }, nothing);
  expect(order.files('a.pdf')).toEqual([{ profile: 'screen', path: 'a.pdf' }]);
  expect(order.missing).toMatch(
    /No ICC profile.*--icc FILE.*apt install libgs-common\.\nMade instead: the file for screens/s,
  );
});

test.each([
  [{ profile: 'print' }, 'There is no profile "print". --profile takes screen, press, or both: screen,press.'],
  [{ profile: 'screen', icc: 'a.icc' }, '--icc is for the press. Add --profile press.'],
  [{ profile: 'press', icc: 'gone.icc' }, 'The ICC profile gone.icc cannot be read.'],
  [{ profile: 'press', inkLimit: '30' }, '--ink-limit takes the total ink in per cent, from 200 to 400.'],
])('%j is refused in plain words', async (wishes, message) => {
  await expect(takeOrder(wishes)).rejects.toThrow(message);
});

test('a part is made instead of the book, for screens alone', async () => {
  const order = await takeOrder({ profile: 'screen', part: 'principle-1' });
  expect(order.files('dist/a.pdf')).toEqual([]);
  expect(order.parts).toEqual({ only: 'principle-1' });
  await expect(takeOrder({ profile: 'press', part: 'principle-1', icc })).rejects.toThrow(
    '--part makes a file for screens. Leave out --profile press.',
  );
});

test('a proof is asked for with or without its day', async () => {
  expect(await takeOrder({ profile: 'screen' })).not.toHaveProperty('proof');
  expect((await takeOrder({ profile: 'screen', proof: true })).proof).toEqual({ date: undefined });
  const order = await takeOrder({ profile: 'screen', proof: true, date: '2026-11-25', part: 'foreword' });
  expect(order).toMatchObject({ proof: { date: '2026-11-25' }, parts: { only: 'foreword' } });
});

test.each([
  [{ profile: 'screen', date: '2026-11-25' }, '--date is the day of a proof. Add --proof.'],
  [{ profile: 'screen', proof: true, date: '25.11.2026' }, '--date takes a day such as 2026-11-25, not "25.11.2026".'],
  [{ profile: 'screen', proof: true, date: '2026-02-30' }, '--date takes a day such as 2026-11-25, not "2026-02-30".'],
  [{ profile: 'press', proof: true }, '--proof makes a file for screens. Leave out --profile press.'],
])('%j is no proof, which is said in plain words', async (wishes, message) => {
  await expect(takeOrder(wishes)).rejects.toThrow(message);
});
