import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { byClass, byTag, idsOf, pick, textOf } from '../testing/hast.ts';
import { realBook } from '../testing/real-book.ts';
import { renderContext } from '../testing/render-context.ts';
import type { Medium } from './component.ts';
import { renderDocument, renderHtml } from './render-document.ts';

const render = (body: string, medium: Medium = 'web') => renderDocument(renderContext(documentOf(body), medium));
const html = (body: string, medium: Medium = 'web') => renderHtml(renderContext(documentOf(body), medium));
/** The text of the first paragraph, no-break spaces as underscores. */
const text = (body: string) => textOf(byTag(render(body), 'p')[0]).replaceAll('\u00a0', '_');

describe('typography', () => {
  test.each([
    ['quotes', `"A" and 'b' and the region's 'c'.`, '“A” and ‘b’ and the region’s ‘c’.'],
    ['quotes around emphasis and links', `"*A* and [b](https://c.org)".`, '“A and b”.'],
    ['quotes around a tag', `"<Fact id="orientation-trainees-2016" /> people".`, '“71,325 people”.'],
    ['dashes', 'A -- b, 2015--2016 --- c.', 'A – b, 2015–2016 — c.'],
    ['three points', 'A ... b', 'A … b'],
    ['amounts', 'USD 6 million and EUR 10 and 6 billion', 'USD_6_million and EUR_10 and 6_billion'],
    ['shares', '10 per cent, and per cent alone', '10_per_cent, and per_cent alone'],
    [
      'places in documents',
      'article 3, Article 3, table 2, figure 4, No. 5',
      'article_3, Article_3, table_2, figure_4, No._5',
    ],
    ['days', 'on 18 April 2018', 'on 18_April 2018'],
  ])('sets %s', (_name, body, expected) => {
    expect(text(body)).toBe(expected);
  });

  test('leaves code as it is', () => {
    expect(html('`"a" -- USD 6`')).toBe('<p><code>"a" -- USD 6</code></p>');
  });

  test('reaches headings, lists, tables, boxes and notes', () => {
    const body = [
      "## The region's plan",
      '',
      "- migrant's",
      '',
      "| It's |",
      '| --- |',
      "| that's |",
      '',
      '<Box>',
      '',
      "Rwanda's[^a]",
      '',
      '</Box>',
      '',
      "[^a]: Nepal's",
    ].join('\n');
    const words = textOf(pick(render(body), () => true)[0]) + html(body);
    for (const word of ['region’s', 'migrant’s', 'It’s', 'that’s', 'Rwanda’s', 'Nepal’s'])
      expect(words).toContain(word);
    expect(html(body)).not.toContain("'");
  });

  test('changes nothing in the document itself', () => {
    const document = documentOf("A -- 'b'.");
    const before = JSON.stringify(document.tree);
    renderDocument(renderContext(document, 'web'));
    expect(JSON.stringify(document.tree)).toBe(before);
  });
});

describe('headings', () => {
  const body = '## One\n\n### Plans\n\n## Two\n\n### Plans\n';

  test('on the site have the anchors of the Book', () => {
    expect(html(body)).toBe(
      '<h2 id="one">One</h2>\n<h3 id="one-plans">Plans</h3>\n<h2 id="two">Two</h2>\n<h3 id="two-plans">Plans</h3>',
    );
  });

  test('of a chapter in print are one level lower, and those of level 2 are bookmarks', () => {
    const id = 'principle-1.test..';
    expect(html(body, 'print')).toBe(
      [
        `<h3 id="${id}one" data-bookmark-level="3">One</h3>`,
        `<h4 id="${id}one-plans">Plans</h4>`,
        `<h3 id="${id}two" data-bookmark-level="3">Two</h3>`,
        `<h4 id="${id}two-plans">Plans</h4>`,
      ].join('\n'),
    );
  });

  test('of an introduction in print keep their level', () => {
    const document = { ...documentOf('## One\n'), id: 'principle-1', kind: 'part' as const };
    expect(toHtml(renderDocument(renderContext(document, 'print')))).toBe(
      '<h2 id="principle-1..one" data-bookmark-level="2">One</h2>',
    );
  });
});

describe('notes', () => {
  const body = 'A[^one] and b[^Two] and again[^one].\n\n[^one]: First.\n\n[^Two]: Second.\n';
  const links = (medium: Medium) => {
    const hast = render(body, medium);
    const ids = idsOf(hast);
    const hrefs = byTag(hast, 'a').map(({ properties }) => String(properties['href']).slice(1));
    return { hast, ids, hrefs };
  };

  test.each(['web', 'print'] as const)('have links both ways in %s', (medium) => {
    const { ids, hrefs } = links(medium);
    expect(hrefs).toHaveLength(6);
    expect(hrefs.filter((href) => !ids.includes(href))).toEqual([]);
  });

  test('are numbered in the order of their marks', () => {
    const { hast } = links('web');
    expect(byTag(hast, 'sup').map(textOf).slice(0, 3)).toEqual(['1', '2', '1']);
    const [section] = pick(hast, ({ properties }) => properties['dataFootnotes'] !== undefined);
    expect(byTag(section as never, 'li').map((note) => textOf(note).trim().slice(0, 6))).toEqual(['First.', 'Second']);
  });

  test('say where their links lead', () => {
    const { hast } = links('web');
    const back = pick(hast, ({ properties }) => properties['dataFootnoteBackref'] !== undefined);
    expect(back.map(({ properties }) => properties['ariaLabel'])).toContain('Back to mark 1 in the text');
    expect(textOf(byClass(hast, 'notes-title')[0])).toBe('Notes');
  });

  test('are named by their heading, at the level of the medium', () => {
    for (const [medium, level] of [
      ['web', 'h2'],
      ['print', 'h3'],
    ] as const) {
      const { hast } = links(medium);
      const [title] = byClass(hast, 'notes-title');
      expect(title?.tagName).toBe(level);
      const named = pick(hast, ({ properties }) => properties['ariaDescribedBy'] !== undefined);
      expect(named.length).toBe(3);
      for (const { properties } of named) expect(properties['ariaDescribedBy']).toEqual([title?.properties['id']]);
    }
  });
});

describe('tables of the text', () => {
  const body = '| A | B |\n| --- | --: |\n| a | 1 |\n';

  test('scroll sideways on the web, and stand as they are in print', () => {
    expect(byClass(render(body), 'table-scroll')).toHaveLength(1);
    expect(byClass(render(body, 'print'), 'table-scroll')).toHaveLength(0);
    expect(byTag(render(body, 'print'), 'table')).toHaveLength(1);
  });
});

describe('the real edition', () => {
  const documents = [...realBook().documents.values()];

  test('has every id once in the book and once in each page', () => {
    for (const document of documents) {
      const ids = idsOf(renderDocument(renderContext(document, 'web')));
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        document.id,
      ).toEqual([]);
    }
    const book = documents.flatMap((document) => idsOf(renderDocument(renderContext(document, 'print'))));
    expect(book.filter((id, index) => book.indexOf(id) !== index)).toEqual([]);
    expect(book.length).toBeGreaterThan(100);
  });

  test('has links inside a document that lead to something', () => {
    for (const document of documents)
      for (const medium of ['web', 'print'] as const) {
        const hast = renderDocument(renderContext(document, medium));
        const ids = idsOf(hast);
        const own = medium === 'web' ? '#' : `#${document.id.replaceAll('/', '.')}..`;
        const hrefs = byTag(hast, 'a').map(({ properties }) => String(properties['href']));
        const inside = hrefs.filter((href) => href.startsWith(own)).map((href) => href.slice(1));
        expect(
          inside.filter((href) => !ids.includes(href)),
          document.id,
        ).toEqual([]);
        expect(hrefs).not.toContain('undefined');
      }
  });

  test('has no straight quotes in its text, no empty elements and no tags left over', () => {
    for (const document of documents) {
      const hast = renderDocument(renderContext(document, 'web'));
      for (const paragraph of byTag(hast, 'p', 'li', 'h2', 'h3', 'td', 'th')) {
        expect(textOf(paragraph), document.id).not.toMatch(/['"]|\[\^|undefined/);
        expect(textOf(paragraph).trim(), document.id).not.toBe('');
      }
    }
  });
});
