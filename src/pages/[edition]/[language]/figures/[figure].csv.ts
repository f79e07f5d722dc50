import type { APIRoute } from 'astro';
import type { NumberedFigure } from '../../../../book/book.ts';
import { viewCsv } from '../../../../figures/view-csv.ts';
import { editionParams, sitesFor } from '../../../../site/site.ts';

export function getStaticPaths() {
  return sitesFor('web').flatMap((site) =>
    [...site.book.figures.values()].map((figure) => ({
      params: { ...editionParams(site), figure: figure.id },
      props: { figure },
    })),
  );
}

export const GET: APIRoute<{ figure: NumberedFigure }> = ({ props }) =>
  new Response(viewCsv(props.figure.view), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
