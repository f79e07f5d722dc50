import { openPdf } from './open-pdf.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { Expected, Finding, Rule } from './rule.ts';
import { bookmarks } from './rules/bookmarks.ts';
import { boxes } from './rules/boxes.ts';
import { colourSpaces } from './rules/colour-spaces.ts';
import { contentsPages } from './rules/contents-pages.ts';
import { documentFacts } from './rules/document-facts.ts';
import { emptyElements } from './rules/empty-elements.ts';
import { figures } from './rules/figures.ts';
import { fileSize } from './rules/file-size.ts';
import { fonts } from './rules/fonts.ts';
import { headings } from './rules/headings.ts';
import { ink } from './rules/ink.ts';
import { layout } from './rules/layout.ts';
import { links } from './rules/links.ts';
import { markedContent } from './rules/marked-content.ts';
import { nesting } from './rules/nesting.ts';
import { notes } from './rules/notes.ts';
import { pages } from './rules/pages.ts';
import { readingOnly } from './rules/reading-only.ts';
import { resolution } from './rules/resolution.ts';
import { tables } from './rules/tables.ts';
import { text } from './rules/text.ts';
import { transparency } from './rules/transparency.ts';

/** Every rule, in the order in which it is told. */
export const RULES: readonly Rule[] = [
  pages,
  boxes,
  documentFacts,
  layout,
  fonts,
  text,
  colourSpaces,
  ink,
  transparency,
  resolution,
  markedContent,
  headings,
  nesting,
  tables,
  figures,
  notes,
  emptyElements,
  links,
  bookmarks,
  contentsPages,
  readingOnly,
  fileSize,
];

/** What became of one rule. */
export interface Result {
  rule: string;
  asks: string;
  passed: boolean;
  seen: string;
  flaws: Finding[];
  warnings: Finding[];
}

/**
 * Holds a finished file to every rule of its profile. None broken does not mean that a validator finds nothing.
 * @param bytes the file, as it will be written
 */
export async function runPreflight(bytes: Uint8Array, expected: Expected): Promise<Result[]> {
  const file = await openPdf(bytes);
  return RULES.filter(({ profiles }) => profiles.includes(expected.profile)).map((rule) =>
    applyRule(rule, file, expected),
  );
}

export function applyRule(rule: Rule, file: OpenPdf, expected: Expected): Result {
  const { seen, flaws, warnings = [] } = rule.check(file, expected);
  return { rule: rule.id, asks: rule.asks, passed: flaws.length === 0, seen, flaws, warnings };
}
