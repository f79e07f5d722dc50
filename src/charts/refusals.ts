/** Throws a RangeError that names the chart. */
export function refuse(chartId: string, complaint: string): never {
  throw new RangeError(`chart "${chartId}": ${complaint}`);
}

/** Refuses an id that cannot stand in `aria-labelledby`, and a width that is not a positive number of px. */
export function requireFrame(chartId: string, width: number): void {
  if (chartId === '' || /\s/.test(chartId)) refuse(chartId, 'the id must be one word, since other ids derive from it');
  if (!Number.isFinite(width) || width <= 0) refuse(chartId, `width ${width} is not a positive number of px`);
}

/** Refuses a value that is neither blank (null) nor a finite number of zero or more. `place` names its row and column. */
export function requireAmount(chartId: string, place: string, value: number | null): void {
  if (value === null || (Number.isFinite(value) && value >= 0)) return;
  refuse(chartId, `${place}: value ${value} is not a finite number of zero or more`);
}
