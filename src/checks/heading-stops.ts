import { flawOf, type Rule } from './rule.ts';
import { wordsOf, type Words } from './words.ts';

/** A heading is a title: in the contents and the running heads a stop would look like a slip. */
export const headingStops: Rule = {
  id: 'heading-stops',
  sentence: 'Headings and titles end without full stop, comma, colon or semicolon.',
  severity: 'error',
  hint: 'Remove it.',
  mayBeAllowed: true,
  example: { body: '## What changes.', finds: '7:16 The heading ends with ".".' },
  check(document) {
    const words = wordsOf(document);
    const titles = words.filter((own, index) => isTitle(own) && words[index + 1]?.block !== own.block);
    return titles.flatMap(({ text, kind, placeOf }) => {
      const [end] = /[.,:;]$/.exec(text.trimEnd().replace(/["']$/, '')) ?? [];
      if (end === undefined || /\.\.["']?$/.test(text)) return [];
      const what = kind === 'heading' ? 'heading' : 'title';
      return [flawOf(headingStops, placeOf(text.lastIndexOf(end)), `The ${what} ends with "${end}".`)];
    });
  },
};

function isTitle({ kind, name = '' }: Words): boolean {
  return kind === 'heading' || (kind !== 'text' && ['title', 'shortTitle', 'label'].includes(name));
}
