import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import { stringify } from 'yaml';
import { buildBook } from '../book/build-book.ts';
import { contentFolder, listEditions, readSources } from '../book/read-sources.ts';
import { suggestion } from '../model/explain-issue.ts';

interface NewChapter {
  /** The newest edition where it is left out. */
  edition?: string | undefined;
  language: string;
  part: string;
  title: string;
}

/**
 * Writes a chapter with sound front matter at the end of its part, and says what to do next.
 * @throws an Error in plain words if there is no such edition or part, or if the file is there already
 */
export function makeChapter(root: string, { language, part, title, ...options }: NewChapter): string {
  const editions = listEditions(root);
  const edition = options.edition ?? editions.at(-1);
  if (edition === undefined || !editions.includes(edition))
    throw new Error(`There is no edition ${edition ?? ''}. Editions: ${editions.join(', ') || 'none'}.`);
  const { value: book, documents } = buildBook(readSources(root, edition, language));
  const parts = book?.parts.filter(({ kind }) => kind === 'category' || kind === 'organization').map(({ id }) => id);
  if (parts && !parts.includes(part))
    throw new Error(`"${part}" takes no chapters. ${suggestion(part, parts) ?? `Parts that do: ${parts.join(', ')}.`}`);
  const name = slug(title.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  if (!name) throw new Error(`No address can be made from the title "${title}": it has no letters from a to z.`);
  const path = `${contentFolder(edition, language)}/${part}/${name}.mdx`;
  if (existsSync(join(root, path))) throw new Error(`${path} is there already. Choose another title.`);
  const orders = documents.filter(({ id }) => id.startsWith(`${part}/`)).map(({ order }) => order);
  const order = Math.max(0, ...orders.filter(Number.isFinite)) + 1;
  const front = stringify({ title, order, summary: 'Say in one sentence what the chapter tells.' }, { lineWidth: 0 });
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), `---\n${front}---\n\nThe text begins here.\n`, { flag: 'wx' });
  return [
    `Made ${path}, chapter ${order} of ${part}.`,
    'Next: write its summary and its text, then run npm run check:content. npm run dev shows the page.',
    'Its file name is its address, which lasts: change it now or never.',
    '',
  ].join('\n');
}
