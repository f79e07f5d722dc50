import { suggestion } from '../model/explain-issue.ts';
import type { Flaw } from '../model/flaw.ts';
import { CATEGORY_CODES } from '../model/migof.ts';
import type { Book, Document, Target } from './book.ts';
import { elementsOf, placeOfAttribute, type ElementUse } from './elements.ts';

/** Everything that `<Ref to>` can name: parts, documents, headings ("principle-1/work#fair-recruitment"), figures, tables. */
export function collectTargets(book: Pick<Book, 'parts' | 'figures' | 'tables' | 'wording'>): Map<string, Target> {
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
    what: 'chapter, part, heading, figure or table',
    names: (book) => book.targets.keys(),
    home: 'A chapter is named by its part and file name: "principle-1/working-conditions".',
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
    tags: ['Chart'],
    attribute: 'id',
    what: 'figure',
    names: (book) => book.figures.keys(),
    home: 'The figures are listed on the page /figures/ of the edition.',
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
    tags: ['Amount'],
    attribute: 'category',
    what: 'principle or objective',
    names: () => CATEGORY_CODES,
    home: 'Write P1, P2, P3, O1, O2 or O3.',
  },
  {
    tags: ['Box'],
    attribute: 'country',
    what: 'ISO 3166-1 code of an area',
    names: isoCodes,
    home: 'Write the three letters, such as RWA.',
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
        const value = use.attributes[reference.attribute];
        const known = names.get(reference);
        if (value === undefined || !known || known.has(value)) return [];
        return [
          {
            rule: 'unknown-name',
            severity: 'error',
            ...placeOfAttribute(use.node, reference.attribute, document.source.path),
            message: `There is no ${reference.what} "${value}".`,
            hint: suggestion(value, [...known]) ?? reference.home,
          },
        ];
      }),
    ),
  );
}

/** Which documents name which area by a tag, by area id. */
export function collectMentions(book: Pick<Book, 'areas'>, documents: Iterable<Document>): Map<string, string[]> {
  const byIso = new Map([...book.areas.values()].map((area) => [area.iso3 ?? area.userAssignedCode ?? '', area.id]));
  const mentions = new Map<string, string[]>();
  for (const document of documents)
    for (const use of elementsOf(document.tree, document.source.path)) {
      const id = mentionedArea(use, byIso);
      if (!id) continue;
      const known = mentions.get(id) ?? [];
      if (!known.includes(document.id)) mentions.set(id, [...known, document.id]);
    }
  return mentions;
}

function mentionedArea(use: ElementUse, byIso: ReadonlyMap<string, string>): string | undefined {
  if (use.name === 'Amount') return use.attributes['area'];
  return use.name === 'Box' ? byIso.get(use.attributes['country'] ?? '') : undefined;
}
