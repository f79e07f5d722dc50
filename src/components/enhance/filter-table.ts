/** The full funding table filters by name, region and category; the address bar keeps what was asked for. */
export function filterTable(words: Record<string, string>, say: (text: string) => void): void {
  const form = document.querySelector<HTMLFormElement>('#funding-filter');
  const body = document.querySelector<HTMLTableElement>('#funding-all table')?.tBodies[0];
  if (!form || !body) return;
  const rows = [...body.rows].filter((row) => !row.classList.contains('total'));
  form.hidden = false;
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const read = (name: string) => String(new FormData(form).get(name) ?? '').trim();

  const run = (): void => {
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
    const address = new URL(location.href);
    address.search = '';
    for (const name of ['q', 'region', 'category']) if (read(name)) address.searchParams.set(name, read(name));
    history.replaceState(null, '', address);
    const status = document.querySelector('#funding-count');
    const text = (words['shown'] ?? '').replace('%n', String(shown)).replace('%t', String(rows.length));
    if (status) status.textContent = text;
    else say(text);
  };

  for (const [name, value] of new URL(location.href).searchParams) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  form.addEventListener('input', run);
  form.addEventListener('reset', () => setTimeout(run));
  run();
}
