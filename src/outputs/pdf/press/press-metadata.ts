import { PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { makeInformation, makeXmp } from '../finish/metadata.ts';
import type { BookMetadata } from '../finish/metadata.ts';
import type { PrintProfile } from './print-profile.ts';

/** Identifies the file as PDF/X-4 and names the printing condition that its colours are meant for (ISO 15930-7, 6.2 and 6.3). */
export function writePressMetadata(document: PDFDocument, metadata: BookMetadata, profile: PrintProfile): void {
  const { context, catalog } = document;
  const xmp = Buffer.from(makeXmp(metadata, 'PDF/X-4'), 'utf8');
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(asciiOf(profile.description)),
    Info: PDFString.of(asciiOf(profile.description)),
    DestOutputProfile: context.register(context.flateStream(profile.bytes, { N: 4 })),
  });
  const entries = context.obj({
    Metadata: context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
    OutputIntents: [intent],
  });
  for (const [key, value] of entries.entries()) catalog.set(key, value);
  const information = makeInformation(document, metadata);
  information.set(PDFName.of('Trapped'), PDFName.of('False'));
  context.trailerInfo.Info = context.register(information);
}

const asciiOf = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').replace(/[()\\]/g, '\\$&');
