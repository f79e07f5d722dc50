import type { VFileMessage } from 'vfile-message';

/** What the MDX parser can't read, in an editor's words. Offsets count UTF-16 units from the start of the text. */
export interface SyntaxComplaint {
  offset: number;
  message: string;
  hint: string;
  /** What to take for plain text, so that the rest can be read. */
  span: { from: number; to: number };
  /** The half of a tag that this is about, such as "closing Box", if the parser may stumble over its other half too. */
  half?: string;
  /** The half whose complaint says it all already. */
  echoOf?: string;
}

const BRACE_HINT = 'To print a brace, write \\{ or \\}.';
const TAG_HINT = 'Write each attribute as name="value", and end the tag with > or />.';

/** Explains the one error at which the parser of `text` gave up. */
export function explainSyntax(error: VFileMessage, text: string): SyntaxComplaint {
  const reason = error.reason ?? '';
  const place = error.place && 'start' in error.place ? error.place.start : error.place;
  const at = Math.min(place?.offset ?? offsetInReason(reason, text) ?? 0, text.length);
  if (error.source === 'micromark-extension-mdxjs-esm') return explainEsm(text, at);
  if (error.source === 'micromark-extension-mdx-expression') return explainBrace(text, at, reason);
  if (error.ruleId === 'end-tag-mismatch') return explainMismatch(text, at, reason);
  return explainTag(text, at, reason);
}

/** "(3:1-3:6)": the parser gives the place of an opening tag in its words only. */
function offsetInReason(reason: string, text: string): number | undefined {
  const [, line, column] = /\((\d+):(\d+)/.exec(reason) ?? [];
  if (!line || !column) return undefined;
  const before = text.split('\n').slice(0, Number(line) - 1);
  return before.reduce((sum, part) => sum + part.length + 1, 0) + Number(column) - 1;
}

function explainEsm(text: string, at: number): SyntaxComplaint {
  const starts = [...text.matchAll(/^(import|export)\b/gm)].filter((match) => match.index <= at);
  const start = starts.at(-1);
  const from = start?.index ?? at;
  return {
    offset: from,
    message: `A paragraph can’t begin with the word "${start?.[1] ?? 'import'}" in small letters: it would be code.`,
    hint: 'Reword the sentence so that it begins with another word.',
    span: { from, to: from + 1 },
  };
}

function explainBrace(text: string, at: number, reason: string): SyntaxComplaint {
  const { from, to } = bracesAround(text, at);
  const span = { from, to: to ?? from + 1 };
  if (to === undefined && reason.includes('end of file'))
    return { offset: from, message: 'The brace { has no closing brace.', hint: BRACE_HINT, span };
  if (text[from - 1] === '=')
    return {
      offset: from,
      message: 'An attribute has a value in braces, which is code.',
      hint: 'Write the value in quotes: name="value".',
      span: { from: Math.max(0, text.lastIndexOf('<', from)), to: lineEnd(text, from) },
    };
  return {
    offset: from,
    message: `Text in braces is code, and chapters hold none: ${shorten(text.slice(from, span.to))}`,
    hint: BRACE_HINT,
    span,
  };
}

/** The outermost braces around a place; `to` is after the closing one. Code of the Markdown and escapes don't count. */
function bracesAround(text: string, at: number): { from: number; to: number | undefined } {
  const plain = text.replace(/\\[{}`]|`+[^`\n]*`+/g, (code) => ' '.repeat(code.length));
  const open: number[] = [];
  for (const { 0: brace, index } of plain.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else {
      const from = open.pop();
      if (open.length === 0 && from !== undefined && from <= at && index >= at) return { from, to: index + 1 };
    }
  }
  return { from: open[0] ?? at, to: undefined };
}

function explainMismatch(text: string, at: number, reason: string): SyntaxComplaint {
  const [, first = '', second] = /`<\/?([^>`]*)>`.*?(?:`<\/?([^>`]*)>`|$)/.exec(reason) ?? [];
  if (reason.startsWith('Unexpected closing tag'))
    return {
      offset: at,
      message: `The tag <${second ?? ''}> is closed by </${first}>.`,
      hint: `Write </${second ?? ''}> here, or close what was opened in between first.`,
      span: { from: offsetInReason(reason, text) ?? at, to: tagEnd(text, at) },
    };
  if (reason.startsWith('Expected the closing tag'))
    return {
      offset: at,
      message: `The closing tag </${first}> stands in a list or a quotation, its opening tag outside.`,
      hint: `Put a blank line before </${first}>, and begin it where <${first}> begins.`,
      span: { from: at, to: tagEnd(text, at) },
      half: `closing ${first}`,
    };
  const from = offsetInReason(reason, text) ?? at;
  const within = /before the end of `(\w+)`/.exec(reason)?.[1];
  const where: Record<string, string> = {
    paragraph: ' in the same paragraph',
    listItem: ' in the same item of the list',
  };
  return {
    offset: from,
    message: `The tag <${first}> is opened but not closed${within ? (where[within] ?? ' in the same place') : ''}.`,
    hint: `Put <${first}> and </${first}> on lines of their own, with blank lines between; or write <${first} … /> if it holds no text.`,
    span: { from, to: tagEnd(text, from) },
    half: `opening ${first}`,
    echoOf: `closing ${first}`,
  };
}

function explainTag(text: string, at: number, reason: string): SyntaxComplaint {
  const inTag = reason.includes('before name') ? undefined : text.slice(0, at).search(/<\/?[a-z][^<]*$/i);
  const from = inTag !== undefined && inTag >= 0 ? inTag : Math.max(0, text.lastIndexOf('<', Math.max(0, at - 1)));
  const tag = /^<\/?([a-z][\w.:-]*)/i.exec(text.slice(from))?.[1] ?? '…';
  const complain = (message: string, hint: string, to = tagEnd(text, from)): SyntaxComplaint => ({
    offset: from,
    message,
    hint,
    span: { from, to },
  });
  if (text.startsWith('<!--', from)) {
    const end = text.indexOf('-->', from);
    const hint = 'Remove the comment.';
    return complain('A chapter can’t hold comments: <!-- … -->.', hint, end < 0 ? text.length : end + 3);
  }
  if (/^<(https?:|mailto:|[^\s<>"]+@)/i.test(text.slice(from, from + 80)))
    return complain('An address can’t stand in angle brackets.', 'Write it without them, or as [text](address).');
  if (reason.includes('before name'))
    return complain('A < in the text starts no tag.', 'To print the sign, write \\<.', from + 1);
  if (reason.includes('open tag first'))
    return {
      ...complain(`The closing tag </${tag}> has no opening tag.`, `Remove it, or write <${tag}> before its text.`),
      echoOf: `opening ${tag}`,
    };
  if (reason.includes('in closing tag'))
    return {
      ...complain(`The closing tag </${tag}> can’t be read.`, `Write </${tag}> and no more.`),
      half: `closing ${tag}`,
    };
  if (reason.includes('closing quote'))
    return complain(
      `A quote in the tag <${tag}> is not closed.`,
      `Add the closing quote. ${TAG_HINT}`,
      lineEnd(text, from),
    );
  if (reason.includes('before attribute value'))
    return complain(
      `A value in the tag <${tag}> has no straight quotes.`,
      `Write name="value" with the quotes of the keyboard.`,
    );
  return complain(`The tag <${tag}> can’t be read.`, `${TAG_HINT} Is a quote missing?`, lineEnd(text, from));
}

function tagEnd(text: string, from: number): number {
  const end = text.indexOf('>', from);
  return end < 0 ? lineEnd(text, from) : Math.min(end + 1, lineEnd(text, from));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function shorten(code: string): string {
  return `${code.length > 40 ? `${code.slice(0, 38)}…}` : code}.`;
}
