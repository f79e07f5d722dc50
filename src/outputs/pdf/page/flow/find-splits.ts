/** A line that a page is to begin with. For a note, `paragraph` counts its paragraphs. */
export interface SplitRequest {
  block: number;
  line: number;
}

export interface SplitOptions {
  index: number;
  blocks: SplitRequest[];
  notes: { note: number; line: number }[];
}

/**
 * Runs in the page. Finds the places in the text at which lines of paragraphs and notes begin, and keeps them for `buildSheets`.
 * @returns those of `blocks` that fall within a word, as "block:line": a page doesn’t end with half a word
 */
export function findSplits({ index, blocks, notes }: SplitOptions): string[] {
  const flow = window.bookFlows![index]!;
  const range = document.createRange();
  const hyphenated: string[] = [];
  flow.splits = new Map();
  for (const { block, line } of blocks) {
    const { element, lineEnds } = flow.blocks[block]!;
    const point = findPoint(element, lineEnds[line - 1]!);
    if (isWithinWord(element, point)) hyphenated.push(`${block}:${line}`);
    flow.splits.set(`${block}:${line}`, point);
  }
  for (const { note, line } of notes) {
    let at = line;
    for (const { element, lineEnds } of flow.notes[note]!.paragraphs) {
      if (at > 0 && at < lineEnds.length)
        flow.splits.set(`note ${note}:${line}`, findPoint(element, lineEnds[at - 1]!));
      at -= lineEnds.length;
    }
  }
  return hyphenated;

  /** The beginning of the first line that lies below `end`, which counts from the upper edge of the element. */
  function findPoint(element: HTMLElement, end: number): { node: Node; offset: number } {
    const limit = element.getBoundingClientRect().top + end;
    const isBelow = ({ top, bottom }: DOMRect): boolean => (top + bottom) / 2 > limit;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (!boxes.some(isBelow)) continue;
      let [low, high] = [0, node.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (isCharacterBelow(node, middle, isBelow)) high = middle;
        else low = middle + 1;
      }
      return low === 0 ? beforeFirst(node, element) : { node, offset: Math.min(low, node.length) };
    }
    return { node: element, offset: element.childNodes.length };
  }

  /** Before all elements that begin with this text: none of them is to be cut in two, of which one is empty. */
  function beforeFirst(text: Text, element: HTMLElement): { node: Node; offset: number } {
    let node: Node = text;
    while (node.parentNode && node.parentNode !== element && node === node.parentNode.firstChild)
      node = node.parentNode;
    const parent = node.parentNode ?? element;
    return { node: parent, offset: [...parent.childNodes].indexOf(node as ChildNode) };
  }

  /** Spaces at the end of a line and soft hyphens have no box: the next character tells. */
  function isCharacterBelow(node: Text, offset: number, isBelow: (box: DOMRect) => boolean): boolean {
    for (let at = offset; at < node.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = [...range.getClientRects()].at(-1);
      if (box && box.width > 0) return isBelow(box);
    }
    return true;
  }

  function isWithinWord(element: HTMLElement, { node, offset }: { node: Node; offset: number }): boolean {
    range.setStart(element, 0);
    range.setEnd(node, offset);
    const before = range.toString();
    range.selectNodeContents(element);
    range.setStart(node, offset);
    return /[\p{L}\u00ad]$/u.test(before) && /^\p{L}/u.test(range.toString());
  }
}
