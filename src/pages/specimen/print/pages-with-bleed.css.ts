import type { APIRoute } from 'astro';
import { pageRules } from '../../../site/page-rules.ts';
import { newestSite } from '../../../site/site.ts';

export const GET: APIRoute = () =>
  new Response(pageRules(newestSite().book, true), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
