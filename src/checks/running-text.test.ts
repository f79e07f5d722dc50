import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { collectDefinitions } from '../book/definitions.ts';
import { rules } from './check-book.ts';
import { chapter, CHAPTER, documentOf, findings, flawsWith } from '../testing/chapters.ts';
import { renderContext } from '../testing/render-context.ts';
import { renderDocument } from '../authoring/render-document.ts';

const flawsOf = (body: string): string[] => rules.flatMap((rule) => findings(rule, body));
const html = (body: string, medium: 'web' | 'print') =>
  toHtml(renderDocument(renderContext(documentOf(body), medium))).replaceAll('<wbr>', '');

describe('wrong tags of running text', () => {
  test.each<[body: string, flaws: string[]]>([
    [
      '<Quote>\n\nA.\n\n</Quote>',
      ['7:1 <Quote> doesn’t say who is quoted. → Add source="…" for a text, or person="…" for somebody’s words.'],
    ],
    ['<Quote source="A" role="B">\n\nA.\n\n</Quote>', ['7:19 A role belongs to a person. → Add person="…".']],
    [
      '<Quote person="A" year="2015">\n\nA.\n\n</Quote>',
      ['7:19 <Quote> has the year of a source, but no source. → Add source="…".'],
    ],
    [
      '<Quote person="A" para="9">\n\nA.\n\n</Quote>',
      ['7:19 <Quote> has the paragraph of a source, but no source. → Add source="…".'],
    ],
    [
      '<Quote source="A" year="15" url="iom.int" para="nine">\n\nA.\n\n</Quote>',
      [
        '7:19 "year" of <Quote> can’t be "15". → Write the year in four digits.',
        '7:29 "url" of <Quote> can’t be "iom.int". → Write the whole address, beginning with https://.',
        '7:43 "para" of <Quote> can’t be "nine". → Write the number of the paragraph, or the first and last: 9-11.',
      ],
    ],
    [
      '<MarginNote href="https://iom.int/a…" country="XXX">\n\nA.\n\n</MarginNote>',
      ['7:13 "href" of <MarginNote> can’t be "https://iom.int/a…". → The address is cut off: write the whole of it.'],
    ],
    [
      '<Story name="A">\n\nA.\n\n</Story>',
      [
        '7:1 <Story> doesn’t say where its words come from. → Add source="…", or composed="true" where nobody said them.',
      ],
    ],
    [
      '<Testimony composed="true" source="B">\n\nA.\n\n</Testimony>',
      ['7:12 <Testimony> is either composed or from a source, not both. → Remove one of the two attributes.'],
    ],
    [
      '<Testimony composed="true" year="2016">\n\nA.\n\n</Testimony>',
      ['7:28 <Testimony> is composed, so it has no year of a source. → Remove the attribute.'],
    ],
    [
      '<Interview person="A">\n\n<Q>B?</Q>\n\n<A>C.</A>\n\n</Interview>',
      [
        '7:1 <Interview> doesn’t say where its words come from. → Add source="…", or composed="true" where nobody said them.',
      ],
    ],
    [
      '<Interview person="A" composed="true">\n\n<Q>B?</Q>\n\n<Q>C?</Q>\n\n</Interview>',
      ['9:1 This <Q> has no answer. → Write an <A> after it.', '11:1 This <Q> has no answer. → Write an <A> after it.'],
    ],
    [
      '<Interview person="A" composed="true">\n\n<A>B.</A>\n\n</Interview>',
      ['9:1 This <A> answers no <Q>. → Write the question before it.'],
    ],
    [
      '<Interview person="A" composed="true">\n\nB.\n\n</Interview>',
      ['9:1 <Interview> holds only <Q>, <A>, <Portrait>. → Move this out of it.'],
    ],
    ['<Q>B?</Q>', ['7:1 <Q> stands only in <Interview>. → Put <Interview> before it and </Interview> after it.']],
    [
      'A <Language code="xx">b</Language> c.',
      ['7:13 "code" of <Language> can’t be "xx". → Write the code of a language: fr, es, ar, zh-Hans.'],
    ],
    [
      '<Status kind="old" moved="there" />',
      [
        '7:9 "kind" of <Status> can’t be "old". → It can be archived, draft, superseded.',
        '7:20 "moved" of <Status> can’t be "there". → Write the whole address, beginning with https://.',
      ],
    ],
    [
      '<Status kind="draft" moved="https://iom.int/" />',
      ['7:22 A draft has not moved. → Remove the attribute "moved".'],
    ],
    [
      'A.\n\n<Status kind="draft" />',
      [
        '9:1 <Status> stands in the middle of the text. → Make it the first line after the front matter; a chapter has one at most.',
      ],
    ],
    [
      '<Question number="5,3" answer="maybe">\n\nA?\n\n</Question>',
      [
        '7:11 "number" of <Question> can’t be "5,3". → Write the number as it is printed: 5.3 or Q7.',
        '7:24 "answer" of <Question> can’t be "maybe". → It can be yes, no, partly.',
      ],
    ],
    [
      '<WebOnly>\n\nA.[^a]\n\n</WebOnly>\n\n[^a]: B.',
      [
        '9:3 <WebOnly> holds no note mark: notes are the same on the site and in print. → Move the note mark out of it, or write the note as text.',
      ],
    ],
    [
      '(a) A;\n\n(c) B.',
      [
        '9:1 (b) is missing between (a) and (c). → Letter the list without gaps; for a sentence that begins with (c), write \\(c).',
      ],
    ],
    ['<Signature />', ['7:1 <Signature> needs the attribute "name". → Add name="…" to the tag.']],
    [
      '<Define>a</Define> b. <Define>a</Define> c.',
      ['7:23 The definition of "a" stands twice in this chapter. → Word it differently.'],
    ],
  ])('%s', (body, flaws) => {
    expect(flawsOf(body)).toEqual(flaws);
  });
});

test('countries of margin notes must exist', () => {
  const text = chapter('<MarginNote country="XXX">\n\nA.\n\n</MarginNote>');
  expect(flawsWith(CHAPTER, text)).toEqual([
    '7:13 There is no area with the ISO 3166-1 code "XXX". → Did you mean "XKX"?',
  ]);
});

describe('running text', () => {
  test('in one medium only is left out of the other', () => {
    const body = '<WebOnly>\n\nOn the site.\n\n</WebOnly>\n\n<PrintOnly>\n\nIn the book.\n\n</PrintOnly>\n\nBoth.';
    expect([html(body, 'web').includes('On the site.'), html(body, 'web').includes('In the book.')]).toEqual([
      true,
      false,
    ]);
    expect([html(body, 'print').includes('On the site.'), html(body, 'print').includes('In the book.')]).toEqual([
      false,
      true,
    ]);
  });

  test('has its status on the site only, and out of the search', () => {
    const body = '<Status kind="superseded" moved="https://iom.int/new" />\n\nText.';
    expect(html(body, 'web')).toMatch(/^<div class="status-banner [^>]* data-pagefind-ignore="all">/);
    expect(html(body, 'web')).toContain('https://iom.int/new</span></a>');
    expect(html(body, 'print')).toBe('<p>Text.</p>');
  });

  test('says of composed words that nobody said them, and of others where they come from', () => {
    expect(html('<Story composed="true">\n\nA.\n\n</Story>', 'print')).toContain(
      'A composed example, not the words of a real person.',
    );
    expect(html('<Testimony source="Portraits" year="2016">\n\nA.\n\n</Testimony>', 'web')).toContain(
      'Source: <cite>Portraits</cite>, 2016.',
    );
  });

  test('names a source with its address in print, after the whole reference', () => {
    const body = '<Quote source="A" year="2015" para="9-11" url="https://iom.int/a">\n\nB.\n\n</Quote>';
    expect(html(body, 'print')).toContain(
      '<a href="https://iom.int/a"><cite>A</cite>, 2015, <span class="credit-place">paragraphs\u00a09–11</span></a> (<span class="address">https://iom.int/a</span>)',
    );
  });

  test('keeps other languages and their direction', () => {
    expect(html('A <Language code="ar">b</Language> c.', 'web')).toContain('lang="ar" dir="rtl"');
    expect(html('A <Language code="fr">b</Language> c.', 'web')).not.toContain('dir=');
  });

  test('gives its definitions to a glossary', () => {
    const body = 'First. A <Define term="rights-based approach">rights-based\napproach</Define> asks "who". Last.';
    expect(collectDefinitions(documentOf(body))).toEqual([
      {
        term: 'rights-based approach',
        text: 'A rights-based approach asks “who”.',
        document: 'principle-1/test',
        anchor: 'term-rights-based-approach',
      },
    ]);
  });
});
