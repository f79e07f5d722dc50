import { addressesOf } from '../book/addresses.ts';
import type { Document } from '../book/book.ts';
import { buildBook } from '../book/build-book.ts';
import { collectDocuments } from '../book/collect-documents.ts';
import type { Rule } from '../checks/rule.ts';
import { sortFlaws, type Flaw } from '../model/flaw.ts';
import { realBook, realSources, withFile } from './real-book.ts';

/** Where the chapters of tests lie in the edition. */
export const FOLDER = 'content/2018/en';
export const CHAPTER = `${FOLDER}/principle-1/test.mdx`;

/** A chapter with this body. The body begins on line 7. */
export function chapter(body: string, title = 'Test', frontMatter?: string): string {
  const more = frontMatter === undefined ? '' : `${frontMatter}\n`;
  return `---\ntitle: ${title}\norder: 9\nsummary: A chapter of a test.\n${more}---\n\n${body}\n`;
}

/** A document with this body, as the first pass makes it. */
export function documentOf(body: string, frontMatter?: string): Document {
  const { edition, categories } = realBook();
  const context = { edition, categories, addresses: addressesOf('2018', 'en') };
  const { documents } = collectDocuments(
    [{ path: CHAPTER, text: chapter(body, 'Test', frontMatter) }],
    FOLDER,
    context,
  );
  const [document] = documents;
  if (!document) throw new Error('No document was made');
  return document;
}

/** "7:3 Message. → Hint." */
export function inShort({ line, column, message, hint }: Flaw): string {
  return `${line ?? '-'}:${column ?? '-'} ${message}${hint === undefined ? '' : ` → ${hint}`}`;
}

/** What a rule finds in a chapter of the real edition with this body, in short. */
export function findings(rule: Rule, body: string): string[] {
  const flaws = rule.check(documentOf(body), realBook());
  for (const flaw of flaws)
    if (flaw.rule !== rule.id || flaw.file !== CHAPTER) throw new Error(`Strange flaw: ${JSON.stringify(flaw)}`);
  return sortFlaws(flaws).map(inShort);
}

/** The flaws that building the real edition finds in files of this path, with one file changed or added. */
export function flawsWith(path: string, text: string | undefined, of = path): string[] {
  const { flaws } = buildBook(withFile(realSources(), path, text));
  return sortFlaws(flaws.filter((flaw) => flaw.file === of)).map(inShort);
}
