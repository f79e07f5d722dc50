import type { APIRoute } from 'astro';
import { printRenditions, serveRendition, type NamedRendition } from '../../../../site/pictures.ts';
import { newestSite } from '../../../../site/site.ts';

export function getStaticPaths() {
  return printRenditions(newestSite().book).map(({ name, rendition }) => ({
    params: { picture: name },
    props: { rendition },
  }));
}

export const GET: APIRoute<Pick<NamedRendition, 'rendition'>> = ({ props }) => serveRendition(props.rendition);
