/**
 * The addresses of the site, without base path. They last for decades: change none.
 * Folders end in a slash; files don't.
 */
export interface Addresses {
  edition: string;
  search: string;
  part(part: string): string;
  document(id: string): string;
  funding: string;
  /** Every row of the regional tables in one. */
  fundingAll: string;
  region(slug: string): string;
  areas: string;
  area(id: string): string;
  /** Index of SDG goals and targets; an entry's fragment comes from `sdgAnchor`. */
  sdgs: string;
  /** The register of programmes, events and the like, and its pages. */
  register: string;
  record(id: string): string;
  /** The records of a goal, an area or a partner: "goal", "8". */
  facet(facet: string, value: string): string;
  /** A calendar file: of one event, or "events". */
  calendar(name: string): string;
  figures: string;
  figure(id: string): string;
  figureFile(id: string, extension: FigureFormat): string;
  /** The figure alone, for frames on other sites. */
  figureEmbed(id: string): string;
  picture(file: string): string;
  /** The page that explains the data files. */
  openData: string;
  data(file: string): string;
  pdf: string;
  /** The pages of a part or a region of the book as a file of their own. */
  partPdf(part: string): string;
  /** The print route; it is not part of the published site. */
  print: string;
}

/** Addresses of an edition in a language. */
export function addressesOf(edition: string, language: string): Addresses {
  const root = `/${edition}/${language}/`;
  return {
    edition: root,
    search: '/search/',
    part: (part) => `${root}${part}/`,
    document: (id) => `${root}${id}/`,
    funding: `${root}funding/`,
    fundingAll: `${root}funding/all/`,
    region: (slug) => `${root}funding/${slug}/`,
    areas: `${root}areas/`,
    area: (id) => `${root}areas/${id}/`,
    sdgs: `${root}sdgs/`,
    register: `${root}register/`,
    record: (id) => `${root}register/${id}/`,
    facet: (facet, value) => `${root}register/by-${facet}/${value}/`,
    calendar: (name) => `${root}register/${name}.ics`,
    figures: `${root}figures/`,
    figure: (id) => `${root}figures/${id}/`,
    figureFile: (id, extension) => `${root}figures/${id}.${extension}`,
    figureEmbed: (id) => `${root}figures/${id}/embed/`,
    picture: (file) => `${root}pictures/${file}`,
    openData: `${root}data/`,
    data: (file) => `/${edition}/data/${file}`,
    pdf: `${root}migration-initiatives-${edition}-${language}.pdf`,
    partPdf: (part) => `${root}parts/migration-initiatives-${edition}-${language}-${part}.pdf`,
    print: `${root}print/`,
  };
}

/** What a figure can be taken away as. */
export type FigureFormat = 'svg' | 'png' | 'csv' | 'xlsx';

/** Site paths of everything that a figure can be taken away as. */
export function figureFiles(addresses: Addresses, id: string): Record<FigureFormat, string> {
  const of = (extension: FigureFormat) => addresses.figureFile(id, extension);
  return { svg: of('svg'), png: of('png'), csv: of('csv'), xlsx: of('xlsx') };
}

/** A site path under the base path that the site is served from ("/" or "/mi"). */
export function withBase(path: string, base: string): string {
  return base.replace(/\/+$/, '') + path;
}
