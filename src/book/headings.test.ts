import { describe, expect, test } from 'vitest';
import { CHAPTER, chapter, inShort } from '../testing/chapters.ts';
import { realBook } from '../testing/real-book.ts';
import { collectHeadings } from './headings.ts';
import { parseDocument } from './parse-document.ts';

function headingsOf(body: string) {
  const { value } = parseDocument({ path: CHAPTER, text: chapter(body) });
  if (!value) throw new Error('The body can’t be parsed');
  const { headings, flaws } = collectHeadings(value.tree, CHAPTER);
  return { headings, anchors: headings.map(({ anchor }) => anchor), flaws: flaws.map(inShort) };
}

const hint = 'Word one of them differently: each heading is an address of its own.';

describe('headings', () => {
  test('have depth, typographic title and an anchor made from the title', () => {
    const { headings } = headingsOf(`## The *region's* plan\n\n### In article 3 -- \`code\`\n`);
    expect(headings).toEqual([
      { depth: 2, title: 'The region’s plan', anchor: 'the-regions-plan' },
      { depth: 3, title: 'In article\u00a03 – code', anchor: 'in-article-3----code' },
    ]);
  });

  test('keep the letters of their language in their anchors', () => {
    expect(headingsOf('## Réfugiés à Türkiye\n\n## العراق\n').anchors).toEqual(['réfugiés-à-türkiye', 'العراق']);
  });

  test('of the same title under different headings begin with the anchor of the one above', () => {
    const body = '## Asia\n\n### Plans\n\n## Africa\n\n### Plans\n\n### Money\n';
    expect(headingsOf(body)).toMatchObject({
      anchors: ['asia', 'asia-plans', 'africa', 'africa-plans', 'money'],
      flaws: [],
    });
  });

  test('of the same title in deeper trees have the whole trail in their anchors', () => {
    const body = '## Asia\n\n### Plans\n\n#### Money\n\n## Africa\n\n### Plans\n\n#### Money\n';
    expect(headingsOf(body)).toMatchObject({
      anchors: ['asia', 'asia-plans', 'asia-plans-money', 'africa', 'africa-plans', 'africa-plans-money'],
      flaws: [],
    });
  });

  test('never have counters: a heading of another title changes no anchor', () => {
    const before = headingsOf('## Asia\n\n### Plans\n\n## Africa\n\n### Plans\n').anchors;
    const after = headingsOf('## Asia\n\n### Plans\n\n### More\n\n## Africa\n\n### Before\n\n### Plans\n').anchors;
    expect(after.filter((anchor) => !['more', 'before'].includes(anchor))).toEqual(before);
  });

  test('that stay double are flaws at the second', () => {
    expect(headingsOf('## Plans\n\n## Plans\n').flaws).toEqual([
      `9:1 The heading "Plans" stands twice in this chapter. → ${hint}`,
    ]);
    expect(headingsOf('## Asia\n\n### Plans\n\n### Plans\n').flaws).toEqual([
      `11:1 The heading "Plans" stands twice in this chapter. → ${hint}`,
    ]);
  });

  test('of other words but the same address are flaws too', () => {
    expect(headingsOf('## Who pays?\n\n## Who pays!\n').flaws).toEqual([
      `9:1 The headings "Who pays?" and "Who pays!" would have the same address: #who-pays. → ${hint}`,
    ]);
    expect(headingsOf('## A\n\n### B\n\n## C\n\n### B\n\n## A B\n').flaws).toEqual([
      `15:1 The headings "B" and "A B" would have the same address: #a-b. → ${hint}`,
    ]);
  });

  test('without words or letters are flaws', () => {
    expect(headingsOf('##\n\n## ?!\n').flaws).toEqual([
      '7:1 A heading is empty. → Write its text or remove it.',
      '9:1 The heading "?!" has no letter or digit. → Its address is made from its words: add one.',
    ]);
  });

  test('that begin at a wrong level are read all the same', () => {
    expect(headingsOf('# One\n\n#### Four\n\n## Two\n').anchors).toEqual(['one', 'four', 'two']);
  });

  test('inside something else are no headings of the document', () => {
    expect(headingsOf('> ## Quoted\n').headings).toEqual([]);
  });
});

test('every heading of the real edition has an anchor that is unique in its document', () => {
  const documents = [...realBook().documents.values()];
  expect(documents.flatMap(({ headings }) => headings).length).toBeGreaterThan(50);
  for (const { id, headings } of documents) {
    const anchors = headings.map(({ anchor }) => anchor);
    expect(new Set(anchors).size, id).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9-]+$/);
  }
});
