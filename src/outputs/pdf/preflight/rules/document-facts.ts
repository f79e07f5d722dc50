import { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { decodeStream } from '../../finish/content-streams.ts';
import { BOTH } from '../rule.ts';
import type { Expected, Rule } from '../rule.ts';

export const documentFacts: Rule = {
  id: 'document',
  asks: 'The file states title, language and standard, in both places, and page labels.',
  profiles: BOTH,
  check: ({ document }, expected) => {
    const standard = expected.profile === 'screen' ? 'built to PDF/UA-1' : 'PDF/X-4';
    return {
      seen: `“${expected.title}”, ${expected.language}, ${standard}`,
      flaws: [
        ...commonFlaws(document, expected),
        ...(expected.profile === 'screen' ? screenFlaws(document) : pressFlaws(document)),
      ].map((message) => ({ message })),
    };
  },
};

function commonFlaws({ catalog, context }: PDFDocument, { title, language }: Expected): string[] {
  const information = context.lookup(context.trailerInfo.Info);
  const stated = information instanceof PDFDict ? textOf(information.lookup(PDFName.of('Title'))) : undefined;
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    ...(stated === title ? [] : [`The Info dictionary has the title “${stated ?? ''}” and not “${title}”.`]),
    ...(xmpOf(catalog).includes(`>${escaped}<`) ? [] : ['The XMP packet lacks the title.']),
    ...(textOf(catalog.lookup(PDFName.of('Lang'))) === language
      ? []
      : [`The file does not state its language, ${language}.`]),
    ...(catalog.has(PDFName.of('PageLabels')) ? [] : ['The file has no page labels.']),
  ];
}

function screenFlaws({ catalog }: PDFDocument): string[] {
  return [
    ...(xmpOf(catalog).includes('<pdfuaid:part>1<')
      ? []
      : ['The XMP packet does not identify the file as built to PDF/UA-1 (06-002).']),
    ...(String(catalog.lookup(PDFName.of('ViewerPreferences'))).includes('/DisplayDocTitle true')
      ? []
      : ['Viewers are not asked to show the title (07-001).']),
  ];
}

function pressFlaws({ catalog, context }: PDFDocument): string[] {
  const xmp = xmpOf(catalog);
  const information = context.lookup(context.trailerInfo.Info);
  return [
    ...(xmp.includes('>PDF/X-4</pdfxid:GTS_PDFXVersion>')
      ? []
      : ['The XMP packet does not identify the file as PDF/X-4.']),
    ...(xmp.includes('pdfuaid') && /<pdfuaid:part>/.test(xmp) ? ['The file claims PDF/UA, which it is not.'] : []),
    ...(String(information).includes('/Trapped /False') ? [] : ['The file does not say that it is not trapped.']),
  ];
}

const xmpOf = (catalog: PDFDict): string => {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(decodeStream(stream)).toString('utf8') : '';
};

const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
