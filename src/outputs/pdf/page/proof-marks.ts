import type { Page } from 'playwright-core';

/**
 * Marks a book that is laid out for those who read its proof: in the inner margin of text pages the number of every fifth line, the
 * source file (`data-source`) where it begins on a page, and the line in that file (`data-line`) at which each block begins; in the
 * foot of every page what it is a proof of, and on pages without margin columns the file. Nothing of the book moves: the marks stand
 * outside the flow, hidden from assistive technology, and so become artifacts of the PDF.
 * @param foot what the foot of pages says: “Proof · 25 November 2026”
 */
export async function drawProofMarks(page: Page, foot: string): Promise<void> {
  await page.evaluate(writeFoot, foot);
  await page.evaluate(markSheets);
}

/** Runs in the page. */
function writeFoot(foot: string): void {
  const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const style = `font: 400 7pt 'Source Sans 3', 'Noto Naskh Arabic'; color: #55606e; white-space: nowrap;
    vertical-align: top; padding-top: 28px;`;
  const rules = [`@page { @bottom-center { content: ${quoted(foot)}; ${style} } }`];
  for (const flow of document.querySelectorAll<HTMLElement>('[data-flow][data-source]')) {
    const name = getComputedStyle(flow).getPropertyValue('page');
    if (flow.classList.contains('text-measure') || name === '' || name === 'auto') continue;
    rules.push(`@page ${name} { @bottom-center { content: ${quoted(`${foot} · ${flow.dataset['source']}`)}; } }`);
  }
  // The policy of the page forbids style elements.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets.push(sheet);
}

/** Runs in the page. */
function markSheets(): void {
  const EVERY = 5;
  /** No letter of the name of a file is wider on average, in pixels. */
  const WIDEST = 5;
  const TEXT = 'p, li, dt, dd, blockquote, h1, h2, h3, h4, h5, h6';
  const OTHER =
    '.in-margin, .page-notes, .key-figures, figure, table, svg, .visually-hidden, [aria-hidden="true"], [hidden]';
  interface Line {
    top: number;
    bottom: number;
    element: Element;
  }

  for (const sheet of document.querySelectorAll<HTMLElement>('.text-measure > .sheet')) {
    const { top: origin } = sheet.getBoundingClientRect();
    const lines = readLines(sheet, origin);
    const blocks = [...sheet.querySelectorAll<HTMLElement>('[data-line]')]
      .filter((block) => !block.matches('.continued, .in-margin') && !block.closest('.page-notes'))
      .map((element) => ({ element, top: lineTop(element, lines) ?? element.getBoundingClientRect().top - origin }));
    const marks = document.createElement('div');
    marks.className = 'proof-marks';
    marks.ariaHidden = 'true';
    for (const [index, { top, bottom }] of lines.entries())
      if ((index + 1) % EVERY === 0) marks.append(mark('proof-number', String(index + 1), top, bottom - top));
    for (const { element, top } of blocks) marks.append(mark('proof-source', `:${element.dataset['line']}`, top));
    markFiles([...lines, ...blocks], marks);
    if (marks.hasChildNodes()) sheet.append(marks);
  }

  /** The lines of running text of a sheet, from above. */
  function readLines(sheet: HTMLElement, origin: number): Line[] {
    const range = document.createRange();
    const boxes: Line[] = [];
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!element?.closest(TEXT) || element.closest(OTHER)) continue;
      range.selectNodeContents(texts.currentNode);
      for (const { top, bottom, width } of range.getClientRects())
        if (width > 1 && bottom > top) boxes.push({ top: top - origin, bottom: bottom - origin, element });
    }
    const lines: Line[] = [];
    for (const box of boxes.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom)) {
      const line = lines.at(-1);
      const middle = (box.top + box.bottom) / 2;
      // Marks of notes are raised, and belong to the line that their middle is in.
      if (line && middle < line.bottom - 1) {
        if (box.bottom - box.top > line.bottom - line.top) Object.assign(line, box);
      } else lines.push({ ...box });
    }
    return lines;
  }

  function lineTop(block: Element, lines: readonly Line[]): number | undefined {
    return lines.find(({ element }) => block.contains(element))?.top;
  }

  /** The name of each source file where it begins: beside the one before if that has not ended there. */
  function markFiles(places: readonly { top: number; element: Element }[], marks: HTMLElement): void {
    let last: string | undefined;
    let column = 0;
    let end = 0;
    for (const { element, top } of places.toSorted((a, b) => a.top - b.top)) {
      const file = element.closest<HTMLElement>('[data-source]')?.dataset['source'];
      if (file === undefined || file === last) continue;
      last = file;
      column = top < end ? 1 - column : 0;
      end = top + file.length * WIDEST;
      marks.append(mark(`proof-file proof-file-${column}`, file, Math.max(0, top)));
    }
  }

  function mark(name: string, text: string, top: number, height?: number): HTMLElement {
    const element = document.createElement('div');
    element.className = name;
    element.style.setProperty('inset-block-start', `${top}px`);
    if (height !== undefined) element.style.setProperty('line-height', `${height}px`);
    const inner = document.createElement('span');
    inner.textContent = text;
    element.append(inner);
    return element;
  }
}
