import type { Document } from '../book/book.ts';
import { flawOf, type Rule } from './rule.ts';
import { ownWordsOf } from './words.ts';

/** In years. Most readers of an appeal read English as a second or third language. */
const OLDEST = 15;
/** Of fewer words nothing can be said. */
const LEAST_WORDS = 100;
const INTRODUCTIONS = ['part', 'foreword', 'guide'];

/**
 * The age in years at which pupils read such a text with ease: the Automated Readability Index, which counts letters a word and words
 * a sentence and gives a school year, with five years added (Senter and Smith, AMRL-TR-66-220, 1967).
 */
export function readingAge(sentences: readonly string[], language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = sentences.flatMap((sentence) =>
    [...segmenter.segment(sentence)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])),
  );
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43 + 5;
}

function paragraphsOf(document: Document): string[] {
  const running = ownWordsOf(document).filter(({ kind, within }) => kind === 'text' && within.length === 0);
  return [...Map.groupBy(running, ({ block }) => block).values()].map((words) =>
    words.map(({ text }) => text).join(' '),
  );
}

/** Introductions are read by people who read nothing else. */
export const readingAgeOfIntroductions: Rule = {
  id: 'reading-age',
  sentence: `The introductions, the foreword and the guide can be read at the age of ${OLDEST}.`,
  severity: 'warning',
  hint: 'Make long sentences into two, and take shorter words.',
  language: 'en',
  example: {
    file: 'content/2018/en/principle-1/index.mdx',
    text: `---\ntitle: A part\nsummary: A part of a test.\n---\n\n${'Comprehensive institutional arrangements notwithstanding, intergovernmental organizations systematically operationalize multidimensional methodologies that facilitate the harmonization of administrative procedures throughout participating jurisdictions. '.repeat(5)}\n`,
    finds: '1:1 The reading age of this text is 48 years.',
  },
  check(document) {
    const { source, kind } = document;
    if (!INTRODUCTIONS.includes(kind)) return [];
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const paragraphs = paragraphsOf(document);
    const sentences = paragraphs.flatMap((text) => [...segmenter.segment(text)].map(({ segment }) => segment));
    if (paragraphs.join(' ').split(/\s+/).length < LEAST_WORDS) return [];
    const age = Math.round(readingAge(sentences, 'en'));
    if (age <= OLDEST) return [];
    const place = { file: source.path, line: 1, column: 1 };
    return [flawOf(readingAgeOfIntroductions, place, `The reading age of this text is ${age} years.`)];
  },
};
