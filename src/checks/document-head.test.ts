import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { addressesOf } from '../book/addresses.ts';
import { collectDocuments } from '../book/collect-documents.ts';
import { disclaimersOf, numberedTitle } from '../book/document-head.ts';
import { rules } from './check-book.ts';
import { notes } from './notes.ts';
import { realBook } from '../testing/real-book.ts';
import { inShort, CHAPTER, flawsWith, FOLDER } from '../testing/chapters.ts';
import { renderContext } from '../testing/render-context.ts';
import { renderDocument, renderTitleMark } from '../authoring/render-document.ts';

describe('the front matter', () => {
  const head = (lines: string) =>
    `---\n${lines}\norder: 9\nsummary: A chapter of a test.\n---\n\nText.[^b]\n\n[^a]: A.\n\n[^b]: B.\n`;
  const documentWith = (lines: string) => {
    const context = { ...realBook(), addresses: addressesOf('2018', 'en') };
    const { documents } = collectDocuments([{ path: CHAPTER, text: head(lines) }], FOLDER, context);
    if (!documents[0]) throw new Error('No document was made');
    return documents[0];
  };

  test('may end its title with a note mark, which counts first and stands nowhere but on the title', () => {
    const document = documentWith('title: "Work[^a]"');
    expect([document.title, document.shortTitle, document.head.note]).toEqual(['Work', 'Work', 'a']);
    expect(rules.flatMap((rule) => rule.check(document, realBook()))).toEqual([]);
    const context = renderContext(document, 'web');
    expect(toHtml(renderTitleMark(context))).toMatch(/^<sup><a href="#fn-a" id="fnref-a".*>1<\/a><\/sup>$/);
    const body = toHtml(renderDocument(context));
    expect(body).toMatch(/^\s*<p>Text\.<sup><a href="#fn-b".*>2<\/a>/);
    expect(body.match(/<li id="fn-\w"/g)).toEqual(['<li id="fn-a"', '<li id="fn-b"']);
  });

  describe('may have a disclaimer, whose mark is an asterisk and no number,', () => {
    const document = () => documentWith('title: "Work[^a]"\ndisclaimer: The opinions are those of its authors.');

    test('and which in print is a note like others: it stands at the foot of the page of the title', () => {
      const context = renderContext(document(), 'print');
      expect(toHtml(renderTitleMark(context))).toMatch(
        /^<sup><a href="#(\S+)\.\.disclaimer" id="\1\.\.disclaimer-mark" role="doc-noteref" aria-label="Disclaimer">\*<\/a><\/sup><sup><a /,
      );
      expect(toHtml(renderDocument(context))).toMatch(
        /<section role="doc-endnotes" [^>]*><ol><li id="(\S+)\.\.disclaimer">The opinions are those of its authors\.<a href="#\1\.\.disclaimer-mark" role="doc-backlink" aria-label="Back to the title">Back<\/a><\/li><\/ol><\/section>/,
      );
    });

    test('while on a page of the site it stands under the title, outside the text', () => {
      const context = renderContext(document(), 'web');
      expect(toHtml(renderTitleMark(context))).toMatch(
        /^<sup class="disclaimer-mark" aria-hidden="true">\*<\/sup><sup>/,
      );
      expect(toHtml(renderDocument(context))).not.toContain('opinions');
    });

    test('and is listed on the page about the publication', () => {
      const documents = new Map([['x', document()]]);
      expect(disclaimersOf({ documents })).toEqual([
        { title: 'Work', path: document().path, text: 'The opinions are those of its authors.' },
      ]);
      expect(disclaimersOf(realBook())).toEqual([]);
    });
  });

  test('gives a number for contents and navigation, tags, a symbol, a question and a disclaimer', () => {
    const document = documentWith('title: Work\nnumber: "5.3"\nsymbol: C/107/4\ntags: [Health]\nquestion: Is it?');
    expect(numberedTitle(document)).toBe('5.3\u00a0Work');
    expect(document.head).toMatchObject({ number: '5.3', symbol: 'C/107/4', tags: ['Health'], question: 'Is it?' });
  });

  test.each<[lines: string, flaws: string[]]>([
    [
      'title: "Work[^c]"',
      ['2:1 The mark [^c] of the title has no note. → Add a paragraph that begins [^c]: at the end of the chapter.'],
    ],
  ])('is wrong: %s', (lines, flaws) => {
    const document = documentWith(lines);
    expect(
      notes
        .check(document, realBook())
        .filter((flaw) => flaw.line === 2)
        .map(inShort),
    ).toEqual(flaws);
  });

  test.each<[lines: string, flaws: string[]]>([
    ['title: A\nnumber: 5.3', ['3:1 "number" must be text in quotes, but it is 5.3.']],
    [
      'title: A\nnumber: five',
      [
        '3:1 "number" is "five", which does not have the right form. → Write the number in quotes, as it is printed: "5.3".',
      ],
    ],
    [
      'title: A\nsymbol: C107',
      ['3:1 "symbol" is "C107", which does not have the right form. → Write the symbol with its strokes: C/107/4.'],
    ],
    ['title: A\ntags: Health', ['3:1 "tags" must be a list, but it is "Health".']],
    ['title: A\ntags: []', ['3:1 "tags" is empty. → Fill it in.']],
    [
      'title: A\ndisclaimer: No stop',
      [
        '3:1 "disclaimer" is "No stop", which does not have the right form. → Write whole sentences that end with a full stop.',
      ],
    ],
    [
      'title: A\npart: a',
      ['3:1 "part" is "a", which does not have the right form. → Write the letter of the part: A.'],
    ],
    [
      'title: A\nlabel: Annex A\npart: A\nkind: annex',
      [
        '1:1 A chapter has no "kind". → Remove the line: only the introduction of a part has one.',
        '1:1 A chapter has no "label". → Remove the line: only the introduction of a part has one.',
        '1:1 A chapter has no "part". → Remove the line: only the introduction of a part has one.',
      ],
    ],
  ])('is wrong: %s', (lines, flaws) => {
    const text = head(lines).replace(/Text[^]*/, 'Text.\n');
    expect(flawsWith(CHAPTER, text)).toEqual(flaws);
  });

  test.each<[name: string, lines: string, flaws: string[]]>([
    [
      'annex',
      'title: A\nkind: annex',
      [
        '1:1 "annex" is not a part of the edition. → List it under "parts" in data/2018/edition.json, or move the file.',
        '1:1 An annex has a label. → Add "label: Annex" or "label: Annex A" to the front matter.',
      ],
    ],
    [
      'foreword',
      'title: A\nkind: foreword\npart: A',
      ['1:1 Only the introduction of a part has a letter. → Remove the line "part".'],
    ],
    [
      'stronger-organization/index',
      'title: A\nlabel: Annex A',
      ['1:1 Only an annex has a "label". → Write "kind: annex", or "part: A" for a lettered part.'],
    ],
  ])('is wrong in %s: %s', (name, lines, flaws) => {
    const path = `${FOLDER}/${name}.mdx`;
    expect(flawsWith(path, `---\n${lines}\nsummary: S.\n---\n\nText.\n`)).toEqual(flaws);
  });
});
