import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** The decoded content of a page, or of a form XObject that brings its own marked content. */
export interface ContentStream {
  /** The page or the form XObject. */
  owner: PDFRef;
  bytes: Uint8Array;
  /** Whether the form XObject of this name, in the stream's resources, brings its own marked content. */
  isTaggedForm(name: string): boolean;
}

/** The content of all pages, in order. */
export function readPageContents(document: PDFDocument): ContentStream[] {
  return document.getPages().map(({ node, ref }) => {
    const contents = node.Contents();
    const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
    const decoded = parts.map((part) => decodeStream(part instanceof PDFRef ? document.context.lookup(part) : part));
    return {
      owner: ref,
      bytes: decoded.length === 1 ? decoded[0]! : Buffer.concat(decoded.flatMap((part) => [part, Buffer.from('\n')])),
      isTaggedForm: taggedFormTest(node.Resources()),
    };
  });
}

/** The content of all form XObjects that bring their own marked content: groups with opacity, for example. */
export function readTaggedForms(document: PDFDocument): ContentStream[] {
  return document.context.enumerateIndirectObjects().flatMap(([owner, object]) => {
    if (!isTaggedForm(object)) return [];
    const resources = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    return [{ owner, bytes: decodeStream(object), isTaggedForm: taggedFormTest(resources) }];
  });
}

/** The content of all form XObjects and tiling patterns, tagged or not. */
export function readDrawnContents(document: PDFDocument): ContentStream[] {
  return document.context.enumerateIndirectObjects().flatMap(([owner, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const isForm = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
    if (!isForm && String(object.dict.get(PDFName.of('PatternType'))) !== '1') return [];
    const resources = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    return [{ owner, bytes: decodeStream(object), isTaggedForm: taggedFormTest(resources) }];
  });
}

/** Replaces the content of a page or form. */
export function writeContent(document: PDFDocument, owner: PDFRef, bytes: Uint8Array): void {
  const { context } = document;
  const object = context.lookup(owner);
  const compressed = deflateSync(bytes);
  if (object instanceof PDFStream) {
    object.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    object.dict.set(PDFName.of('Length'), context.obj(compressed.length));
    context.assign(owner, PDFRawStream.of(object.dict, compressed));
  } else if (object instanceof PDFDict) {
    const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: compressed.length }), compressed);
    object.set(PDFName.of('Contents'), context.register(stream));
  }
}

function taggedFormTest(resources: PDFDict | undefined): (name: string) => boolean {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return (name) => isTaggedForm(objects?.lookup(PDFName.of(name)));
}

const isTaggedForm = (object: PDFObject | undefined): object is PDFRawStream =>
  object instanceof PDFRawStream &&
  object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form') &&
  object.dict.has(PDFName.of('StructParents'));

/** The bytes of a stream without its compression; none where there is no stream. */
export function decodeStream(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return new Uint8Array();
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return stream.contents;
  const isPlainFlate = filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'));
  return isPlainFlate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}
