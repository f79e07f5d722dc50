import type { APIRoute } from 'astro';
import { dataPackage } from '../../../open-data/data-package.ts';
import { editionsFor, type Site } from '../../../site/site.ts';

export function getStaticPaths() {
  return editionsFor('web').map((site) => ({ params: { edition: site.book.edition.id }, props: { site } }));
}

export const GET: APIRoute<{ site: Site }> = ({ props }) =>
  new Response(JSON.stringify(dataPackage(props.site.book), null, 2) + '\n', {
    headers: { 'Content-Type': 'application/json' },
  });
