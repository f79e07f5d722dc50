import { suggestion } from '../model/explain-issue.ts';
import type { Flaw } from '../model/flaw.ts';
import { namesOf } from '../model/photographers.ts';
import { shortName } from '../model/register.ts';
import type { Addresses } from './addresses.ts';
import type { Book, Document, Target } from './book.ts';
import { elementsOf, placeOfAttribute, type ElementUse } from './elements.ts';

/** Everything that `<Ref to>` can name: parts, documents, headings ("principle-1/work#fair-recruitment"), figures, tables, boxes, records ("register/midas"). */
export function collectTargets(
  book: Pick<Book, 'parts' | 'figures' | 'tables' | 'placed' | 'paragraphs' | 'register' | 'wording'> & {
    documents: Iterable<Document>;
    addresses: Pick<Addresses, 'record'>;
  },
): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const part of book.parts) {
    targets.set(part.id, { kind: 'part', text: part.label ?? part.title, path: part.path });
    for (const document of [part.document, ...part.chapters]) {
      if (!document) continue;
      if (document.kind === 'chapter')
        targets.set(document.id, { kind: 'document', text: document.title, path: document.path });
      for (const heading of document.headings)
        targets.set(`${document.id}#${heading.anchor}`, {
          kind: 'heading',
          text: heading.title,
          path: `${document.path}#${heading.anchor}`,
        });
    }
  }
  const { t } = book.wording;
  for (const figure of book.figures.values())
    targets.set(figure.id, { kind: 'figure', text: t('ref.figure', { number: figure.number }), path: figure.home });
  for (const table of book.tables.values())
    targets.set(table.id, { kind: 'table', text: t('ref.table', { number: table.number }), path: table.home });
  if (book.parts.some((part) => part.kind === 'register'))
    for (const record of book.register.values())
      targets.set(`register/${record.id}`, {
        kind: 'record',
        text: shortName(record),
        path: book.addresses.record(record.id),
      });
  const paths = new Map([...book.documents].map((document) => [document.id, document.path]));
  for (const { document, anchor, series, number } of book.placed.values())
    targets.set(`${document}#${anchor}`, {
      kind: series,
      text: t(`ref.${series}`, { number }),
      path: `${paths.get(document)}#${anchor}`,
    });
  for (const { document, anchor, name, number } of book.paragraphs.values())
    if (name !== undefined)
      targets.set(`${document}#${name}`, {
        kind: 'paragraph',
        text: t('ref.paragraph', { number }),
        number,
        path: `${paths.get(document)}#${anchor}`,
      });
  return targets;
}

/** Attributes that name something of the edition: what tag, which attribute, and where the names come from. */
const REFERENCES: {
  tags: string[];
  attribute: string;
  what: string;
  names(book: Book): Iterable<string>;
  home: string;
}[] = [
  {
    tags: ['Ref'],
    attribute: 'to',
    what: 'chapter, part, heading, figure, table or record',
    names: (book) => book.targets.keys(),
    home: 'A chapter is named by its part and file name: "principle-1/working-conditions".',
  },
  {
    tags: ['Ref'],
    attribute: 'until',
    what: 'numbered paragraph',
    names: (book) => [...book.targets].filter(([, { kind }]) => kind === 'paragraph').map(([name]) => name),
    home: 'A range goes from one <Paragraph> to another: to="part/chapter#name" until="part/chapter#other".',
  },
  {
    tags: ['Fact'],
    attribute: 'id',
    what: 'fact',
    names: (book) => book.facts.keys(),
    home: 'Facts are listed in facts.json of the edition.',
  },
  {
    tags: ['KeyFigure'],
    attribute: 'fact',
    what: 'fact',
    names: (book) => book.facts.keys(),
    home: 'Facts are listed in facts.json of the edition.',
  },
  {
    tags: ['Cite'],
    attribute: 'id',
    what: 'work',
    names: (book) => book.works.keys(),
    home: 'Works are listed in bibliography.json of the edition.',
  },
  {
    tags: ['Card'],
    attribute: 'id',
    what: 'record',
    names: (book) => book.register.keys(),
    home: 'Records are listed in register.json of the edition.',
  },
  {
    tags: ['NamingNote'],
    attribute: 'id',
    what: 'naming note',
    names: (book) => book.namingNotes.map(({ id }) => id),
    home: 'Naming notes are listed in data/reference/naming-notes.json.',
  },
  {
    tags: ['Chart'],
    attribute: 'id',
    what: 'figure',
    names: (book) => book.figures.keys(),
    home: 'The figures are listed on the page /figures/ of the edition.',
  },
  {
    tags: ['Chart'],
    attribute: 'data',
    what: 'series or CSV file',
    names: (book) => book.chartNames,
    home: 'Series are listed in series.json of the edition; CSV files lie beside it.',
  },
  {
    tags: ['Amount'],
    attribute: 'area',
    what: 'area with a funding row',
    names: fundedAreas,
    home: 'Areas are listed in data/reference/areas.json.',
  },
  {
    tags: ['Amount'],
    attribute: 'region',
    what: 'region',
    names: (book) => book.regions.map((region) => region.slug),
    home: 'Regions are listed in data/reference/regions.json.',
  },
  {
    tags: ['Box', 'FullPage', 'MarginNote', 'Photo'],
    attribute: 'country',
    what: 'area with the ISO 3166-1 code',
    names: isoCodes,
    home: 'Write the three letters, such as RWA.',
  },
  {
    tags: ['Country'],
    attribute: 'code',
    what: 'area with the ISO 3166-1 code',
    names: isoCodes,
    home: 'Write the three letters, such as RWA.',
  },
  {
    tags: ['FullPage', 'Photo', 'Portrait'],
    attribute: 'file',
    what: 'picture',
    names: (book) => book.pictures.keys(),
    home: 'Pictures lie in the folder "pictures" beside the parts of the edition.',
  },
  {
    tags: ['FullPage', 'Photo', 'Portrait'],
    attribute: 'photographer',
    what: 'photographer',
    names: (book) => book.photographers.flatMap(namesOf),
    home: 'Photographers are listed in data/reference/photographers.json: add the name there once.',
  },
];

function fundedAreas(book: Book): string[] {
  return book.funding.regions.flatMap((table) => table.rows.map((row) => row.area)).filter((id) => book.areas.has(id));
}

function isoCodes(book: Book): string[] {
  return [...book.areas.values()].flatMap((area) => area.iso3 ?? area.userAssignedCode ?? []);
}

/** Second pass: every name in a chapter's tags must exist. */
export function checkReferences(book: Book, documents: Iterable<Document>): Flaw[] {
  const names = new Map(REFERENCES.map((reference) => [reference, new Set(reference.names(book))]));
  return [...documents].flatMap((document) =>
    elementsOf(document.tree, document.source.path).flatMap((use) =>
      REFERENCES.filter((reference) => reference.tags.includes(use.name)).flatMap((reference): Flaw[] => {
        const value = hasValue(use, reference.attribute) ? use.attributes[reference.attribute] : undefined;
        const known = names.get(reference);
        if (value === undefined || !known || known.has(value)) return [];
        return [
          {
            rule: 'unknown-name',
            severity: 'error',
            ...placeOfAttribute(use.node, reference.attribute, document.source.path),
            message: `There is no ${reference.what} "${value}".`,
            hint: headingsOf(value, known) ?? suggestion(value, [...known]) ?? reference.home,
          },
        ];
      }),
    ),
  );
}

/** An attribute without value, or with an empty one, is a flaw of how the tag is written. */
function hasValue({ node }: ElementUse, name: string): boolean {
  return node.attributes.some(
    (entry) =>
      entry.type === 'mdxJsxAttribute' &&
      entry.name === name &&
      typeof entry.value === 'string' &&
      entry.value.trim() !== '',
  );
}

/** The headings of a chapter, where its name is right and that of the heading is not. */
function headingsOf(value: string, known: ReadonlySet<string>): string | undefined {
  const [document = '', heading] = value.split('#');
  if (heading === undefined || !known.has(document)) return undefined;
  const names = [...known].filter((name) => name.startsWith(`${document}#`));
  const anchors = names.map((name) => name.slice(document.length));
  return (
    suggestion(value, names) ??
    (anchors.length ? `Its headings: ${anchors.join(', ')}.` : 'This chapter has no headings.')
  );
}
