import type { List, ListItem } from 'mdast';
import { fromLetter, fromRoman, toLetter, toRoman } from './letter-marks.ts';

/** "a" for letters, "i" for small roman numbers, as in the attribute `type` of a list. */
export type Kind = 'a' | 'i';

/** A text that begins with a letter in brackets, with what belongs to it. */
export interface Entry {
  mark: string;
  line: number;
  column: number;
  blocks: ListItem['children'];
}

export interface LetterSlip {
  line: number;
  column: number;
  message: string;
  hint: string;
}

export interface Place {
  kind: Kind;
  number: number;
}

interface Level {
  kind: Kind;
  column: number;
  next: number;
  list: List;
}

/** The number that a mark stands for in a kind of list; undefined if it is none of that kind. */
export function readMark(mark: string, kind: Kind): number | undefined {
  return kind === 'a' ? fromLetter(mark) : fromRoman(mark);
}

function writeMark(number: number, kind: Kind): string {
  return `(${kind === 'a' ? toLetter(number) : toRoman(number)})`;
}

/** Where a lettered list ends: its kind and its last number. */
export function endOf(list: List): Place | undefined {
  const type = list.data?.hProperties?.['type'];
  if (type !== 'a' && type !== 'i') return undefined;
  return { kind: type, number: (list.start ?? 1) + list.children.length - 1 };
}

/**
 * The list that entries make, lists inside its items included; what is wrong if a letter is missing, double or out of
 * order. A list that does not begin at its first letter goes on with `last`.
 */
export function buildLetteredLists(entries: readonly Entry[], last: Place | undefined): List | LetterSlip {
  const [first] = entries;
  if (!first) throw new TypeError('There are no entries.');
  const kind = kindOf(first, entries[1], last);
  const start = readMark(first.mark, kind) ?? 1;
  const goesOn = last?.kind === kind && last.number + 1 === start;
  if (start !== 1 && !goesOn) return slip(first, `There is no ${writeMark(start - 1, kind)} before (${first.mark}).`);
  const levels: Level[] = [{ kind, column: first.column, next: start, list: newList(kind, start, first) }];
  for (const entry of entries) {
    const level = findLevel(entry, levels);
    if (!level) return slip(entry, complain(entry, levels));
    levels.splice(levels.indexOf(level) + 1);
    level.next += 1;
    level.list.children.push(toItem(entry));
  }
  const [top] = levels;
  if (!top) throw new TypeError('A list has no level.');
  for (const item of top.list.children) spreadLists(item);
  return top.list;
}

function kindOf(first: Entry, second: Entry | undefined, last: Place | undefined): Kind {
  const roman = fromRoman(first.mark);
  if (roman === undefined) return 'a';
  if (first.mark.length > 1) return 'i';
  if (last && last.number + 1 === readMark(first.mark, last.kind)) return last.kind;
  return first.mark === 'i' && second?.mark !== 'j' ? 'i' : 'a';
}

/** The level that an entry continues, opened if it begins a list inside the item above it. */
function findLevel(entry: Entry, levels: Level[]): Level | undefined {
  const top = levels.at(-1);
  if (!top) return undefined;
  const isDeeper = entry.column > top.column;
  const opens = (kind: Kind): Level | undefined => {
    const parent = top.list.children.at(-1);
    if (!parent) return undefined;
    const list = newList(kind, 1, entry);
    parent.children.push(list);
    const level = { kind, column: entry.column, next: 1, list };
    levels.push(level);
    return level;
  };
  const isNinthLetter = top.kind === 'a' && top.next === 9 && !isDeeper;
  if (entry.mark === 'i' && top.kind === 'a' && !isNinthLetter) return opens('i');
  const known = levels.findLast((level) => readMark(entry.mark, level.kind) === level.next);
  if (known) return known;
  return entry.mark === 'a' && levels.every((level) => level.kind === 'i') ? opens('a') : undefined;
}

function complain(entry: Entry, levels: readonly Level[]): string {
  const readable = (level: Level): boolean => readMark(entry.mark, level.kind) !== undefined;
  const level = levels.findLast((one) => readable(one) && one.column === entry.column) ?? levels.findLast(readable);
  if (!level) return `(${entry.mark}) does not continue the list.`;
  const number = readMark(entry.mark, level.kind) ?? 0;
  const before = writeMark(level.next - 1, level.kind);
  if (number >= level.next) {
    const missing = writeMark(level.next, level.kind);
    const last = writeMark(number - 1, level.kind);
    const what = missing === last ? `${missing} is` : `${missing} to ${last} are`;
    return `${what} missing between ${before} and (${entry.mark}).`;
  }
  return number === level.next - 1
    ? `(${entry.mark}) stands twice in the list.`
    : `(${entry.mark}) stands after ${before}.`;
}

function slip({ line, column, mark }: Entry, message: string): LetterSlip {
  const hint = `Letter the list without gaps; for a sentence that begins with (${mark}), write \\(${mark}).`;
  return { line, column, message, hint };
}

function newList(kind: Kind, start: number, { blocks }: Entry): List {
  return {
    type: 'list',
    ordered: true,
    start,
    spread: false,
    children: [],
    data: { hProperties: { type: kind, className: ['lettered'] } },
    ...(blocks[0]?.position ? { position: blocks[0].position } : {}),
  };
}

function toItem({ blocks }: Entry): ListItem {
  const [first, ...rest] = blocks;
  const isEmpty = first?.type === 'paragraph' && first.children.length === 0;
  const children = isEmpty ? rest : blocks;
  const item: ListItem = { type: 'listItem', spread: false, children: [...children] };
  return first?.position ? { ...item, position: first.position } : item;
}

/** An item of several paragraphs sets them as paragraphs. */
function spreadLists(item: ListItem): void {
  item.spread = item.children.filter((child) => child.type !== 'list').length > 1;
  for (const child of item.children)
    if (child.type === 'list' && child.data?.hProperties?.['className']) child.children.forEach(spreadLists);
}
