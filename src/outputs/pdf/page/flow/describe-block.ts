/**
 * Runs in the page, before sheets are built.
 * @returns what a person would call a block: its chapter, its kind, its number and the beginning of its text
 */
export function describeBlock({ index, block }: { index: number; block: number }): { place: string; block: string } {
  const flow = window.bookFlows![index]!;
  const { element } = flow.blocks[block]!;
  const text = (node: Element | null | undefined): string =>
    (node?.getAttribute('data-bookmark') ?? node?.textContent ?? '')
      .replaceAll('\u00ad', '')
      .replace(/\s+/g, ' ')
      .trim();
  const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words);
  const headings = [...flow.root.querySelectorAll('[data-bookmark-level], h1, h2')].filter(
    (heading) => heading === element || heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const chapter = headings.filter((heading) => heading.matches('h1, .chapter-title, [data-bookmark-level="1"]')).at(-1);
  const KINDS: [string, string][] = [
    ['tr', 'row'],
    ['figure', 'figure'],
    ['thead, caption, table, .table-block', 'table'],
    ['h1, h2, h3, h4, h5, h6', 'heading'],
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
    place: where === '' ? `#${flow.root.id}` : `“${short(where)}”`,
    block: name === '' ? `the ${kind}` : `the ${kind} “${name}”`,
  };
}
