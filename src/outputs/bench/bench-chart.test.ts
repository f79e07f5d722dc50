import { expect, test } from 'vitest';
import { drawBenchChart } from './bench-chart.ts';

test('a chart is the same for the same numbers, and has a label for each of its years', () => {
  for (let seed = 0; seed < 8; seed++) {
    const numbers = (): (() => number) => {
      let state = seed + 1;
      return () => (state = (state * 48271) % 2147483647) / 2147483647;
    };
    const chart = drawBenchChart(numbers());
    expect(drawBenchChart(numbers())).toBe(chart);
    const years = Number(/A chart of (\d+) years/.exec(chart)?.[1]);
    expect(chart.match(/>20\d\d<\/text>/g)).toHaveLength(years);
    expect(chart).not.toMatch(/NaN|undefined|opacity/);
  }
});
