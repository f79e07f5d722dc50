import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { RenderContext } from '../authoring/component.ts';
import { renderDocument, renderHtml, renderTitleMark } from '../authoring/render-document.ts';
import { addressesOf, withBase, type Addresses } from '../book/addresses.ts';
import type { Book, Document } from '../book/book.ts';
import { anchorOf, printAnchor } from '../book/print-anchors.ts';
import { hyphenate } from '../markdown/hyphenate.ts';
import { takeOpener } from '../authoring/full-page.ts';
import { openEditions } from '../checks/open-edition.ts';
import type { FundingBase } from '../figures/funding-base.ts';
import { ReportError } from '../model/flaw.ts';
import { reportFlaws } from '../model/flaw-report.ts';
import type { WordingKey } from '../model/wording.ts';
import { tellSourceLines } from './source-lines.ts';

/** A Book as the pages of the site need it. */
export interface Site {
  book: Book;
  addresses: Addresses;
  /** A site path under the base path. */
  href(path: string): string;
  t(key: WordingKey, values?: Record<string, string | number>): string;
  /** A document's body as HTML for the web. */
  body(document: Document): string;
  /** A document's body as HTML for the book, without the picture that it opens with. */
  printBody(document: Document): string;
  /** The page with the picture that a document opens with, which goes before its title; undefined if there is none. */
  printOpener(document: Document): string | undefined;
  /** The marks of a disclaimer and of a note at the end of a document's title as HTML; "" if there is neither. */
  titleMark(document: Document, medium: 'web' | 'print'): string;
  /** Every id that the documents have in the book. */
  printedIds(): ReadonlySet<string>;
  /** A site path as a link inside the book; undefined for what is on the site only. */
  printHref(path: string): string | undefined;
}

let opened: Site[] | undefined;

/** Every edition in every language, newest first. Read once in a build, anew for each page while developing. */
export function openSites(): Site[] {
  if (opened && import.meta.env.PROD) return opened;
  opened = readEditions().map(siteOf);
  return opened;
}

/** While developing, the flaws are the message that the browser shows. */
function readEditions(): Book[] {
  const root = process.cwd();
  try {
    return openEditions(root);
  } catch (error) {
    if (!(error instanceof ReportError) || import.meta.env.PROD) throw error;
    throw new Error(
      reportFlaws(error.flaws, (file) => readFileSync(join(root, file), 'utf8')),
      { cause: error },
    );
  }
}

/**
 * The editions whose pages are to be made for a medium. `npm run pdf` sets MEDIUM=print, so that nothing but the print
 * route is rendered.
 */
export function sitesFor(medium: 'web' | 'print'): Site[] {
  return medium === 'web' && process.env['MEDIUM'] === 'print' ? [] : openSites();
}

/** The editions that publish a register, for its pages on the site. */
export function sitesWithRegister(): Site[] {
  return sitesFor('web').filter(({ book }) => book.parts.some((part) => part.kind === 'register'));
}

/** As `sitesFor`, but each edition once, in its first language: for what editions have in no language. */
export function editionsFor(medium: 'web' | 'print'): Site[] {
  const sites = sitesFor(medium);
  return sites.filter(
    (site, index) => sites.findIndex((other) => other.book.edition.id === site.book.edition.id) === index,
  );
}

/** The newest edition, in its first language. */
export function newestSite(): Site {
  const [site] = openSites();
  if (!site) throw new Error('There is no edition under data/.');
  return site;
}

function siteOf(book: Book): Site {
  const addresses = addressesOf(book.edition.id, book.language);
  const href = (path: string): string => withBase(path, import.meta.env.BASE_URL);
  const printHref = (path: string): string | undefined => {
    const anchor = printAnchor(path, addresses);
    return anchor === undefined ? undefined : `#${anchor}`;
  };
  const context = (document: Document): RenderContext => ({
    book,
    document,
    medium: 'web',
    addresses,
    href,
    anchor: (name) => name,
  });
  const printContext = (document: Document): RenderContext => ({
    ...context(document),
    medium: 'print',
    href: printHref,
    anchor: (name) => anchorOf(document.id, name),
  });
  const printings = new Map<Document, Printed>();
  const printed = (document: Document): Printed => {
    const known = printings.get(document) ?? printOf(printContext(document));
    printings.set(document, known);
    return known;
  };
  let printedIds: ReadonlySet<string> | undefined;
  return {
    book,
    addresses,
    href,
    t: (key, values) => book.wording.t(key, values),
    body: (document) => renderHtml(context(document)),
    titleMark: (document, medium) =>
      toHtml({
        type: 'root',
        children: renderTitleMark(medium === 'web' ? context(document) : printContext(document)),
      }),
    printBody: (document) => printed(document).body,
    printOpener: (document) => printed(document).opener,
    printedIds: () =>
      (printedIds ??= new Set([...book.documents.values()].flatMap((document) => printed(document).ids))),
    printHref,
  };
}

/** A document as the book has it. */
interface Printed {
  body: string;
  opener: string | undefined;
  ids: string[];
}

function printOf(context: RenderContext): Printed {
  const rendered = renderDocument(context);
  const ids: string[] = [];
  visit(rendered, 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string') ids.push(properties['id']);
  });
  const { body, opener } = takeOpener(rendered);
  hyphenate(body, context.book.language);
  tellSourceLines(body);
  return { body: toHtml(body), opener: opener && toHtml(opener), ids };
}

/** The route parameters that every page of an edition has. */
export function editionParams(site: Site): { edition: string; language: string } {
  return { edition: site.book.edition.id, language: site.book.language };
}

/** What the funding figures and tables are made from. */
export function fundingBase({ book, addresses }: Site): FundingBase {
  return { ...book, paths: { region: addresses.region, area: addresses.area, part: addresses.part } };
}

export function html(node: Element | Root): string {
  return toHtml(node);
}
