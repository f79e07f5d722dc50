/**
 * Runs in the page. Makes tables ready to go on over pages: fixes the widths of their columns, which would change with the rows, and
 * prepares what each further part begins with, the head rows and the caption with the word of `[data-continued]`. Parts of the caption
 * that only the first part has are marked `data-first-part-only`.
 */
export function prepareTables(): void {
  // Everything is measured before anything is changed: the browser lays out once.
  const measured = (window.bookFlows ?? []).map((flow) => {
    const tables = [...flow.root.querySelectorAll('table')].filter(
      (table) => table.rows.length > 3 && table.closest('figure, .in-margin, [data-turned]') === null,
    );
    const widths = tables.map((table) => ({
      table: table.getBoundingClientRect().width,
      columns: [...[...table.rows].reduce((a, b) => (b.cells.length > a.cells.length ? b : a)).cells].map(
        (cell) => cell.getBoundingClientRect().width,
      ),
    }));
    return { flow, tables, widths };
  });
  for (const { flow, tables, widths } of measured) {
    for (const [at, table] of tables.entries()) {
      const { table: tableWidth, columns } = widths[at]!;
      const group = document.createElement('colgroup');
      for (const width of columns) {
        const column = document.createElement('col');
        column.style.setProperty('width', `${width}px`);
        group.append(column);
      }
      for (const old of table.querySelectorAll(':scope > colgroup')) old.remove();
      if (table.caption) table.caption.after(group);
      else table.prepend(group);
      table.style.setProperty('table-layout', 'fixed');
      table.style.setProperty('inline-size', `${tableWidth}px`);
      flow.repeats.set(table, makeRepetition(table, group));
    }
  }

  function makeRepetition(table: HTMLTableElement, group: Element): HTMLElement {
    const repetition = table.cloneNode(false) as HTMLTableElement;
    repetition.removeAttribute('id');
    const parts = [table.caption, table.tHead].flatMap((part) => (part ? [part.cloneNode(true) as HTMLElement] : []));
    for (const part of parts) {
      for (const named of [part, ...part.querySelectorAll('[id]')]) named.removeAttribute('id');
      for (const extra of part.querySelectorAll('[data-first-part-only]')) extra.remove();
      part.ariaHidden = 'true';
    }
    const word = table.closest<HTMLElement>('[data-continued]')?.dataset['continued'];
    if (table.caption && word !== undefined) {
      const continued = document.createElement('span');
      continued.className = 'table-continued';
      continued.textContent = word;
      parts[0]!.append(' ', continued);
    }
    if (table.caption) repetition.append(parts.shift()!);
    repetition.append(group.cloneNode(true), ...parts);
    return repetition;
  }
}
