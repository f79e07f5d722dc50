import type { FlowNote, Measures, PlacedNote } from './flow.ts';

/** A note that is not yet set to its end: its lines from `from` on. */
export interface WaitingNote {
  note: number;
  from: number;
}

/** Fewest lines of a note that stand together when it continues on the next page. */
const LEAST_LINES = 2;

const linesHeight = (notes: readonly FlowNote[], { note, from, to }: PlacedNote): number =>
  (notes[note]?.lines ?? []).slice(from, to).reduce((sum, line) => sum + line, 0);

/** The height of the area of notes at the foot of a page; 0 when there are none. */
export function noteAreaHeight(notes: readonly FlowNote[], placed: readonly PlacedNote[], measures: Measures): number {
  if (placed.length === 0) return 0;
  const lines = placed.reduce((sum, note) => sum + linesHeight(notes, note), 0);
  return measures.notesHead + lines + (placed.length - 1) * measures.noteGap;
}

/**
 * The height that notes from the page before are to have at the foot of a page, so that they end soon: of what they need, up to a share.
 * @param most the height that they may take from the text
 */
export function heightToReserve(
  notes: readonly FlowNote[],
  carried: readonly WaitingNote[],
  most: number,
  measures: Measures,
): number {
  return noteAreaHeight(notes, setNotes(notes, carried, [], most, measures)?.placed ?? [], measures);
}

/**
 * Sets notes at the foot of a page, in their order. Only the last one may continue on the next page, with at least two lines on
 * either; but notes that come from the page before (`carried`) may fill all the room there is.
 * @param room the height that notes may take
 * @returns what is set and what waits for the next page, or undefined when a note of this page finds no place
 */
export function setNotes(
  notes: readonly FlowNote[],
  carried: readonly WaitingNote[],
  own: readonly number[],
  room: number,
  measures: Measures,
): { placed: PlacedNote[]; waiting: WaitingNote[] } | undefined {
  const queue = [...carried, ...own.map((note) => ({ note, from: 0 }))];
  const placed: PlacedNote[] = [];
  for (const [index, { note, from }] of queue.entries()) {
    const count = notes[note]?.lines.length ?? 0;
    const fits = (to: number): boolean => noteAreaHeight(notes, [...placed, { note, from, to }], measures) <= room;
    if (fits(count)) {
      placed.push({ note, from, to: count });
      continue;
    }
    const isLast = index === queue.length - 1;
    if (!isLast && index >= carried.length) return undefined;
    let to = count - LEAST_LINES;
    while (to >= from + LEAST_LINES && !fits(to)) to--;
    const splits = to >= from + LEAST_LINES;
    if (splits) placed.push({ note, from, to });
    // A mark without the beginning of its note on the same page is no place for it; notes that only continue can wait.
    if (!splits && index >= carried.length) return undefined;
    if (index < carried.length && own.length > 0) return undefined;
    return { placed, waiting: [{ note, from: splits ? to : from }, ...queue.slice(index + 1)] };
  }
  return { placed, waiting: [] };
}
