import { expect, test } from 'vitest';
import type { Book } from '../book/book.ts';
import { pageRules } from './page-rules.ts';

const document = { id: 'principle-1', head: { tags: [] } };
const chapter = { id: 'principle-1/work', title: 'Work', shortTitle: 'Work “fair\\square”', head: { tags: [] } };

/** As much of a book as page rules need. */
function bookOf(direction: 'ltr' | 'rtl', trim: '176x250' | 'A4' = '176x250'): Book {
  const part = (id: string, kind: string, more = {}) => ({
    id,
    kind,
    title: id,
    shortTitle: id,
    chapters: [],
    ...more,
  });
  return {
    edition: { title: 'Initiatives "2018"', trim },
    wording: { direction },
    parts: [
      part('foreword', 'foreword'),
      part('funding', 'funding'),
      part('principle-1', 'category', {
        label: 'Principle 1',
        category: { kind: 'principle' },
        document,
        chapters: [chapter],
      }),
      part('objective-1', 'category', { label: 'Objective 1', category: { kind: 'objective' }, document }),
      part('acronyms', 'acronyms'),
    ],
  } as unknown as Book;
}

/** The declarations of the rule for pages of a name. */
function ruleOf(css: string, selector: string): string {
  const rules = [...css.matchAll(/@page ?([^{]*?) ?\{((?:[^{}]|\{[^{}]*\})*)\}/g)];
  return rules.flatMap(([, name, body]) => (name === selector ? [body] : [])).join(' ');
}

const LEFT_TO_RIGHT = pageRules(bookOf('ltr'));
const RIGHT_TO_LEFT = pageRules(bookOf('rtl'));

test('the text column lies towards the spine, the margin column towards the outer edge', () => {
  expect(ruleOf(LEFT_TO_RIGHT, ':right')).toContain('margin-left: -85px; margin-right: 52px;');
  expect(ruleOf(LEFT_TO_RIGHT, ':left')).toContain('margin-right: -85px; margin-left: 52px;');
});

test('a book read from right to left is bound on the other side: margins, folios, running heads and tabs change sides', () => {
  expect(ruleOf(RIGHT_TO_LEFT, ':left')).toContain('margin-right: -85px; margin-left: 52px;');
  expect(ruleOf(LEFT_TO_RIGHT, 'chapter-principle-1-work:right')).toMatch(/@top-right \{ content: "Principle 1 · Work/);
  expect(ruleOf(RIGHT_TO_LEFT, 'chapter-principle-1-work:left')).toMatch(/@top-left \{ content: "Principle 1 · Work/);
  expect(ruleOf(RIGHT_TO_LEFT, 'part-foreword:left')).toContain(
    '@bottom-left { content: counter(page, lower-roman); }',
  );
  expect(ruleOf(RIGHT_TO_LEFT, 'part-funding:left')).toContain('@left-top');
  expect(ruleOf(RIGHT_TO_LEFT, 'part-funding:right')).toContain('@right-top');
});

test('tabs step down from part to part, and the front matter has none', () => {
  const stepOf = (page: string): number =>
    Number(/margin-top: (\d+)px/.exec(ruleOf(LEFT_TO_RIGHT, `${page}:right`))?.[1] ?? NaN);
  const steps = ['part-funding', 'part-principle-1', 'part-objective-1', 'part-acronyms'].map(stepOf);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(new Set(steps).size).toBe(4);
  expect(stepOf('part-foreword')).toBeNaN();
});

test('with bleed the sheet grows by it on every side, and the type area stays', () => {
  const css = pageRules(bookOf('ltr'), true);
  expect(ruleOf(LEFT_TO_RIGHT, '')).toContain('size: 665px 945px;');
  expect(ruleOf(css, '')).toContain('size: 691px 971px;');
  expect(ruleOf(css, ':right')).toContain('margin-left: -72px; margin-right: 65px;');
  expect(css).toContain('--page-bleed: 13px;');
});

test('pages have the trim size of the edition', () => {
  expect(ruleOf(pageRules(bookOf('ltr', 'A4')), '')).toContain('size: 794px 1123px;');
});

test('quotation marks and backslashes in titles stay text', () => {
  expect(LEFT_TO_RIGHT).toContain('"Initiatives \\"2018\\""');
  expect(LEFT_TO_RIGHT).toContain('Work “fair\\\\square”');
});
