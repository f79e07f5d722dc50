import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { FakeBrowser, fleet } from './fixtures/fake-browser.ts';
import { useBrowser } from './use-browser.ts';

const fake = (browser: Browser): FakeBrowser => browser as unknown as FakeBrowser;
const forever = (): Promise<never> => new Promise(() => {});

test('a browser is closed after its work, whether that succeeds or fails', async () => {
  const { launch, launched } = fleet();
  expect(await useBrowser(async () => 'done', { launch })).toBe('done');
  await expect(useBrowser(() => Promise.reject(new Error('Too wide.')), { launch })).rejects.toThrow(/^Too wide\.$/);
  expect(launched.map(({ closed }) => closed)).toEqual([1, 1]);
  expect(launched.map((browser) => browser.listenerCount('disconnected'))).toEqual([0, 0]);
});

test('a browser that is brought along is left running and not replaced', async () => {
  const { launch, launched } = fleet();
  const own = new FakeBrowser();
  await useBrowser(async () => {}, { browser: own as unknown as Browser, launch });
  expect([own.closed, launched.length]).toEqual([0, 0]);
});

test('one that crashes is replaced once, and told', async () => {
  const { launch, launched } = fleet();
  const told: string[] = [];
  const result = await useBrowser(
    (browser) => {
      if (launched.length === 2) return Promise.resolve('done');
      setTimeout(() => fake(browser).die());
      return forever();
    },
    { launch, onRetry: (reason) => told.push(reason) },
  );
  expect(result).toBe('done');
  expect(told).toEqual(['Chromium ended by itself: trying once more']);
  expect(launched.map(({ closed }) => closed)).toEqual([1, 1]);
});

test('work that fails because its page crashed is tried again too', async () => {
  const { launch, launched } = fleet();
  const result = await useBrowser(
    () =>
      launched.length === 2 ? Promise.resolve('done') : Promise.reject(new Error('page.evaluate: Target crashed')),
    { launch },
  );
  expect(result).toBe('done');
});

test('when the second one is lost as well, the error says what to do', async () => {
  const { launch, launched } = fleet();
  const crash = (browser: Browser): Promise<never> => {
    setTimeout(() => fake(browser).die());
    return forever();
  };
  await expect(useBrowser(crash, { launch })).rejects.toThrow(
    'Chromium ended by itself, twice. Close other programs if memory is short (it needs about 1 GB), or set CHROMIUM_PATH',
  );
  expect(launched).toHaveLength(2);
});

test('one that hangs is given up after its time', async () => {
  const { launch, launched } = fleet();
  await expect(useBrowser(forever, { launch, limitSeconds: 0.02 })).rejects.toThrow(
    'Chromium did not answer for 0.02 seconds, twice.',
  );
  expect(launched.map(({ closed }) => closed)).toEqual([1, 1]);
});
