import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';

/** A browser that starts while other work is done. */
export interface BrowserAhead {
  /** Gives that browser to the first who asks, and starts another for everyone else. Who asks closes it. */
  launch: () => Promise<Browser>;
  /** Closes it if nobody asked for it. */
  close: () => Promise<void>;
}

/** Starts a browser ahead of its use. Where it does not start, the first who asks for it is told why. */
export function startAhead(launch: () => Promise<Browser> = launchChromium): BrowserAhead {
  let ahead: Promise<Browser> | undefined = launch();
  // It may fail long before anyone asks.
  ahead.catch(() => {});
  const take = (): Promise<Browser> | undefined => {
    const taken = ahead;
    ahead = undefined;
    return taken;
  };
  return {
    launch: async () => {
      const browser = await take();
      return browser?.isConnected() ? browser : launch();
    },
    close: async () => {
      const browser = await take()?.catch(() => undefined);
      await browser?.close();
    },
  };
}
