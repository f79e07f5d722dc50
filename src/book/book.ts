import type { Root } from 'mdast';
import type { Acronym } from '../model/acronyms.ts';
import type { Boundaries } from '../model/boundaries.ts';
import type { NamedArea } from '../model/areas.ts';
import type { Edition, GeneratedPart } from '../model/edition.ts';
import type { Fact } from '../model/facts.ts';
import type { SourceFile } from '../model/flaw.ts';
import type { Funding } from '../model/funding.ts';
import type { Category } from '../model/migof.ts';
import type { NamingNote } from '../model/naming-notes.ts';
import type { Photographer } from '../model/photographers.ts';
import type { RegisterRecord } from '../model/register.ts';
import type { Region } from '../model/regions.ts';
import type { Sdg } from '../model/sdg.ts';
import type { Wording } from '../model/wording.ts';
import type { Work } from '../model/works.ts';
import type { Figure } from '../figures/figure.ts';
import type { FundingTable } from '../figures/funding-table.ts';
import type { BookIndex } from './book-index.ts';
import type { Picture, UnusableFile } from './read-pictures.ts';
import type { DocumentHead } from './document-head.ts';
import type { NumberedParagraph } from './number-paragraphs.ts';
import type { Placed } from './placed.ts';

/** A heading of a document. `anchor` is unique in its document and made from its title. */
export interface Heading {
  depth: number;
  title: string;
  anchor: string;
}

export type DocumentKind = 'foreword' | 'guide' | 'part' | 'chapter' | 'annex' | 'about';

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
  /** Place among the chapters of the part; Infinity where none is given. */
  order: number;
  category: Category | undefined;
  /** What stands with the title: number, label, symbol … */
  head: DocumentHead;
  /** Whether its front matter asks for numbers of paragraphs. */
  hasNumberedParagraphs: boolean;
  /** The body without front matter. */
  tree: Root;
  /** True where unreadable tags were taken for plain text. Such a document is only looked at for more flaws. */
  isMended: boolean;
  headings: Heading[];
  /** Site path without base path. */
  path: string;
}

/** A part of the book: a document with its chapters, or pages made from data, with or without an introduction. */
export interface Part {
  id: string;
  kind: 'foreword' | 'guide' | 'category' | 'organization' | 'annex' | 'about' | GeneratedPart;
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
  kind: 'document' | 'part' | 'heading' | 'figure' | 'table' | 'box' | 'record' | 'paragraph';
  /** Text of a reference to it: a title, or "figure 3". */
  text: string;
  /** Of a numbered paragraph, which may be one end of a range. */
  number?: number;
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
  boundaries: Boundaries;
  acronyms: Acronym[];
  /** Words of capitals that are no acronyms. */
  allowedWords: string[];
  photographers: Photographer[];
  namingNotes: NamingNote[];
  sdg: Sdg;
  funding: Funding;
  facts: ReadonlyMap<string, Fact>;
  /** Records of initiatives, resources, partnerships, events and programmes, by id. */
  register: ReadonlyMap<string, RegisterRecord>;
  /** What the text may cite, by id. */
  works: ReadonlyMap<string, Work>;
  /** By file name. */
  pictures: ReadonlyMap<string, Picture | UnusableFile>;
  parts: Part[];
  documents: ReadonlyMap<string, Document>;
  figures: ReadonlyMap<string, NumberedFigure>;
  /** What `<Chart data>` may name: ids of series and names of CSV files. */
  chartNames: readonly string[];
  tables: ReadonlyMap<string, NumberedTable>;
  /** What editors placed in chapters and the book numbers, by `placedKey`. */
  placed: ReadonlyMap<string, Placed>;
  /** The paragraphs that have numbers, by `paragraphKey`. */
  paragraphs: ReadonlyMap<string, NumberedParagraph>;
  /** By document: how many notes are numbered before its own. */
  notesBefore: ReadonlyMap<string, number>;
  targets: ReadonlyMap<string, Target>;
  /** Where areas, goals and acronyms are named. */
  index: BookIndex;
  /** Ids of the documents that use each fact, by fact id, in book order. */
  factUses: ReadonlyMap<string, readonly string[]>;
  /** Ids of documents that name an area, in words or by a tag, by area id, in book order. */
  mentions: ReadonlyMap<string, string[]>;
}
