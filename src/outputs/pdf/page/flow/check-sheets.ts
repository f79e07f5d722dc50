/** Something that does not stand where it was planned. */
export interface Misplaced {
  /** Index of the page in its flow. */
  page: number;
  block: number;
  /** How far off it is, in CSS pixels. */
  by: number;
}

export interface CheckOptions {
  index: number;
  /** The last block of each page, null for pages without one. */
  lastBlocks: (number | null)[];
}

/**
 * Runs in the page. Measures the sheets of a flow: nothing reaches over the foot of its page or into the notes.
 * @returns what does; small differences in between are allowed
 */
export function checkSheets({ index, lastBlocks }: CheckOptions): Misplaced[] {
  const flow = window.bookFlows![index]!;
  const misplaced: Misplaced[] = [];
  const sheets = [...flow.root.children];
  for (const [page, block] of lastBlocks.entries()) {
    const sheet = sheets[page]!;
    const { bottom: foot } = sheet.getBoundingClientRect();
    const notes = sheet.querySelector('.page-notes')?.getBoundingClientRect();
    if (block === null) continue;
    const path = flow.blocks[block]!.path;
    let element: Element | null = sheet;
    // The last block's part on this sheet: the innermost last child that is not notes or margin.
    for (let depth = 0; element && depth <= path.length; depth++) {
      const inner: Element[] = [...element.children].filter(
        (child) => !child.matches('.page-notes, .in-margin, .proof-marks, colgroup'),
      );
      element = inner.at(-1) ?? null;
    }
    if (!element) continue;
    const { bottom } = element.getBoundingClientRect();
    const by = bottom - (notes?.top ?? foot);
    if (by > 0.75) misplaced.push({ page, block, by });
  }
  return misplaced;
}
