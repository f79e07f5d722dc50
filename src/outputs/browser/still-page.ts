import type { Browser, Page } from 'playwright-core';

/** About that of a printed page, for which printing lays out anew whatever is wider, in CSS pixels. */
const VIEWPORT = { width: 816, height: 1145 };

/**
 * Opens a page that is laid out and printed, but never drawn: its browser draws a frame only when asked, and nobody asks. A page that
 * is changed and measured by turns is else painted between any two steps. Where the browser has no such pages, as Chrome with a
 * window has not, the page is an ordinary one. Closing it is for the caller.
 */
export async function openStillPage(browser: Browser): Promise<Page> {
  const devtools = await browser.newBrowserCDPSession();
  const idsOfContexts = async (): Promise<string[]> =>
    (await devtools.send('Target.getBrowserContexts')).browserContextIds;
  try {
    const before = await idsOfContexts();
    const context = await browser.newContext({ viewport: VIEWPORT });
    const browserContextId = (await idsOfContexts()).find((id) => !before.includes(id));
    const opened = context.waitForEvent('page');
    // Where the target is refused, nobody waits for its page.
    opened.catch(() => {});
    try {
      await devtools.send('Target.createTarget', {
        url: 'about:blank',
        enableBeginFrameControl: true,
        ...(browserContextId !== undefined && { browserContextId }),
      });
    } catch {
      return await context.newPage();
    }
    return await opened;
  } finally {
    await devtools.detach();
  }
}
