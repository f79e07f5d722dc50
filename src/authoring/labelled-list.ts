import type { ElementContent } from 'hast';
import type { Complaint } from './component.ts';
import { afterLabel, bareLabel, boldStart, itemsOf, textOf, type Item } from './read-body.ts';
import type { Element } from 'hast';

/** An item that begins with bold words: "- **Global:** meeting, forum". */
export interface Labelled {
  label: ElementContent[];
  words: ElementContent[];
  item: Item;
}

/** The items of a list that begin with bold words. */
export function labelledItems(list: Element | undefined): Labelled[] {
  return itemsOf(list).flatMap((item) => {
    const bold = boldStart(item);
    return bold ? [{ label: bareLabel(bold.label), words: afterLabel(bold.rest), item }] : [];
  });
}

/** What is wrong with items that should begin with bold words, and perhaps go on after them. */
export function wrongLabels(
  items: readonly Item[],
  { write, words }: { write: string; words: 'needed' | 'optional' },
): Complaint[] {
  return items.flatMap((item): Complaint[] => {
    const bold = boldStart(item);
    const at = item.element;
    if (!bold) return [{ message: 'This item does not begin with bold words.', hint: write, at }];
    const isBare = afterLabel(bold.rest).every((node) => node.type === 'text' && !node.value.trim());
    if (words === 'needed' && isBare)
      return [{ message: `Nothing stands after "${textOf(bold.label).trim()}".`, hint: write, at }];
    return [];
  });
}
