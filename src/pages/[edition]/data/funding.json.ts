import type { APIRoute } from 'astro';
import { sitesFor, type Site } from '../../../site/site.ts';

export function getStaticPaths() {
  const editions = new Map(sitesFor('web').map((site) => [site.book.edition.id, site]));
  return [...editions].map(([edition, site]) => ({ params: { edition }, props: { site } }));
}

/** The funding file as printed, with its slips and doubts. */
export const GET: APIRoute<{ site: Site }> = ({ props }) =>
  new Response(JSON.stringify(props.site.book.funding, null, 2) + '\n', { headers: { 'Content-Type': 'application/json' } });
