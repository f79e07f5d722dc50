import { describe, expect, test } from 'vitest';
import type { Book } from '../book/book.ts';
import { nameArea } from '../model/areas.ts';
import { documentOf, findings, inShort } from '../testing/chapters.ts';
import { realBook } from '../testing/real-book.ts';
import { acronymsKnown } from './acronyms-known.ts';
import { countryNames } from './country-names.ts';

/** The areas as an edition of another day names them. */
function bookOf(date: string): Book {
  const book = realBook();
  const areas = new Map([...book.areas].map(([id, area]) => [id, nameArea(area, date, {})]));
  return { ...book, areas, edition: { ...book.edition, date } };
}
const rightNames = (body: string, book = realBook()) =>
  countryNames.check(documentOf(body), book).map(({ hint = '' }) => /^Write "(.*?)"/.exec(hint)?.[1]);

describe('names of countries', () => {
  test.each([
    ['Ivory Coast', 'Côte d’Ivoire'],
    ["Cote d'Ivoire", 'Côte d’Ivoire'],
    ['South Korea', 'the Republic of Korea'],
    ['Syria', 'the Syrian Arab Republic'],
    ['Laos', 'the Lao People’s Democratic Republic'],
    ['Vietnam', 'Viet Nam'],
    ['Russia', 'the Russian Federation'],
    ['Iran', 'the Islamic Republic of Iran'],
    ['Bolivia', 'the Plurinational State of Bolivia'],
    ['Czech Republic', 'Czechia'],
    ['Tanzania', 'the United Republic of Tanzania'],
    ['Moldova', 'the Republic of Moldova'],
    ['Burma', 'Myanmar'],
    ['Cape Verde', 'Cabo Verde'],
    ['Britain', 'the United Kingdom'],
    ['USA', 'the United States'],
    ['Kosovo', 'UNSC resolution 1244-administered Kosovo'],
    ['Macedonia', 'the former Yugoslav Republic of Macedonia'],
  ])('%s is %s', (written, right) => {
    expect(rightNames(`To ${written}.`)).toEqual([right]);
  });

  test.each([
    ['2017-12-01', 'Türkiye', 'Turkey'],
    ['2017-12-01', 'Eswatini', 'Swaziland'],
    ['2017-12-01', 'North Macedonia', 'the former Yugoslav Republic of Macedonia'],
    ['2023-01-01', 'Turkey', 'Türkiye'],
    ['2023-01-01', 'Swaziland', 'Eswatini'],
    ['2023-01-01', 'the Netherlands', 'the Kingdom of the Netherlands'],
  ])('at %s, %s is %s', (date, written, right) => {
    expect(rightNames(`To ${written}.`, bookOf(date))).toEqual([right]);
    expect(rightNames(`To ${right}.`, bookOf(date))).toEqual([]);
  });

  test('are given with the day where they changed later', () => {
    expect(findings(countryNames, 'To Türkiye.')).toEqual([
      '7:4 "Türkiye" is not the United Nations’ name of that time. → Write "Turkey", its name on 1\u00a0December 2017.',
    ]);
  });

  test.each([
    'The Syrian Arab Republic, Viet Nam, the Islamic Republic of Iran and Iran (Islamic Republic of)',
    "Côte d'Ivoire, the Sudan, the Gambia, The Gambia and the Niger",
    'The United Kingdom, the United States, Northern Ireland, Scotland and Great Britain',
    'The Republic of Korea, the Democratic People’s Republic of Korea, the Republic of the Congo',
    'The former Yugoslav Republic of Macedonia, the Netherlands, Turkey and Swaziland',
    'Kosovo, in the context of Security Council resolution 1244 (1999)',
    'A Syrian, two Russians, Vietnamese dishes and Laotian ones',
    'US$ is a sign of a currency',
    'The Northern Triangle of Central America; Melanesia, Micronesia and Polynesia',
    'The <Language code="es">República de Bolivia</Language> and `Syria`',
  ])('are right: %s', (body) => {
    expect(findings(countryNames, body)).toEqual([]);
  });

  test('are looked at in headings, titles, captions and notes, but not in names of works', () => {
    const body = '## Syria\n\n<Box title="Iran">\n\nA.[^b]\n\n</Box>\n\n[^b]: Laos';
    expect(findings(countryNames, body).map((flaw) => flaw.split(' ')[0])).toEqual(['7:4', '9:13', '15:7']);
    expect(findings(countryNames, '<Quote source="Return to Syria">\n\nA.\n\n</Quote>')).toEqual([]);
  });
});

describe('acronyms', () => {
  const unknown = (body: string) =>
    findings(acronymsKnown, body).map((flaw) => /^(\d+:\d+) "(.*?)"/.exec(flaw)?.slice(1).join(' '));

  test.each([
    ['The XYZ and two ABCs.', ['7:5 XYZ', '7:17 ABC']],
    ['MiXYZ, M5SD, UN-XYZ', ['7:1 MiXYZ', '7:8 M5SD', '7:17 XYZ']],
    ['## The WXYZ\n\n<Box title="VWXYZ">\n\nA.\n\n</Box>', ['7:8 WXYZ', '9:13 VWXYZ']],
  ])('are unknown in %s', (body, flaws) => {
    expect(unknown(body)).toEqual(flaws);
  });

  test('are named once a chapter', () => {
    expect(unknown('XYZ and XYZ.\n\nXYZ')).toEqual(['7:1 XYZ']);
  });

  test.each([
    ['listed', 'IOM, the MiGOF, SDGs, NGOs, UN-SWAP'],
    ['allowed words and codes of currencies', 'USD 5, EUR 6, EQUI-HEALTH, PLURAL+ and MEASURE'],
    ['parts of a name', 'UNSC resolution 1244-administered Kosovo'],
    ['Roman numbers', 'Parts I, II, III, IV, IX and XIV'],
    ['symbols of documents', 'A/RES/71/280, WHA/61.17 and C/107/4'],
    ['codes of principles', 'P1, O3 and G7'],
    ['names with a capital inside', 'MigApp, TawiPay, McDonald, iPhone'],
    ['capitals of a whole title', 'STANDARDSOFALL'],
    ['in tags, code and addresses', '<Country code="RWA" /> `XYZ` https://XYZ.example/'],
    ['in another language', '<Language code="fr">l’OIM</Language>'],
  ])('are not %s', (_name, body) => {
    expect(unknown(body)).toEqual([]);
  });

  test('that are nearly right are suggested', () => {
    const [flaw] = acronymsKnown.check(documentOf('The MICICC.'), realBook()).map(inShort);
    expect(flaw).toBe(
      '7:5 "MICICC" is not in the list of acronyms. → Did you mean "MICIC"? If not: add it to data/reference/acronyms.json, or a name that is none to data/reference/allowed-words.json.',
    );
  });
});
