import type { ElementContent } from 'hast';
import type { Book } from '../book/book.ts';
import { sdgEntries, type SdgEntry } from '../model/sdg.ts';
import type { Complaint } from './component.ts';
import { cutStart, itemsOf, listsOf, wrongBlocks, wrongItems, type Item } from './read-body.ts';
import { wrongSdgCodes } from './sdg-chips.ts';

/** An item of a list of targets: "- 8.7: own words". */
interface CodedItem {
  entry: SdgEntry;
  words: ElementContent[];
}

const CODE =
  /^(?:(?:target|goal|indicator)[\s\u00a0])?(\d{1,2}(?:\.\w{1,2}){0,2})(?:[\s\u00a0]*(?:[:–—]|-{1,3}))?[\s\u00a0]+/i;
const WRITE = 'Write a list, each item beginning with a code: "- 8.7: forced labour".';

/** The items of a list of goals, targets and indicators. The list must be free of flaws. */
export function codedItems(children: readonly ElementContent[], book: Book): CodedItem[] {
  const entries = sdgEntries(book.sdg);
  return listsOf(children)
    .flatMap(itemsOf)
    .flatMap((item) => {
      const [start, code = ''] = CODE.exec(item.text) ?? [];
      const entry = entries.get(code);
      return start !== undefined && entry ? [{ entry, words: cutStart(item.content, start.length) }] : [];
    });
}

/** What is wrong with a list of goals, targets and indicators. */
export function wrongCodedList(name: string, children: readonly ElementContent[], book: Book | undefined): Complaint[] {
  const blocks = wrongBlocks(name, children, { lists: [1, 1], write: WRITE });
  if (blocks.length) return blocks;
  const items = listsOf(children).flatMap(itemsOf);
  const seen = new Set<string>();
  return [...wrongItems(items, { nested: false }), ...items.flatMap((item) => wrongItem(item, seen, book))];
}

function wrongItem({ text, element }: Item, seen: Set<string>, book: Book | undefined): Complaint[] {
  const code = CODE.exec(`${text} `)?.[1];
  if (code === undefined)
    return [{ message: 'This item does not begin with the code of a goal or target.', hint: WRITE, at: element }];
  const [wrong] = book ? wrongSdgCodes([code], book.sdg) : [];
  if (wrong) return [{ ...wrong, at: element }];
  if (!CODE.test(text))
    return [{ message: `"${code}" has no words after it.`, hint: 'Say in a few words what it is about.', at: element }];
  if (seen.has(code))
    return [{ message: `"${code}" is in this list already.`, hint: 'Remove one of the two.', at: element }];
  seen.add(code);
  return [];
}
