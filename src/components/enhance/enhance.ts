import { copyLinks } from './copy-links.ts';
import { filterActions } from './filter-actions.ts';
import { filterTable } from './filter-table.ts';
import { showValues } from './show-values.ts';
import { sortTables } from './sort-tables.ts';

/** What scripts add to a page that is whole without them. The words come with the page, in its language. */
export function enhance(): void {
  const live = document.querySelector<HTMLElement>('#announcement');
  const words = JSON.parse(live?.dataset['words'] ?? '{}') as Record<string, string>;
  const say = (text: string): void => {
    if (live) live.textContent = text;
  };
  sortTables(document, words, say);
  copyLinks(document, words, say);
  filterTable(words, say);
  filterActions(document);
  showValues(document, words, say);
}
