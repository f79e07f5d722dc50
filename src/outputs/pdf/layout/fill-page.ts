import type { Flow, FlowBlock, Measures, PlacedBlock, PlacedNote } from './flow.ts';
import { UnplaceableBlock } from './flow.ts';
import { heightToReserve, noteAreaHeight, setNotes } from './note-area.ts';
import type { WaitingNote } from './note-area.ts';

/** Where filling stands between two pages. */
export interface Progress {
  /** The next block of the text, and its next line. */
  block: number;
  line: number;
  /** Blocks that wait for the top of a page. */
  moved: number[];
  notes: WaitingNote[];
}

export interface FilledPage {
  blocks: PlacedBlock[];
  notes: PlacedNote[];
  next: Progress;
}

/** A line, or a block that has none, in its place. */
interface Atom {
  block: number;
  line: number;
  top: number;
  bottom: number;
}

/** What could be a page: the first `count` atoms, and what remains after them. */
interface Candidate {
  count: number;
  next: Progress;
  notes: PlacedNote[];
}

/** A page with more than this empty lets text pass a heading while a figure waits. */
const HOLE = 0.2;

/** So many lines go to the next page, so that what comes first there does not stand within a paragraph. */
const LINES_TO_YIELD = 3;

/** Notes that go on from the page before may take so much of a page from the text. */
const SHARE_OF_NOTES = 1 / 3;

export interface PageLimits {
  /** The block that no longer belongs to these pages. */
  end: number;
  /** The height to fill, and what a single block may take that is higher. */
  height: number;
  fullHeight: number;
  /** Places in a paragraph where no page may end, as "block:line" of the line after the break. */
  forbidden: ReadonlySet<string>;
}

/**
 * Fills one page as far as it goes: first the blocks that wait for it, then the text. A movable block that does not fit waits for the
 * next page, and the text after it goes on; the order among movable blocks stays. The page ends at the last place where it may.
 * Notes that go on from the page before have a share of it, unless nothing would fit beside that.
 * @throws UnplaceableBlock when not even one line fits
 */
export function fillPage(flow: Flow, begin: Progress, limits: PageLimits, measures: Measures): FilledPage {
  const reserved = heightToReserve(flow.notes, begin.notes, limits.height * SHARE_OF_NOTES, measures);
  const filled = fillWithText(flow, begin, limits, measures, reserved);
  const anyhow = filled ?? (reserved > 0 ? fillWithText(flow, begin, limits, measures, 0) : undefined);
  return anyhow ?? fillWithNotes(flow, begin, limits, measures);
}

/**
 * @param reserved the height at the foot that text may not take
 * @returns undefined when not even one line fits
 */
function fillWithText(
  flow: Flow,
  begin: Progress,
  limits: PageLimits,
  measures: Measures,
  reserved: number,
): FilledPage | undefined {
  const { blocks, notes } = flow;
  const atoms: Atom[] = [];
  const own: number[] = [];
  let last: Candidate | undefined;
  let best: Candidate | undefined;
  /** The best end that is no place within a paragraph. */
  let between: Candidate | undefined;

  const place = (block: number, line: number): Candidate | undefined => {
    const it = blocks[block]!;
    const top = topOf(blocks, atoms.at(-1), block, line);
    const bottom = top + (it.lines.length > 0 ? it.lines[line]! : it.height);
    const height = atoms.length === 0 ? limits.fullHeight : limits.height;
    const marked = it.notes.flatMap((mark) => (mark.line === line || it.lines.length === 0 ? [mark.note] : []));
    const room = height - bottom - it.close;
    const set = room < reserved ? undefined : setNotes(notes, begin.notes, [...own, ...marked], room, measures);
    if (!set) return undefined;
    atoms.push({ block, line, top, bottom });
    own.push(...marked);
    const inBlock = line + 1 < it.lines.length;
    const next = { block: inBlock ? block : block + 1, line: inBlock ? line + 1 : 0, moved: [], notes: set.waiting };
    return { count: atoms.length, next, notes: set.placed };
  };

  const moved = [...begin.moved];
  while (moved.length > 0) {
    const placed = place(moved[0]!, 0);
    if (!placed) break;
    moved.shift();
    last = best = { ...placed, next: { ...begin, moved: [...moved], notes: placed.next.notes } };
  }

  let { block, line } = begin;
  while (block < limits.end && (begin.moved.length === 0 || atoms.length > 0)) {
    const it = blocks[block]!;
    const used = atoms.at(-1)?.bottom ?? 0;
    const filled = used + noteAreaHeight(notes, last?.notes ?? [], measures);
    const lacksRoom = moved.length > 0 || filled > limits.height * (1 - it.room);
    if (it.room > 0 && line === 0 && atoms.length > 0 && lacksRoom) break;
    if (it.beginsSection && moved.length > 0 && used > limits.height * (1 - HOLE)) break;
    const mustWait = it.movable && moved.length > 0;
    const placed = mustWait ? undefined : place(block, line);
    if (placed) {
      last = { ...placed, next: { ...placed.next, moved: [...moved] } };
      ({ block, line } = last.next);
      if (block >= limits.end || mayBreak(blocks, atoms, last.next, limits.forbidden)) best = last;
    } else if (it.movable && line === 0 && atoms.length > 0) {
      moved.push(block++);
      if (last) last = { ...last, next: { ...last.next, block, moved: [...moved] } };
      // Whatever comes next may begin the next page as well as the block itself could.
      if (last && best?.count === last.count && mayBreak(blocks, atoms, last.next, limits.forbidden)) best = last;
    } else break;
    if (best?.next.line === 0) between = best;
  }

  const chosen = endBetween(best, between, atoms) ?? last;
  if (!chosen) return undefined;
  return { blocks: join(atoms.slice(0, chosen.count)), notes: chosen.notes, next: chosen.next };
}

/**
 * Text is not broken off within a paragraph before what waits for the next page, if some lines less make the page end between
 * two paragraphs.
 */
function endBetween(
  best: Candidate | undefined,
  between: Candidate | undefined,
  atoms: readonly Atom[],
): Candidate | undefined {
  if (!best || !between || best.next.line === 0 || best.next.moved.length === 0) return best;
  const isNear = best.count - between.count <= LINES_TO_YIELD && between.count > atoms.length / 2;
  return isNear && between.next.moved.length === best.next.moved.length ? between : best;
}

/** A page that holds nothing but the rest of notes, if that is what keeps text off it. */
function fillWithNotes(flow: Flow, begin: Progress, limits: PageLimits, measures: Measures): FilledPage {
  const set = setNotes(flow.notes, begin.notes, [], limits.height, measures);
  if (set && set.placed.length > 0) return { blocks: [], notes: set.placed, next: { ...begin, notes: set.waiting } };
  const block = begin.moved[0] ?? begin.block;
  const { height, lines, open, close } = flow.blocks[block]!;
  throw new UnplaceableBlock(block, (lines[begin.line] ?? height) + open + close - limits.fullHeight);
}

function topOf(blocks: readonly FlowBlock[], previous: Atom | undefined, block: number, line: number): number {
  const it = blocks[block]!;
  if (!previous) return it.open;
  if (line > 0 && previous.block === block) return previous.bottom;
  return previous.bottom + gapBetween(blocks, previous.block, block, line);
}

/** Between two blocks that need not be neighbours: the larger margin, and the edges of boxes that end or begin between them. */
function gapBetween(blocks: readonly FlowBlock[], first: number, second: number, line: number): number {
  const [a, b] = [blocks[first]!, blocks[second]!];
  if (line === 0 && second === first + 1) return b.gap;
  const margin = Math.max(a.after, line > 0 ? 0 : b.before);
  if (line > 0 || second < first || first + 1 >= blocks.length) return margin + b.open;
  const [afterFirst, beforeSecond] = [blocks[first + 1]!, blocks[second - 1]!];
  const closing = afterFirst.gap - Math.max(a.after, afterFirst.before);
  const opening = b.gap - Math.max(beforeSecond.after, b.before);
  return margin + Math.max(0, closing) + Math.max(0, opening);
}

function mayBreak(
  blocks: readonly FlowBlock[],
  atoms: readonly Atom[],
  { block, line }: Progress,
  forbidden: ReadonlySet<string>,
): boolean {
  const it = blocks[block];
  if (!it) return true;
  if (line === 0) return it.breakBefore !== 'avoid';
  const linesHere = atoms.filter((atom) => atom.block === block).length;
  const { orphans, widows, lines } = it;
  return linesHere >= orphans && lines.length - line >= widows && !forbidden.has(`${block}:${line}`);
}

function join(atoms: readonly Atom[]): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  for (const { block, line, top, bottom } of atoms) {
    const open = placed.at(-1);
    if (open?.block === block) Object.assign(open, { to: line + 1, bottom });
    else placed.push({ block, from: line, to: line + 1, top, bottom });
  }
  return placed;
}
