import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { MarkedContent } from '../tags/structure.ts';
import { markArtifacts } from './content-edit.ts';
import type { ArtifactType } from './content-edit.ts';
import { scanContent } from './content-scan.ts';
import type { ContentScan } from './content-scan.ts';
import { readPageContents, readTaggedForms, writeContent } from './content-streams.ts';
import type { ContentStream } from './content-streams.ts';

/** The content streams of a document with what a scan found in them. */
export type ScannedContents = { stream: ContentStream; scan: ContentScan }[];

/** @param pages the content of all pages, where it has been decoded before */
export function scanContents(document: PDFDocument, pages = readPageContents(document)): ScannedContents {
  return [...pages, ...readTaggedForms(document)].map((stream) => ({
    stream,
    scan: scanContent(stream.bytes),
  }));
}

/** A test whether a marked-content sequence shows text. */
export function textTest(contents: ScannedContents): (content: MarkedContent) => boolean {
  const withText = new Map<PDFRef, Set<number>>();
  for (const { stream, scan } of contents) {
    withText.set(stream.owner, new Set(scan.sequences.filter(({ text }) => text).map(({ mcid }) => mcid)));
  }
  return ({ stream, mcid }) => withText.get(stream)?.has(mcid) ?? false;
}

/** Makes artifacts of the named sequences and of everything that is painted outside of sequences, such as margin boxes. */
export function writeArtifacts(
  document: PDFDocument,
  contents: ScannedContents,
  artifacts: { contents: MarkedContent[]; type: ArtifactType }[],
): void {
  const byOwner = new Map<PDFRef, Map<number, ArtifactType>>();
  for (const { contents: sequences, type } of artifacts) {
    for (const { stream, mcid } of sequences) {
      const types = byOwner.get(stream) ?? new Map<number, ArtifactType>();
      byOwner.set(stream, types.set(mcid, type));
    }
  }
  for (const { stream, scan } of contents) {
    const changed = markArtifacts(stream.bytes, scan, byOwner.get(stream.owner) ?? new Map(), stream.isTaggedForm);
    if (changed !== stream.bytes) writeContent(document, stream.owner, changed);
  }
}

/** How much is painted without being tagged or an artifact. */
export function countUnmarked(contents: ScannedContents): number {
  let count = 0;
  for (const { stream, scan } of contents) {
    count += scan.unmarked.filter(({ object }) => object === '' || !stream.isTaggedForm(object)).length;
  }
  return count;
}

/** How much of what is unmarked stays so when artifacts are written, since no sequence can be put around it. */
export function countUnmarkable(contents: ScannedContents): number {
  return countUnmarked(
    contents.map(({ stream, scan }) => ({
      stream,
      scan: { ...scan, unmarked: scan.unmarked.filter(({ canBeWrapped }) => !canBeWrapped) },
    })),
  );
}
