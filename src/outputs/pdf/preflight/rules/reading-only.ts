import { PDFDict, PDFName, PDFRef, PDFStream, PDFArray } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { count } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const readingOnly: Rule = {
  id: 'reading-only',
  asks: 'A file for the press has no links, tags, bookmarks or scripts, and refers to nothing that is not there.',
  profiles: ['press'],
  check: ({ document }) => {
    const { catalog, context } = document;
    const objects = context.enumerateIndirectObjects();
    const known = new Set(objects.map(([ref]) => ref));
    const inCatalog = ['StructTreeRoot', 'MarkInfo', 'Outlines', 'AcroForm', 'OpenAction', 'AA', 'Names'].filter(
      (key) => catalog.has(PDFName.of(key)),
    );
    const dangling = objects.reduce(
      (sum, [, object]) => sum + referencesOf(object).filter((ref) => !known.has(ref)).length,
      0,
    );
    return {
      seen: count(objects.length, 'object'),
      flaws: [
        ...inCatalog.map((key) => ({ message: `The file has ${key}, which is for readers and not for a press.` })),
        ...document
          .getPages()
          .flatMap(({ node }, index) =>
            (node.Annots()?.size() ?? 0) > 0 ? [{ message: 'The page has annotations.', page: index + 1 }] : [],
          ),
        ...(dangling > 0 ? [{ message: `${count(dangling, 'reference')} to what is not in the file.` }] : []),
      ],
    };
  },
};

function referencesOf(object: PDFObject): PDFRef[] {
  if (object instanceof PDFRef) return [object];
  if (object instanceof PDFStream) return referencesOf(object.dict);
  if (object instanceof PDFDict) return object.values().flatMap(referencesOf);
  return object instanceof PDFArray ? object.asArray().flatMap(referencesOf) : [];
}
