import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import type { NumberedFigure } from '../../../../book/book.ts';
import { standaloneSvg } from '../../../../charts/standalone.ts';
import { WIDE } from '../../../../figures/figure.ts';
import { editionParams, sitesFor } from '../../../../site/site.ts';

const css = readFileSync(join(process.cwd(), 'src/styles/charts.css'), 'utf8');

export function getStaticPaths() {
  return sitesFor('web').flatMap((site) =>
    [...site.book.figures.values()].map((figure) => ({
      params: { ...editionParams(site), figure: figure.id },
      props: { figure },
    })),
  );
}

export const GET: APIRoute<{ figure: NumberedFigure }> = ({ props }) =>
  new Response(standaloneSvg(props.figure.draw(WIDE, ''), css), { headers: { 'Content-Type': 'image/svg+xml' } });
