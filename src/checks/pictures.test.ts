import { describe, expect, test } from 'vitest';
import { picturesOf } from '../authoring/picture-forms.ts';
import type { Book } from '../book/book.ts';
import type { Picture, UnusableFile } from '../book/read-pictures.ts';
import { CHAPTER, chapter, documentOf, findings, flawsWith, inShort } from '../testing/chapters.ts';
import { realBook, realSources, withData } from '../testing/real-book.ts';
import { buildBook } from '../book/build-book.ts';
import { closedVocabulary } from './closed-vocabulary.ts';
import { fullPagePlace } from './full-page-place.ts';
import { pictureCredit } from './picture-credit.ts';
import { pictureResolution } from './picture-resolution.ts';
import { pictureTwice } from './picture-twice.ts';
import type { Rule } from './rule.ts';

const FULL = 'file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017"';
const photo = (attributes: string, caption = '') =>
  caption ? `<Photo ${attributes}>\n\n${caption}\n\n</Photo>` : `<Photo ${attributes} />`;

function bookWith(...pictures: (Picture | UnusableFile)[]): Book {
  return { ...realBook(), pictures: new Map(pictures.map((picture) => [picture.file, picture])) };
}
const sized = (file: string, width: number, height: number): Picture => {
  return { file, path: `content/2018/en/pictures/${file}`, width, height, hash: '0' };
};
const findingsIn = (book: Book, rule: Rule, body: string) => rule.check(documentOf(body), book).map(inShort);

describe('what a tag of a picture is given', () => {
  test.each([
    [
      photo('file="specimen-1.jpg" agency="IOM" year="2017"'),
      '7:1 The picture "specimen-1.jpg" has no words for those who can’t see it. → Say in a sentence what there is to see: alt="…". A picture that says nothing takes decorative="true".',
    ],
    [
      photo(`${FULL} decorative="true"`),
      '7:68 The picture "specimen-1.jpg" has alternative text and is called decorative. → Remove one of the two.',
    ],
    [photo('file="specimen-1.jpg" alt="" agency="IOM" year="2017"'), '7:30 "alt" of <Photo> is empty. → Fill it in.'],
    [
      photo('file="specimen-1.jpg" alt="Hills." year="2017"'),
      '7:1 <Photo> needs the attribute "agency". → Add agency="…" to the tag.',
    ],
    [
      photo('alt="Hills." agency="IOM" year="2017"'),
      '7:1 <Photo> needs the attribute "file". → Add file="…" to the tag.',
    ],
    [
      photo(`${FULL} focus="left"`),
      '7:68 "focus" of <Photo> can’t be "left". → Write two percentages, from the left and from the top: focus="60% 40%".',
    ],
    [
      photo(`${FULL} focus="120% 40%"`),
      '7:68 "focus" of <Photo> can’t be "120% 40%". → Write two percentages, from the left and from the top: focus="60% 40%".',
    ],
    [
      photo('file="specimen-1.jpg" alt="Hills." agency="IOM" year="17"'),
      '7:56 "year" of <Photo> can’t be "17". → Write the year in four digits, such as 2017.',
    ],
    [photo(`${FULL} side="left"`), '7:68 <Photo> has no attribute "side". → Did you mean "file"?'],
    [
      `<FullPage ${FULL} side="right" />`,
      '7:71 "side" of <FullPage> can’t be "right". → Write side="left", or remove it.',
    ],
    [
      '<Portrait file="specimen-2.jpg" alt="A." />',
      '7:1 <Portrait> needs the attribute "name". → Add name="…" to the tag.',
    ],
    [
      `<FigureGroup>\n\n${photo(FULL)}\n\n</FigureGroup>`,
      '7:1 <FigureGroup> holds only one photograph. → A group holds two or three <Photo> tags.',
    ],
    [
      `<FigureGroup>\n${`${photo(FULL)}\n`.repeat(4)}</FigureGroup>`,
      '11:1 <FigureGroup> holds more than three photographs. → A group holds two or three <Photo> tags.',
    ],
  ])('%s', (body, flaw) => {
    expect(findings(closedVocabulary, body)).toEqual([flaw]);
  });

  test.each([
    [
      'file="harbour.jpg"',
      'There is no picture "harbour.jpg". → Pictures lie in the folder "pictures" beside the parts of the edition.',
    ],
    ['file="Specimen-1.jpg"', 'There is no picture "Specimen-1.jpg". → Did you mean "specimen-1.jpg"?'],
    [
      'file="../../secret.jpg"',
      'There is no picture "../../secret.jpg". → Pictures lie in the folder "pictures" beside the parts of the edition.',
    ],
  ])('a file that is not there: %s', (file, flaw) => {
    const body = photo(`${file} alt="Hills." agency="IOM" year="2017"`);
    expect(flawsWith(CHAPTER, chapter(body))).toEqual([`7:8 ${flaw}`]);
  });

  test('an unknown photographer or country', () => {
    const body = photo(`${FULL} photographer="draving" country="RWX"`);
    expect(flawsWith(CHAPTER, chapter(body))).toEqual([
      '7:68 There is no photographer "draving". → Did you mean "drawing"?',
      expect.stringMatching(/^7:91 There is no .*"RWX"\./) as string,
    ]);
  });

  test('a file that is no picture', () => {
    const broken = {
      file: 'a.jpg',
      path: 'a.jpg',
      problem: 'is cut off: its end is missing',
      hint: 'Export it again.',
    };
    const body = photo('file="a.jpg" alt="Hills." agency="IOM" year="2017"');
    expect(findingsIn(bookWith(broken), closedVocabulary, body)).toEqual([
      '7:8 The file "a.jpg" is cut off: its end is missing. → Export it again.',
    ]);
  });
});

describe('resolution in print', () => {
  const of = (body: string, width: number, height: number) =>
    findingsIn(bookWith(sized('a.jpg', width, height)), pictureResolution, body);
  const credit = 'alt="Hills." agency="IOM" year="2017"';

  test('is enough with 300 pixels an inch', () => {
    expect(of(photo(`file="a.jpg" ${credit}`), 1229, 800)).toEqual([]);
    expect(of(`<FullPage file="a.jpg" ${credit} />`, 2079, 2955)).toEqual([]);
  });

  test.each([
    [
      photo(`file="a.jpg" ${credit}`),
      737,
      500,
      '7:8 The picture "a.jpg" is coarse in print: printed 104 mm wide it has 180 ppi; 300 are needed. → Ask for the original, at least 1229 pixels wide.',
    ],
    [
      photo(`file="a.jpg" ${credit}`),
      300,
      200,
      '7:8 The picture "a.jpg" is too small: printed 104 mm wide it has 73 ppi; 100 are the least. → Ask for the original, at least 1229 pixels wide.',
    ],
    [
      `<FullPage file="a.jpg" ${credit} />`,
      2400,
      1600,
      '7:11 The picture "a.jpg" is coarse in print: printed 176 mm wide it has 162 ppi; 300 are needed. → Ask for the original, at least 4430 pixels wide, take an upright one, or show it in the text with <Photo>.',
    ],
  ])('is named where it is not: %s, %i × %i', (body, width, height, flaw) => {
    expect(of(body, width, height)).toEqual([flaw]);
  });

  test('asks less of the pictures in a group', () => {
    const body = `<FigureGroup>\n${photo(`file="a.jpg" ${credit}`)}\n${photo(`file="a.jpg" ${credit}`)}\n</FigureGroup>`;
    expect(picturesOf(documentOf(body)).map(({ form }) => form)).toEqual(['oneOfTwo', 'oneOfTwo']);
    expect(of(body, 820, 620)).toEqual([]);
  });
});

describe('credits', () => {
  test.each([
    [
      photo('file="specimen-1.jpg" alt="Hills." agency="IOM"'),
      ['7:43 The credit of "specimen-1.jpg" has no year. → Add year="…", the year in which it was taken.'],
    ],
    [
      photo(FULL, 'The meeting of April 2018.'),
      [
        '7:56 "specimen-1.jpg" is from 2017, but its caption tells of 2018. → Correct one of the two years, or reword the caption.',
      ],
    ],
    [photo(FULL, 'After the floods of 2015.'), []],
    ['<Portrait file="specimen-2.jpg" alt="A." name="A person" />', []],
  ])('%s', (body, flaws) => {
    expect(findings(pictureCredit, body)).toEqual(flaws);
  });
});

test('a picture that comes again is named, with the chapter that has it already', () => {
  const twice = `${photo(FULL)}\n\n${photo(FULL)}`;
  expect(findings(pictureTwice, twice)).toEqual([
    '9:8 The picture "specimen-1.jpg" is in this chapter already. → Choose another picture, or remove one of the two.',
  ]);
  const first = documentOf(photo(FULL));
  const second = { ...first, id: 'principle-1/other' };
  const book = { ...realBook(), documents: new Map([first, second].map((document) => [document.id, document])) };
  expect(pictureTwice.check(first, book)).toEqual([]);
  expect(pictureTwice.check(second, book).map(inShort)).toEqual([
    '7:8 The picture "specimen-1.jpg" stands in “Test” already. → Choose another picture, or remove one of the two.',
  ]);
});

test('a full page stands between paragraphs only', () => {
  const page = `<FullPage ${FULL} />`;
  expect(findings(fullPagePlace, `A.\n\n${page}\n\nB.`)).toEqual([]);
  expect(findings(fullPagePlace, `<Box>\n\n${page}\n\n</Box>`)).toEqual([
    '9:1 <FullPage> stands inside something that is only a part of a page. → Move it between two paragraphs, or use <Photo> here.',
  ]);
});

test('a name can’t stand for two photographers', () => {
  const file = 'data/reference/photographers.json';
  const sources = withData<{ photographers: unknown[] }>(realSources(), file, (data) => {
    data.photographers = [
      { id: 'ana-lima', name: 'Ana Lima', aliases: ['Anna Lima'] },
      { id: 'anna-lima', name: 'Anna Lima' },
    ];
  });
  expect(
    buildBook(sources)
      .flaws.filter((flaw) => flaw.file === file)
      .map(inShort),
  ).toEqual(['10:5 "Anna Lima" stands for the photographer "ana-lima" already. → Remove one of the two.']);
});
