import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../src/outputs/browser/chromium.ts';
import { serveFolder, type FolderServer } from '../src/outputs/serve.ts';

type PageOptions = Parameters<Browser['newContext']>[0];

export interface Visit {
  /**
   * Loads a page of the site; what goes wrong in it is collected in `problems`. Pages with the same options are loaded one after
   * the other in one tab: a tab costs as much as a page, and the site keeps nothing in a browser that a next page could find.
   */
  open(path: string, options?: PageOptions): Promise<Page>;
  /** Console errors, failed requests and requests to foreign hosts since the start. */
  problems: string[];
  server(): FolderServer;
}

/** A tab of the browser, and the path of the page that is in it. */
interface Tab {
  page: Page;
  path: string;
}

/** Serves a built site and starts a browser for the tests of a file. */
export function visitSite(folder: string, base?: string): Visit {
  let browser: Browser;
  let server: FolderServer;
  const problems: string[] = [];
  const tabs = new Map<string, Tab>();
  beforeAll(async () => {
    server = await serveFolder(folder, base === undefined ? {} : { base });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function newTab(options: PageOptions): Promise<Tab> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const tab: Tab = { page, path: '' };
    page.on('console', (message) => {
      if (message.type() === 'error' && !tab.path.includes('missing')) problems.push(`${tab.path}: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin) && !request.url().startsWith('data:'))
        problems.push(`${tab.path}: request to ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !tab.path.includes('missing'))
        problems.push(`${tab.path}: ${response.status()} ${response.url()}`);
    });
    return tab;
  }

  return {
    problems,
    server: () => server,
    async open(path, options = {}) {
      const key = JSON.stringify(options);
      const tab = tabs.get(key) ?? (await newTab(options));
      tabs.set(key, tab);
      tab.path = path;
      await tab.page.goto(server.url(path));
      return tab.page;
    },
  };
}
