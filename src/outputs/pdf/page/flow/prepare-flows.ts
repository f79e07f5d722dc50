import type { PageFlow } from './in-page.ts';

export interface PrepareOptions {
  /** The widths of the areas of pages by their name; "" is the nameless one. */
  widths: [string, number][];
  /** Indexes of flows whose notes stay at their end. */
  endNotes: number[];
}

/**
 * Runs in the page. Makes each `[data-flow]` one column as wide as the page area, in which everything has the height that it will have
 * on paper: notes are taken out of the text, things for the margin out of the flow, and runs of text beside blocks get a block of
 * their own.
 * @returns how many flows there are
 */
export function prepareFlows({ widths, endNotes }: PrepareOptions): number {
  const roots = [...document.querySelectorAll<HTMLElement>('[data-flow]')];
  window.bookFlows = roots.map((root, index): PageFlow => {
    const name = getComputedStyle(root).getPropertyValue('page');
    const width = new Map(widths).get(name) ?? new Map(widths).get('');
    root.style.setProperty('inline-size', `${width}px`);
    root.style.setProperty('position', 'relative');
    const margin = takeMargin(root);
    wrapRuns(root);
    const notes = endNotes.includes(index) ? [] : takeNotes(root);
    return { root, blocks: [], notes, margin, repeats: new Map(), splits: new Map() };
  });
  return roots.length;

  function takeMargin(root: HTMLElement): HTMLElement[] {
    const found: HTMLElement[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
      ['svg', 'tbody', 'thead'].includes((node as Element).localName)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const element = walker.currentNode as HTMLElement;
      const style = getComputedStyle(element);
      if (style.getPropertyValue('--placement') === 'margin' && style.display !== 'none') found.push(element);
    }
    for (const element of found) element.classList.add('in-margin');
    return found;
  }

  /** Text that stands beside blocks, as in a list item that holds a list, becomes a block. */
  function wrapRuns(root: HTMLElement): void {
    for (const element of root.querySelectorAll<HTMLElement>(
      'li, dd, dt, blockquote, figcaption, div, aside, section',
    )) {
      const children = [...element.childNodes];
      const hasText = children.some((node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '');
      if (!hasText || !children.some(isBlock)) continue;
      let run: HTMLElement | undefined;
      for (const child of children) {
        if (isBlock(child)) run = undefined;
        else if (run) run.append(child);
        else if ((child.nodeValue ?? 'element').trim() !== '') {
          run = document.createElement('span');
          run.style.setProperty('display', 'block');
          child.before(run);
          run.append(child);
        }
      }
    }
  }

  function isBlock(node: Node): boolean {
    if (!(node instanceof Element) || node.classList.contains('in-margin')) return false;
    const { display, position, float } = getComputedStyle(node);
    if (position === 'absolute' || float !== 'none' || display === 'none') return false;
    return !display.startsWith('inline') && display !== 'contents';
  }

  /** Makes each note of the lists at the ends of documents a block of its own, led by its number, which leads back to its mark. */
  function takeNotes(root: HTMLElement): PageFlow['notes'] {
    const area = document.createElement('div');
    area.className = 'page-notes';
    area.style.setProperty('position', 'absolute');
    area.style.setProperty('visibility', 'hidden');
    const notes: PageFlow['notes'] = [];
    const marks = new Map<string, HTMLElement>();
    for (const mark of root.querySelectorAll<HTMLElement>('[data-footnote-ref], [role="doc-noteref"]')) {
      const target = mark.getAttribute('href')?.slice(1) ?? '';
      if (!marks.has(target)) marks.set(target, mark);
    }
    for (const section of root.querySelectorAll('[data-footnotes], [role="doc-endnotes"]')) {
      for (const item of section.querySelectorAll<HTMLElement>('li[id]')) {
        const mark = marks.get(item.id) ?? marks.get(encodeURIComponent(item.id));
        const back = item.querySelector<HTMLElement>('[data-footnote-backref], [role="doc-backlink"]');
        if (!mark) continue;
        mark.setAttribute('role', 'doc-noteref');
        const note = document.createElement('div');
        note.className = 'page-note';
        note.id = item.id;
        note.setAttribute('role', 'doc-footnote');
        const label = document.createElement('a');
        label.className = 'page-note-label';
        label.textContent = mark.textContent;
        label.href = back?.getAttribute('href') ?? `#${(mark.id ||= `mark-of-${item.id}`)}`;
        const says = back?.getAttribute('aria-label');
        if (says) label.setAttribute('aria-label', says);
        for (const link of item.querySelectorAll('[data-footnote-backref], [role="doc-backlink"]')) link.remove();
        const paragraphs = [...item.children].filter(isBlock) as HTMLElement[];
        if (paragraphs.length === 0) {
          const paragraph = document.createElement('p');
          paragraph.append(...item.childNodes);
          paragraphs.push(paragraph);
        }
        note.append(label, ...paragraphs);
        area.append(note);
        notes.push({
          element: note,
          home: section.parentElement ?? root,
          paragraphs: paragraphs.map((element) => ({ element, lineEnds: [] })),
        });
      }
      section.remove();
    }
    root.append(area);
    return notes;
  }
}
