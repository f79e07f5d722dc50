import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { targetOf } from '../destinations.ts';
import { placeOf } from '../open-pdf.ts';
import type { OpenPdf } from '../open-pdf.ts';
import { count } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

export const links: Rule = {
  id: 'links',
  asks: 'Every link says where it leads, leads there, and is in the structure tree (28-011; ISO 14289-1, 7.18.5).',
  profiles: ['screen'],
  check: (file) => {
    const owned = new Set<unknown>();
    for (const { type, kids } of file.elements())
      for (const kid of kids)
        if (kid.kind === 'object' && type === 'Link') owned.add(file.document.context.lookup(kid.object));
    const found = linksOf(file);
    const bare = file
      .elements()
      .filter(({ type, kids }) => type === 'Link' && !kids.some(({ kind }) => kind === 'object'));
    return {
      seen: count(found.length, 'link'),
      flaws: [
        ...found.flatMap(({ link, page }) =>
          linkFlaws(file, link, owned.has(link)).map((message): Finding => ({ message, page })),
        ),
        ...bare.map((element) => ({ message: 'A tagged link cannot be followed.', ...placeOf(file, element) })),
      ],
    };
  },
};

function linksOf({ document }: OpenPdf): { link: PDFDict; page: number }[] {
  return document.getPages().flatMap(({ node }, index) => {
    const annotations = node.Annots();
    return Array.from({ length: annotations?.size() ?? 0 }, (_, at) => annotations!.lookup(at))
      .filter(
        (object): object is PDFDict =>
          object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Link'),
      )
      .map((link) => ({ link, page: index + 1 }));
  });
}

function linkFlaws(file: OpenPdf, link: PDFDict, isOwned: boolean): string[] {
  const target = targetOf(file, link);
  const contents = link.lookup(PDFName.of('Contents'));
  const label = contents instanceof PDFString || contents instanceof PDFHexString ? contents.decodeText().trim() : '';
  const name = label || 'A link';
  return [
    ...(label ? [] : ['A link does not say where it leads (its Contents are empty).']),
    ...(target.kind === 'nowhere' ? [`“${name}” leads to ${target.name}, which is not in the file.`] : []),
    ...(target.kind === 'address' && !URL.canParse(target.address)
      ? [`“${name}” leads to ${target.address}, which is no address.`]
      : []),
    ...(isOwned ? [] : [`“${name}” is not in the structure tree.`]),
  ];
}
