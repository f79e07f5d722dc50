import { liveFilter } from './live-filter.ts';

/** Lists of actions filter by goal and by objective, each list of a page by itself. */
export function filterActions(root: ParentNode): void {
  for (const [index, list] of [...root.querySelectorAll<HTMLElement>('.action-list')].entries()) {
    const form = list.querySelector('form');
    const status = list.querySelector<HTMLElement>('[role="status"]');
    if (!form || !status) continue;
    const items = [...list.querySelectorAll<HTMLElement>('.actions > li')];
    const has = (codes: string | undefined, code: string): boolean => !code || (codes ?? '').split(' ').includes(code);
    liveFilter(
      form,
      (read) => {
        for (const item of items)
          item.hidden = !(
            has(item.dataset['goals'], read('goal')) && has(item.dataset['objectives'], read('objective'))
          );
        const shown = items.filter((item) => !item.hidden).length;
        status.textContent = (status.dataset['shown'] ?? '')
          .replace('%n', String(shown))
          .replace('%t', String(items.length));
      },
      // The second list of a page and those after it have a number.
      (name) => (index === 0 ? name : `${name}-${index + 1}`),
    );
  }
}
