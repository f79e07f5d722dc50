import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { makeXmp, writeMetadata } from './metadata.ts';

const metadata = {
  title: 'Fish & <chips>',
  author: 'IOM',
  language: 'en-GB',
  date: new Date('2018-05-06T07:08:09.123Z'),
  producer: 'Generator "1"',
};

test('escapes text and writes dates without fractions of a second', () => {
  const xmp = makeXmp(metadata, undefined);
  expect(xmp).toContain('<rdf:li xml:lang="x-default">Fish &amp; &lt;chips&gt;</rdf:li>');
  expect(xmp).toContain('<pdf:Producer>Generator &quot;1&quot;</pdf:Producer>');
  expect(xmp).toContain('<xmp:CreateDate>2018-05-06T07:08:09Z</xmp:CreateDate>');
  expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>');
});

test('leaves out what the book does not have', () => {
  expect(makeXmp(metadata, undefined)).not.toMatch(/dc:description|dc:subject|pdf:Keywords/);
  expect(makeXmp({ ...metadata, subtitle: 'S', keywords: ['a', 'b'] }, undefined)).toMatch(
    /dc:description[^]*dc:subject[^]*<pdf:Keywords>a, b</,
  );
});

test('calls the file built to PDF/UA-1 only when told so', () => {
  expect(makeXmp(metadata, undefined)).not.toContain('<pdfuaid:part>');
  expect(makeXmp(metadata, 'PDF/UA-1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('identifies a file for the press, by the same id each time', () => {
  const xmp = makeXmp(metadata, 'PDF/X-4');
  expect(xmp).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
  expect(xmp).toMatch(
    /<xmpMM:DocumentID>uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}<\/xmpMM:DocumentID>/,
  );
  expect(makeXmp(metadata, 'PDF/X-4')).toBe(xmp);
  expect(xmp).not.toContain('<pdfuaid:part>');
});

test('labels pages with their folios: C1 on the cover, roman in the front matter, arabic in the parts', async () => {
  const document = await PDFDocument.create();
  for (let page = 1; page <= 6; page++) document.addPage();
  writeMetadata(document, metadata, [
    { page: 1, style: 'cover', first: 1 },
    { page: 3, style: 'lower-roman', first: 1 },
    { page: 5, style: 'decimal', first: 1 },
    { page: 6, style: 'cover', first: 4 },
  ]);
  const task = getDocument({ data: await document.save() });
  expect(await (await task.promise).getPageLabels()).toEqual(['C1', 'C2', 'i', 'ii', '1', 'C4']);
  await task.destroy();
});

test('labels every page where folios begin after the first', async () => {
  const document = await PDFDocument.create();
  for (let page = 1; page <= 3; page++) document.addPage();
  writeMetadata(document, metadata, [{ page: 3, style: 'lower-roman', first: 1 }]);
  const task = getDocument({ data: await document.save() });
  expect(await (await task.promise).getPageLabels()).toEqual(['1', '2', 'i']);
  await task.destroy();
});
