import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../src/outputs/browser/chromium.ts';
import { serveFolder, type FolderServer } from '../src/outputs/serve.ts';

export interface Visit {
  /** Opens a page of the site in a fresh browser context; what goes wrong in it is collected in `problems`. */
  open(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  /** Console errors, failed requests and requests to foreign hosts since the start. */
  problems: string[];
  server(): FolderServer;
}

/** Serves a built site and starts a browser for the tests of a file. */
export function visitSite(folder: string, base?: string): Visit {
  let browser: Browser;
  let server: FolderServer;
  const problems: string[] = [];
  beforeAll(async () => {
    server = await serveFolder(folder, base === undefined ? {} : { base });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    problems,
    server: () => server,
    async open(path, options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' && !path.includes('missing')) problems.push(`${path}: ${message.text()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(server.origin) && !request.url().startsWith('data:'))
          problems.push(`${path}: request to ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400 && !path.includes('missing'))
          problems.push(`${path}: ${response.status()} ${response.url()}`);
      });
      await page.goto(server.url(path));
      return page;
    },
  };
}
