import type { NumberedFigure } from '../book/book.ts';
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

/** All figures of the edition by what they are about. */
export function figureGroups({ book, t }: Site): FigureGroup[] {
  const of = (scope: NumberedFigure['scope']) => [...book.figures.values()].filter((figure) => figure.scope === scope);
  return [
    { id: 'overview', title: t('figures.overview'), figures: of('overview') },
    { id: 'regions', title: t('figures.regions'), figures: of('region') },
    { id: 'chapters', title: t('figures.chapters'), figures: of('series') },
    { id: 'areas', title: t('figures.areas'), figures: of('area') },
  ].filter(({ figures }) => figures.length > 0);
}
