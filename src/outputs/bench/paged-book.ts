import { BENCH_CONTENT_STYLES } from './flow-book-sizes.ts';

/** A note at the end of a chapter of `makeFlowBook`, with its id and its text. */
const NOTE = /<li id="note-([^"]+)"><p>([\s\S]*?)\s*<a href="[^"]*" data-footnote-backref[^>]*>[^<]*<\/a><\/p><\/li>/g;

/**
 * The book of `makeFlowBook` as a document that sets itself with Paged.js and then says so: `window.isPaged`.
 * @param polyfill the script of Paged.js
 */
export function pagedDocument(body: string, polyfill: string): string {
  const script = polyfill.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Paged</title><style>${PAGED_STYLES}</style>
<script>window.PagedConfig = { after: () => { window.isPaged = true; } };</script><script>${script}</script></head><body>${toPagedBook(body)}</body></html>`;
}

/**
 * Makes the body of a book of `makeFlowBook` one for Paged.js, which wants each note in the text at its mark, and writes page
 * numbers by `target-counter()` into links.
 */
export function toPagedBook(body: string): string {
  const notes = new Map([...body.matchAll(NOTE)].map(([, id = '', text = '']) => [id, text] as const));
  return body
    .replace(/<section data-footnotes>[\s\S]*?<\/section>/g, '')
    .replace(/<sup><a href="#note-([^"]+)"[^>]*>[^<]*<\/a><\/sup>/g, (_mark, id: string) => {
      return `<span class="note" id="note-${id}">${notes.get(id) ?? ''}</span>`;
    })
    .replace(/<span data-page-of="([^"]+)"><\/span>/g, '<a class="page-of" href="#$1"></a>');
}

/**
 * The pages of `flow-book.css` in what Paged.js understands: its columns are the margins of pages, notes float to the foot, and what
 * belongs to the margin is set beside the text.
 */
export const PAGED_STYLES = `
@font-face { font-family: 'Serif'; src: url('fonts/source-serif-4-latin-400-normal.woff2') format('woff2') }
@font-face { font-family: 'Serif'; font-weight: 700; src: url('fonts/source-serif-4-latin-700-normal.woff2') format('woff2') }
@font-face { font-family: 'Heads'; src: url('fonts/source-sans-3-latin-400-normal.woff2') format('woff2') }
@page { size: 688px 968px; margin: 94px 215px 94px 79px; @footnote { border-top: 1px solid #888; padding-top: 8px } }
@page :left { margin: 94px 79px 94px 215px; @top-left { content: counter(page) '  Small initiatives'; font: 12px 'Heads' } }
@page :right { @top-right { content: 'Regions  ' counter(page); font: 12px 'Heads' } }
body { margin: 0; font-family: 'Serif' }
* { box-sizing: border-box }
.part { break-before: right }
h2, h3 { margin: 18px 0 0; font-size: 16px; line-height: 18px; break-after: avoid; break-inside: avoid }
p { margin: 0; font-size: 13px; line-height: 18px; orphans: 2; widows: 2; hyphens: manual }
ol, ul { margin: 9px 0; padding-inline-start: 20px; font-size: 13px; line-height: 18px }
figure, .box { margin: 18px 0; break-inside: avoid }
.table-block { margin: 18px 0 }
.figure { margin-inline: 0 -136px }
.pagedjs_left_page .figure { margin-inline: -136px 0 }
.box { padding: 8px; background: #eef }
tr { break-inside: avoid }
.total { break-before: avoid }
.margin-note { position: absolute; width: 117px; right: -136px }
.pagedjs_left_page .margin-note { right: auto; left: -136px }
.margin-note p { font-size: 10px; line-height: 13px }
.note { float: footnote; font-size: 10.4px; line-height: 13.5px }
.note::footnote-call, .note::footnote-marker { font-size: 9px; line-height: 0 }
${BENCH_CONTENT_STYLES}
.page-of { display: inline-block; width: 2.2em; color: inherit; text-decoration: none }
.page-of::after { content: target-counter(attr(href url), page) }
`;
