import { gzipSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { realBook } from '../testing/real-book.ts';
import { WIDE } from './figure.ts';

test('the pictures of all figures but the heaviest twentieth are under 12 KB, gzipped', () => {
  const weights = [...realBook().figures.values()]
    .map((figure) => gzipSync(toHtml(figure.draw(WIDE, ''), { space: 'svg' })).length)
    .sort((a, b) => a - b);
  expect(weights[Math.ceil(weights.length * 0.95) - 1]).toBeLessThan(12 * 1024);
});
