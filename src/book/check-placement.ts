import { GENERATED_PARTS } from '../model/edition.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Document } from './book.ts';
import type { CollectContext } from './collect-documents.ts';
import type { ParsedDocument } from './parse-document.ts';

type Complaint = [message: string, hint: string];

/** Whether a document's file name and front matter fit the place where it lies. `twin` is one of the same address. */
export function checkPlacement(
  document: Document,
  { frontMatter, isFrontMatterSound }: ParsedDocument,
  context: CollectContext,
  twin: Document | undefined,
): Flaw[] {
  const complaints: Complaint[] = [
    ...checkAddress(document.id, context),
    ...(isFrontMatterSound ? checkFrontMatter(document, frontMatter, context) : []),
  ];
  if (twin)
    complaints.push([`This file has the same address as ${twin.source.path}.`, 'Join the two, or rename one of them.']);
  return complaints.map(([message, hint]) => ({
    rule: 'front-matter',
    severity: 'error',
    file: document.source.path,
    line: 1,
    column: 1,
    message,
    hint,
  }));
}

function checkAddress(id: string, { edition }: CollectContext): Complaint[] {
  const [part = '', ...names] = id.split('/');
  const complaints: Complaint[] = [];
  if ((GENERATED_PARTS as readonly string[]).includes(part))
    complaints.push([`The part "${part}" is made from data and takes no chapters.`, 'Move the file to another part.']);
  else if (!edition.parts.includes(part))
    complaints.push([
      `"${part}" is not a part of the edition.`,
      `List it under "parts" in data/${edition.id}/edition.json, or move the file.`,
    ]);
  if (names.length > 1)
    complaints.push(['A chapter lies directly in the folder of its part.', 'Move the file one folder up.']);
  const name = names.at(-1);
  if (name !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    complaints.push([
      `The file name "${name}" can’t be an address.`,
      'Rename the file: lower-case letters a to z, digits and hyphens only.',
    ]);
  return complaints;
}

function checkFrontMatter(
  { id, kind, category }: Document,
  frontMatter: ParsedDocument['frontMatter'],
  { edition, categories }: CollectContext,
): Complaint[] {
  const complaints: Complaint[] = [];
  const own = categories?.find((entry) => entry.slug === id);
  if (frontMatter.title === undefined && (categories || frontMatter.category === undefined) && !category)
    complaints.push(['The chapter has no title.', 'Add "title: …" to the front matter.']);
  if (kind === 'chapter') {
    if (frontMatter.order === undefined)
      complaints.push(['The chapter has no order.', 'Add "order: 1" to the front matter: its place in its part.']);
    for (const name of ['kind', 'category'] as const)
      if (frontMatter[name] !== undefined)
        complaints.push([`A chapter has no "${name}".`, `Remove the line: only the introduction of a part has one.`]);
  } else if (frontMatter.order !== undefined)
    complaints.push([
      'The introduction of a part has no "order".',
      `Remove the line: the parts stand in the order of data/${edition.id}/edition.json.`,
    ]);
  if (own && category !== own)
    complaints.push([
      `The introduction of "${id}" belongs to ${own.code}.`,
      `Write "category: ${own.code}" in its front matter.`,
    ]);
  if (!own && categories && category && kind !== 'chapter')
    complaints.push([`The part "${id}" is not about ${category.code}.`, 'Remove the line "category".']);
  return complaints;
}
