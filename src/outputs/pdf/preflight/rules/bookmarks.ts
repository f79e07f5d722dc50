import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { targetOf } from '../destinations.ts';
import { count } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

export const bookmarks: Rule = {
  id: 'bookmarks',
  asks: 'The bookmarks have titles and lead to pages, in their order.',
  profiles: ['screen'],
  check: (file) => {
    const flaws: Finding[] = [];
    let seen = 0;
    let last = 0;
    const visit = (parent: PDFDict): void => {
      for (let item = first(parent, 'First'); item; item = first(item, 'Next')) {
        seen++;
        const title = item.lookup(PDFName.of('Title'));
        const text = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText().trim() : '';
        if (!text) flaws.push({ message: 'A bookmark has no title.' });
        const target = targetOf(file, item);
        if (target.kind !== 'page') flaws.push({ message: `The bookmark “${text}” leads nowhere.` });
        else if (target.page < last)
          flaws.push({ message: `The bookmark “${text}” leads back, before the one above it.`, page: target.page });
        else last = target.page;
        visit(item);
      }
    };
    const outlines = file.document.catalog.lookup(PDFName.of('Outlines'));
    if (outlines instanceof PDFDict) visit(outlines);
    if (seen === 0 && file.document.getPageCount() > 20)
      flaws.push({ message: 'A file of so many pages needs bookmarks.' });
    return { seen: count(seen, 'bookmark'), flaws };
  },
};

function first(item: PDFDict, key: 'First' | 'Next'): PDFDict | undefined {
  const next = item.lookup(PDFName.of(key));
  return next instanceof PDFDict ? next : undefined;
}
