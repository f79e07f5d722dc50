import { describe, expect, test } from 'vitest';
import { CHAPTER, chapter, flawsWith } from '../testing/chapters.ts';
import { realBook } from '../testing/real-book.ts';

const flaws = (body: string) => flawsWith(CHAPTER, chapter(body));

describe('unknown names', () => {
  test.each([
    [
      'a chapter, nearly right',
      'A <Ref to="principle-2/data-on-migratoin" />.',
      '7:8 There is no chapter, part, heading, figure, table or record "principle-2/data-on-migratoin". → Did you mean "principle-2/data-on-migration"?',
    ],
    [
      'anything at all',
      'A <Ref to="somewhere/else/entirely" />.',
      '7:8 There is no chapter, part, heading, figure, table or record "somewhere/else/entirely". → A chapter is named by its part and file name: "principle-1/working-conditions".',
    ],
    [
      'a heading, nearly right',
      'A <Ref to="principle-2/research-for-policy#reports-for-a-wide-readrship" />.',
      '7:8 There is no chapter, part, heading, figure, table or record "principle-2/research-for-policy#reports-for-a-wide-readrship". → Did you mean "principle-2/research-for-policy#reports-for-a-wide-readership"?',
    ],
    [
      'a heading of a chapter',
      'A <Ref to="principle-2/research-for-policy#no-heading-of-this-name" />.',
      '7:8 There is no chapter, part, heading, figure, table or record "principle-2/research-for-policy#no-heading-of-this-name". → Its headings: #reports-for-a-wide-readership, #how-much-is-read, #questions-that-states-ask-one-another, #health-as-a-subject-of-research, #box-austria-the-european-migration-network.',
    ],
    [
      'a heading of a part without headings',
      'A <Ref to="principle-2#x" />.',
      '7:8 There is no chapter, part, heading, figure, table or record "principle-2#x". → This chapter has no headings.',
    ],
    [
      'a fact',
      'A <Fact bare="true" id="orientation-trainee-2016" /> b.',
      '7:21 There is no fact "orientation-trainee-2016". → Did you mean "orientation-trainees-2016"?',
    ],
    [
      'a fact far off',
      'A <Fact id="x" /> b.',
      '7:9 There is no fact "x". → Facts are listed in facts.json of the edition.',
    ],
    [
      'a figure',
      '<Chart id="requirement-by-region" />',
      '7:8 There is no figure "requirement-by-region". → Did you mean "requirements-by-region"?',
    ],
    [
      'an area',
      'A <Amount area="Rwanda" />.',
      '7:11 There is no area with a funding row "Rwanda". → Did you mean "rwanda"?',
    ],
    [
      'an area without funding',
      'A <Amount area="eritrea" />.',
      '7:11 There is no area with a funding row "eritrea". → Areas are listed in data/reference/areas.json.',
    ],
    [
      'a region',
      'A <Amount category="P1" region="asia-pasific" />.',
      '7:25 There is no region "asia-pasific". → Did you mean "asia-pacific"?',
    ],
    [
      'the country of a box',
      '<Box title="A" country="rwa">\n\nB.\n\n</Box>',
      '7:16 There is no area with the ISO 3166-1 code "rwa". → Did you mean "RWA"?',
    ],
    [
      'a country that no letters stand for',
      '<Box country="ZZZZZZ">\n\nB.\n\n</Box>',
      '7:6 There is no area with the ISO 3166-1 code "ZZZZZZ". → Write the three letters, such as RWA.',
    ],
    [
      'the fact of a key figure',
      '<KeyFigures>\n  <KeyFigure label="A" fact="x" />\n</KeyFigures>',
      '8:24 There is no fact "x". → Facts are listed in facts.json of the edition.',
    ],
  ])('%s', (_name, body, flaw) => {
    expect(flaws(body)).toEqual([flaw]);
  });

  test('are found in lists, notes, tables and boxes', () => {
    const body = [
      '- <Ref to="a/b/c/d" />',
      '',
      '| A |',
      '| --- |',
      '| <Fact id="b" /> c |',
      '',
      '<Box>',
      '',
      'D <Amount area="d" />[^e]',
      '',
      '</Box>',
      '',
      '[^e]: <Fact id="e" /> f.',
    ].join('\n');
    expect(flaws(body).map((flaw) => flaw.split(' ')[0])).toEqual(['7:8', '11:9', '15:11', '19:13']);
  });

  test('that are empty or without value are left to the rule for attributes', () => {
    expect(flaws('A <Ref to="" /> <Ref to=" " /> <Fact id /> <Chart id={x} />.')).toEqual([]);
  });

  test('do not arise from flaws of the chapter that they name', () => {
    const path = 'content/2018/en/principle-2/data-on-migration.mdx';
    const others = (text: string) => flawsWith(path, text, 'content/2018/en/principle-2/index.mdx');
    expect(others('---\ntitle: Data: a start\n---\n\nText.\n')).toEqual([]);
    expect(others(chapter('<Box>\n'))).toEqual([]);
    expect(others('')).toEqual([]);
  });
});

describe('targets of the real edition', () => {
  const { targets, parts, documents, figures, tables, placed, register } = realBook();

  test('are every part, chapter, heading, figure, table and record', () => {
    const chapters = parts.flatMap((part) => part.chapters);
    const headings = [...documents.values()].flatMap((document) => document.headings);
    expect(targets.size).toBe(
      parts.length + chapters.length + headings.length + figures.size + tables.size + placed.size + register.size,
    );
  });

  test.each([
    ['principle-2', { kind: 'part', text: 'Principle 2', path: '/2018/en/principle-2/' }],
    ['foreword', { kind: 'part', text: 'Foreword', path: '/2018/en/foreword/' }],
    ['funding', { kind: 'part', text: 'Funding requirements', path: '/2018/en/funding/' }],
    ['acronyms', { kind: 'part', text: 'Annex F', path: '/2018/en/acronyms/' }],
    [
      'principle-2/research-for-policy',
      { kind: 'document', text: 'Research for policy', path: '/2018/en/principle-2/research-for-policy/' },
    ],
    [
      'principle-2/research-for-policy#reports-for-a-wide-readership',
      {
        kind: 'heading',
        text: 'Reports for a wide readership',
        path: '/2018/en/principle-2/research-for-policy/#reports-for-a-wide-readership',
      },
    ],
    ['requirements-by-region', { kind: 'figure', text: 'figure 1', path: '/2018/en/funding/#requirements-by-region' }],
    ['region-asia-pacific', { kind: 'figure', text: 'figure 16', path: '/2018/en/funding/asia-pacific/' }],
    ['area-rwanda', { kind: 'figure', text: 'figure A116', path: '/2018/en/areas/rwanda/' }],
    ['table-global', { kind: 'table', text: 'table 1', path: '/2018/en/funding/#table-global' }],
    [
      'table-asia-pacific',
      { kind: 'table', text: 'table 7', path: '/2018/en/funding/asia-pacific/#table-asia-pacific' },
    ],
  ])('%s', (id, target) => {
    expect(targets.get(id)).toEqual(target);
  });
});

describe('mentions', () => {
  test('list the documents that name an area by a tag, each once, in book order', () => {
    const { mentions, documents } = realBook();
    expect(mentions.get('austria')).toContain('principle-2/research-for-policy');
    const order = [...documents.keys()];
    for (const [area, ids] of mentions) {
      expect(realBook().areas.has(area), area).toBe(true);
      const places = ids.map((id) => order.indexOf(id));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }
  });
});
