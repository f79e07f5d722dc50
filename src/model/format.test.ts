import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDay,
  formatMillions,
  formatNumber,
  formatRounded,
  formatShare,
  formatPerCent,
  formatShareNumber,
  formatUsd,
  formatUsdRounded,
  NBSP,
  roundShare,
} from './format.ts';

/** With spaces for no-break spaces, and a failure if there are plain spaces already. */
const plain = (text: string) => {
  expect(text).not.toContain(' ');
  return text.replaceAll(NBSP, ' ');
};
const numberIn = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'));

describe('a number in full', () => {
  test('has thousands commas and a minus sign', () => {
    expect(formatNumber(2_863_504_889)).toBe('2,863,504,889');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(1000)).toBe('1,000');
    expect(formatNumber(-1234.5)).toBe('−1,234.5');
  });

  test('rounds nothing', () => {
    expect(formatNumber(0.1234567)).toBe('0.1234567');
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(numberIn(formatNumber(value))).toBe(value + 0);
      }),
    );
  });

  test('has no minus sign at zero', () => {
    expect(formatNumber(-0)).toBe('0');
  });
});

test('a count is a word below ten, a figure from 10, and a figure if it is a decimal or negative', () => {
  const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  expect(words.map((_, value) => formatCount(value))).toEqual(words);
  expect([10, 16_500, 2.5, -3].map(formatCount)).toEqual(['10', '16,500', '2.5', '−3']);
});

test('dollars are joined to their amount', () => {
  expect(formatUsd(6_257_900)).toBe(`USD${NBSP}6,257,900`);
  expect(formatUsdRounded(37_350_000)).toBe(`USD${NBSP}37.4${NBSP}million`);
});

describe('a rounded number', () => {
  test.each([
    [0, '0'],
    [999_999, '999,999'],
    [1_000_000, '1 million'],
    [37_350_000, '37.4 million'],
    [120_000_000, '120 million'],
    [5_850_000, '5.9 million'],
    [5_849_999, '5.8 million'],
    [999_949_999, '999.9 million'],
    [999_950_000, '1 billion'],
    [1_000_000_000, '1 billion'],
    [2_863_504_889, '2.86 billion'],
    [-37_350_000, '−37.4 million'],
    [-999_950_000, '−1 billion'],
  ])('%d reads "%s"', (value, text) => {
    expect(plain(formatRounded(value))).toBe(text);
  });

  test('has as many decimals of millions as asked for', () => {
    expect(plain(formatRounded(999_994_999, 2))).toBe('999.99 million');
    expect(plain(formatRounded(999_995_000, 2))).toBe('1 billion');
    expect(plain(formatRounded(999_499_999, 0))).toBe('999 million');
    expect(plain(formatRounded(999_500_000, 0))).toBe('1 billion');
    expect(plain(formatRounded(4_650_000, 2))).toBe('4.65 million');
  });

  const values = fc.oneof(
    fc.integer({ min: 0, max: 5_000_000 }),
    fc.integer({ min: 990_000_000, max: 1_010_000_000 }),
    fc.integer({ min: 0, max: 1_000_000_000_000 }),
  );

  test('is within half a unit of its last place, has no more places than allowed and is never 1,000 million', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 3 }), fc.boolean(), (size, places, negative) => {
        const value = negative ? -size : size;
        const text = plain(formatRounded(value, places));
        const [digits = '', unit] = text.split(' ');
        expect(text).not.toMatch(/1,000 million/);
        if (unit === undefined) {
          expect(Math.abs(value)).toBeLessThan(1e6);
          expect(numberIn(digits)).toBe(value + 0);
          return;
        }
        const [one, most] = unit === 'billion' ? [1e9, 2] : [1e6, places];
        expect(unit).toMatch(/^(million|billion)$/);
        expect(digits.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(most);
        expect(Math.abs(Math.round(numberIn(digits) * one) - value)).toBeLessThanOrEqual((one * 10 ** -most) / 2);
      }),
      { numRuns: 1000 },
    );
  });

  test('never grows smaller as the value grows', () => {
    const size = (text: string) => {
      const [digits = '', unit] = plain(text).split(' ');
      return Math.round(numberIn(digits) * (unit === 'billion' ? 1e9 : unit === 'million' ? 1e6 : 1));
    };
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 20_000_000 }), (value, more) => {
        expect(size(formatRounded(value + more))).toBeGreaterThanOrEqual(size(formatRounded(value)));
      }),
    );
  });
});

describe('millions without unit', () => {
  test.each([
    [0, '0'],
    [1, '<0.1'],
    [49_999, '<0.1'],
    [50_000, '0.1'],
    [282_316_503, '282.3'],
    [18_000_000, '18.0'],
    [5_850_000, '5.9'],
    [17_950_000, '18.0'],
    [2_863_504_889, '2,863.5'],
  ])('%d reads "%s"', (value, text) => {
    expect(formatMillions(value)).toBe(text);
  });

  test('are rounded as in running text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_949_999 }), (value) => {
        const [digits] = plain(formatRounded(value)).split(' ');
        expect(numberIn(formatMillions(value))).toBe(numberIn(digits ?? ''));
      }),
    );
  });
});

describe('a share', () => {
  test('is rounded once for data as it is for text, half a unit upwards', () => {
    expect(roundShare(585, 10_000)).toBe(5.9);
    expect(formatShareNumber(585, 10_000, 1)).toBe('5.9');
    expect(roundShare(1, 3)).toBe(33.3);
    expect(roundShare(1, 0)).toBe(0);
    expect(formatPerCent(28)).toBe('28.0');
  });

  test('is per cent of the whole', () => {
    expect(plain(formatShare(790_069_115, 2_863_504_889))).toBe('28 per cent');
    expect(plain(formatShare(161_904_000, 2_863_504_889, 1))).toBe('5.7 per cent');
    expect(formatShareNumber(1, 1, 1)).toBe('100.0');
    expect(formatShareNumber(0, 5)).toBe('0');
  });

  test('that would round to nothing says so', () => {
    expect(formatShareNumber(4, 1000)).toBe('less than 1');
    expect(formatShareNumber(5, 1000)).toBe('1');
    expect(formatShareNumber(4, 10_000, 1)).toBe('less than 0.1');
    expect(formatShareNumber(5, 10_000, 1)).toBe('0.1');
  });

  test('of nothing is nothing', () => {
    expect(formatShareNumber(0, 0)).toBe('0');
  });

  test('of exactly half a unit is rounded up', () => {
    expect(formatShareNumber(285, 1000)).toBe('29');
    expect(formatShareNumber(115, 1000)).toBe('12');
    expect(formatShareNumber(35, 10_000, 1)).toBe('0.4');
  });

  test('is within half a unit of its last place', () => {
    const anyShare = fc.tuple(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 1e9 }),
      fc.constantFrom(0, 1, 2),
    );
    fc.assert(
      fc.property(anyShare, ([part, rest, places]) => {
        fc.pre(part + rest > 0);
        const text = formatShareNumber(part, part + rest, places);
        const share = (part * 100) / (part + rest);
        const half = 10 ** -places / 2;
        if (text.startsWith('less than ')) expect(share).toBeLessThan(half);
        else expect(Math.abs(Number(text) - share)).toBeLessThanOrEqual(half + 1e-9);
        expect(Number(text) === 0).toBe(part === 0);
      }),
    );
  });
});

describe('a day', () => {
  test('is written out, with day and month on one line', () => {
    expect(formatDay('2017-12-01')).toBe('1\u00a0December 2017');
  });

  test('follows the language of the edition', () => {
    expect(formatDay('2017-12-01', 'fr')).toBe('1\u00a0décembre 2017');
  });
});
