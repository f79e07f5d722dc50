import { describe, expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { byTag, textOf } from '../testing/hast.ts';
import { renderContext } from '../testing/render-context.ts';
import { checkExample } from '../testing/rules.ts';
import { renderDocument } from './render-document.ts';

const recordOf = (attributes: string, body = 'A description.') =>
  `<Record kind="event" title="A" ${attributes}>\n\n${body}\n\n</Record>`;
const fieldsOf = (attributes: string, medium: 'web' | 'print') => {
  const tree = renderDocument(renderContext(documentOf(recordOf(attributes)), medium));
  return byTag(tree, 'div').flatMap((row) => {
    const [name] = byTag(row, 'dt');
    return name && row.children.includes(name) ? [[textOf(name), textOf(byTag(row, 'dd')[0])]] : [];
  });
};

describe('bad input', () => {
  test.each<[what: string, attributes: string, flaw: string]>([
    [
      'an address with an ellipsis',
      'website="https://iom.int/…"',
      '7:32 "website" of <Record> can’t be "https://iom.int/…". → Write the whole address: an ellipsis leads nowhere.',
    ],
    [
      'an address with three points',
      'website="https://iom.int/..."',
      '7:32 "website" of <Record> can’t be "https://iom.int/...". → Write the whole address: an ellipsis leads nowhere.',
    ],
    [
      'an address without protocol',
      'website="iom.int"',
      '7:32 "website" of <Record> can’t be "iom.int". → Write addresses that begin with https://, with a space between two.',
    ],
    [
      'a goal that is not there',
      'sdgs="3, 18"',
      '7:32 There is no SDG goal, target or indicator "18". → Goals are numbered 1 to 17; a target is written 8.7 or 3.c.',
    ],
    [
      'a country in words',
      'countries="Rwanda"',
      '7:32 "countries" of <Record> can’t be "Rwanda". → Write three-letter codes such as "RWA, UGA"; for a phrase use scope="…".',
    ],
    [
      'a code that is not there',
      'countries="RWA, XYZ"',
      '7:32 There is no area with the code "XYZ". → Codes are listed in data/reference/areas.json; for a phrase use scope="…".',
    ],
    [
      'countries and a scope',
      'countries="RWA" scope="all"',
      '7:48 A record has countries or a scope, not both. → The scope is a phrase in place of a list of countries. Remove one of the two.',
    ],
    ['an empty field', 'place=""', '7:32 "place" of <Record> is empty. → Fill it in.'],
    [
      'an objective that is not there',
      'gcm="24"',
      '7:32 "gcm" of <Record> can’t be "24". → Write numbers from 1 to 23 with commas, such as "2, 16".',
    ],
  ])('is a flaw: %s', (_what, attributes, flaw) => {
    expect(checkExample(recordOf(attributes))).toEqual([flaw]);
  });

  test('is a flaw: an unknown kind', () => {
    expect(checkExample('<Record kind="project" title="A">\n\nB.\n\n</Record>')).toEqual([
      '7:9 "kind" of <Record> can’t be "project". → It can be initiative, resource, partnership, event, programme.',
    ]);
  });

  test('is a flaw: a stray bracket before the description', () => {
    expect(checkExample(recordOf('', ') A description.'))).toEqual([
      '9:1 The description begins with a stray ")". → Remove it, or write what belongs before it.',
    ]);
  });
});

describe('a record', () => {
  test('shows only the fields that are there', () => {
    expect(fieldsOf('partners="Ireland"', 'web')).toEqual([['Partners', 'Ireland']]);
    expect(fieldsOf('', 'web')).toEqual([]);
  });

  test('has its goals as links on the web and as text in print', () => {
    expect(fieldsOf('sdgs="3, 10.7"', 'print')).toEqual([['Relevant SDGs', '3, 10.7']]);
    expect(fieldsOf('sdgs="all"', 'print')).toEqual([['Relevant SDGs', 'all 17 goals']]);
    const tree = renderDocument(renderContext(documentOf(recordOf('sdgs="3, 10.7"')), 'web'));
    expect(byTag(tree, 'a').map((link) => [textOf(link), link.properties['href']])).toEqual([
      ['3', '/mi/2018/en/sdgs/#goal-3'],
      ['10.7', '/mi/2018/en/sdgs/#target-10-7'],
    ]);
  });

  test('names countries as the edition does, or takes a phrase', () => {
    expect(fieldsOf('countries="TUR, RWA"', 'web')).toEqual([['Countries', 'Turkey, Rwanda']]);
    expect(fieldsOf('scope="all that are interested"', 'web')).toEqual([['Countries', 'all that are interested']]);
  });

  test('shows websites by their hosts, and whole where that is not enough', () => {
    const website = 'website="https://www.iom.int/a https://iom.int/b"';
    expect(fieldsOf('website="https://www.iom.int/a/b"', 'web')).toEqual([['Website', 'iom.int']]);
    expect(fieldsOf('website="https://www.iom.int/a/b"', 'print')).toEqual([['Website', 'www.iom.int/a/b']]);
    expect(fieldsOf(website, 'web')[0]?.[1]).toContain('iom.int/b');
  });
});
