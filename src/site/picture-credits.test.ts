import { describe, expect, test } from 'vitest';
import { buildBook } from '../book/build-book.ts';
import { chapter, CHAPTER } from '../testing/chapters.ts';
import { realBook, realSources, withData, withFile } from '../testing/real-book.ts';
import type { Edition } from '../model/edition.ts';
import type { Book } from '../book/book.ts';
import { creditGroups } from './picture-credits.ts';

const photographers: Book['photographers'] = [
  { id: 'a-diallo', name: 'Aïssatou Diallo', aliases: ['A. Diallo', 'Aissatou Diallo'] },
  { id: 'b-ortiz', name: 'Bruno Ortiz' },
];
const photo = (attributes: string): string => `<Photo file="specimen-1.jpg" alt="Hills." ${attributes} />`;

/** A book of which one chapter, or two, have these pictures. */
function bookWith(first: string[], second: string[] = []): Book {
  const other = CHAPTER.replace('test.mdx', 'testing.mdx');
  const one = withFile(realSources(), CHAPTER, chapter(first.join('\n\n'), 'First'));
  const { value } = buildBook(second.length ? withFile(one, other, chapter(second.join('\n\n'), 'Second')) : one);
  return { ...(value ?? expect.fail('no book')), photographers };
}

/** "Bruno Ortiz: First, Kigali, Rwanda. IOM, 2017" */
const credits = (book: Book): string[] =>
  creditGroups({ book, t: book.wording.t }).flatMap(({ name, pictures }) =>
    pictures.map(
      ({ document, where, rights }) =>
        `${name ?? 'nobody'}: ${[document.title, where, rights].filter((part) => part !== undefined).join(' – ')}`,
    ),
  );

describe('the list of picture credits', () => {
  test('has who took a picture under one name, whichever way the chapters write it', () => {
    const first = [photo('agency="IOM" year="2016" photographer="a-diallo"')];
    const second = ['A. Diallo', 'Aissatou Diallo', 'Aïssatou Diallo'].map((name) =>
      photo(`agency="IOM" year="2017" photographer="${name}"`),
    );
    const book = bookWith(first, second);
    const groups = creditGroups({ book, t: book.wording.t });
    expect(groups.map(({ name, pictures }) => [name, pictures.length])).toEqual([['Aïssatou Diallo', 4]]);
    expect(groups[0]?.pictures.map(({ document }) => document.title)).toEqual(['First', 'Second', 'Second', 'Second']);
  });

  test('is in the order of the alphabet of its language, and those without a name come last', () => {
    const named = ['b-ortiz', 'Élodie Blanc', 'Zoran Ek', 'a-diallo'];
    const pictures = [
      photo('agency="IOM" year="2017"'),
      ...named.map((name) => photo(`agency="IOM" year="2017" photographer="${name}"`)),
    ];
    expect(credits(bookWith(pictures)).map((line) => line.split(':')[0])).toEqual([
      'Aïssatou Diallo',
      'Bruno Ortiz',
      'Élodie Blanc',
      'Zoran Ek',
      'nobody',
    ]);
  });

  test('says where a picture was taken and whose it is, as far as its tag says so', () => {
    const pictures = [
      photo('agency="IOM" year="2017" place="Kigali" country="RWA"'),
      photo('agency="UNICEF" year="2006" country="KEN"'),
      photo('agency="IOM" year="2015" place="Luhansk"'),
      photo('agency="IOM"'),
    ];
    expect(credits(bookWith(pictures))).toEqual([
      'nobody: First – Kigali, Rwanda – IOM, 2017',
      'nobody: First – Kenya – UNICEF, 2006',
      'nobody: First – Luhansk – IOM, 2015',
      'nobody: First – IOM',
    ]);
  });

  test('has full pages and portraits, also those in boxes, and not what was drawn for the page', () => {
    const body = [
      '<FullPage file="specimen-2.jpg" alt="Rain." agency="IOM" year="2014" />',
      '<Box>\n\n<Portrait file="specimen-1.jpg" alt="A face." agency="IOM" year="2013" />\n\n</Box>',
      '<Photo file="specimen-1.jpg" alt="Hills." />',
    ];
    expect(credits(bookWith(body))).toEqual(['nobody: First – IOM, 2014', 'nobody: First – IOM, 2013']);
  });

  test('is a part of an edition that asks for it, on the site and in the book', () => {
    const asked = withData<Edition>(
      withFile(realSources(), CHAPTER, chapter(photo('agency="IOM" year="2017"'), 'First')),
      'data/2018/edition.json',
      ({ parts }) => parts.push('credits'),
    );
    expect(buildBook(asked).value?.parts.at(-1)).toMatchObject({ kind: 'credits', title: 'Picture credits' });
    expect(credits(realBook())).toEqual([]);
  });
});
