import { expect, test } from 'vitest';
import { realBook } from '../testing/real-book.ts';
import { embedHeight, embedSnippet } from './embed.ts';

test('an embed snippet is one element whose attributes can hold any title', () => {
  const snippet = embedSnippet('https://example.org/2018/en/figures/a/embed/', 'Figure 1. "A" < B & C', 500);
  expect(snippet).toBe(
    '<iframe src="https://example.org/2018/en/figures/a/embed/" title="Figure 1. &quot;A&quot; &lt; B &amp; C" width="100%" height="500" style="border: 0" loading="lazy"></iframe>',
  );
});

test('a frame is higher than its drawing, and higher the longer the notes are', () => {
  const figure = realBook().figures.get('requirements-by-region');
  if (!figure) throw new Error('No such figure');
  const height = embedHeight(figure);
  expect(height).toBeGreaterThan(Number(figure.draw(640, '').properties['height']) + 200);
  expect(embedHeight({ ...figure, notes: [...figure.notes, 'A note. '.repeat(40)] })).toBeGreaterThan(height + 60);
});
