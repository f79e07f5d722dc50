/** Tables of data sort by a column: each head becomes a button. Without the script the printed order stands. */

type Direction = 'ascending' | 'descending';

/** Gives every data table under `root` sort buttons; `say` tells screen readers what was done. */
export function sortTables(root: ParentNode, words: Record<string, string>, say: (text: string) => void): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('.data-table')) {
    const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
    const body = table.tBodies[0];
    if (!body || body.rows.length < 4) continue;
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort-button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const isNumber = head.classList.contains('number');
        const before = head.getAttribute('aria-sort') as Direction | null;
        // Numbers are asked for from the largest down, names from A on.
        const first: Direction = isNumber ? 'descending' : 'ascending';
        const other: Direction = isNumber ? 'ascending' : 'descending';
        const direction = before === first ? other : first;
        for (const each of heads) each.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', direction);
        sortRows(body, column, isNumber, direction);
        const name = button.querySelector('abbr')?.title ?? button.textContent ?? '';
        say((words[direction] ?? '').replace('%s', () => name));
      });
    });
  }
}

/** Rows of totals stay last, and so do blanks whatever the direction. */
function sortRows(body: HTMLTableSectionElement, column: number, isNumber: boolean, direction: Direction): void {
  const rows = [...body.rows].filter((row) => !row.classList.contains('total'));
  const totals = [...body.rows].filter((row) => row.classList.contains('total'));
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(document.documentElement.lang);
  const numberOf = (row: HTMLTableRowElement): number =>
    Number.parseFloat((row.cells[column]?.textContent ?? '').replace(/,/g, ''));
  const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement): number => {
    if (!isNumber)
      return sign * collator.compare(a.cells[column]?.textContent ?? '', b.cells[column]?.textContent ?? '');
    const [one, other] = [numberOf(a), numberOf(b)];
    if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    return sign * (one - other);
  };
  body.append(...rows.sort(compare), ...totals);
}
