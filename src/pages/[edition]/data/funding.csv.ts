import type { APIRoute } from 'astro';
import { fundingCsv } from '../../../figures/funding-csv.ts';
import { sitesFor, type Site } from '../../../site/site.ts';

export function getStaticPaths() {
  const editions = new Map(sitesFor('web').map((site) => [site.book.edition.id, site]));
  return [...editions].map(([edition, site]) => ({ params: { edition }, props: { site } }));
}

export const GET: APIRoute<{ site: Site }> = ({ props }) =>
  new Response(fundingCsv(props.site.book), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
