import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elements, markup, number, outside, overlaps, textBoxes } from './chart-probe.ts';
import { SPOKES, wheel, type Spoke, type WheelOptions } from './wheel.ts';

const codes = '1.1 1.5 3.8 3.c 3.d 5.2 5.6 8.7 8.8 10.7 11.1 11.5 16.1 16.2 17.16 17.18'.split(' ');
const spokesOf = (list: readonly string[]): Spoke[] => list.map((code) => ({ code, group: code.split('.')[0] ?? '' }));

const base: WheelOptions = {
  id: 'health',
  title: 'Targets',
  description: 'Sixteen targets.',
  hub: 'Health of migrants',
  spokes: spokesOf(codes),
};

describe('golden files', () => {
  test.each([
    ['wheel-health', {}],
    ['wheel-one-group', { spokes: spokesOf(['8.1', '8.2', '8.3']) }],
  ] satisfies [string, Partial<WheelOptions>][])('%s', async (name, options) => {
    await expect(markup(wheel({ ...base, ...options }))).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});

describe('a wheel', () => {
  test('has a petal for each spoke and a part of the ring for each group', () => {
    const drawn = wheel(base);
    const kinds = elements(drawn, 'path').map((path) => String(path.properties.className));
    expect(kinds.filter((kind) => kind === 'petal')).toHaveLength(16);
    expect(kinds.filter((kind) => kind === 'hub-ring')).toHaveLength(8);
  });

  test('sets all its codes in 14 px, which is 10.5 points on paper', () => {
    for (const text of elements(wheel(base), 'text')) expect(text.properties.fontSize).toBeUndefined();
  });

  test('fits a phone with sixteen spokes', () => {
    expect(number(wheel(base), 'width')).toBeLessThanOrEqual(288);
  });

  test('keeps its codes apart and inside, however many there are', () => {
    const list = fc.array(fc.constantFrom(...codes, '17.19', '14.c'), {
      minLength: SPOKES.least,
      maxLength: SPOKES.most,
    });
    fc.assert(
      fc.property(list, (some) => {
        const drawn = wheel({ ...base, spokes: spokesOf(some) });
        expect(textBoxes(drawn).map((box) => box.content)).toEqual(expect.arrayContaining(some));
        expect(outside(drawn)).toEqual([]);
        expect(overlaps(drawn)).toEqual([]);
      }),
    );
  });

  test('refuses what it cannot draw', () => {
    expect(() => wheel({ ...base, spokes: spokesOf(['1.1', '1.2']) })).toThrow(
      new RangeError('chart "health": 2 spokes can\'t be drawn, only 3 to 30'),
    );
    expect(() => wheel({ ...base, spokes: [...spokesOf(codes), { code: '', group: '1' }] })).toThrow(
      'chart "health": spoke 17 has no code or no group',
    );
    expect(() => wheel({ ...base, id: '' })).toThrow('the id must be one word');
  });
});
