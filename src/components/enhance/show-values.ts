/** A mark that has a row in the figure's table, under the same key. */
interface Mark {
  element: SVGElement;
  row: HTMLTableRowElement;
}

/** How far from a mark the pointer may be, in px. */
const REACH = 14;

/**
 * Pictures of figures show the row of the table that belongs to the mark under the pointer. From the keyboard the picture
 * takes the focus once and the arrow keys walk its marks; Escape closes. The numbers are the table's own: none is here.
 */
export function showValues(root: ParentNode, words: Record<string, string>, say: (text: string) => void): void {
  for (const figure of root.querySelectorAll<HTMLElement>('.figure')) {
    const drawing = figure.querySelector<HTMLElement>('.figure-drawing');
    const rows = new Map<string, HTMLTableRowElement>();
    for (const row of figure.querySelectorAll<HTMLTableRowElement>('tr[data-key]'))
      rows.set(row.dataset['key'] ?? '', row);
    if (drawing && marksOf(drawing, rows).length)
      follow(drawing, rows, `${figure.querySelector('.figure-label')?.textContent ?? ''}: ${words['walk'] ?? ''}`, say);
  }
}

function marksOf(drawing: ParentNode, rows: Map<string, HTMLTableRowElement>): Mark[] {
  return [...drawing.querySelectorAll<SVGElement>('svg [data-key]')].flatMap((element) => {
    const key = element.dataset['key'] ?? '';
    // A chart with two columns numbers the marks of a row.
    const row = rows.get(key) ?? rows.get(key.replace(/-\d$/, ''));
    return row ? [{ element, row }] : [];
  });
}

function follow(
  drawing: HTMLElement,
  rows: Map<string, HTMLTableRowElement>,
  name: string,
  say: (text: string) => void,
): void {
  const tip = document.createElement('div');
  tip.className = 'figure-tip';
  tip.hidden = true;
  // What it says is in the table, and from the keyboard in the live region.
  tip.setAttribute('aria-hidden', 'true');
  drawing.append(tip);
  drawing.tabIndex = 0;
  drawing.setAttribute('role', 'group');
  drawing.setAttribute('aria-label', name);
  let current: Mark | undefined;

  /** Those of the picture that the width of the column shows. */
  const visible = (): Mark[] =>
    marksOf(drawing, rows).filter(({ element }) => element.ownerSVGElement?.getClientRects().length);

  const show = (mark: Mark | undefined): void => {
    if (mark?.element === current?.element) return;
    current?.element.classList.remove('is-current');
    current = mark;
    tip.hidden = !mark;
    if (!mark) return;
    mark.element.classList.add('is-current');
    tip.replaceChildren(...linesOf(mark.row));
    place(tip, drawing, mark.element);
  };

  drawing.addEventListener('pointermove', (event) => {
    // The pointer may rest on the tip itself.
    if (!(event.target instanceof Node && tip.contains(event.target))) show(markAt(visible(), event));
  });
  drawing.addEventListener('pointerdown', (event) => show(markAt(visible(), event)));
  drawing.addEventListener('pointerleave', (event) => {
    // A finger that is lifted leaves the value standing.
    if (event.pointerType !== 'touch') show(undefined);
  });
  drawing.addEventListener('blur', () => show(undefined));
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Node && drawing.contains(target))) show(undefined);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(undefined);
  });
  drawing.addEventListener('keydown', (event) => {
    const marks = visible();
    const at = marks.findIndex(({ element }) => element === current?.element);
    const last = marks.length - 1;
    const targets: Record<string, number> = {
      ArrowRight: Math.min(at + 1, last),
      ArrowDown: Math.min(at + 1, last),
      ArrowLeft: Math.max(at - 1, 0),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    };
    const next = marks[targets[event.key] ?? -1];
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show(next);
    say(
      linesOf(next.row)
        .map(({ textContent }) => textContent)
        .join(', '),
    );
  });
}

/** The mark under the pointer, or else the nearest within reach. */
function markAt(marks: readonly Mark[], { target, clientX, clientY }: PointerEvent): Mark | undefined {
  const hit = marks.find(({ element }) => target instanceof Node && element.contains(target));
  if (hit) return hit;
  let nearest: Mark | undefined;
  let least = REACH;
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.element.getBoundingClientRect();
    const distance = Math.hypot(
      Math.max(left - clientX, 0, clientX - right),
      Math.max(top - clientY, 0, clientY - bottom),
    );
    if (distance < least) [least, nearest] = [distance, mark];
  }
  return nearest;
}

/** Name of the row, and each cell under the head of its column. */
function linesOf(row: HTMLTableRowElement): HTMLElement[] {
  const heads = row.closest('table')?.tHead?.rows[0]?.cells;
  return [...row.cells].map((cell, column) => {
    const line = document.createElement('p');
    const copy = cell.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('[aria-hidden], .note-mark')) mark.remove();
    const text = (copy.textContent ?? '').trim();
    line.textContent = cell.tagName === 'TH' ? text : `${nameOf(heads?.[column])}: ${text}`;
    return line;
  });
}

/** What a column is called: a head that is a code has a title, "Principle 1: Standards and rights", of which the name will do. */
function nameOf(head: Element | undefined): string {
  const title = head?.querySelector('abbr')?.title.replace(/^[^:]*: /, '');
  return (title || (head?.textContent ?? '')).trim();
}

/** Above the mark, below it where there is no room, and never beyond the sides of the picture. */
function place(tip: HTMLElement, drawing: HTMLElement, element: SVGElement): void {
  const frame = drawing.getBoundingClientRect();
  const mark = (element.querySelector('.mark') ?? element).getBoundingClientRect();
  const middle = (mark.left + mark.right) / 2 - frame.left;
  const left = Math.max(0, Math.min(middle - tip.offsetWidth / 2, frame.width - tip.offsetWidth));
  const above = mark.top - frame.top - tip.offsetHeight - 6;
  tip.style.left = `${left}px`;
  tip.style.top = `${mark.top - tip.offsetHeight - 6 < 0 ? mark.bottom - frame.top + 6 : above}px`;
}
