import { close, createIndex } from 'pagefind';
import { orderSearchIndex } from './search-order.ts';

/**
 * Builds the search index of a site in `folder`/pagefind from the pages that carry `data-pagefind-body`.
 * @returns the number of pages indexed
 * @throws an Error that says what Pagefind found wrong; it reports errors as values, which must not pass unseen
 */
export async function indexSite(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length) throw new Error(`The search index could not read the pages: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
    if (written.errors.length) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
    await orderSearchIndex(`${folder}/pagefind`);
    return added.page_count;
  } finally {
    await close();
  }
}
