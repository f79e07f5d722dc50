import type { APIRoute } from 'astro';
import { factsCsv } from '../../../site/fact-rows.ts';
import { sitesFor, type Site } from '../../../site/site.ts';

export function getStaticPaths() {
  const editions = new Map(sitesFor('web').map((site) => [site.book.edition.id, site]));
  return [...editions].map(([edition, site]) => ({ params: { edition }, props: { site } }));
}

export const GET: APIRoute<{ site: Site }> = ({ props }) =>
  new Response(factsCsv(props.site), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
