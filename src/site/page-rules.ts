import type { Book } from '../book/book.ts';

/** A trim size of 176 × 250 mm in whole CSS pixels: sizes in millimetres drift from what Chromium lays out. */
export const TRIM = { width: 665, height: 945 };

/**
 * The page rules of a book: one named page a part, with the series in the running head of left pages and the part in
 * that of right pages, folios on the outer edge. Chromium knows no `string-set`, so running heads are generated.
 */
export function pageRules(book: Book): string {
  const parts = book.parts.map((part) => {
    const title = part.label ? `${part.label} · ${part.shortTitle}` : part.title;
    // The symbol of a document of a governing body stands on every page, at the outer edge.
    const symbol = part.document?.head.symbol;
    const head = symbol === undefined ? title : `${title} · ${symbol}`;
    const series = symbol === undefined ? book.edition.title : `${symbol} · ${book.edition.title}`;
    const name = `part-${part.id}`;
    return [
      `.${name} { page: ${name}; }`,
      `@page ${name}:right { @top-right { content: ${cssString(head)}; } }`,
      `@page ${name}:left { @top-left { content: ${cssString(series)}; } }`,
    ].join('\n');
  });
  return `@page {
  size: ${TRIM.width}px ${TRIM.height}px;
  margin: 83px 68px 76px;
  ${['top-left', 'top-right', 'bottom-left', 'bottom-right'].map(marginBox).join('\n  ')}
}
@page :left { @bottom-left { content: counter(page); font-weight: 600; } }
@page :right { @bottom-right { content: counter(page); font-weight: 600; } }
@page cover { margin: 0; }
@page picture { margin: 0; }
${['cover', 'picture', 'blank']
  .flatMap((name) => [`${name}:left`, `${name}:right`])
  .map(bare)
  .join('\n')}
.cover { page: cover; }
.front { page: front; }
${parts.join('\n')}
`;
}

function marginBox(name: string): string {
  const align = name.startsWith('top')
    ? 'vertical-align: bottom; padding-bottom: 22px;'
    : 'vertical-align: top; padding-top: 26px;';
  return `@${name} { font: 400 8pt 'Source Sans 3'; color: #55606e; white-space: nowrap; ${align} }`;
}

/** A page without running head and folio. */
function bare(page: string): string {
  const boxes = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
  return `@page ${page} { ${boxes.map((box) => `@${box} { content: none; }`).join(' ')} }`;
}

function cssString(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
