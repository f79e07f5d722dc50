import { describe, expect, test } from 'vitest';
import { factsSchema, formatFact, qualifierSign, type Fact } from './facts.ts';
import { formatNumber, NBSP } from './format.ts';
import { projectFile } from './test-files.ts';

const fact = (parts: Partial<Fact>): Fact => ({
  id: 'a-fact',
  statement: 'Things counted',
  unit: 'people',
  value: 1,
  period: '2016',
  source: 'a-source',
  ...parts,
});
const read = (parts: Partial<Fact>, options?: { bare?: boolean }) =>
  formatFact(fact(parts), options).replaceAll(NBSP, '_');

describe('a fact in a sentence', () => {
  test('has its qualifier before its number', () => {
    expect(read({ value: 16_500, qualifier: 'more than' })).toBe('more than 16,500');
  });

  test('stands without its qualifier if asked for bare', () => {
    expect(read({ value: 16_500, qualifier: 'more than' }, { bare: true })).toBe('16,500');
    expect(read({ value: 16_500, qualifier: 'more than' }, { bare: false })).toBe('more than 16,500');
  });

  test('is a word below ten, unless it is shown in figures', () => {
    expect(read({ value: 6 })).toBe('six');
    expect(read({ value: 6, display: 'figures' })).toBe('6');
    expect(read({ value: 10 })).toBe('10');
    expect(read({ value: 2.5 })).toBe('2.5');
  });

  test('is a figure with its unit if it is a share', () => {
    expect(read({ value: 42, unit: 'per cent' })).toBe('42_per_cent');
    expect(read({ value: 6, unit: 'per cent' })).toBe('6_per_cent');
    expect(read({ value: 2.5, unit: 'per cent', qualifier: 'about' })).toBe('about 2.5_per_cent');
  });

  test('has its currency before it, in full below a million', () => {
    expect(read({ value: 8_900_000, unit: 'USD' })).toBe('USD_8.9_million');
    expect(read({ value: 10_000_000, unit: 'EUR', qualifier: 'nearly' })).toBe('nearly EUR_10_million');
    expect(read({ value: 999_999, unit: 'USD' })).toBe('USD_999,999');
    expect(read({ value: 5, unit: 'USD' })).toBe('USD_5');
  });

  test('is in millions only if it is to be shown so', () => {
    expect(read({ value: 4_650_000, display: 'million' })).toBe('4.65_million');
    expect(read({ value: 4_650_000 })).toBe('4,650,000');
    expect(read({ value: 465_000, display: 'million' })).toBe('465,000');
  });
});

describe('the facts of 2018', () => {
  const { facts } = factsSchema.parse(JSON.parse(projectFile('data/2018/facts.json').text));
  const sizes: Record<string, number> = { million: 1e6, billion: 1e9 };

  test('are not rounded where a qualifier says on which side the number lies', () => {
    const rounded = facts.filter((entry) => {
      if (entry.qualifier === undefined || entry.qualifier === 'about' || entry.qualifier === 'around') return false;
      const match = /([\d.,]+)\u00a0(million|billion)/.exec(formatFact(entry));
      if (!match) return false;
      return Math.round(Number(match[1]?.replaceAll(',', '')) * (sizes[match[2] ?? ''] ?? 0)) !== entry.value;
    });
    expect(rounded.map((entry) => entry.id)).toEqual([]);
  });

  test('are of a size that their unit allows', () => {
    const shares = facts.filter((entry) => entry.unit === 'per cent');
    expect(shares.length).toBeGreaterThan(0);
    for (const { id, value } of shares) expect(value, id).toSatisfy((share: number) => share > 0 && share <= 100);
    for (const { id, value } of facts) expect(formatNumber(value), id).not.toContain('−');
  });
});

describe('a qualifier in a picture', () => {
  test('is a sign of characters that the shipped subsets of the fonts have', () => {
    expect(qualifierSign('more than')).toBe('>');
    expect(qualifierSign('at least')).toBe(`min.${NBSP}`);
    const signs = factsSchema.shape.facts.element.shape.qualifier.unwrap().options.map(qualifierSign);
    expect(signs).toHaveLength(9);
    for (const sign of signs) expect(sign).toMatch(/^[\u0020-\u00ff]+$/);
  });
});
