import { slug } from 'github-slugger';
import { z } from 'zod';
import type { Addresses } from '../book/addresses.ts';
import type { Book, Document } from '../book/book.ts';
import { collectDocuments } from '../book/collect-documents.ts';
import { numberParagraphs } from '../book/number-paragraphs.ts';
import { numberPlaced } from '../book/placed.ts';
import { markdownExamples } from './markdown-examples.ts';
import { DEVICE_GROUPS, groupOf, vocabulary, type DeviceGroup } from './vocabulary.ts';

/** An attribute of a tag, as its schema says. */
export interface AttributeHelp {
  name: string;
  isRequired: boolean;
  /** The only values that it may have, if they are few. */
  values: string[];
}

/** One device of the vocabulary with the source that makes it. */
export interface Specimen {
  /** Unique in the specimen; begins its anchors. */
  id: string;
  name: string;
  group: DeviceGroup;
  isTag: boolean;
  help: string;
  example: string;
  /** Lines of the front matter without which the example does not work. */
  frontMatter: string | undefined;
  attributes: AttributeHelp[];
  /** Tags that stand only in this one. */
  parts: { name: string; help: string; attributes: AttributeHelp[] }[];
  document: Document;
}

/** Where the specimen is published, without base path. */
export const SPECIMEN = { page: '/specimen/', print: '/specimen/print/', pdf: '/specimen/specimen.pdf' };

const FOLDER = 'content/specimen/en';

/**
 * Every device once, by what it is for: in each group what Markdown gives by itself, then the tags, each with those that
 * stand only in it. Read with an edition's data.
 */
export function specimensOf(book: Book, addresses: Addresses): Specimen[] {
  const described = [...vocabulary.values()].map(({ name, help, example, attributes, within, frontMatter }) => ({
    name,
    group: groupOf(name),
    help,
    example,
    frontMatter,
    within,
    attributes: attributesOf(attributes),
  }));
  const tags = described
    .filter(({ within }) => within === undefined)
    .map(({ within: _, ...entry }) => {
      const parts = described.filter(({ within }) => within === entry.name);
      return { ...entry, isTag: true, parts };
    });
  const plain = markdownExamples.map((entry) => ({
    ...entry,
    frontMatter: entry.frontMatter,
    isTag: false,
    attributes: [],
    parts: [],
  }));
  const entries = DEVICE_GROUPS.flatMap((group) => [...plain, ...tags].filter((entry) => entry.group === group));
  const files = entries.map((entry) => ({
    path: `${FOLDER}/specimen/${slug(entry.name)}.mdx`,
    text: chapterOf(entry),
  }));
  const { documents } = collectDocuments(files, FOLDER, {
    edition: book.edition,
    categories: book.categories,
    addresses,
  });
  return entries.map((entry, index) => {
    const document = documents[index];
    if (!document) throw new Error(`No document for the example of ${entry.name}`);
    return { ...entry, id: slug(entry.name), document };
  });
}

/** The chapter that an example is the text of. */
function chapterOf({ name, example, frontMatter }: Pick<Specimen, 'name' | 'example' | 'frontMatter'>): string {
  const lines = [
    ...(/^title:/m.test(frontMatter ?? '') ? [] : [`title: ${name}`]),
    'order: 1',
    'summary: A device.',
    ...(frontMatter === undefined ? [] : [frontMatter]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${example}\n`;
}

/** The edition's Book with the numbers of the specimen's own figures, tables and boxes. */
export function specimenBook(book: Book, specimens: readonly Specimen[]): Book {
  const documents = specimens.map(({ document }) => document);
  return {
    ...book,
    placed: numberPlaced(documents, { figure: 0, table: 0 }, book.wording).placed,
    paragraphs: numberParagraphs(documents),
  };
}

function attributesOf(schema: z.ZodType): AttributeHelp[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as {
    properties?: Record<string, { enum?: unknown[]; const?: unknown }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { enum: values, const: only }]) => ({
    name,
    isRequired: required.includes(name),
    values: (values ?? (only === undefined ? [] : [only])).map(String),
  }));
}
