/** Where an element stands in its flow: in a line of a block or of a note, or in the margin. */
export interface Location {
  id: string;
  flow: number;
  block?: number;
  note?: number;
  margin?: number;
  line: number;
}

/**
 * Runs in the page, before sheets are built.
 * @returns for each of `ids` that is in a flow, the block or the note that holds it or begins it
 */
export function locateIds(ids: string[]): Location[] {
  const flows = window.bookFlows ?? [];
  const places = flows.map(({ blocks, notes, margin }) => {
    const holders = new Map<Element, Pick<Location, 'block' | 'note' | 'margin'>>();
    for (const [block, { element, path }] of blocks.entries()) {
      holders.set(element, { block });
      for (const container of path) if (!holders.has(container)) holders.set(container, { block });
    }
    for (const [note, { element }] of notes.entries()) holders.set(element, { note });
    for (const [item, element] of margin.entries())
      if (element.classList.contains('in-margin') && !element.parentElement?.closest('figure'))
        holders.set(element, { margin: item });
    return holders;
  });
  return ids.flatMap((id) => {
    const element = document.getElementById(id);
    const flow = flows.findIndex(({ root }) => element !== null && root.contains(element));
    if (!element || flow === -1) return [];
    const { root, blocks, notes } = flows[flow]!;
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
      const holder = places[flow]!.get(at);
      if (!holder) continue;
      if (holder.margin !== undefined) return [{ id, flow, ...holder, line: 0 }];
      const paragraphs = holder.note === undefined ? [blocks[holder.block!]!] : notes[holder.note]!.paragraphs;
      return [{ id, flow, ...holder, line: lineOf(element, paragraphs) }];
    }
    return element === root ? [{ id, flow, block: 0, line: 0 }] : [];
  });

  function lineOf(element: Element, paragraphs: { element: HTMLElement; lineEnds: number[] }[]): number {
    let line = 0;
    for (const paragraph of paragraphs) {
      if (paragraph.element === element || !paragraph.element.contains(element)) {
        if (paragraph.element === element) return line;
        line += paragraph.lineEnds.length;
        continue;
      }
      const box = element.getClientRects()[0];
      const middle = box ? (box.top + box.bottom) / 2 - paragraph.element.getBoundingClientRect().top : 0;
      return (
        line +
        Math.max(
          0,
          paragraph.lineEnds.findIndex((end) => middle < end),
        )
      );
    }
    return 0;
  }
}
