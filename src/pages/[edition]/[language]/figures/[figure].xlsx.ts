import { join } from 'node:path';
import type { APIRoute } from 'astro';
import type { NumberedFigure } from '../../../../book/book.ts';
import { cachedWorkbook } from '../../../../open-data/cached-workbook.ts';
import { WORKBOOK_TYPE } from '../../../../open-data/data-package.ts';
import { figureWorkbook } from '../../../../open-data/figure-workbook.ts';
import { editionParams, sitesFor, type Site } from '../../../../site/site.ts';

export function getStaticPaths() {
  return sitesFor('web').flatMap((site) =>
    [...site.book.figures.values()].map((figure) => ({
      params: { ...editionParams(site), figure: figure.id },
      props: { figure, site },
    })),
  );
}

export const GET: APIRoute<{ figure: NumberedFigure; site: Site }> = async ({ props: { figure, site } }) => {
  const bytes = await cachedWorkbook(figureWorkbook(figure, site.book), join(process.cwd(), '.cache', 'workbooks'));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': WORKBOOK_TYPE } });
};
