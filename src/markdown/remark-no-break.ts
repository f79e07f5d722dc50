import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const NBSP = '\u00a0';

/** What belongs together on a line: a currency and its amount, a number and its unit, a word and its number. */
const RULES: [RegExp, string][] = [
  [/\b(USD|EUR|GBP|CHF) (?=\d)/g, `$1${NBSP}`],
  [/(\d) (?=(?:million|billion|per cent|percentage points)\b)/g, `$1${NBSP}`],
  [/\b(WHA|GA|ECOSOC) (?=\d+[./]\d)/g, `$1${NBSP}`],
  [/\bper cent\b/g, `per${NBSP}cent`],
  [
    /\b([Aa]rticle|[Cc]hapter|[Ff]igure|[Gg]oal|[Oo]bjective|[Pp]aragraph|[Pp]age|[Pp]rinciple|[Rr]esolution|[Tt]able|[Tt]argets?|[Gg]oals|[Ii]ndicators?|[Aa]nnex|[Aa]rticles|[Bb]ox|[Pp]aragraphs|[Pp]ages|[Ss]ection|SDGs?|No\.|pp?\.) (?=\d)/g,
    `$1${NBSP}`,
  ],
  [
    /\b(\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
    `$1${NBSP}`,
  ],
];

/** Joins with no-break spaces what must not be parted at a line end. Code is left alone. */
export function remarkNoBreak() {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      for (const [pattern, replacement] of RULES) node.value = node.value.replace(pattern, replacement);
    });
  };
}
