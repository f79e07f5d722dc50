import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import type { NumberedFigure } from '../../../../book/book.ts';
import { standaloneSvg } from '../../../../charts/standalone.ts';
import { WIDE } from '../../../../figures/figure.ts';
import { editionParams, sitesFor, type Site } from '../../../../site/site.ts';

const css = readFileSync(join(process.cwd(), 'src/styles/charts.css'), 'utf8');

export function getStaticPaths() {
  return sitesFor('web').flatMap((site) =>
    [...site.book.figures.values()].map((figure) => ({
      params: { ...editionParams(site), figure: figure.id },
      props: { figure, site },
    })),
  );
}

export const GET: APIRoute<{ figure: NumberedFigure; site: Site }> = ({ props: { figure, site } }) => {
  const { label, title, subtitle, notes, source } = figure;
  const foot = [...notes, site.t('figure.source', { source })];
  const svg = standaloneSvg(figure.draw(WIDE, ''), css, { label, title, subtitle, foot });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
