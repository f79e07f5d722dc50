import { printParseErrorCode, type ParseError } from 'jsonc-parser';

/** A syntax error of a JSON file in an editor's words. */
export interface SyntaxComplaint {
  offset: number;
  message: string;
  hint: string;
}

const COMMAS = 'Each value but the last of a list or record is followed by a comma.';
const BRACKETS = 'Each { needs its } and each [ its ]: look above for one that is left open.';
const QUOTES = 'Text stands between straight double quotes, on one line.';
const NO_COMMENTS = 'Remove it: this file has no place for remarks.';
const DIGITS = 'Write 7000000, without commas, spaces, points or signs.';

const PLAIN_WORDS: Record<string, { what: string; hint: string }> = {
  CommaExpected: { what: 'a comma is missing before this', hint: COMMAS },
  ColonExpected: { what: 'a colon is missing between the name and the value', hint: 'Write "name": value.' },
  CloseBraceExpected: { what: 'a closing brace } is missing', hint: BRACKETS },
  CloseBracketExpected: { what: 'a closing bracket ] is missing', hint: BRACKETS },
  PropertyNameExpected: {
    what: 'a name in double quotes is expected here; before it a comma is too many or a } is missing',
    hint: COMMAS,
  },
  ValueExpected: { what: 'a value is expected here; it is missing, or a comma is too many', hint: COMMAS },
  UnexpectedEndOfString: { what: 'this text has no closing quote', hint: QUOTES },
  InvalidCharacter: { what: 'this text contains a tab or another control character', hint: QUOTES },
  InvalidEscapeCharacter: { what: 'this text contains a single backslash \\', hint: 'Write it twice: \\\\.' },
  InvalidUnicode: { what: 'this text contains \\u without four digits after it', hint: 'Write the character itself.' },
  InvalidSymbol: { what: 'this is neither text in straight double quotes nor a number', hint: QUOTES },
  UnexpectedEndOfNumber: { what: 'this number is not complete', hint: DIGITS },
  InvalidNumberFormat: { what: 'this number is not complete', hint: DIGITS },
  InvalidCommentToken: { what: 'comments are not allowed here', hint: NO_COMMENTS },
  UnexpectedEndOfComment: { what: 'comments are not allowed here', hint: NO_COMMENTS },
  EndOfFileExpected: { what: 'there is something after the end of the data', hint: 'Remove it.' },
};

/**
 * The parser's errors without their echoes: a parser that goes on after an error stumbles again over its own guess, so
 * only the first error of a line counts, none that follows another at once, and the end of the file only if nothing
 * else is wrong.
 */
export function explainSyntax(errors: readonly ParseError[], text: string): SyntaxComplaint[] {
  const end = text.trimEnd().length;
  const sorted = errors.toSorted((a, b) => a.offset - b.offset);
  const first = sorted.filter((error, index) => {
    const before = sorted[index - 1];
    if (!before) return true;
    const between = text.slice(before.offset + before.length, error.offset);
    return error.offset < end && between.includes('\n') && between.trim() !== '';
  });
  return first.map((error) => {
    const offset = Math.min(error.offset, end);
    const code = printParseErrorCode(error.error);
    const { what, hint } = isNumberSlip(text, offset)
      ? { what: 'a number is written with digits alone', hint: DIGITS }
      : (PLAIN_WORDS[code] ?? { what: code, hint: COMMAS });
    return { offset, message: `This file cannot be read: ${what}.`, hint };
  });
}

/** True for the "000" of 7,000 and 7 000, the "7" of 07, the ".000" of 7.000.000, for +7 and .7. */
function isNumberSlip(text: string, offset: number): boolean {
  const [before, after] = [text.slice(0, offset), text.slice(offset)];
  return /^[+.]\d/.test(after) || (/^\d/.test(after) && /\d[, ]?$/.test(before));
}
