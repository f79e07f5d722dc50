import { PDFDict } from '@cantoo/pdf-lib';
import { walkElements } from '../../tags/structure.ts';
import type { StructureElement } from '../../tags/structure.ts';
import { targetOf } from '../destinations.ts';
import { placeOf } from '../open-pdf.ts';
import { readPageLabels } from '../page-labels.ts';
import { count } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

export const contentsPages: Rule = {
  id: 'contents-pages',
  asks: 'The page numbers of the contents are those of the pages that their links lead to.',
  profiles: ['screen'],
  check: (file) => {
    const labels = readPageLabels(file.document);
    const texts = new Map<string, string>();
    for (const run of file.runs().flat()) {
      if (run.mcid === undefined) continue;
      const key = `${run.stream.toString()} ${run.mcid}`;
      texts.set(key, (texts.get(key) ?? '') + run.text);
    }
    const flaws: Finding[] = [];
    let seen = 0;
    for (const entry of file.elements().filter(({ type }) => type === 'TOCI')) {
      const { text, link } = readEntry(entry, texts);
      const stated = /(?:^|\s)(\d+|[ivxlcdm]+)$/.exec(text)?.[1];
      const annotation = link && file.document.context.lookup(link);
      if (stated === undefined || !(annotation instanceof PDFDict)) continue;
      seen++;
      const target = targetOf(file, annotation);
      const label = target.kind === 'page' ? labels[target.page - 1] : undefined;
      if (label !== undefined && label !== stated)
        flaws.push({ message: `“${text.trim()}” leads to page ${label}.`, ...placeOf(file, entry) });
    }
    return { seen: count(seen, 'number'), flaws };
  },
};

type Kid = StructureElement['kids'][number];

/** The text of an entry without that of the entries below it, and its first link. */
function readEntry(
  entry: StructureElement,
  texts: ReadonlyMap<string, string>,
): { text: string; link?: Extract<Kid, { kind: 'object' }>['object'] } {
  let text = '';
  let link: Extract<Kid, { kind: 'object' }>['object'] | undefined;
  const below = new Set([...walkElements([entry])].filter(({ type }) => type === 'TOC'));
  const visit = (element: StructureElement): void => {
    for (const kid of element.kids) {
      // Pieces stand apart on the page, as title and number do.
      if (kid.kind === 'content') text += ` ${texts.get(`${kid.stream.toString()} ${kid.mcid}`) ?? ''}`;
      else if (kid.kind === 'object') link ??= kid.object;
      else if (!below.has(kid)) visit(kid);
    }
  };
  visit(entry);
  return { text: text.replace(/\s+/g, ' ').trim(), ...(link && { link }) };
}
