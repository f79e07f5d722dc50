import { median } from '../measure-command.ts';

/** One line of the benchmark: what was measured, its median, the least and the most, and what it is held to. */
export interface Figure {
  name: string;
  values: readonly number[];
  /** What stands after the number: "s", "MB", "of Paged.js". */
  unit: string;
  decimals: number;
  /** The most that is allowed; without one, the figure only informs. */
  limit?: number;
}

const NAME_WIDTH = 46;

/** The figure as a line; one over its limit is marked with ✗. */
export function tellFigure({ name, values, unit, decimals, limit }: Figure): string {
  const middle = median(values);
  const said = (value: number): string => value.toFixed(decimals);
  const sign = limit === undefined ? ' ' : middle <= limit ? '✓' : '✗';
  const span = values.length > 1 ? `${said(Math.min(...values))}–${said(Math.max(...values))}` : '';
  const notes = [span, limit === undefined ? '' : `at most ${limit}`].filter((note) => note !== '');
  const aside = notes.length > 0 ? `  (${notes.join('; ')})` : '';
  return `${sign} ${name.padEnd(NAME_WIDTH)} ${said(middle).padStart(7)} ${unit}${aside}`;
}

/** Whether a figure is over its limit. */
export function isMissed({ values, limit }: Figure): boolean {
  return limit !== undefined && !(median(values) <= limit);
}

/** Each value through its partner: measures of the same run, so that what else the machine does counts for both. */
export function ratios(values: readonly number[], others: readonly number[]): number[] {
  if (values.length !== others.length) throw new Error('Ratios need as many values of one as of the other.');
  return values.map((value, index) => value / (others[index] ?? NaN));
}
