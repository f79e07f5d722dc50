import { liveFilter } from './live-filter.ts';

/** The full funding table filters by name, region and category. */
export function filterTable(words: Record<string, string>, say: (text: string) => void): void {
  const form = document.querySelector<HTMLFormElement>('#funding-filter');
  const body = document.querySelector<HTMLTableElement>('#funding-all table')?.tBodies[0];
  if (!form || !body) return;
  const rows = [...body.rows].filter((row) => !row.classList.contains('total'));
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  liveFilter(form, (read) => {
    const [query, region, category] = [fold(read('q')), read('region'), read('category')];
    const column = [...(form.elements.namedItem('category') as HTMLSelectElement).options].findIndex(
      (option) => option.value === category,
    );
    let shown = 0;
    for (const row of rows) {
      const names = fold(`${row.querySelector('.row-name')?.textContent ?? ''} ${row.dataset['names'] ?? ''}`);
      const has = !category || /\d/.test(row.cells[column + 1]?.textContent ?? '');
      row.hidden = !(names.includes(query) && (!region || row.dataset['region'] === region) && has);
      if (!row.hidden) shown++;
    }
    const isAll = !query && !region && !category;
    for (const row of body.querySelectorAll<HTMLElement>('.total')) row.hidden = !isAll;
    const status = document.querySelector('#funding-count');
    const text = (words['shown'] ?? '').replace('%n', String(shown)).replace('%t', String(rows.length));
    if (status) status.textContent = text;
    else say(text);
  });
}
