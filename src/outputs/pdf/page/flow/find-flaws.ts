/** What is wrong with the place of an element on its sheet. */
export type FlawKind = 'foot' | 'side' | 'turned' | 'overlap' | 'note';

/** An element that is placed badly; the element has the mark `data-flaw` with its place in the list. */
export interface FoundFlaw {
  kind: FlawKind;
  /** Index of the flow. */
  flow: number;
  /** How far it is off, in CSS pixels. */
  by: number;
}

/**
 * Runs in the page, when sheets are as they are printed. Finds what reaches over the foot of its page or over its side, what is set
 * turned and too large for it, what stands in the margin and lies over something else, and notes that are not on the page of their mark.
 */
export function findFlaws(): FoundFlaw[] {
  const LEAVES =
    'p, li, dt, dd, h1, h2, h3, h4, h5, h6, tr, figure, figcaption, blockquote, img, svg, table, .page-note';
  /** What rounding leaves, in pixels. */
  const TOLERANCE = 1;
  const found: FoundFlaw[] = [];
  for (const old of document.querySelectorAll('[data-flaw]')) old.removeAttribute('data-flaw');
  for (const [flow, root] of [...document.querySelectorAll('[data-flow]')].entries()) {
    const marks = marksOf(root);
    for (const sheet of root.querySelectorAll<HTMLElement>('.sheet')) {
      const page = sheet.getBoundingClientRect();
      const inMargin = [...sheet.querySelectorAll('.in-margin')].filter(isShown);
      const leaves = [...sheet.querySelectorAll(LEAVES)].filter(
        (leaf) => isShown(leaf) && !leaf.parentElement?.closest('svg') && !leaf.closest('.in-margin, [data-turned]'),
      );
      for (const turned of sheet.querySelectorAll('[data-turned]')) checkTurned(flow, turned);
      for (const element of [...leaves, ...inMargin]) {
        const box = element.getBoundingClientRect();
        const down = Math.max(box.bottom - page.bottom, page.top - box.top);
        const aside = Math.max(box.right - page.right, page.left - box.left, hangingOut(element));
        if (down > TOLERANCE && box.height > 0) add(flow, 'foot', element, down);
        else if (aside > TOLERANCE) add(flow, 'side', element, aside);
      }
      for (const [index, element] of inMargin.entries()) {
        const others = [...leaves.filter((leaf) => !leaf.contains(element)), ...inMargin.slice(index + 1)];
        const by = Math.max(0, ...others.map((other) => overlap(element, other)));
        if (by > TOLERANCE) add(flow, 'overlap', element, by);
      }
      for (const note of sheet.querySelectorAll('.page-note[id]'))
        if (marks.get(note.id)?.closest('.sheet') !== sheet) add(flow, 'note', note, 0);
    }
    for (const [note, mark] of marks) if (document.getElementById(note) === null) add(flow, 'note', mark, 0);
  }
  return found;

  function add(flow: number, kind: FlawKind, element: Element, by: number): void {
    // What holds it, or is in it, is off by the same.
    if (element.closest('[data-flaw]') || element.querySelector('[data-flaw]')) return;
    element.setAttribute('data-flaw', String(found.length));
    found.push({ kind, flow, by });
  }

  function isShown(element: Element): boolean {
    if (element.closest('.proof-marks, [hidden]')) return false;
    const style = getComputedStyle(element);
    return style.display !== 'none' && style.clipPath === 'none' && style.visibility !== 'hidden';
  }

  function checkTurned(flow: number, turned: Element): void {
    const room = turned.getBoundingClientRect();
    for (const element of turned.querySelectorAll('table, p')) {
      const box = element.getBoundingClientRect();
      const by = Math.max(box.bottom - room.bottom, room.top - box.top, box.right - room.right, room.left - box.left);
      // What stands under it is off by as much.
      if (by > TOLERANCE) return add(flow, 'turned', element, by);
    }
  }

  /** How far the text of a block sticks out of it. */
  function hangingOut(element: Element): number {
    const isText = element.matches('p, li, dt, dd, h1, h2, h3, h4, h5, h6');
    return isText && element.clientWidth > 0 ? element.scrollWidth - element.clientWidth : 0;
  }

  function overlap(one: Element, other: Element): number {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return across > TOLERANCE ? down : 0;
  }

  /** The first mark of each note, by the id of the note. */
  function marksOf(root: Element): Map<string, Element> {
    const first = new Map<string, Element>();
    for (const mark of root.querySelectorAll('[role="doc-noteref"]')) {
      const note = decodeURIComponent(mark.getAttribute('href')?.slice(1) ?? '');
      if (!first.has(note)) first.set(note, mark);
    }
    return first;
  }
}
