import { GOALS_FIGURE, goalsByPart } from '../figures/goals-by-part.ts';
import { hasErrors, type Flaw, type Loaded } from '../model/flaw.ts';
import { addressesOf } from './addresses.ts';
import { arrangeParts } from './arrange-parts.ts';
import type { Book, Document, NumberedFigure } from './book.ts';
import { collectIndex, documentsOf } from './book-index.ts';
import { collectDocuments } from './collect-documents.ts';
import { collectFactUses } from './fact-uses.ts';
import { goalsOfParts } from './goals-of-parts.ts';
import { makeOfData } from './made-of-data.ts';
import { makeCharts } from './charts.ts';
import { numberCharts } from './number.ts';
import { emptyParts } from './empty-parts.ts';
import { notesBefore } from './number-notes.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import { numberPlaced } from './placed.ts';
import { contentFolder, type Sources } from './read-sources.ts';
import { checkReferences, collectTargets } from './resolve.ts';

const SUM_RULES = new Set(['funding-sum', 'funding-slip-gone']);

/** A Book with everything that is wrong with its sources. */
export interface BuiltBook extends Loaded<Book> {
  /** Every chapter as far as it could be read, with or without a Book. */
  documents: Document[];
}

/**
 * Makes the Book in two passes: collect every document, heading and tag; then number figures and tables in book order
 * and resolve every name. All flaws of both passes come back together. Where the data can't be read, the chapters are
 * still parsed, so that their flaws are in the same report, but there is no Book.
 */
export function buildBook(sources: Sources): BuiltBook {
  const { loaded: data, figures: figuresOfData } = makeOfData(sources);
  const flaws = [...data.flaws, ...strayFiles(sources)];
  const folder = contentFolder(sources.edition, sources.language);
  const addresses = addressesOf(sources.edition, sources.language);
  if (!data.value) {
    const parts = [...new Set(sources.chapters.map((file) => partOf(file.path, folder)))];
    const context = { edition: { id: sources.edition, parts }, categories: undefined, addresses };
    const collected = collectDocuments(sources.chapters, folder, context);
    return { value: undefined, documents: collected.documents, flaws: [...flaws, ...collected.flaws] };
  }
  const { edition, wording, categories } = data.value;
  const { documents, flaws: found } = collectDocuments(sources.chapters, folder, { edition, categories, addresses });
  const { parts, flaws: partFlaws } = arrangeParts(documents, { edition, wording, addresses, folder });
  flaws.push(...found, ...partFlaws);
  // Wrong sums leave a Book that can be read; anything else in the data might not even have the rows to make figures of.
  if (hasErrors(data.flaws.filter((flaw) => !SUM_RULES.has(flaw.rule)))) return { value: undefined, documents, flaws };

  const ordered = parts.flatMap((part) => [...(part.document ? [part.document] : []), ...part.chapters]);
  const { base, funding, tables } = figuresOfData();
  const [ofBook, ofAreas] = [true, false].map((inBook) =>
    [...funding.values()].filter((figure) => (figure.scope !== 'area') === inBook),
  ) as [NumberedFigure[], NumberedFigure[]];
  const charts = makeCharts(ordered, sources, { ...base, ...data.value });
  flaws.push(...charts.flaws);
  const index = collectIndex(data.value, ordered);
  const indexPath = parts.find(({ kind }) => kind === 'sdgs')?.path;
  const goals = goalsByPart(goalsOfParts(parts, index), { ...data.value, index: indexPath });
  if (goals) charts.figures.set(goals.id, goals);
  const taken = { figure: ofBook.length, table: tables.size };
  const numbering = numberPlaced(ordered, taken, wording, charts.figures.keys());
  const { placed } = numbering;
  const ofSeries = numberCharts(charts.figures, numbering.charts, base, addresses, { [GOALS_FIGURE]: indexPath });
  const figures = new Map([...ofBook, ...ofSeries, ...ofAreas].map((figure) => [figure.id, figure]));
  flaws.push(...emptyParts(parts, ordered, sources));
  const paragraphs = numberParagraphs(ordered);
  const book: Book = {
    ...data.value,
    language: sources.language,
    pictures: sources.pictures ?? new Map(),
    parts,
    documents: new Map(ordered.map((document) => [document.id, document])),
    figures,
    chartNames: charts.names,
    tables,
    placed,
    paragraphs,
    notesBefore: notesBefore(ordered, edition.notes, data.value),
    targets: collectTargets({
      ...data.value,
      parts,
      figures,
      tables,
      placed,
      paragraphs,
      documents: ordered,
      addresses,
    }),
    index,
    factUses: collectFactUses(data.value.facts, ordered, figures),
    mentions: new Map([...index.area].map(([area, places]) => [area, documentsOf(places)])),
  };
  flaws.push(...checkReferences(book, documents));
  return { value: book, documents, flaws };
}

function partOf(path: string, folder: string): string {
  return (
    path
      .slice(folder.length + 1)
      .replace(/\.mdx$/, '')
      .split('/')[0] ?? ''
  );
}

function strayFiles({ strays }: Sources): Flaw[] {
  return (strays ?? []).map((file) => ({
    rule: 'chapter-place',
    severity: 'error',
    file,
    message: 'This file is not taken for a chapter: the name of a chapter ends in .mdx.',
    hint: 'Rename it, or move it out of the content.',
  }));
}
