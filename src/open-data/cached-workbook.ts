import { createHash } from 'node:crypto';
import { join } from 'node:path';
import packages from '../../package.json' with { type: 'json' };
import { cachedFile } from '../cache/cached-file.ts';
import { WORKBOOK_RECIPE, writeWorkbook, type WorkbookSheet } from './write-workbook.ts';

/** As `writeWorkbook`, but from the cache folder if a workbook with the same sheets is there. */
export function cachedWorkbook(sheets: readonly WorkbookSheet[], cache: string): Promise<Uint8Array> {
  const hash = createHash('sha256').update(JSON.stringify([WORKBOOK_RECIPE, packages.dependencies, sheets]));
  return cachedFile(join(cache, `${hash.digest('hex').slice(0, 32)}.xlsx`), () => writeWorkbook(sheets));
}
