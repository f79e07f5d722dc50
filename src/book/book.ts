import type { Root } from 'mdast';
import type { Acronym } from '../model/acronyms.ts';
import type { NamedArea } from '../model/areas.ts';
import type { Edition } from '../model/edition.ts';
import type { Fact } from '../model/facts.ts';
import type { SourceFile } from '../model/flaw.ts';
import type { Funding } from '../model/funding.ts';
import type { Category } from '../model/migof.ts';
import type { Region } from '../model/regions.ts';
import type { Wording } from '../model/wording.ts';
import type { Figure } from '../figures/figure.ts';
import type { FundingTable } from '../figures/funding-table.ts';

/** A heading of a document. `anchor` is unique in its document and made from its title. */
export interface Heading {
  depth: number;
  title: string;
  anchor: string;
}

export type DocumentKind = 'foreword' | 'part' | 'chapter' | 'about';

/** One MDX file of the edition, parsed. */
export interface Document {
  /** Path in the edition: "principle-1/international-standards", "principle-1", "foreword". */
  id: string;
  kind: DocumentKind;
  source: SourceFile;
  title: string;
  shortTitle: string;
  /** One sentence that says what the document is about. */
  summary: string;
  order: number;
  category: Category | undefined;
  /** The body without front matter. */
  tree: Root;
  /** True where unreadable tags were taken for plain text. Such a document is only looked at for more flaws. */
  isMended: boolean;
  headings: Heading[];
  /** Site path without base path. */
  path: string;
}

/** A part of the book: a document with its chapters, or pages made from data. */
export interface Part {
  id: string;
  kind: 'foreword' | 'funding' | 'category' | 'organization' | 'acronyms' | 'about';
  title: string;
  shortTitle: string;
  /** "Principle 1"; undefined for parts without a code. */
  label: string | undefined;
  category: Category | undefined;
  document: Document | undefined;
  chapters: Document[];
  path: string;
}

export interface Numbered {
  /** "1"; "A12" in the annex of country profiles. */
  number: string;
  /** "Figure 1" */
  label: string;
  /** Site path of its own page or of the place where it stands, without base path. */
  path: string;
  /** Site path of the page that it stands on, with its fragment. */
  home: string;
}
export type NumberedFigure = Figure & Numbered;
export type NumberedTable = FundingTable & Numbered;

/** Something that `<Ref to>` can point to. */
export interface Target {
  kind: 'document' | 'part' | 'heading' | 'figure' | 'table';
  /** Text of a reference to it: a title, or "figure 3". */
  text: string;
  path: string;
}

/** An edition in one language, read, numbered and resolved. Pages, book, search, indexes and checks all read it. */
export interface Book {
  edition: Edition;
  language: string;
  wording: Wording;
  categories: Category[];
  regions: Region[];
  areas: ReadonlyMap<string, NamedArea>;
  acronyms: Acronym[];
  funding: Funding;
  facts: ReadonlyMap<string, Fact>;
  parts: Part[];
  documents: ReadonlyMap<string, Document>;
  figures: ReadonlyMap<string, NumberedFigure>;
  tables: ReadonlyMap<string, NumberedTable>;
  targets: ReadonlyMap<string, Target>;
  /** Ids of documents that name an area by a tag, by area id, in book order. */
  mentions: ReadonlyMap<string, string[]>;
}
