/** A block of a flow, or an element that is marked as a flaw (see `findFlaws`). */
export type Described = { index: number; block: number } | { flaw: number };

/**
 * Runs in the page.
 * @returns what a person would call a block: its chapter, with the file and the line that it comes from where these are told; its kind,
 *   its number and the beginning of its text
 */
export function describeBlock(described: Described): { place: string; block: string } {
  const element =
    'flaw' in described
      ? document.querySelector(`[data-flaw="${described.flaw}"]`)!
      : window.bookFlows![described.index]!.blocks[described.block]!.element;
  const root = element.closest('[data-flow]')!;
  const text = (node: Element | null | undefined): string =>
    (node?.getAttribute('data-bookmark') ?? node?.textContent ?? '')
      .replaceAll('\u00ad', '')
      .replace(/\s+/g, ' ')
      .trim();
  const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words);
  const headings = [...root.querySelectorAll('[data-bookmark-level], h1, h2')].filter(
    (heading) => heading === element || heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const chapter = headings.filter((heading) => heading.matches('h1, .chapter-title, [data-bookmark-level="1"]')).at(-1);
  const KINDS: [string, string][] = [
    ['tr', 'row'],
    ['figure', 'figure'],
    ['thead, caption, table, .table-block', 'table'],
    ['h1, h2, h3, h4, h5, h6', 'heading'],
    ['.page-note', 'note'],
    ['.margin-note', 'margin note'],
    ['.pull-quote', 'pull quote'],
    ['figcaption, .facing-caption', 'caption'],
    ['aside, .box', 'box'],
    ['blockquote', 'quotation'],
    ['li', 'list item'],
    ['p', 'paragraph'],
    ['img, svg', 'picture'],
  ];
  const kind = KINDS.find(([selector]) => element.matches(selector))?.[1] ?? 'block';
  const name = short(text(element.querySelector('figcaption, caption, .figure-label, h3, h4') ?? element));
  const where = text(chapter ?? headings.at(-1));
  return {
    place: `${where === '' ? `#${root.id}` : `“${short(where)}”`}${source()}`,
    block: name === '' ? `the ${kind}` : `the ${kind} “${name}”`,
  };

  function source(): string {
    const file = element.closest('[data-source]')?.getAttribute('data-source');
    const line = element.closest('[data-line]')?.getAttribute('data-line');
    if (!file) return '';
    return line ? ` (${file}, line ${line})` : ` (${file})`;
  }
}
