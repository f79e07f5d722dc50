/** The place of a value among values of which it is one, the largest first. Counts from 1; equal values share a rank. */
export function rankAmong(value: number, values: readonly number[]): number {
  return values.filter((other) => other > value).length + 1;
}
