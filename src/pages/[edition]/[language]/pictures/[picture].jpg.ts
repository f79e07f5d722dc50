import type { APIRoute } from 'astro';
import { serveRendition, webRenditions, type NamedRendition } from '../../../../site/pictures.ts';
import { editionParams, sitesFor } from '../../../../site/site.ts';

export function getStaticPaths() {
  return sitesFor('web').flatMap((site) =>
    webRenditions(site.book, 'jpg').map(({ name, rendition }) => ({
      params: { ...editionParams(site), picture: name },
      props: { rendition },
    })),
  );
}

export const GET: APIRoute<Pick<NamedRendition, 'rendition'>> = ({ props }) => serveRendition(props.rendition);
