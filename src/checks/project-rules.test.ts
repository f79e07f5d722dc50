import { expect, test } from 'vitest';
import { buildBook } from '../book/build-book.ts';
import type { Sources } from '../book/read-sources.ts';
import { chapter, CHAPTER, inShort } from '../testing/chapters.ts';
import { realSources, withData, withFile } from '../testing/real-book.ts';
import { acronymsUsed } from './acronyms-used.ts';
import { factsUsed } from './facts-used.ts';
import { worksCited } from './works-cited.ts';
import type { ProjectRule, ReadEdition } from './rule.ts';

const ACRONYMS = 'data/reference/acronyms.json';
const FACTS = 'data/2018/facts.json';

function read(sources: Sources): ReadEdition {
  const { value: book } = buildBook(sources);
  if (!book) throw new Error('No book was made');
  return { book, sources };
}
const check = (rule: ProjectRule, ...all: Sources[]) => rule.checkProject(all.map(read)).map(inShort);

const withAcronym = (sources: Sources, entry: object) =>
  withData<{ acronyms: object[] }>(sources, ACRONYMS, ({ acronyms }) => acronyms.unshift(entry));
const withFact = (sources: Sources, id: string) =>
  withData<{ facts: object[] }>(sources, FACTS, ({ facts }) => {
    facts.unshift({ id, statement: 'Zests', value: 6, unit: 'zests', period: '2016', source: 'mi-2018' });
  });
const withBody = (sources: Sources, body: string, title?: string) => withFile(sources, CHAPTER, chapter(body, title));

test('an acronym that is used nowhere is a warning at its record', () => {
  const sources = withAcronym(realSources(), { short: 'ZZZZ', long: 'zonal zest' });
  expect(check(acronymsUsed, sources)).toEqual([
    '3:5 The acronym "ZZZZ" is used nowhere. → Remove it; an edition that needs it can add it again.',
  ]);
  expect(acronymsUsed.severity).toBe('warning');
});

test.each([
  ['the text', 'The ZZZZs.'],
  ['a heading', '## ZZZZ'],
  ['a title of a box', '<Box title="ZZZZ">\n\nA.\n\n</Box>'],
  ['a caption', '<Photo file="specimen-1.jpg" alt="A." agency="IOM" year="2017">\n\nThe ZZZZ.\n\n</Photo>'],
  ['a pull quote', '<PullQuote>\n\nZZZZ.\n\n</PullQuote>'],
  ['another form', 'The ZETA-4.'],
])('an acronym is used by %s', (_name, body) => {
  const sources = withAcronym(realSources(), { short: 'ZZZZ', long: 'zonal zest', aliases: ['ZETA-4'] });
  expect(check(acronymsUsed, withBody(sources, body))).toEqual([]);
});

test('an acronym is used by the front matter, the facts and the other edition', () => {
  const sources = withAcronym(realSources(), { short: 'ZZZZ', long: 'zonal zest' });
  expect(check(acronymsUsed, withBody(sources, 'A.', 'The ZZZZ'))).toEqual([]);
  const facts = withData<{ facts: { statement: string }[] }>(sources, FACTS, ({ facts: [fact] }) => {
    if (fact) fact.statement = 'Meetings of the ZZZZ';
  });
  expect(check(acronymsUsed, facts)).toEqual([]);
  expect(check(acronymsUsed, sources, withBody(sources, 'The ZZZZ.'))).toEqual([]);
});

test('a fact that no chapter prints is a warning at its record', () => {
  expect(check(factsUsed, withFact(realSources(), 'zest-2016'))).toEqual([
    '3:5 No chapter prints the fact "zest-2016". → Print it with <Fact id="zest-2016" />, or remove it.',
  ]);
  expect(factsUsed.severity).toBe('warning');
});

test.each(['A <Fact id="zest-2016" /> b.', '<KeyFigures>\n  <KeyFigure fact="zest-2016" label="a" />\n</KeyFigures>'])(
  'a fact is used by %s',
  (body) => expect(check(factsUsed, withBody(withFact(realSources(), 'zest-2016'), body))).toEqual([]),
);

test('a fact is used by one language of its edition', () => {
  const sources = withFact(realSources(), 'zest-2016');
  expect(check(factsUsed, sources, withBody(sources, 'A <Fact id="zest-2016" /> b.'))).toEqual([]);
});

const withWork = (sources: Sources) =>
  withData<{ works: object[] }>(sources, 'data/2018/bibliography.json', ({ works }) => {
    works.unshift({ id: 'zest-2016', authors: ['Zest, Z.'], title: 'Zests', year: 2016 });
  });

test('a work of the bibliography that no chapter cites is a warning at its record', () => {
  expect(check(worksCited, withWork(realSources()))).toEqual([
    '3:5 No chapter cites the work "zest-2016". → Cite it with <Cite id="zest-2016" />, or remove it.',
  ]);
  expect(worksCited.severity).toBe('warning');
});

test('a work is cited by a sentence, a note, a box and one language of its edition', () => {
  const sources = withWork(realSources());
  const cite = 'A <Cite id="zest-2016" />.';
  for (const body of [cite, `A.[^a]\n\n[^a]: ${cite}`, `<Box>\n\n${cite}\n\n</Box>`])
    expect(check(worksCited, withBody(sources, body))).toEqual([]);
  expect(check(worksCited, sources, withBody(sources, cite))).toEqual([]);
});

test('without editions nothing is unused', () => {
  expect([acronymsUsed, factsUsed, worksCited].flatMap((rule) => rule.checkProject([]))).toEqual([]);
});
