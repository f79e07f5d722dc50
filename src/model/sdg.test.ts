import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesIn, sdgAnchor, sdgCodes, sdgEntries, sdgSchema } from './sdg.ts';

const file = join(import.meta.dirname, '../../data/reference/sdg.json');
const sdg = sdgSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

describe('the Sustainable Development Goals', () => {
  test('are 17 goals with 169 targets', () => {
    const kinds = [...sdgEntries(sdg).values()].map((entry) => entry.kind);
    expect(kinds.filter((kind) => kind === 'goal')).toHaveLength(17);
    expect(kinds.filter((kind) => kind === 'target')).toHaveLength(169);
  });

  test('stand in official order, an indicator after its target', () => {
    const codes = [...sdgEntries(sdg).keys()];
    expect(codes.slice(0, 9)).toEqual(['1', '1.1', '1.2', '1.3', '1.4', '1.5', '1.a', '1.b', '2']);
    expect(codes[codes.indexOf('10.7.2') - 2]).toBe('10.7');
  });

  test('have a topic wherever one is given', () => {
    const entries = sdgEntries(sdg);
    expect(entries.get('8')?.topic).toBe('Decent work and economic growth');
    expect(entries.get('3.c')?.topic).toBe('health workers');
    expect(entries.get('14.1')?.topic).toBeUndefined();
  });

  test.each([
    ['8', 'goal-8'],
    ['3.c', 'target-3-c'],
    ['10.7.2', 'indicator-10-7-2'],
  ])('have the anchor of %s: %s', (code, anchor) => {
    const entry = sdgEntries(sdg).get(code);
    expect(entry && sdgAnchor(entry)).toBe(anchor);
  });
});

describe('a list of codes', () => {
  test.each([
    ['3, 10', ['3', '10']],
    ['10,16,17', ['10', '16', '17']],
    ['1–6, 8 and 10', ['1', '2', '3', '4', '5', '6', '8', '10']],
    ['8.7; 8.7', ['8.7']],
    ['6-1', ['6-1']],
    ['', []],
  ])('is read: "%s"', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  test('may be the word for all', () => {
    expect(sdgCodes('All')).toHaveLength(17);
  });
});
