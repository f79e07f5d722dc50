import { setLine } from '../markdown/typography.ts';
import type { Flaw, Loaded, SourceFile } from '../model/flaw.ts';
import type { Addresses } from './addresses.ts';
import type { Document, DocumentKind } from './book.ts';
import { checkPlacement, type PlacementContext } from './check-placement.ts';
import { headOf, titleWords } from './document-head.ts';
import { collectHeadings } from './headings.ts';
import { parseDocument, type ParsedDocument } from './parse-document.ts';

/** The last parse of each chapter, by path. What is put into it is taken where the text is still the same. */
export const parses = new Map<string, { text: string; result: Loaded<ParsedDocument> }>();

/** Parses a chapter, or takes the parse of an earlier run if its text is still the same. */
function parseOnce(file: SourceFile): Loaded<ParsedDocument> {
  const known = parses.get(file.path);
  if (known?.text === file.text) return known.result;
  const result = parseDocument(file);
  parses.set(file.path, { text: file.text, result });
  return result;
}

export interface CollectContext extends PlacementContext {
  addresses: Addresses;
}

/**
 * First pass: every chapter file as a document, with its headings and anchors. A document with flaws is there too, as
 * far as it could be read, so that names that point to it are not taken for flaws of their own.
 */
export function collectDocuments(
  files: readonly SourceFile[],
  folder: string,
  context: CollectContext,
): { documents: Document[]; flaws: Flaw[] } {
  const documents = new Map<string, Document>();
  const flaws: Flaw[] = [];
  for (const file of files) {
    const result = parseOnce(file);
    flaws.push(...result.flaws);
    const content = result.value ?? nothingOf(file);
    const id = documentId(file.path, folder);
    const document = toDocument(content, id, context);
    const { headings, flaws: headingFlaws } = collectHeadings(document.tree, file.path);
    flaws.push(...headingFlaws, ...checkPlacement(document, content, context, documents.get(id)));
    if (!documents.has(id)) documents.set(id, { ...document, headings });
  }
  return { documents: [...documents.values()], flaws };
}

/** "principle-1/work" for principle-1/work.mdx, "principle-1" for principle-1/index.mdx or principle-1.mdx. */
function documentId(path: string, folder: string): string {
  return path
    .slice(folder.length + 1)
    .replace(/\.mdx$/, '')
    .replace(/\/index$/, '');
}

function nothingOf(source: SourceFile): ParsedDocument {
  const tree: ParsedDocument['tree'] = { type: 'root', children: [] };
  return { source, frontMatter: { summary: '' }, tree, isFrontMatterSound: false, isMended: true };
}

function toDocument(
  { source, frontMatter, tree, isMended }: ParsedDocument,
  id: string,
  context: CollectContext,
): Document {
  const kind: DocumentKind = id.includes('/') ? 'chapter' : (frontMatter.kind ?? 'part');
  const category = context.categories?.find((entry) => entry.code === frontMatter.category);
  const title = setLine(titleWords(frontMatter.title ?? category?.title ?? id));
  return {
    id,
    kind,
    source,
    title,
    shortTitle: setLine(frontMatter.shortTitle ?? category?.shortTitle ?? title),
    summary: setLine(frontMatter.summary),
    order: frontMatter.order ?? Infinity,
    category,
    head: headOf(frontMatter),
    hasNumberedParagraphs: frontMatter.numbering !== undefined,
    tree,
    isMended,
    headings: [],
    path: context.addresses.document(id),
  };
}
