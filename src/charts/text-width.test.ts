import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from './text-width.ts';

describe('textWidth', () => {
  test('adds up the advance widths of the font', () => {
    expect(textWidth('Av', 1000, 400)).toBe(543 + 467);
    expect(textWidth('Av', 10, 600)).toBeCloseTo(10.53, 5);
  });

  test('knows figures of one width, accents, dashes, quotation marks and the no-break space', () => {
    for (const figure of '0123456789') expect(textWidth(figure, 1000, 400)).toBe(497);
    expect(textWidth('é', 1000, 400)).toBe(textWidth('e', 1000, 400));
    expect(textWidth('ş', 1000, 400)).toBe(textWidth('s', 1000, 400));
    expect(textWidth('\u00a0', 1000, 400)).toBe(textWidth(' ', 1000, 400));
    expect(textWidth('–’', 1000, 400)).toBe(480 + 249);
  });

  test('counts an accent as nothing whether it is composed or not', () => {
    expect(textWidth('e\u0301', 14, 400)).toBe(textWidth('é', 14, 400));
    expect(textWidth('\u200f\u200bx', 14, 400)).toBe(textWidth('x', 14, 400));
  });

  test('is generous to scripts outside the font, most to Chinese', () => {
    expect(textWidth('عر', 1000, 400)).toBe(1300);
    expect(textWidth('移民', 1000, 400)).toBe(2000);
    expect(textWidth('한', 1000, 600)).toBe(1000);
  });

  test('grows with the text and with its size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.integer({ min: 1, max: 99 }), (a, b, size) => {
        expect(textWidth(a + b, size, 400)).toBeGreaterThanOrEqual(textWidth(a, size, 400) - 1e-9);
        expect(textWidth(a, 2 * size, 600)).toBeCloseTo(2 * textWidth(a, size, 600), 6);
      }),
    );
  });
});

describe('wrapText', () => {
  test('breaks at spaces', () => {
    expect(wrapText('East Africa and the Horn of Africa', 120, 14, 400)).toEqual([
      'East Africa and the',
      'Horn of Africa',
    ]);
  });

  test('keeps a no-break space together', () => {
    expect(wrapText('about USD\u00a030\u00a0million', 90, 14, 400)).toEqual(['about', 'USD\u00a030\u00a0million']);
  });

  test('breaks a word that is too long after its hyphen', () => {
    expect(wrapText('South-Eastern Europe', 60, 14, 400)).toEqual(['South-', 'Eastern', 'Europe']);
  });

  test('breaks a word without hyphen between graphemes, never inside one', () => {
    const family = '👨‍👩‍👧';
    expect(wrapText(family.repeat(3), textWidth(family, 14, 400), 14, 400)).toEqual([family, family, family]);
    expect(wrapText('Donaudampfschifffahrt', 80, 14, 400).join('')).toBe('Donaudampfschifffahrt');
  });

  test('has no lines for blank text', () => {
    expect(wrapText('', 100, 14, 400)).toEqual([]);
    expect(wrapText(' \n ', 100, 14, 400)).toEqual([]);
  });

  test('never overflows and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, 14, 600);
        const graphemes = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
        fc.pre(graphemes.every((grapheme) => textWidth(grapheme, 14, 600) <= width));
        for (const line of lines) expect(textWidth(line, 14, 600)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/[ \t\r\n]/g, '')).toBe(text.replace(/[ \t\r\n]/g, ''));
      }),
    );
  });
});
