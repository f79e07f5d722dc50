import type { Category } from '../model/migof.ts';
import type { Edition } from '../model/edition.ts';
import type { Flaw, Loaded, SourceFile } from '../model/flaw.ts';
import type { Addresses } from './addresses.ts';
import type { Document, DocumentKind } from './book.ts';
import { collectHeadings } from './headings.ts';
import { parseDocument, type ParsedDocument } from './parse-document.ts';

const parsed = new Map<string, Loaded<ParsedDocument>>();

/** Parses a chapter, or takes the parse of the same text at the same path from an earlier run. */
function parseOnce(file: SourceFile): Loaded<ParsedDocument> {
  const key = `${file.path}\0${file.text}`;
  const known = parsed.get(key) ?? parseDocument(file);
  parsed.set(key, known);
  return known;
}

/** First pass: every chapter file as a document, with its headings and anchors. */
export function collectDocuments(
  files: readonly SourceFile[],
  folder: string,
  context: { edition: Edition; categories: readonly Category[]; addresses: Addresses },
): { documents: Document[]; flaws: Flaw[] } {
  const documents: Document[] = [];
  const flaws: Flaw[] = [];
  for (const file of files) {
    const result = parseOnce(file);
    flaws.push(...result.flaws);
    if (!result.value) continue;
    const id = file.path
      .slice(folder.length + 1)
      .replace(/\.mdx$/, '')
      .replace(/\/index$/, '');
    const { document, flaws: own } = toDocument(result.value, id, context);
    flaws.push(...own);
    if (document) documents.push(document);
  }
  return { documents, flaws };
}

function toDocument(
  { source, frontMatter, tree }: ParsedDocument,
  id: string,
  context: { edition: Edition; categories: readonly Category[]; addresses: Addresses },
): { document: Document | undefined; flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  const flaw = (message: string, hint: string) =>
    flaws.push({ rule: 'front-matter', severity: 'error', file: source.path, line: 1, column: 1, message, hint });
  const kind: DocumentKind = id.includes('/') ? 'chapter' : (frontMatter.kind ?? 'part');
  const category = context.categories.find((entry) => entry.code === frontMatter.category);
  const part = id.split('/')[0] ?? id;
  if (!context.edition.parts.includes(part))
    flaw(
      `"${part}" is not a part of the edition.`,
      `List it under "parts" in data/${context.edition.id}/edition.json, or move the file.`,
    );
  if (id.split('/').length > 2)
    flaw('A chapter lies directly in the folder of its part.', 'Move the file one folder up.');
  const title = frontMatter.title ?? category?.title;
  if (!title) flaw('The chapter has no title.', 'Add "title: …" to the front matter.');
  if (kind === 'chapter' && frontMatter.order === undefined)
    flaw('The chapter has no order.', 'Add "order: 1" to the front matter: its place in its part.');
  const { headings, flaws: headingFlaws } = collectHeadings(tree, source.path);
  flaws.push(...headingFlaws);
  if (!title) return { document: undefined, flaws };
  const document: Document = {
    id,
    kind,
    source,
    title,
    shortTitle: frontMatter.shortTitle ?? category?.shortTitle ?? title,
    summary: frontMatter.summary,
    order: frontMatter.order ?? 0,
    category,
    tree,
    headings,
    path: context.addresses.document(id),
  };
  return { document, flaws };
}
