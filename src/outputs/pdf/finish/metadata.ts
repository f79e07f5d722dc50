import { createHash } from 'node:crypto';
import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFDict } from '@cantoo/pdf-lib';
import { FOLIO_PREFIXES, type FolioRange } from '../folios.ts';

/** What the file says about the book. */
export interface BookMetadata {
  title: string;
  subtitle?: string;
  author: string;
  /** BCP 47 */
  language: string;
  /** Whether it is read from right to left, and bound on the right. */
  isRightToLeft?: boolean;
  keywords?: string[];
  /** Date of creation and of change, both; nothing else in the file depends on the time. */
  date: Date;
  /** The program, with its version. */
  producer: string;
}

/**
 * Writes the Info dictionary, the XMP packet and what else the catalog says about the whole file: language, title in the window,
 * page labels, reading order of links by structure, and that it is built to PDF/UA-1, which preflight holds it to (ISO 32000-1, 14.3, 12.2, 12.4.2; ISO 14289-1, 7.1 and 7.18).
 * @param folios as printed; without them pages are labelled from 1
 */
export function writeMetadata(document: PDFDocument, metadata: BookMetadata, folios: readonly FolioRange[] = []): void {
  const { context, catalog } = document;
  const xmp = Buffer.from(makeXmp(metadata, 'PDF/UA-1'), 'utf8');
  const entries = context.obj({
    // Not compressed, so that programs that do not read PDF find it.
    Metadata: context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
    Lang: PDFString.of(metadata.language),
    MarkInfo: { Marked: true },
    // Facing pages are laid out from the side on which the book is bound (12.2).
    ViewerPreferences: { DisplayDocTitle: true, Direction: metadata.isRightToLeft ? 'R2L' : 'L2R' },
    PageLabels: { Nums: pageLabels(folios) },
  });
  for (const [key, value] of entries.entries()) catalog.set(key, value);
  for (const { node } of document.getPages()) node.set(PDFName.of('Tabs'), PDFName.of('S'));
  context.trailerInfo.Info = context.register(makeInformation(document, metadata));
}

/** The number tree of the page labels: index of a first page, how its range is numbered (ISO 32000-1, 12.4.2). */
function pageLabels(folios: readonly FolioRange[]): (number | Record<string, string | number | PDFString>)[] {
  const ranges = folios[0]?.page === 1 ? folios : [{ page: 1, style: 'decimal' as const, first: 1 }, ...folios];
  return ranges.flatMap(({ page, style, first }) => [
    page - 1,
    {
      S: style === 'lower-roman' ? 'r' : 'D',
      ...(FOLIO_PREFIXES[style] && { P: PDFString.of(FOLIO_PREFIXES[style]) }),
      ...(first !== 1 && { St: first }),
    },
  ]);
}

/** The Info dictionary. */
export function makeInformation(document: PDFDocument, metadata: BookMetadata): PDFDict {
  const text = (value: string): PDFHexString => PDFHexString.fromText(value);
  return document.context.obj({
    Title: text(metadata.title),
    Author: text(metadata.author),
    Subject: metadata.subtitle === undefined ? undefined : text(metadata.subtitle),
    Keywords: metadata.keywords?.length ? text(metadata.keywords.join(', ')) : undefined,
    Producer: text(metadata.producer),
    CreationDate: PDFString.fromDate(metadata.date),
    ModDate: PDFString.fromDate(metadata.date),
  });
}

/** What a file says that it is built to. */
export type PdfStandard = 'PDF/UA-1' | 'PDF/X-4';

/** The XMP packet (ISO 16684-1), with the properties that the Info dictionary has too, the language and the standard. */
export function makeXmp(metadata: BookMetadata, standard: PdfStandard | undefined): string {
  const date = metadata.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const { title, subtitle, author, language, keywords = [], producer } = metadata;
  const alternative = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`;
  const items = (values: string[]): string => values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
        xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:format>application/pdf</dc:format>
      <dc:title>${alternative(title)}</dc:title>${subtitle ? `\n      <dc:description>${alternative(subtitle)}</dc:description>` : ''}
      <dc:creator><rdf:Seq>${items([author])}</rdf:Seq></dc:creator>
      <dc:language><rdf:Bag>${items([language])}</rdf:Bag></dc:language>${
        keywords.length > 0
          ? `\n      <dc:subject><rdf:Bag>${items(keywords)}</rdf:Bag></dc:subject>\n      <pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`
          : ''
      }
      <pdf:Producer>${escapeXml(producer)}</pdf:Producer>
      <xmp:CreateDate>${date}</xmp:CreateDate>
      <xmp:ModifyDate>${date}</xmp:ModifyDate>
      <xmp:MetadataDate>${date}</xmp:MetadataDate>${standard ? `\n      ${IDENTIFICATION[standard](metadata)}` : ''}
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** How each standard has a file identified (ISO 14289-1, 5; ISO 15930-7, 6.16 and 6.17). */
const IDENTIFICATION: Record<PdfStandard, (metadata: BookMetadata) => string> = {
  'PDF/UA-1': () => '<pdfuaid:part>1</pdfuaid:part>',
  'PDF/X-4': (metadata) =>
    `<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
      <xmpMM:DocumentID>uuid:${documentId(metadata)}</xmpMM:DocumentID>
      <xmpMM:VersionID>1</xmpMM:VersionID>
      <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
      <pdf:Trapped>False</pdf:Trapped>`,
};

/** An id that the same book has each time it is made. */
function documentId({ title, language, date }: BookMetadata): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([title, language, date]))
    .digest('hex');
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
