import type { APIRoute } from 'astro';
import { fundingCsv } from '../../../figures/funding-csv.ts';
import { openSites, type Site } from '../../../layouts/site.ts';

export function getStaticPaths() {
  const editions = new Map(openSites().map((site) => [site.book.edition.id, site]));
  return [...editions].map(([edition, site]) => ({ params: { edition }, props: { site } }));
}

export const GET: APIRoute<{ site: Site }> = ({ props }) =>
  new Response(fundingCsv(props.site.book), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
