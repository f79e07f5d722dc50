import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { readItems } from './fixtures/read-items.ts';
import { serveFixture, writeTo } from './fixtures/serve-fixture.ts';
import { makeBook } from './make-book.ts';

const metadata = { title: 'Sides', author: 'B', language: 'en', date: new Date(0), producer: 'Test' };
const text = (name: string, style: string): string =>
  `<section class="part text-measure" data-flow style="break-before: ${style}"><h2>${name}</h2><div class="prose">
  <div class="margin-note" role="note"><p>Margin ${name}</p></div><p>Text ${name}</p></div></section>`;

test('a text that begins on whichever page is next has its margin column at the outer edge of that page', async () => {
  const names = ['A', 'B', 'C', 'D'];
  const pages = names.map((name, index) => text(name, index === 0 ? 'recto' : 'page')).join('');
  const [server, browser] = await Promise.all([serveFixture({ 'sides.html': pages }), launchChromium()]);
  const out = join(server.folder, 'sides.pdf');
  await makeBook({ url: server.url('sides.html'), deliver: writeTo(out), metadata, browser });
  const items = await readItems(out);
  await Promise.all([browser.close(), server.close()]);
  expect(items).toHaveLength(names.length);
  for (const [index, name] of names.entries()) {
    const xOf = (words: string): number => items[index]!.find((item) => item.text === `${words} ${name}`)!.x;
    if (index % 2 === 0) expect(xOf('Margin')).toBeGreaterThan(xOf('Text') + 100);
    else expect(xOf('Margin')).toBeLessThan(xOf('Text'));
  }
});
