import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { unpackWoff } from './unpack-woff.ts';

const path = createRequire(import.meta.url).resolve(
  '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
);

describe('a font in WOFF', () => {
  test('becomes the OpenType file that it holds', () => {
    const woff = readFileSync(path);
    const font = unpackWoff(woff);
    // The header says how large the font is when unpacked (totalSfntSize).
    expect(font.length).toBe(woff.readUInt32BE(16));
    expect(Buffer.from(font.subarray(0, 4)).toString('hex')).toBe('00010000');
  });

  test('is refused if it is something else', () =>
    expect(() => unpackWoff(Buffer.from('wOF2'.padEnd(60)))).toThrow('This is not a font in WOFF 1.0.'));
});
