import type { BreakRule, Flow, FlowBlock } from '../../layout/flow.ts';

export interface MeasureOptions {
  /** Which flow. */
  index: number;
  /** The heights of pages by their name; "" is the nameless one. */
  heights: [string, number][];
  /** Things for the margin that have to stand in the text. */
  inText: number[];
}

/** Where a block stands. */
interface Place {
  path: HTMLElement[];
  page: string;
  open: number;
  close: number;
}

/**
 * Runs in the page. Takes a flow apart into blocks and measures them. What a style sheet says counts: `break-before`, `break-after`,
 * `break-inside`, `orphans`, `widows`, `page`, `--placement` for what may wait for the next page, `--room-to-begin` for what
 * begins on the page before if that share of it is free. What must not break breaks all the same if it is higher than half
 * a page, or three quarters where text may pass it, and not a picture.
 */
export function measureFlow({ index, heights, inText }: MeasureOptions): Flow {
  const flow = window.bookFlows![index]!;
  const readLineEnds = window.readLineEnds!;
  const pageHeights = new Map(heights);
  const rightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
  const blocks: FlowBlock[] = [];
  const frozen: [HTMLElement, number, number][] = [];
  const noted = new Set<number>();
  /** What the next block has to say of its beginning, also for the elements that begin with it. */
  const NOTHING = { rule: 'free' as BreakRule, before: 0, room: 0, margin: [] as number[] };
  let pending = { ...NOTHING };
  let lastBottom = 0;

  flow.blocks = [];
  for (const item of inText) flow.margin[item]?.classList.remove('in-margin');
  const marginOf = new Map(flow.margin.map((element, item) => [element, item]));
  const noteOf = new Map(flow.notes.map(({ element }, note) => [`#${element.id}`, note]));
  const ofRoot = getComputedStyle(flow.root);
  const textWidth = flow.root.clientWidth - parseFloat(ofRoot.paddingLeft) - parseFloat(ofRoot.paddingRight);
  const ownPage = ofRoot.getPropertyValue('page').replace('auto', '');

  for (const child of flow.root.children) visit(child as HTMLElement, { path: [], page: ownPage, open: 0, close: 0 });
  const last = blocks.at(-1);
  last?.margin.push(...pending.margin);
  last?.notes.push(...notesBeside(pending.margin));
  for (const [element, top, bottom] of frozen) {
    element.style.setProperty('margin-block', `${top}px ${bottom}px`);
  }
  const notes = flow.notes.map(({ paragraphs }) => {
    for (const paragraph of paragraphs) paragraph.lineEnds = readLineEnds(paragraph.element);
    return { lines: paragraphs.flatMap(({ lineEnds }) => heightsOf(lineEnds)) };
  });
  const margin = flow.margin.map((element) => ({
    height: element.getBoundingClientRect().height,
    // A caption stays with its picture, a mark with its note.
    pinned: element.localName === 'figcaption' || element.querySelector('[role="doc-noteref"]') !== null,
  }));
  return { blocks, notes, margin };

  function visit(element: HTMLElement, place: Place): void {
    const style = getComputedStyle(element);
    if (style.display === 'none' || element.matches('.page-notes, colgroup')) return;
    if (element.classList.contains('in-margin')) {
      pending.margin.push(marginOf.get(element)!);
      return;
    }
    tighten(ruleOf(style.breakBefore));
    pending.room = Math.max(pending.room, parseFloat(style.getPropertyValue('--room-to-begin')) || 0);
    const named = style.getPropertyValue('page');
    const page = named === 'auto' || named === '' ? place.page : named;
    const rect = element.getBoundingClientRect();
    const share = rect.height / (pageHeights.get(page) ?? pageHeights.get('') ?? Infinity);
    const most = style.getPropertyValue('--placement') === 'movable' ? 0.75 : 0.5;
    const kind = kindOf(element, style, share > most);
    if (style.position !== 'absolute') {
      frozen.push([element, parseFloat(style.marginTop) || 0, parseFloat(style.marginBottom) || 0]);
    }
    if (kind === 'container') visitChildren(element, style, { ...place, page });
    else addBlock(element, style, { ...place, page }, rect, kind === 'lines' ? readLineEnds(element) : []);
    tighten(ruleOf(style.breakAfter));
  }

  function visitChildren(element: HTMLElement, style: CSSStyleDeclaration, place: Place): void {
    const above = parseFloat(style.paddingTop) + parseFloat(style.borderTopWidth) + decorationAbove(element);
    const below = parseFloat(style.paddingBottom) + parseFloat(style.borderBottomWidth);
    const isTable = style.display === 'table';
    const repeat = isTable ? measureRepetition(element) : 0;
    pending.before = above > 0 ? 0 : Math.max(pending.before, parseFloat(style.marginTop) || 0);
    const first = blocks.length;
    const inner = {
      path: [...place.path, element],
      page: place.page,
      open: place.open + (isTable ? 0 : above) + repeat,
      close: place.close + (isTable ? 0 : below),
    };
    for (const child of element.children) visit(child as HTMLElement, inner);
    if (isTable) bindRows(first, repeat);
    const last = blocks.at(-1);
    if (!last || blocks.length === first) return;
    const after = parseFloat(style.marginBottom) || 0;
    last.after = below > 0 ? after : Math.max(last.after, after);
  }

  /** The height of a bar or the like that a style sheet draws above the content. */
  function decorationAbove(element: HTMLElement): number {
    const { content, display, position, height, marginTop, marginBottom } = getComputedStyle(element, '::before');
    if (content === 'none' || display !== 'block' || position === 'absolute') return 0;
    return parseFloat(height) + parseFloat(marginTop) + parseFloat(marginBottom);
  }

  function addBlock(
    element: HTMLElement,
    style: CSSStyleDeclaration,
    place: Place,
    rect: DOMRect,
    lineEnds: number[],
  ): void {
    const isOut = style.position === 'absolute';
    const captions = [...element.querySelectorAll<HTMLElement>('.in-margin')].flatMap((it) => marginOf.get(it) ?? []);
    const beside = [...pending.margin, ...captions];
    flow.blocks.push({ element, path: place.path, lineEnds, margin: beside });
    blocks.push({
      page: place.page,
      height: isOut ? 0 : rect.height,
      lines: lineEnds.length > 1 ? heightsOf(lineEnds) : [],
      gap: blocks.length === 0 || isOut ? 0 : rect.top - lastBottom,
      before: isOut ? 0 : Math.max(pending.before, parseFloat(style.marginTop) || 0),
      after: isOut ? 0 : parseFloat(style.marginBottom) || 0,
      open: place.open,
      close: place.close,
      breakBefore: pending.rule,
      room: pending.room,
      orphans: Number(style.orphans) || 1,
      widows: Number(style.widows) || 1,
      movable: lineEnds.length === 0 && ['movable', 'figure'].includes(style.getPropertyValue('--placement')),
      wide: rect.width > textWidth + 1,
      beginsSection: /^H[1-6]$/.test(element.tagName),
      notes: [...notesIn(element, rect.top, lineEnds), ...notesBeside(beside)],
      margin: beside,
    });
    // What is out of the flow, or is nothing to be seen, stays with what follows it.
    const rule = isOut || rect.height < 1 ? 'avoid' : 'free';
    pending = isOut ? { ...pending, rule, room: 0, margin: [] } : { ...NOTHING, rule, margin: [] };
    if (!isOut) lastBottom = rect.bottom;
  }

  function kindOf(element: HTMLElement, style: CSSStyleDeclaration, isHigh: boolean): 'container' | 'lines' | 'whole' {
    if (element.matches('figure, img, svg, [role="img"]')) return 'whole';
    if (style.getPropertyValue('--placement') === 'figure') return 'whole';
    if (style.breakInside.startsWith('avoid') && !isHigh) return 'whole';
    if (['table', 'table-row-group', 'table-footer-group'].includes(style.display)) return 'container';
    if (style.position === 'absolute' || style.float !== 'none' || style.columnCount !== 'auto') return 'whole';
    if (!['block', 'list-item', 'flow-root'].includes(style.display)) return 'whole';
    let kind: 'container' | 'lines' = 'lines';
    for (const child of element.children) {
      if (child.classList.contains('in-margin')) continue;
      const { display, float, position } = getComputedStyle(child);
      if (position === 'absolute') continue;
      if (float !== 'none') return 'whole';
      if (!display.startsWith('inline') && !['none', 'contents'].includes(display)) kind = 'container';
    }
    return kind;
  }

  function ruleOf(value: string): BreakRule {
    if (value === 'recto' || value === (rightToLeft ? 'left' : 'right')) return 'odd';
    if (value === 'verso' || value === (rightToLeft ? 'right' : 'left')) return 'even';
    if (value === 'page' || value === 'always') return 'page';
    return value.startsWith('avoid') ? 'avoid' : 'free';
  }

  /** Of several rules for one place the strongest counts. */
  function tighten(rule: BreakRule): void {
    const strength = ['free', 'avoid', 'page', 'even', 'odd'];
    if (strength.indexOf(rule) > strength.indexOf(pending.rule)) pending.rule = rule;
  }

  /** The height of what a table begins with on its further pages. */
  function measureRepetition(table: HTMLElement): number {
    const repetition = flow.repeats.get(table);
    if (!repetition) return 0;
    const holder = document.createElement('div');
    holder.style.setProperty('position', 'absolute');
    holder.append(repetition);
    table.after(holder);
    const { height } = repetition.getBoundingClientRect();
    holder.remove();
    return height;
  }

  /** Caption, head and first rows stand together, as do the last four; no page ends within cells that span rows. */
  function bindRows(first: number, repeat: number): void {
    const lastRows = 4;
    let spanned = 0;
    let rows = 0;
    for (let block = first; block < blocks.length; block++) {
      const { element } = flow.blocks[block]!;
      const isBody = element instanceof HTMLTableRowElement;
      if (rows === 0) blocks[block]!.open -= repeat;
      const isEnd = block > blocks.length - lastRows && isBody;
      if (block > first && (rows < 2 || spanned > 0 || isEnd)) blocks[block]!.breakBefore = 'avoid';
      if (!isBody) continue;
      rows++;
      spanned = Math.max(spanned - 1, ...[...element.cells].map(({ rowSpan }) => rowSpan - 1), 0);
    }
  }

  function notesIn(element: HTMLElement, top: number, lineEnds: number[]): FlowBlock['notes'] {
    return [...element.querySelectorAll('[role="doc-noteref"]')].flatMap((mark) => {
      const note = noteOf.get(decodeURIComponent(mark.getAttribute('href') ?? ''));
      if (note === undefined || noted.has(note)) return [];
      noted.add(note);
      const box = mark.getBoundingClientRect();
      return [
        {
          note,
          line: Math.max(
            0,
            lineEnds.findIndex((end) => (box.top + box.bottom) / 2 - top < end),
          ),
        },
      ];
    });
  }

  /** Notes whose marks stand in the margin. */
  function notesBeside(items: readonly number[]): FlowBlock['notes'] {
    return items.flatMap((item) => notesIn(flow.margin[item]!, 0, []));
  }

  function heightsOf(ends: number[]): number[] {
    return ends.map((end, line) => end - (ends[line - 1] ?? 0));
  }
}
