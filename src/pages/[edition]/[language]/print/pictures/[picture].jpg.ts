import type { APIRoute } from 'astro';
import { printRenditions, serveRendition, type NamedRendition } from '../../../../../site/pictures.ts';
import { editionParams, sitesFor } from '../../../../../site/site.ts';

export function getStaticPaths() {
  return sitesFor('print').flatMap((site) =>
    printRenditions(site.book).map(({ name, rendition }) => ({
      params: { ...editionParams(site), picture: name },
      props: { rendition },
    })),
  );
}

export const GET: APIRoute<Pick<NamedRendition, 'rendition'>> = ({ props }) => serveRendition(props.rendition);
