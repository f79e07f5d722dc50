import { describe, expect, test } from 'vitest';
import { renderDocument } from '../authoring/render-document.ts';
import { checkSources } from './open-edition.ts';
import { chapter, FOLDER, inShort } from '../testing/chapters.ts';
import { byClass, byTag, textOf } from '../testing/hast.ts';
import { realSources, withFile } from '../testing/real-book.ts';
import { renderContext } from '../testing/render-context.ts';
import { buildBook } from '../book/build-book.ts';

const NUMBERING = 'numbering: paragraphs';
const A = `${FOLDER}/objective-2/zz-first.mdx`;
const B = `${FOLDER}/objective-2/zz-second.mdx`;
const FIRST = chapter(
  '<Paragraph name="start" />One.\n\n- a\n- b\n\n## H\n\nTwo.[^n]\n\n<Box>\n\nIn a box.\n\n</Box>\n\n(a) x;\n\n(b) y.\n\nThree.\n\n[^n]: A note.',
  'Zz first',
  NUMBERING,
);
const SECOND = chapter(
  '<Paragraph name="goes-on" />See <Ref to="objective-2/zz-first#start" /> and <Ref to="objective-2/zz-first#start" until="objective-2/zz-second#goes-on" />.',
  'Zz second',
  NUMBERING,
).replace('order: 9', 'order: 10');
const sources = withFile(withFile(realSources(), A, FIRST), B, SECOND);

describe('numbered paragraphs', () => {
  const { book } = checkSources(sources);
  const numbers = [...(book?.paragraphs.values() ?? [])];

  test('count on across headings, lists, boxes and chapters, without gaps; lists and boxes have no number', () => {
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(numbers.map(({ document }) => document.split('/')[1])).toEqual([
      'zz-first',
      'zz-first',
      'zz-first',
      'zz-second',
    ]);
  });

  test('are references by name, alone and as a range, in the same words on the web and in print', () => {
    const document = book?.documents.get('objective-2/zz-second');
    if (!book || !document) throw new Error('No document');
    for (const medium of ['web', 'print'] as const) {
      const context = { ...renderContext(document, medium), book };
      const [paragraph] = byClass(renderDocument(context), 'numbered-paragraph');
      expect(textOf(paragraph)).toBe('4. See paragraph 1 and paragraphs 1 to 4.');
      const link = byTag(renderDocument(context), 'a').at(-1)?.properties['href'];
      expect(link).toBe(
        medium === 'web' ? '/mi/2018/en/objective-2/zz-first/#para-1' : '#objective-2.zz-first..para-1',
      );
    }
  });

  test('hold for all chapters of a part whose introduction asks for them', () => {
    const index = realSources().chapters.find(({ path }) => path.endsWith('objective-1/index.mdx'));
    const text = index?.text.replace('\nsummary:', `\n${NUMBERING}\nsummary:`) ?? '';
    const { value } = buildBook(withFile(realSources(), index?.path ?? '', text));
    const found = new Set([...(value?.paragraphs.values() ?? [])].map(({ document }) => document));
    const chapters = value?.parts.find(({ id }) => id === 'objective-1')?.chapters.map(({ id }) => id);
    expect([...found]).toEqual(expect.arrayContaining(chapters ?? ['none']));
    expect([...found].every((id) => id.startsWith('objective-1'))).toBe(true);
  });
});

describe('bad input', () => {
  const flaws = (body: string, front: string | undefined = NUMBERING) =>
    checkSources(withFile(sources, A, chapter(body, 'Zz first', front)))
      .flaws.filter(({ file, severity }) => file === A && severity === 'error')
      .map(inShort);

  test.each<[what: string, body: string, flaws: string[]]>([
    [
      'a name that is not at the start',
      'A <Paragraph name="start" />b.',
      [
        '8:3 <Paragraph name="start"> does not begin a paragraph of the text. → Write it at the start of a paragraph of the text, not in a list, note or tag.',
      ],
    ],
    [
      'one name twice',
      '<Paragraph name="start" />A.\n\n<Paragraph name="start" />B.',
      ['10:1 <Paragraph name="start"> is there already. → Give each paragraph its own name.'],
    ],
    [
      'a name that can’t be an address',
      '<Paragraph name="start" />A.\n\n<Paragraph name="A b" />B.',
      ['10:12 "name" of <Paragraph> can’t be "A b". → Use lower-case letters, digits and hyphens, a letter first.'],
    ],
    [
      'a range that ends before it begins',
      '<Paragraph name="start" />A <Ref to="objective-2/zz-second#goes-on" until="objective-2/zz-first#start" />.',
      [
        '8:69 The range ends at paragraph 1, before it begins. → Links to a chapter, part, heading, figure, table, record or numbered paragraph; the text comes from what it points to.',
      ],
    ],
    [
      'a range from something else',
      '<Paragraph name="start" />A <Ref to="principle-1" until="objective-2/zz-first#start" />.',
      [
        '8:34 "principle-1" is not a numbered paragraph, so no range begins there. → Links to a chapter, part, heading, figure, table, record or numbered paragraph; the text comes from what it points to.',
      ],
    ],
    [
      'a range to something else',
      '<Paragraph name="start" />A <Ref to="objective-2/zz-first#start" until="principle-1" />.',
      [
        '8:66 There is no numbered paragraph "principle-1". → A range goes from one <Paragraph> to another: to="part/chapter#name" until="part/chapter#other".',
      ],
    ],
  ])('%s', (_what, body, expected) => expect(flaws(body)).toEqual(expected));

  test('another kind of numbers', () => {
    expect(flaws('A.', 'numbering: pages')).toEqual(['5:1 "numbering" must be "paragraphs", but it is "pages".']);
  });
});
