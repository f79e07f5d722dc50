import type { Book, Document, Part } from '../book/book.ts';
import { numberedTitle } from '../book/document-head.ts';
import { edgeTabs, TAB_WIDTH, type Tab } from './edge-tabs.ts';
import { BLEED, pageGeometry, type PageGeometry } from './page-geometry.ts';
import { chapterPage, firstBodyPart, FIRST_PAGE, isFrontMatter, isFullMeasure, partPage } from './page-names.ts';

type Side = 'left' | 'right';

/** A page of the book as its rules see it. */
interface Sheet extends PageGeometry {
  /** What is printed around the page to be trimmed off. */
  bleed: number;
  recto: Side;
  verso: Side;
}

const FOLIO_BOXES = ['bottom-left', 'bottom-right'];
const BOXES = ['top-left', 'top-right', ...FOLIO_BOXES];
/** Pages with neither running head nor folio, and no margins, since their pictures fill them. */
const FULL_BLEED = ['cover', 'picture', 'back-cover'];

/**
 * The page rules of a book. Chromium knows no `string-set`, so running heads are generated: a named page a part and a
 * chapter, with the series in the running head of left pages and part and chapter in that of right pages, folios and
 * coloured tabs at the outer edge. A book that is read from right to left is bound on the other side.
 *
 * A text page lays its text column out between two margin columns, of which the inner one lies beyond the spine: so the
 * text column moves with the side of the page, and what stands in either margin column is inside the page area, where
 * alone Chromium prints it.
 * @param hasBleed whether pages are printed with bleed around them
 */
export function pageRules(book: Book, hasBleed = false): string {
  const mirrored = book.wording.direction === 'rtl';
  const sheet: Sheet = {
    ...pageGeometry(book.edition.trim),
    bleed: hasBleed ? BLEED : 0,
    recto: mirrored ? 'left' : 'right',
    verso: mirrored ? 'right' : 'left',
  };
  return [
    measures(sheet),
    basicRules(sheet),
    ...[...FULL_BLEED, 'blank', 'half-title', 'imprint', FIRST_PAGE].map(bare),
    ...FULL_BLEED.map((name) => `@page ${name} { margin: 0; }\n${named(name)}`),
    ...frontRules(sheet),
    ...partRules(book, sheet),
  ].join('\n');
}

/** What style sheets and the layout of pages need to know of the page. */
function measures({ recto, verso: _verso, ...sheet }: Sheet): string {
  const { width, height, bleed, inner, outer, top, bottom, text, gutter, margin, baseline } = sheet;
  const properties = {
    'page-width': width,
    'page-height': height,
    'page-bleed': bleed,
    'page-inner': inner,
    'page-outer': outer,
    'page-top': top,
    'page-bottom': bottom,
    'area-height': height - top - bottom,
    'text-width': text,
    'full-width': text + gutter + margin,
    'margin-gutter': gutter,
    'margin-width': margin,
    side: gutter + margin,
    baseline,
  };
  const lines = Object.entries(properties).map(([name, value]) => `  --${name}: ${value}px;`);
  return `:root.book {\n${lines.join('\n')}\n  --recto-side: ${recto};\n}`;
}

function basicRules(sheet: Sheet): string {
  const { width, height, bleed, inner, outer, top, bottom, gutter, margin, recto, verso } = sheet;
  return `@page {
  size: ${width + 2 * bleed}px ${height + 2 * bleed}px;
  margin: ${top + bleed}px ${outer + bleed}px ${bottom + bleed}px ${inner - gutter - margin + bleed}px;
  ${BOXES.map((box) => marginBox(box, bleed)).join('\n  ')}
}
${edges('', inner - gutter - margin, sheet)}
@page :${verso} { @bottom-${verso} { content: counter(page); } }
@page :${recto} { @bottom-${recto} { content: counter(page); } }`;
}

function marginBox(name: string, bleed: number): string {
  const isFolio = FOLIO_BOXES.includes(name);
  const align = isFolio
    ? `vertical-align: top; padding-top: 24px; font-weight: 600;`
    : `vertical-align: bottom; padding-bottom: 25px; padding-top: ${bleed}px;`;
  return `@${name} { font: 400 8pt 'Source Sans 3', 'Noto Naskh Arabic'; color: #55606e; white-space: nowrap; ${align} }`;
}

/** The margins at spine and outer edge of the pages of a name; who reads the rule without a side gets the same width. */
function edges(name: string, spine: number, { outer, bleed, recto, verso }: Sheet): string {
  const plain =
    name === '' ? '' : `@page ${name} { margin-left: ${spine + bleed}px; margin-right: ${outer + bleed}px; }\n`;
  return `${plain}@page ${name}:${recto} { margin-${verso}: ${spine + bleed}px; margin-${recto}: ${outer + bleed}px; }
@page ${name}:${verso} { margin-${recto}: ${spine + bleed}px; margin-${verso}: ${outer + bleed}px; }`;
}

const named = (name: string): string => `.page-${name} { page: ${name}; }`;

/** A page without running head and folio. */
function bare(page: string): string {
  const none = BOXES.map((box) => `@${box} { content: none; }`).join(' ');
  return `@page ${page}:left { ${none} }\n@page ${page}:right { ${none} }`;
}

/** The front matter, with roman folios from the half title. */
function frontRules(sheet: Sheet): string[] {
  return [
    '@page half-title { counter-set: page 1; }',
    ...['half-title', 'imprint', 'front'].flatMap((name) => [named(name), edges(name, sheet.inner, sheet)]),
    romanFolios('front', sheet),
  ];
}

function romanFolios(name: string, { recto, verso }: Sheet): string {
  return [recto, verso]
    .map((side) => `@page ${name}:${side} { @bottom-${side} { content: counter(page, lower-roman); } }`)
    .join('\n');
}

function partRules(book: Book, sheet: Sheet): string[] {
  const tabs = edgeTabs(book, sheet);
  const first = firstBodyPart(book);
  return [
    // Set and not reset: a reset would hold for this page alone.
    `@page ${FIRST_PAGE} { counter-set: page 1; }\n${named(FIRST_PAGE)}`,
    edges(FIRST_PAGE, sheet.inner, sheet),
    ...book.parts.flatMap((part) => {
      const full = isFullMeasure(part);
      const pages = [
        { name: partPage(part), head: undefined, symbol: part.document?.head.symbol },
        ...part.chapters.map((chapter) => pageOf(chapter, part)),
      ];
      return [
        ...(part === first ? [tabRule(FIRST_PAGE, tabs.get(part), sheet)] : []),
        ...pages.map(({ name, head, symbol }) =>
          [
            named(name),
            ...(full ? [edges(name, sheet.inner, sheet)] : []),
            ...(isFrontMatter(book, part) ? [romanFolios(name, sheet)] : []),
            runningHeads(name, withSymbol(book.edition.title, symbol), withSymbol(head ?? headOf(part), symbol), sheet),
            tabRule(name, tabs.get(part), sheet),
          ].join('\n'),
        ),
      ];
    }),
  ];
}

/** Right pages of a part with a place in the framework open with its title; a running head would say it twice. */
function headOf(part: Part): string {
  if (part.kind === 'category' || part.kind === 'organization') return '';
  return part.label ? `${part.label} · ${part.shortTitle}` : part.title;
}

function pageOf(chapter: Document, part: Part): { name: string; head: string; symbol: string | undefined } {
  const title = numberedTitle({ ...chapter, title: chapter.shortTitle });
  const symbol = chapter.head.symbol ?? part.document?.head.symbol;
  return { name: chapterPage(chapter), head: `${part.label ?? part.shortTitle} · ${title}`, symbol };
}

/** The symbol of a document of a governing body stands on every page of it, a chapter's own or that of its part. */
function withSymbol(head: string, symbol: string | undefined): string {
  return [symbol, head].filter(Boolean).join(' · ');
}

function runningHeads(name: string, left: string, right: string, { recto, verso }: Sheet): string {
  return `@page ${name}:${verso} { @top-${verso} { content: ${cssString(left)}; } }
@page ${name}:${recto} { @top-${recto} { content: ${cssString(right)}; } }`;
}

function tabRule(name: string, tab: Tab | undefined, { outer, bleed, recto, verso }: Sheet): string {
  if (!tab) return '';
  const width = TAB_WIDTH + bleed;
  const box = (side: Side, inwards: Side): string =>
    `@page ${name}:${side} { @${side}-top { content: ''; inline-size: ${width}px; block-size: ${tab.height}px; margin-top: ${tab.from}px; margin-${inwards}: ${outer + bleed - width}px; background: ${tab.colour}; } }`;
  return `${box(recto, verso)}\n${box(verso, recto)}`;
}

function cssString(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
