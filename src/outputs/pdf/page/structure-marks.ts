import type { Page } from 'playwright-core';
import { runForEach } from './run-in-page.ts';

/**
 * What an element of the page is, where Chromium's own tags do not say so. A "substitute" stands in a cell for text that is not
 * painted.
 */
export type MarkKind =
  | 'section'
  | 'link'
  | 'note'
  | 'note-label'
  | 'piece'
  | 'contents'
  | 'head-row'
  | 'foot-row'
  | 'terms'
  | 'term'
  | 'description'
  | 'abbreviation'
  | 'substitute';

/** A fact about one element that the finished PDF needs and Chromium does not write. */
export interface StructureMark {
  kind: MarkKind;
  /** The element's id, or "". */
  id: string;
  /** The element's own `lang`, which the mark displaces; "" when it has none. */
  language: string;
  /** What all parts of an element have in common that is cut at the end of a page. */
  piece?: string;
}

/**
 * Prepares the page's markup so that Chromium's tags carry what they otherwise lose, and marks elements for the repair of the tags.
 *
 * Chromium copies the `lang` of an element to its structure element as it is, so a mark travels there as a private subtag of the
 * element's language (RFC 5646, 2.2.7): `en-x-m12` is mark 12 of the returned list. Hence style sheets must use `:lang(fr)`, which
 * a mark leaves intact, and not `[lang="fr"]`.
 * @param language the book's language, set on the document if that has none
 */
export async function markStructure(page: Page, language: string): Promise<StructureMark[]> {
  await page.evaluate(prepareMarkup, language);
  const [marks = []] = await runForEach(page, setMarks, [null]);
  return marks;
}

/**
 * What each marked link, abbreviation or substitute says to those who cannot see it: a link its label, title or text, or the
 * description of its picture; an abbreviation what it stands for. To be read when page numbers are filled in, since they may be part
 * of the text.
 * @returns one entry for each mark of `markStructure`, "" for other kinds
 */
export function readLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const labels: string[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>('[lang*="x-m"]')) {
      const mark = /(?:^|-)x-m(\d+)$/.exec(element.lang)?.[1];
      if (mark === undefined) continue;
      const picture = element.querySelector('img[alt], svg[aria-label]');
      const text = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.textContent;
      const pictured = picture?.getAttribute('alt') ?? picture?.getAttribute('aria-label') ?? '';
      const label = (text.trim() === '' ? pictured : text).replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
      const isNamed = element.localName === 'a' || element.localName === 'abbr';
      labels[Number(mark)] = isNamed ? label : (element.dataset['substitute'] ?? '');
    }
    return labels;
  });
}

/** Runs in the page. */
function prepareMarkup(language: string): void {
  document.documentElement.lang ||= language;

  // Elements without a meaning of their own get a structure element, and with it a language, only if they have a role.
  for (const element of document.body.querySelectorAll(
    ':is(span, i, b, cite, q, small, u, s, bdi)[lang]:not([role]), abbr[title]:not([role])',
  )) {
    element.setAttribute('role', 'time');
  }

  // Without a scope of its own, a header cell beside an ordinary cell is taken for a row header even in the table's head.
  for (const header of document.querySelectorAll('th:not([scope])')) {
    header.setAttribute('scope', header.closest('thead') ? 'col' : 'row');
  }

  // A cell without tagged content vanishes from the tags and moves the rest of its row: an empty one, or one whose only visible sign
  // is hidden from assistive technology. A space outside the flow keeps it, and holds the place of text that is there to be heard.
  for (const cell of document.querySelectorAll('td, th')) {
    if (cell.querySelector(':is(img, svg, canvas, object):not([aria-hidden="true"])') !== null) continue;
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    let shown = '';
    let heard = '';
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (parent === null || parent.closest('[aria-hidden="true"]') !== null) continue;
      if (isClippedAway(parent, cell)) heard += texts.currentNode.nodeValue;
      else shown += texts.currentNode.nodeValue;
    }
    if (shown.trim() !== '') continue;
    const space = document.createElement('span');
    space.textContent = ' ';
    space.setAttribute('role', 'time');
    space.dataset['substitute'] = heard.trim();
    space.style.setProperty('position', 'absolute');
    space.style.setProperty('white-space', 'pre');
    cell.append(space);
  }

  function isClippedAway(element: Element, within: Element): boolean {
    for (let at: Element | null = element; at !== null && at !== within; at = at.parentElement) {
      const style = getComputedStyle(at);
      const isClipped = style.getPropertyValue('clip') !== 'auto' || style.clipPath !== 'none';
      if (style.position === 'absolute' && isClipped) return true;
    }
    return false;
  }
}

/** Runs in the page. */
function setMarks(): StructureMark[] {
  const kinds: [MarkKind, string][] = [
    ['note', '[role="doc-footnote"], [role="doc-endnote"], [role="doc-endnotes"] li, [data-footnotes] li'],
    ['contents', 'nav[role="doc-toc"]'],
    ['section', 'section'],
    ['head-row', 'thead > tr'],
    ['foot-row', 'tfoot > tr'],
    ['terms', 'dl'],
    ['term', 'dt'],
    ['description', 'dd'],
    ['note-label', '.page-note-label'],
    ['link', 'a[href]'],
    ['abbreviation', 'abbr[title]'],
    ['substitute', '[data-substitute]'],
    ['piece', '[data-piece]'],
  ];
  const kindOf = (element: Element): MarkKind | undefined =>
    kinds.find(([, selector]) => element.matches(selector))?.[0];
  const selectAll = kinds.map(([, selector]) => selector).join(', ');
  const marked = [...document.body.querySelectorAll<HTMLElement>(selectAll)].map((element) => ({
    element,
    inherited: element.closest<HTMLElement>('[lang]')?.lang ?? '',
    mark: {
      kind: kindOf(element) ?? 'section',
      id: element.id,
      language: element.getAttribute('lang') ?? '',
      ...(element.dataset['piece'] !== undefined && { piece: element.dataset['piece'] }),
    },
  }));
  marked.forEach(({ element, inherited }, index) => {
    element.lang = inherited === '' ? `x-m${index}` : `${inherited}-x-m${index}`;
  });
  return marked.map(({ mark }) => mark);
}
