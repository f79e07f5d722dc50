import { expect, test } from 'vitest';
import { pageGeometry } from './page-geometry.ts';

test.each(['176x250', 'A4'] as const)(
  'divides the page of %s without a remainder, its type area into whole lines',
  (trim) => {
    const page = pageGeometry(trim);
    expect(page.inner + page.text + page.gutter + page.margin + page.outer).toBe(page.width);
    expect((page.height - page.top - page.bottom) % page.baseline).toBe(0);
  },
);

test('takes the nearest whole pixels to the trim size', () => {
  expect(pageGeometry('176x250')).toMatchObject({ width: 665, height: 945 });
  expect(pageGeometry('A4')).toMatchObject({ width: 794, height: 1123 });
});
