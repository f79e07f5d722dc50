import { expect, test } from 'vitest';
import { fontSize } from '../charts/svg.ts';
import { PRINTED } from '../figures/figure.ts';
import { pageGeometry } from './page-geometry.ts';

test.each(['176x250', 'A4'] as const)(
  'divides the page of %s without a remainder, its type area into whole lines',
  (trim) => {
    const page = pageGeometry(trim);
    expect(page.inner + page.text + page.gutter + page.margin + page.outer).toBe(page.width);
    expect((page.height - page.top - page.bottom) % page.baseline).toBe(0);
  },
);

test.each(['176x250', 'A4'] as const)('sets the labels of figures on %s in 8.2 points', (trim) => {
  const { text, gutter, margin } = pageGeometry(trim);
  expect((fontSize.main * 0.75 * (text + gutter + margin)) / PRINTED[trim]).toBeCloseTo(8.2, 1);
});

test('takes the nearest whole pixels to the trim size', () => {
  expect(pageGeometry('176x250')).toMatchObject({ width: 665, height: 945 });
  expect(pageGeometry('A4')).toMatchObject({ width: 794, height: 1123 });
});
