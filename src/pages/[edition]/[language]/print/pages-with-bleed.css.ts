import type { APIRoute } from 'astro';
import { editionParams, sitesFor, type Site } from '../../../../site/site.ts';
import { pageRules } from '../../../../site/page-rules.ts';

export function getStaticPaths() {
  return sitesFor('print').map((site) => ({ params: editionParams(site), props: { site } }));
}

export const GET: APIRoute<{ site: Site }> = ({ props }) =>
  new Response(pageRules(props.site.book, true), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
