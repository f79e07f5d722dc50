import { expect, test } from 'vitest';
import { findFontFlaws } from './font-rules.ts';

const shipped = ['SourceSerif4', 'SourceSans3'];

test('embedded fonts of the book are in order', () => {
  expect(findFontFlaws([{ name: 'SourceSerif4-SemiBold', type: 'TrueType', embedded: true }], shipped)).toEqual([]);
});

test('a font of the machine, one that is not embedded and a Type 3 font are each a flaw', () => {
  const flaws = findFontFlaws(
    [
      { name: 'OpenSans-Regular', type: 'TrueType', embedded: true },
      { name: 'SourceSans3-Regular', type: 'TrueType', embedded: false },
      { name: '', type: 'Type 3', embedded: true },
    ],
    shipped,
  );
  expect(flaws).toEqual([
    'The font OpenSans-Regular is not one of the book’s: a character is missing in SourceSerif4 and SourceSans3. Use another character, or ship a font that has it.',
    'The font SourceSans3-Regular is not embedded.',
    'The font without a name would be embedded as Type 3: use static font files, and no synthetic bold or italic.',
  ]);
});
