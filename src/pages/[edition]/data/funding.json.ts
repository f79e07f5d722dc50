import type { APIRoute } from 'astro';
import { editionsFor, type Site } from '../../../site/site.ts';

export function getStaticPaths() {
  return editionsFor('web').map((site) => ({ params: { edition: site.book.edition.id }, props: { site } }));
}

/** The funding file as printed, with its slips and doubts. */
export const GET: APIRoute<{ site: Site }> = ({ props }) =>
  new Response(JSON.stringify(props.site.book.funding, null, 2) + '\n', {
    headers: { 'Content-Type': 'application/json' },
  });
