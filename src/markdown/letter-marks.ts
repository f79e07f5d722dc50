import type { Paragraph, PhrasingContent, Text } from 'mdast';

/** A line of a paragraph as it stands in the source. */
export interface Line {
  /** Number of the line in the file, from 1. */
  line: number;
  /** Column of its first character that is not a blank, from 1. */
  column: number;
  /** "b" where the line begins with "(b) ". */
  mark: string | undefined;
  children: PhrasingContent[];
}

const MARK = /^\(([a-z]|[ivxl]{2,6})\)[ \t\u00a0]+(?=\S|$)/;

/** The lines of a paragraph, each with its letter in brackets if it begins with one. */
export function linesOf(paragraph: Paragraph, source: readonly string[]): Line[] {
  const first = paragraph.position?.start.line ?? 1;
  const lines: Line[] = [];
  const open = (line: number): Line => {
    const column = (source[line - 1] ?? '').search(/[^\s>]/) + 1 || 1;
    const opened: Line = { line, column, mark: undefined, children: [] };
    lines.push(opened);
    return opened;
  };
  let current = open(first);
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      current.children.push(child);
      continue;
    }
    child.value.split('\n').forEach((value, index) => {
      if (index > 0) current = open((child.position?.start.line ?? first) + index);
      if (value) current.children.push(piece(child, value, index));
    });
  }
  for (const line of lines) {
    const [start] = line.children;
    line.mark = start?.type === 'text' ? MARK.exec(start.value)?.[1] : undefined;
    if (line.mark === undefined) continue;
    // A mark is where the line begins, also after the mark of a list or a quotation; after a backslash it is plain text.
    const at = (source[line.line - 1] ?? '').indexOf(`(${line.mark})`);
    if (at > 0 && source[line.line - 1]?.[at - 1] === '\\') line.mark = undefined;
    else if (at >= 0) line.column = at + 1;
  }
  return lines;
}

/** A line of a text as a text of its own, which keeps its place in the file where it is the first. */
function piece(text: Text, value: string, index: number): Text {
  if (!text.position) return { type: 'text', value };
  const { start, end } = text.position;
  const offset = (start.offset ?? 0) + text.value.split('\n').slice(0, index).join('\n').length + (index ? 1 : 0);
  const begin = index === 0 ? start : { line: start.line + index, column: 1, offset };
  return { type: 'text', value, position: { start: begin, end } };
}

/** The content of lines as one, without the mark of the first. */
export function joinLines(lines: readonly Line[]): PhrasingContent[] {
  return lines.flatMap((line, index) => {
    const [start, ...rest] = line.children;
    if (index > 0) return [{ type: 'text', value: '\n' } as const, ...line.children];
    if (line.mark === undefined || start?.type !== 'text') return line.children;
    const value = start.value.replace(MARK, '');
    return [...(value ? [{ ...start, value }] : []), ...rest];
  });
}

const ROMAN: [string, number][] = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** "iv" for 4. */
export function toRoman(number: number): string {
  let rest = number;
  let roman = '';
  for (const [sign, value] of ROMAN)
    while (rest >= value) {
      roman += sign;
      rest -= value;
    }
  return roman;
}

/** 4 for "iv"; undefined for what is no roman number below 90. */
export function fromRoman(text: string): number | undefined {
  for (let number = 1; number < 90; number++) if (toRoman(number) === text) return number;
  return undefined;
}

/** "b" for 2. */
export function toLetter(number: number): string {
  return String.fromCharCode(96 + number);
}

/** 2 for "b"; undefined for anything else. */
export function fromLetter(text: string): number | undefined {
  return /^[a-z]$/.test(text) ? text.charCodeAt(0) - 96 : undefined;
}
