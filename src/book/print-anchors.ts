import type { Addresses } from './addresses.ts';

/**
 * The id in the printed book of what stands at a site path of the edition: "/2018/en/principle-1/work/#fair" becomes
 * "principle-1.work..fair". Undefined for what is on the site only.
 */
export function printAnchor(path: string, addresses: Addresses): string | undefined {
  if (!path.startsWith(addresses.edition)) return undefined;
  const [page = '', fragment] = path.slice(addresses.edition.length).split('#');
  if (!page.endsWith('/') || /^(figures|areas|print)\/$/.test(page) || /^(figures\/|register\/by-)/.test(page))
    return undefined;
  return anchorOf(page.slice(0, -1), fragment);
}

/** The id in the printed book of a name in a document: "principle-1/work", "fair" becomes "principle-1.work..fair". */
export function anchorOf(document: string, name?: string): string {
  const page = document.replaceAll('/', '.');
  return name === undefined ? page : `${page}..${name}`;
}
