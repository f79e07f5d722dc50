import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { SITE } from './build-site.ts';
import { BASE, BASE_SITE, built } from './built.ts';

await built(BASE_SITE);

interface BuiltPage {
  path: string;
  /** Style and event attributes, scripts from elsewhere and scripts that the security policy of the page does not know. */
  forbidden: string[];
  ids: Set<string>;
  doubleIds: string[];
  links: string[];
}

function readPages(folder: string): Map<string, BuiltPage> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return new Map(
    files.map((file) => {
      const path = `/${file.replaceAll('\\', '/')}`.replace(/index\.html$/, '');
      return [path, readPage(path, fromHtml(readFileSync(join(folder, file), 'utf8')))];
    }),
  );
}

const policyOf = (tree: Root): string =>
  String(select('meta[http-equiv="content-security-policy"]', tree)?.properties['content'] ?? '');

function forbiddenIn(node: Element, policy: string): string[] {
  const attributes = Object.keys(node.properties).filter((name) => name === 'style' || /^on[A-Z]/.test(name));
  const { src, type } = node.properties;
  if (node.tagName !== 'script' || type === 'application/ld+json') return attributes;
  if (typeof src === 'string') return src.startsWith('/') ? attributes : [...attributes, src];
  const code = toString(node);
  const hash = createHash('sha256').update(code).digest('base64');
  return policy.includes(`'sha256-${hash}'`) ? attributes : [...attributes, code];
}

function readPage(path: string, tree: Root): BuiltPage {
  const policy = policyOf(tree);
  const page: BuiltPage = { path, forbidden: [], ids: new Set(), doubleIds: [], links: [] };
  visit(tree, 'element', (node) => {
    const { id, href, src } = node.properties;
    page.forbidden.push(...forbiddenIn(node, policy));
    if (typeof id === 'string') {
      if (page.ids.has(id)) page.doubleIds.push(id);
      page.ids.add(id);
    }
    for (const link of [href, src])
      if (typeof link === 'string' && !['canonical', 'license'].includes(String(node.properties['rel'])))
        page.links.push(link);
  });
  return page;
}

describe.each([
  { folder: SITE, base: '' },
  { folder: BASE_SITE, base: BASE },
])('the site under "$base/"', ({ folder, base }) => {
  const pages = readPages(folder);

  test('has a page for every chapter, region, area and figure', () => {
    const count = (pattern: RegExp) => [...pages.keys()].filter((path) => pattern.test(path)).length;
    expect(count(/^\/2018\/en\/areas\/[^/]+\/$/)).toBe(156);
    expect(count(/^\/2018\/en\/funding\/[^/]+\/$/)).toBe(11);
    // Those of the funding data; charts that chapters place come on top.
    const figures = count(/^\/2018\/en\/figures\/[^/]+\/$/);
    expect(figures).toBeGreaterThanOrEqual(170);
    expect(count(/^\/2018\/en\/figures\/[^/]+\/embed\/$/)).toBe(figures);
    expect(count(/^\/2018\/en\/(principle|objective)-\d\/$/)).toBe(6);
  });

  test('has no link that leads nowhere, within a page or between pages', () => {
    const dead: string[] = [];
    for (const page of pages.values())
      for (const link of page.links) {
        if (/^(https?|mailto|data):/.test(link)) continue;
        const target = new URL(link, `http://site${base}${page.path}`);
        if (!target.pathname.startsWith(`${base}/`)) dead.push(`${page.path} → ${link} (outside the base path)`);
        const path = decodeURI(target.pathname.slice(base.length));
        const known = pages.get(path);
        const isBook = path.endsWith('.pdf') && folder === BASE_SITE;
        if (!known && !isBook && !existsSync(join(folder, path))) dead.push(`${page.path} → ${link}`);
        if (known && target.hash && !known.ids.has(decodeURIComponent(target.hash.slice(1))))
          dead.push(`${page.path} → ${link}`);
      }
    expect(dead).toEqual([]);
  });

  test('has no id twice in a page', () => {
    expect(
      [...pages.values()].filter((page) => page.doubleIds.length).map((page) => [page.path, page.doubleIds]),
    ).toEqual([]);
  });

  test('has no style attribute, event attribute or script that its policy does not know', () => {
    const found = [...pages.values()].flatMap(({ path, forbidden }) => forbidden.map((name) => `${path}: ${name}`));
    expect(found).toEqual([]);
  });

  test('does not publish the print pages', () => {
    expect([...pages.keys()].filter((path) => path.includes('/print/'))).toEqual([]);
    expect(existsSync(join(folder, '2018/en/print'))).toBe(false);
  });

  test('has picture and data files beside each figure, and the data of the edition', () => {
    for (const path of [...pages.keys()].filter((name) => /\/figures\/[^/]+\/$/.test(name)))
      for (const extension of ['svg', 'png', 'csv', 'xlsx'])
        expect(existsSync(join(folder, `${path.slice(0, -1)}.${extension}`)), path).toBe(true);
    const { resources } = JSON.parse(readFileSync(join(folder, '2018/data/datapackage.json'), 'utf8')) as {
      resources: { path: string; bytes?: number }[];
    };
    expect(resources).toHaveLength(8);
    for (const { path, bytes } of resources) {
      const { size } = statSync(join(folder, '2018/data', path));
      if (bytes !== undefined) expect(size, path).toBe(bytes);
    }
  });
});

test('canonical addresses are absolute and carry the base path', () => {
  const html = readFileSync(join(BASE_SITE, '2018/en/areas/rwanda/index.html'), 'utf8');
  expect(html).toContain('<link rel="canonical" href="https://example.org/mi/2018/en/areas/rwanda/">');
  const home = readFileSync(join(BASE_SITE, 'index.html'), 'utf8');
  expect(home).toContain('<link rel="canonical" href="https://example.org/mi/2018/en/">');
});
