import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBlock } from './text-block.ts';
import { textWidth, wrapText } from './text-width.ts';

test('a label that fits stays on one line', () => {
  expect(textBlock('South America', 200, 14, 400)).toEqual({
    lines: ['South America'],
    width: textWidth('South America', 14, 400),
  });
});

test('lines are even', () => {
  expect(textBlock('Central and North America and the Caribbean', 256, 14, 400).lines).toEqual([
    'Central and North America',
    'and the Caribbean',
  ]);
});

test('two lines part after a comma or before a bracket if both fit', () => {
  expect(textBlock('South-Eastern Europe, Eastern Europe and Central Asia', 256, 14, 400).lines).toEqual([
    'South-Eastern Europe,',
    'Eastern Europe and Central Asia',
  ]);
  expect(textBlock('Bolivia (Plurinational State of)', 160, 14, 400).lines).toEqual([
    'Bolivia',
    '(Plurinational State of)',
  ]);
  expect(textBlock('South-Eastern Europe, Eastern Europe and Central Asia', 185, 14, 400).lines).toEqual([
    'South-Eastern Europe, Eastern',
    'Europe and Central Asia',
  ]);
});

test('a block is never wider than allowed and needs no more lines than plain wrapping', () => {
  const texts = fc.array(fc.string({ maxLength: 12 }), { maxLength: 8 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(texts, fc.integer({ min: 60, max: 300 }), (text, width) => {
      const block = textBlock(text, width, 14, 400);
      expect(block.width).toBeLessThanOrEqual(width);
      expect(block.lines.length).toBe(wrapText(text, width, 14, 400).length);
    }),
  );
});
