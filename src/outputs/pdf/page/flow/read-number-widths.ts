/**
 * Runs in the page. The widths of the page numbers in a flow, as a text: while they stay the same, so do its lines, whatever the
 * numbers are.
 */
export function readNumberWidths(index: number): string {
  return [...window.bookFlows![index]!.root.querySelectorAll('[data-page-of]')]
    .map((number) => Math.round(number.getBoundingClientRect().width * 8))
    .join(' ');
}
