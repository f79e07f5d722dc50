/** What the functions that run in the page keep there between their calls. */
export interface PageBlock {
  element: HTMLElement;
  /** The elements that it stands in, outermost first, without the flow itself. */
  path: HTMLElement[];
  /** The ends of its lines, from the upper edge of the element. */
  lineEnds: number[];
  /** What stands in the margin beside it. */
  margin: number[];
}

/** A place in the text at which a line begins. */
export interface SplitPoint {
  node: Node;
  offset: number;
}

export interface PageNote {
  element: HTMLElement;
  /** What its list of notes stood in. */
  home: HTMLElement;
  paragraphs: { element: HTMLElement; lineEnds: number[] }[];
}

export interface PageFlow {
  root: HTMLElement;
  blocks: PageBlock[];
  notes: PageNote[];
  margin: HTMLElement[];
  /** What a table repeats on each page that it continues on. */
  repeats: Map<HTMLElement, HTMLElement>;
  /** By "block:line". */
  splits: Map<string, SplitPoint>;
}

declare global {
  interface Window {
    bookFlows?: PageFlow[];
    /** The ends of the lines of a paragraph, in CSS pixels from its upper edge. */
    readLineEnds?: (element: HTMLElement) => number[];
  }
}
