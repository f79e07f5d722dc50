import { GENERATED_PARTS, type Edition } from '../model/edition.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Category } from '../model/migof.ts';
import type { Document } from './book.ts';
import type { ParsedDocument } from './parse-document.ts';

type Complaint = [message: string, hint: string];

export interface PlacementContext {
  edition: Pick<Edition, 'id' | 'parts'>;
  /** Undefined where the framework could not be read: what depends on it is then not looked at. */
  categories: readonly Category[] | undefined;
}

/** Whether a document's file name and front matter fit the place where it lies. `twin` is one of the same address. */
export function checkPlacement(
  document: Document,
  { frontMatter, isFrontMatterSound }: ParsedDocument,
  context: PlacementContext,
  twin: Document | undefined,
): Flaw[] {
  const flaw =
    (rule: string) =>
    ([message, hint]: Complaint): Flaw => ({
      rule,
      severity: 'error',
      file: document.source.path,
      line: 1,
      column: 1,
      message,
      hint,
    });
  const address = checkAddress(document.id, context);
  if (twin)
    address.push([`This file has the same address as ${twin.source.path}.`, 'Join the two, or rename one of them.']);
  const front = isFrontMatterSound ? checkFrontMatter(document, frontMatter, context) : [];
  return [...address.map(flaw('chapter-place')), ...front.map(flaw('front-matter'))];
}

function checkAddress(id: string, { edition }: PlacementContext): Complaint[] {
  const [part = '', ...names] = id.split('/');
  const complaints: Complaint[] = [];
  const isGenerated = (GENERATED_PARTS as readonly string[]).includes(part);
  if (isGenerated && names.length)
    complaints.push([
      `The part "${part}" is made from data and takes no chapters.`,
      `Move the file to another part; the introduction of this one is "${part}.mdx".`,
    ]);
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
  { edition, categories }: PlacementContext,
): Complaint[] {
  const complaints: Complaint[] = [];
  const own = categories?.find((entry) => entry.slug === id);
  if (frontMatter.title === undefined && (categories || frontMatter.category === undefined) && !category)
    complaints.push(['The chapter has no title.', 'Add "title: …" to the front matter.']);
  if (kind === 'chapter') {
    if (frontMatter.order === undefined)
      complaints.push(['The chapter has no order.', 'Add "order: 1" to the front matter: its place in its part.']);
    for (const name of ['kind', 'category', 'label', 'part'] as const)
      if (frontMatter[name] !== undefined)
        complaints.push([`A chapter has no "${name}".`, `Remove the line: only the introduction of a part has one.`]);
  } else if (frontMatter.order !== undefined)
    complaints.push([
      'The introduction of a part has no "order".',
      `Remove the line: the parts stand in the order of data/${edition.id}/edition.json.`,
    ]);
  if (kind === 'annex' && frontMatter.label === undefined)
    complaints.push(['An annex has a label.', 'Add "label: Annex" or "label: Annex A" to the front matter.']);
  if (kind !== 'chapter' && kind !== 'annex' && frontMatter.label !== undefined)
    complaints.push(['Only an annex has a "label".', 'Write "kind: annex", or "part: A" for a lettered part.']);
  if (frontMatter.part !== undefined && kind !== 'chapter' && kind !== 'part')
    complaints.push(['Only the introduction of a part has a letter.', 'Remove the line "part".']);
  if ((id === 'foreword' || id === 'about') && frontMatter.kind !== id)
    complaints.push([`"${id}" needs its kind.`, `Write "kind: ${id}" in its front matter.`]);
  if (own && category !== own)
    complaints.push([
      `The introduction of "${id}" belongs to ${own.code}.`,
      `Write "category: ${own.code}" in its front matter.`,
    ]);
  if (!own && categories && category && kind !== 'chapter')
    complaints.push([`The part "${id}" is not about ${category.code}.`, 'Remove the line "category".']);
  return complaints;
}
