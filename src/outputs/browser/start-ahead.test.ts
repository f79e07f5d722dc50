import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { fleet } from './fixtures/fake-browser.ts';
import { startAhead } from './start-ahead.ts';

test('the browser is started before anyone asks for it, and is for the first who does', async () => {
  const { launch, launched } = fleet();
  const ahead = startAhead(launch);
  expect(launched).toHaveLength(1);
  expect(await ahead.launch()).toBe(launched[0]);
  expect(await ahead.launch()).toBe(launched[1]);
  await ahead.close();
  expect(launched.map(({ closed }) => closed)).toEqual([0, 0]);
});

test('one that nobody asked for is closed', async () => {
  const { launch, launched } = fleet();
  await startAhead(launch).close();
  expect(launched.map(({ closed }) => closed)).toEqual([1]);
});

test('one that died while it waited is replaced', async () => {
  const { launch, launched } = fleet();
  const ahead = startAhead(launch);
  launched[0]?.die();
  expect(await ahead.launch()).toBe(launched[1]);
});

test('who asks for one that did not start is told why; who only closes it is not', async () => {
  const fail = (): Promise<Browser> => Promise.reject(new Error('There is no Chromium.'));
  await expect(startAhead(fail).launch()).rejects.toThrow('There is no Chromium.');
  await expect(startAhead(fail).close()).resolves.toBeUndefined();
});
