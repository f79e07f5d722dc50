import type { FundingBase } from '../figures/funding-base.ts';
import { hasErrors, type Loaded } from '../model/flaw.ts';
import { addressesOf } from './addresses.ts';
import { arrangeParts } from './arrange-parts.ts';
import type { Book } from './book.ts';
import { collectDocuments } from './collect-documents.ts';
import { loadData } from './load-data.ts';
import { numberFigures, numberTables } from './number.ts';
import { contentFolder, type Sources } from './read-sources.ts';
import { checkReferences, collectMentions, collectTargets } from './resolve.ts';

const SUM_RULES = new Set(['funding-sum', 'funding-slip-gone']);

/**
 * Makes the Book in two passes: collect every document, heading and tag; then number figures and tables in book order
 * and resolve every name. All flaws of both passes come back together. Where the data can't be read, the chapters are
 * still parsed, so that their flaws are in the same report, but there is no Book.
 */
export function buildBook(sources: Sources): Loaded<Book> {
  const data = loadData(sources);
  const flaws = [...data.flaws];
  const folder = contentFolder(sources.edition, sources.language);
  const addresses = addressesOf(sources.edition, sources.language);
  if (!data.value) {
    const edition = { parts: [...new Set(sources.chapters.map((file) => partOf(file.path, folder)))] };
    const context = { edition: { ...edition, id: sources.edition }, categories: [], addresses };
    const collected = collectDocuments(sources.chapters, folder, context as never);
    const untitled = /has no title/;
    return { value: undefined, flaws: [...flaws, ...collected.flaws.filter((flaw) => !untitled.test(flaw.message))] };
  }
  const { edition, wording, categories } = data.value;
  const collected = collectDocuments(sources.chapters, folder, { edition, categories, addresses });
  const { parts, flaws: partFlaws } = arrangeParts(collected.documents, { edition, wording, addresses, folder });
  flaws.push(...collected.flaws, ...partFlaws);
  // Wrong sums leave a Book that can be read; anything else in the data might not even have the rows to make figures of.
  if (hasErrors(data.flaws.filter((flaw) => !SUM_RULES.has(flaw.rule)))) return { value: undefined, flaws };

  const base: FundingBase = {
    ...data.value,
    paths: { region: addresses.region, area: addresses.area, part: addresses.part },
  };
  const ordered = parts.flatMap((part) => [...(part.document ? [part.document] : []), ...part.chapters]);
  const figures = numberFigures(base, addresses);
  const tables = numberTables(base, addresses);
  const book: Book = {
    ...data.value,
    language: sources.language,
    parts,
    documents: new Map(ordered.map((document) => [document.id, document])),
    figures,
    tables,
    targets: collectTargets({ parts, figures, tables, wording }),
    mentions: collectMentions(data.value, ordered),
  };
  flaws.push(...checkReferences(book, ordered));
  return { value: book, flaws };
}

function partOf(path: string, folder: string): string {
  return (
    path
      .slice(folder.length + 1)
      .replace(/\.mdx$/, '')
      .split('/')[0] ?? ''
  );
}
