import type { NumberedFigure } from '../book/book.ts';
import { areaPlaces } from './area-places.ts';
import type { Site } from './site.ts';

export interface FigureGroup {
  id: string;
  title: string;
  figures: NumberedFigure[];
}

/** The figures of the overview under the headings of their page, in book order; none is left out. */
export function overviewGroups({ book, t }: Site): FigureGroup[] {
  const overview = [...book.figures.values()].filter(({ scope }) => scope === 'overview');
  const topic = ({ id, view }: NumberedFigure) => {
    if (id.startsWith('shares-of-')) return 'shares';
    return view.columns[0]?.key === 'area' ? 'areas' : 'framework';
  };
  return (['framework', 'areas', 'shares'] as const)
    .map((name) => ({
      id: `figures-${name}`,
      title: t(`funding.group.${name}`),
      figures: overview.filter((figure) => topic(figure) === name),
    }))
    .filter(({ figures }) => figures.length > 0);
}

/** The figures of the edition by what they are about, but for the profiles of countries and areas. */
export function figureGroups({ book, t }: Site): FigureGroup[] {
  const of = (scope: NumberedFigure['scope']) => [...book.figures.values()].filter((figure) => figure.scope === scope);
  return [
    { id: 'overview', title: t('figures.overview'), figures: of('overview') },
    { id: 'regions', title: t('figures.regions'), figures: of('region') },
    { id: 'chapters', title: t('figures.chapters'), figures: of('series') },
  ].filter(({ figures }) => figures.length > 0);
}

/** The profiles of the countries and areas of one region, under the name of each. */
export interface ProfileGroup {
  region: string;
  profiles: { id: string; name: string; figure: NumberedFigure }[];
}

/** Profiles by region, in the order of the book; in a region in the order of the alphabet. */
export function profileGroups({ book }: Site): ProfileGroup[] {
  const profiles = new Map(
    [...book.figures.values()].flatMap((figure) =>
      figure.scope === 'area' ? [[figure.subject, figure] as const] : [],
    ),
  );
  const places = Map.groupBy(areaPlaces(book), ({ region }) => region.slug);
  return book.regions.flatMap(({ slug, name }) => {
    const own = (places.get(slug) ?? []).flatMap(({ area }) => {
      const figure = profiles.get(area.id);
      return figure ? [{ id: area.id, name: area.nameThen, figure }] : [];
    });
    return own.length ? [{ region: name, profiles: own }] : [];
  });
}
