import type { Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Hyphen-minus, the Unicode hyphen, figure dash, en dash and minus: what is typed between two numbers. */
const DASH = '[-\u2010\u2012\u2013\u2212]';
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\d/+#§.,_]|${DASH})(${NUMBER})(${DASH})(${NUMBER})(?![\p{L}\d/_]|${DASH}|[.,:]\d)`,
  'gu',
);
const SPACED_YEARS = new RegExp(
  String.raw`(?<![\p{L}\d/.,-])((?:19|20)\d\d) (?:[-\u2010\u2012\u2212]|–) ((?:19|20)\d\d)(?![\p{L}\d/.,-]\d)(?!\d)`,
  'gu',
);
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTHS = new RegExp(String.raw`\b(${MONTH})[-\u2010\u2012](${MONTH})\b`, 'g');
const SPACED = /(?<=\S)(?<![\d|]) (?:[-\u2010\u2012]) (?=\S)|(?<=\S) (?:[-\u2010\u2012]) (?=[^\s\d|])/g;
/** An address that stands in the text as it is. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)\S+|\S+@\S+\.\S+/gi;

/**
 * En dashes as house style asks: "2015–2016" for a range of numbers or months, " – " for a pause. Dates such as
 * 2017-12-01, document codes, telephone numbers, subtractions, addresses and code stay as they are.
 */
export function remarkDashes() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'link' && isAddress(node)) return SKIP;
      if (node.type === 'text') node.value = outsideAddresses(node.value, setDashes);
      return undefined;
    });
  };
}

/** True for a link whose words are its address. */
export function isAddress({ url, children }: Link): boolean {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'text') return false;
  return [only.value, `http://${only.value}`, `https://${only.value}`, `mailto:${only.value}`].includes(url);
}

/** Changes a text between the addresses in it. */
function outsideAddresses(text: string, change: (part: string) => string): string {
  let done = 0;
  let result = '';
  for (const match of text.matchAll(ADDRESS)) {
    result += change(text.slice(done, match.index)) + match[0];
    done = match.index + match[0].length;
  }
  return result + change(text.slice(done));
}

function setDashes(text: string): string {
  return text
    .replace(SPACED_YEARS, '$1–$2')
    .replace(RANGE, (whole, from: string, dash: string, to: string) =>
      isRange(from, to, dash) ? `${from}–${to}` : whole,
    )
    .replace(MONTHS, '$1–$2')
    .replace(SPACED, ' – ')
    .replace(/(?<=\p{L})\u2010(?=\p{L})/gu, '-');
}

/** Whether two numbers joined by a dash are a range: neither part of a telephone number, a date nor a subtraction. */
function isRange(from: string, to: string, dash: string): boolean {
  const isYear = (text: string) => /^(?:1[5-9]|20|21)\d\d$/.test(text);
  if (/^0\d/.test(from)) return false;
  if (isYear(from) && /^\d\d$/.test(to))
    return Number(to) > Number(from.slice(2)) && (dash !== '-' || !isMonth(from, to));
  if (isYear(from) !== isYear(to) || /^0\d/.test(to)) return false;
  if (!isYear(from) && [from, to].some((text) => /^\d{4,}/.test(text))) return false;
  return Number(from.replaceAll(',', '')) < Number(to.replaceAll(',', ''));
}

/** "2005-12" may be a month of ISO 8601, unless it ends the year after: "2011-12". */
function isMonth(year: string, rest: string): boolean {
  return Number(rest) <= 12 && Number(rest) !== Number(year.slice(2)) + 1;
}
