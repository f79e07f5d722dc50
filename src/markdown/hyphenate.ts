import type { Element, Root, RootContent } from 'hast';
import english from 'hyphen/en-gb/index.js';
import spanish from 'hyphen/es/index.js';
import french from 'hyphen/fr/index.js';

/** Languages whose words are divided, each by its own patterns. Arabic is not divided. */
const PATTERNS: Record<string, typeof english> = { en: english, es: spanish, fr: french };

/** Shorter words are not divided, so that neither line gets a scrap. */
const SHORTEST = 7;
const LEAST_PART = 3;

const SET = new Set(['p', 'li', 'dd', 'blockquote']);
/** Where words are looked at, not read, a division costs more than a short line. */
const KEPT = new Set(['a', 'abbr', 'code', 'dt', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'pre', 'svg', 'table']);

/**
 * Puts soft hyphens into running text, in place. Names and other words with capitals, words with figures, words that
 * have a hyphen already and what a no-break space joins to a number stay whole.
 * @param language BCP 47; elements with a `lang` of their own are divided by that language
 */
export function hyphenate(tree: Root | Element, language: string, isText = false): void {
  for (const node of tree.children as RootContent[]) {
    if (node.type === 'text' && isText) node.value = divide(node.value, language);
    if (node.type !== 'element' || isKept(node)) continue;
    const { lang } = node.properties;
    hyphenate(node, typeof lang === 'string' ? lang : language, isText || SET.has(node.tagName));
  }
}

function isKept({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return KEPT.has(tagName) || classes.includes('pull-quote');
}

function divide(text: string, language: string): string {
  const patterns = PATTERNS[language.split('-')[0] ?? ''];
  if (!patterns) return text;
  return text.replace(/(?<![\p{L}\p{N}\u00a0-])\p{Ll}+(?![\p{L}\p{N}-])/gu, (word) => {
    if (word.length < SHORTEST) return word;
    const parts = patterns.hyphenateSync(word, { hyphenChar: '\u00ad' }).split('\u00ad');
    return parts.reduce((whole, part, index) => {
      const rest = parts.slice(index).join('');
      const mayDivide = whole.replaceAll('\u00ad', '').length >= LEAST_PART && rest.length >= LEAST_PART;
      return `${whole}${mayDivide ? '\u00ad' : ''}${part}`;
    });
  });
}
