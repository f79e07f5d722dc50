import { expect, test } from 'vitest';
import { makeXmp } from './metadata.ts';

const metadata = {
  title: 'Fish & <chips>',
  author: 'IOM',
  language: 'en-GB',
  date: new Date('2018-05-06T07:08:09.123Z'),
  producer: 'Generator "1"',
};

test('escapes text and writes dates without fractions of a second', () => {
  const xmp = makeXmp(metadata, false);
  expect(xmp).toContain('<rdf:li xml:lang="x-default">Fish &amp; &lt;chips&gt;</rdf:li>');
  expect(xmp).toContain('<pdf:Producer>Generator &quot;1&quot;</pdf:Producer>');
  expect(xmp).toContain('<xmp:CreateDate>2018-05-06T07:08:09Z</xmp:CreateDate>');
  expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>');
});

test('leaves out what the book does not have', () => {
  expect(makeXmp(metadata, false)).not.toMatch(/dc:description|dc:subject|pdf:Keywords/);
  expect(makeXmp({ ...metadata, subtitle: 'S', keywords: ['a', 'b'] }, false)).toMatch(
    /dc:description[^]*dc:subject[^]*<pdf:Keywords>a, b</,
  );
});

test('calls the file built to PDF/UA-1 only when told so', () => {
  expect(makeXmp(metadata, false)).not.toContain('<pdfuaid:part>');
  expect(makeXmp(metadata, true)).toContain('<pdfuaid:part>1</pdfuaid:part>');
});
