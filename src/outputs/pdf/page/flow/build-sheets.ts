import type { PagePlan, PlacedBlock } from '../../layout/flow.ts';
import type { PageFlow } from './in-page.ts';

export interface BuildOptions {
  index: number;
  pages: PagePlan[];
  /** Width and height of the areas of pages by their name. */
  sizes: [string, { width: number; height: number }][];
  /** Whether the first page is odd or even. */
  start: 'odd' | 'even';
}

/**
 * Runs in the page. Puts what a flow holds onto sheets, one for each page: boxes of the size of the page area. What goes on over pages
 * is cut at the ends of its lines; its parts have the same `data-piece`, by which the structure of the PDF joins them again. The first
 * part is the element itself, with its id.
 */
export function buildSheets({ index, pages, sizes, start }: BuildOptions): void {
  const flow = window.bookFlows![index]!;
  const { root } = flow;
  const sizeOf = new Map(sizes);
  const latest = new Map<HTMLElement, { piece: HTMLElement; sheet: HTMLElement }>();
  const parts = new Map<string, HTMLElement[]>();
  // A caption goes with its figure; a portrait is a figure of its own.
  const marginPaths = flow.margin.map((element) =>
    element.parentElement?.closest('figure') ? undefined : pathOf(element),
  );
  const homes = flow.notes.map(({ home }) => [...pathOf(home), ...(home === root ? [] : [home])]);
  const { paddingInline } = getComputedStyle(root);
  let pieces = 0;

  numberItems();
  cutEverything();
  takeApart();
  root.replaceChildren(...pages.map((plan, number) => buildSheet(plan, number)));
  root.style.removeProperty('inline-size');
  root.style.setProperty('padding', '0');

  function pathOf(element: HTMLElement): HTMLElement[] {
    const path: HTMLElement[] = [];
    for (let at = element.parentElement; at && at !== root; at = at.parentElement) path.unshift(at);
    return path;
  }

  /** Cuts paragraphs and notes at the places found, the last one first, so that the others stay valid. */
  function cutEverything(): void {
    const linesOf = (cuts: Map<number, number[]>, of: number, from: number): void => {
      if (from > 0) cuts.set(of, [...(cuts.get(of) ?? []), from]);
    };
    const blockCuts = new Map<number, number[]>();
    const noteCuts = new Map<number, number[]>();
    for (const { blocks, notes } of pages) {
      for (const { block, from } of blocks) linesOf(blockCuts, block, from);
      for (const { note, from } of notes) linesOf(noteCuts, note, from);
    }
    for (const [block, lines] of blockCuts) {
      const { element } = flow.blocks[block]!;
      const cut = lines.toReversed().map((line) => cutAt(element, flow.splits.get(`${block}:${line}`)!));
      parts.set(`block ${block}`, [element, ...cut.toReversed()]);
    }
    for (const [note, lines] of noteCuts) {
      const { element, paragraphs } = flow.notes[note]!;
      const cut = lines.toReversed().map((line) => {
        const point = flow.splits.get(`note ${note}:${line}`);
        return cutAt(element, point ?? endOfParagraph(paragraphs, line));
      });
      parts.set(`note ${note}`, [element, ...cut.toReversed()]);
    }
  }

  function endOfParagraph(paragraphs: PageFlow['notes'][number]['paragraphs'], line: number): Cut {
    let at = line;
    for (const { element, lineEnds } of paragraphs) {
      at -= lineEnds.length;
      if (at === 0)
        return { node: element.parentNode!, offset: [...element.parentNode!.childNodes].indexOf(element) + 1 };
    }
    return { node: paragraphs[0]!.element, offset: 0 };
  }

  /** Cuts off all that follows a place in an element, and returns it in an element of the same kind. */
  function cutAt(element: HTMLElement, { node, offset }: Cut): HTMLElement {
    const isJustified =
      getComputedStyle(node.nodeType === 1 ? (node as HTMLElement) : node.parentElement!).textAlign === 'justify';
    // A paragraph of a note is cut with its note, and joined again on its own.
    for (let at = node instanceof Element ? node : node.parentElement; at && at !== element; at = at.parentElement) {
      if (at instanceof HTMLElement && at.localName === 'p') at.dataset['piece'] ??= `${index}-${++pieces}`;
    }
    const rest = nextPiece(element);
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(element, element.childNodes.length);
    rest.append(range.extractContents());
    for (const inner of rest.querySelectorAll<HTMLElement>('[id]')) {
      if (element.querySelector(`#${CSS.escape(inner.id)}`)) inner.removeAttribute('id');
    }
    const inner = rest.firstElementChild;
    if (element.localName !== 'p' && inner instanceof HTMLElement && inner.dataset['piece'])
      inner.classList.add('continued');
    if (isJustified) element.style.setProperty('text-align-last', 'justify');
    rest.classList.add('continued');
    return rest;
  }

  /** A further part of an element, empty. */
  function nextPiece(element: HTMLElement): HTMLElement {
    element.dataset['piece'] ??= `${index}-${++pieces}`;
    const piece = element.cloneNode(false) as HTMLElement;
    piece.removeAttribute('id');
    piece.style.setProperty('margin-block-start', '0');
    return piece;
  }

  function takeApart(): void {
    for (const { element } of flow.blocks) element.remove();
    for (const [item, path] of marginPaths.entries()) if (path) flow.margin[item]!.remove();
    for (const container of new Set([...flow.blocks.flatMap(({ path }) => path), ...homes.flat()])) {
      container.replaceChildren(...[...container.children].filter(({ localName }) => localName === 'colgroup'));
    }
  }

  /** Numbers and letters of list items stay what they are when their list is cut. */
  function numberItems(): void {
    const lists = new Set(flow.blocks.flatMap(({ path }) => path.filter(({ localName }) => localName === 'ol')));
    for (const list of lists) {
      let value = (list as HTMLOListElement).start;
      for (const item of list.children) if (item.localName === 'li') (item as HTMLLIElement).value = value++;
    }
  }

  function buildSheet(plan: PagePlan, number: number): HTMLElement {
    const sheet = document.createElement('div');
    const size = sizeOf.get(plan.page) ?? sizeOf.get('')!;
    const isOdd = (number % 2 === 0) === (start === 'odd');
    sheet.className = 'sheet';
    sheet.dataset['pageSide'] = isOdd ? 'recto' : 'verso';
    sheet.style.setProperty('padding-inline', paddingInline);
    sheet.style.setProperty('inline-size', `${size.width}px`);
    sheet.style.setProperty('block-size', `${size.height}px`);
    if (plan.page !== '') sheet.style.setProperty('page', plan.page);
    if (plan.blank) sheet.ariaHidden = 'true';
    for (const [at, placed] of plan.blocks.entries()) {
      const { path } = flow.blocks[placed.block]!;
      const element = takePart(placed);
      const parent = host(path, sheet);
      parent.append(element);
      element.style.setProperty('page', 'auto');
      if (at === 0) clearTop(element, sheet);
    }
    for (const { item, top } of plan.margin) placeMargin(plan, sheet, item, top);
    if (plan.notes.length > 0) placeNotes(plan, sheet);
    return sheet;
  }

  function takePart({ block }: PlacedBlock): HTMLElement {
    return parts.get(`block ${block}`)?.shift() ?? flow.blocks[block]!.element;
  }

  /** The piece of the innermost of `path` on this sheet, made if it is not there yet. */
  function host(path: HTMLElement[], sheet: HTMLElement): HTMLElement {
    let parent = sheet;
    for (const container of path) {
      const known = latest.get(container);
      if (known?.sheet === sheet && known.piece.parentElement === parent) {
        parent = known.piece;
        continue;
      }
      const piece = known ? nextPiece(container) : container;
      // The sheet has the page's name; another one inside it would begin another page.
      piece.style.setProperty('page', 'auto');
      if (known) repeatHead(container, piece);
      if (known && container.localName === 'li') piece.classList.add('continued');
      latest.set(container, { piece, sheet });
      parent.append(piece);
      parent = piece;
    }
    return parent;
  }

  function repeatHead(table: HTMLElement, piece: HTMLElement): void {
    const repetition = flow.repeats.get(table);
    if (repetition) piece.append(...(repetition.cloneNode(true) as HTMLElement).childNodes);
  }

  /** Nothing stands above the first block of a page. */
  function clearTop(element: HTMLElement, sheet: HTMLElement): void {
    for (let at: HTMLElement | null = element; at && at !== sheet; at = at.parentElement) {
      at.style.setProperty('margin-block-start', '0');
    }
  }

  function placeMargin(plan: PagePlan, sheet: HTMLElement, item: number, top: number): void {
    const element = flow.margin[item]!;
    element.style.setProperty('inset-block-start', `${top}px`);
    const path = marginPaths[item];
    if (!path) return;
    const parent = host(path, sheet);
    const beside = plan.blocks.find(({ block, from }) => from === 0 && flow.blocks[block]!.margin.includes(item));
    let next: HTMLElement | null = beside ? flow.blocks[beside.block]!.element : null;
    while (next && next.parentElement !== parent) next = next.parentElement;
    if (next) next.before(element);
    else parent.prepend(element);
  }

  function placeNotes(plan: PagePlan, sheet: HTMLElement): void {
    const area = document.createElement('div');
    area.className = 'page-notes';
    for (const { note } of plan.notes) area.append(parts.get(`note ${note}`)?.shift() ?? flow.notes[note]!.element);
    host(homes[plan.notes.at(-1)!.note]!, sheet).append(area);
  }
}

interface Cut {
  node: Node;
  offset: number;
}
