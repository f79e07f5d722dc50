import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';

export interface BrowserUse {
  /** A browser to use and leave running: it is not retried with another. */
  browser?: Browser | undefined;
  /** Starts a browser. Default: Chromium. */
  launch?: () => Promise<Browser>;
  /** How long the work may take before the browser counts as hanging, in seconds. */
  limitSeconds?: number;
  /** Told when the work is begun again. */
  onRetry?: (reason: string) => void;
}

const LIMIT_SECONDS = 300;
const ATTEMPTS = 2;

/** The browser is gone or does not answer: nothing that the work itself could help. */
class BrowserLost extends Error {}

/**
 * Does some work in a browser of its own and closes it. A browser that crashes or hangs is replaced once.
 * @throws what the work throws; an Error in plain words when the second browser is lost as well
 */
export async function useBrowser<T>(work: (browser: Browser) => Promise<T>, use: BrowserUse = {}): Promise<T> {
  if (use.browser) return work(use.browser);
  const { launch = launchChromium, limitSeconds = LIMIT_SECONDS, onRetry } = use;
  for (let attempt = 1; ; attempt++) {
    const browser = await launch();
    try {
      return await untilLost(browser, work(browser), limitSeconds);
    } catch (error) {
      if (!(error instanceof BrowserLost)) throw error;
      if (attempt === ATTEMPTS)
        throw new Error(
          `Chromium ${error.message}, twice. Close other programs if memory is short (it needs about 1 GB), ` +
            'or set CHROMIUM_PATH to another Chromium. No file was written.',
          { cause: error },
        );
      onRetry?.(`Chromium ${error.message}: trying once more`);
    } finally {
      // A browser that hangs does not close; nobody waits for it.
      void browser.close().catch(() => {});
    }
  }
}

function untilLost<T>(browser: Browser, work: Promise<T>, limitSeconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const onDisconnect = (): void => finish(() => reject(new BrowserLost('ended by itself')));
    const timer = setTimeout(
      () => finish(() => reject(new BrowserLost(`did not answer for ${limitSeconds} seconds`))),
      limitSeconds * 1000,
    );
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      browser.off('disconnected', onDisconnect);
      settle();
    };
    browser.on('disconnected', onDisconnect);
    work.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => {
        const reason = error instanceof Error ? error : new Error(String(error));
        // What was asked of a dead browser fails in many words, some of them before it counts as disconnected.
        const isLost =
          !browser.isConnected() ||
          /Target (?:page, context or browser|crashed)|has been closed|Page crashed/.test(reason.message);
        finish(() => reject(isLost ? new BrowserLost('ended by itself') : reason));
      },
    );
  });
}
