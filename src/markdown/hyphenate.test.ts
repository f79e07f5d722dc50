import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hyphenate } from './hyphenate.ts';

function divided(element: Element, language = 'en'): string {
  const root = { type: 'root' as const, children: [element] };
  hyphenate(root, language);
  return toHtml(root).replaceAll('\u00ad', '|');
}

test('divides long words of running text by British patterns', () => {
  expect(divided(h('p', 'The migration of organizations'))).toMatch(/^<p>The mi?g?\|?.*or\|?gan/);
  expect(divided(h('p', 'institutions'))).toBe('<p>insti|tu|tions</p>');
});

test('leaves short words, names, words with figures and words with a hyphen whole', () => {
  const text = 'a border; the United Kingdom; IOM; covid19s; USD\u00a08.7\u00a0million; rights-based; cross-sectional';
  expect(divided(h('p', text))).toBe(`<p>${text}</p>`);
});

test('leaves headings, tables, code and links whole, also inside running text', () => {
  const tree = h('div', [
    h('h2', 'institutions'),
    h('table', [h('tr', [h('td', 'institutions')])]),
    h('p', [h('a', 'institutions'), ' ', h('code', 'institutions')]),
  ]);
  expect(divided(tree)).not.toContain('|');
});

test('leaves pull quotes whole, which are set large', () => {
  expect(divided(h('aside', { class: 'pull-quote' }, [h('p', 'institutions')]))).not.toContain('|');
});

test('divides by the language of the text, and not at all where there are no patterns', () => {
  expect(divided(h('p', [h('span', { lang: 'fr' }, 'gouvernement')]))).toBe(
    '<p><span lang="fr">gou|ver|ne|ment</span></p>',
  );
  expect(divided(h('p', 'institutions'), 'ar')).not.toContain('|');
});

test('changes nothing but by soft hyphens, never within three letters of an end', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,20}( [a-z]{1,20}){0,6}$/), (text) => {
      const html = divided(h('p', text)).slice(3, -4);
      expect(html.replaceAll('|', '')).toBe(text);
      for (const word of html.split(' ')) expect(word).not.toMatch(/^.{0,2}\||\|.{0,2}$/);
    }),
  );
});
