/** What a block says of the place before it: "avoid" is given up only when nothing else is possible. */
export type BreakRule = 'free' | 'avoid' | 'page' | 'odd' | 'even';

/** A part of the text that is laid out as one: a paragraph, a heading, a figure, a row of a table. Lengths in CSS pixels. */
export interface FlowBlock {
  /** The named page that it stands on; "" for the nameless one. */
  page: string;
  height: number;
  /** The heights of its lines when a page may end between them, else empty. */
  lines: number[];
  /** From the end of the block before it to its beginning when both stand on one page. */
  gap: number;
  /** Its margins, joined with those of the blocks that it begins or ends. */
  before: number;
  after: number;
  /** What stands above it when it is first on its page: borders of the boxes it is in, the repeated head of its table. */
  open: number;
  /** What stands below it when it is last on its page. */
  close: number;
  breakBefore: BreakRule;
  /**
   * The share of the page that must be free for it to begin there, under what another named page holds too; with less it
   * begins the next page. 0 asks for nothing.
   */
  room: number;
  /** Least number of lines before and after a break within. */
  orphans: number;
  widows: number;
  /** Whether text that follows it may fill the page before it. */
  movable: boolean;
  /** Whether it covers the margin column too. */
  wide: boolean;
  /** Whether a section begins with it: blocks that wait for the next page don’t let sections pass. */
  beginsSection: boolean;
  /** The notes whose marks stand in it, with the line of the mark (0 when it has no lines). */
  notes: { note: number; line: number }[];
  /** What stands in the margin beside its beginning. */
  margin: number[];
}

/** The heights of the lines of a note at the foot of a page. */
export interface FlowNote {
  lines: number[];
}

/** What stands in the margin column. */
export interface MarginItem {
  height: number;
  /** Whether it must stand on the page of its block: the caption of a picture. */
  pinned: boolean;
}

/** A text whose pages follow one another: from one fresh page that it begins to its end. */
export interface Flow {
  blocks: FlowBlock[];
  notes: FlowNote[];
  margin: MarginItem[];
}

/** The lengths that placing obeys, in CSS pixels. */
export interface Measures {
  /** The height of the pages by their name. */
  heightOf(page: string): number;
  /** What separates notes from the text: white space and a rule. */
  notesHead: number;
  /** White space between two notes. */
  noteGap: number;
  /** White space between two things in the margin. */
  marginGap: number;
  /** A page may be longer than the others by this: a line, to bring home what would stand alone on a page. */
  spare: number;
}

/** A block, or some of its lines, on a page. */
export interface PlacedBlock {
  block: number;
  /** First line, and the line after the last; 0 and 1 for a block without lines. */
  from: number;
  to: number;
  /** From the upper edge of the page area. */
  top: number;
  bottom: number;
}

/** Some lines of a note on a page. */
export interface PlacedNote {
  note: number;
  from: number;
  to: number;
}

export interface PlacedMargin {
  item: number;
  top: number;
}

/** What stands on one page. */
export interface PagePlan {
  page: string;
  /** Whether it is a page left empty so that the next one is a recto or verso. */
  blank: boolean;
  blocks: PlacedBlock[];
  notes: PlacedNote[];
  margin: PlacedMargin[];
}

/** Something that no page can hold. */
export class UnplaceableBlock extends Error {
  readonly block: number;
  readonly excess: number;

  constructor(block: number, excess: number) {
    super(`Block ${block} is ${Math.ceil(excess)} px higher than its page.`);
    this.block = block;
    this.excess = excess;
  }
}
