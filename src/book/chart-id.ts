/** The id of the figure that a `<Chart>` places: a file gives its name to its figure. */
export function chartId(attributes: Record<string, string | undefined>): string | undefined {
  return attributes['id'] ?? attributes['data']?.replace(/\.csv$/, '');
}
