import { dotMatrix } from '../charts/dot-matrix.ts';
import { formatNumber } from '../model/format.ts';
import type { Category } from '../model/migof.ts';
import { sdgAnchor, sdgEntries, type Sdg } from '../model/sdg.ts';
import type { Wording } from '../model/wording.ts';
import type { Figure } from './figure.ts';
import { categoryName, listInWords, tone } from './funding-base.ts';

/** A part with chapters, and how many of them name each goal, one of its targets or indicators, by number of the goal. */
export interface GoalsOfPart {
  title: string;
  category: Category | undefined;
  chapters: number;
  naming: ReadonlyMap<number, number>;
}

export interface GoalsBase {
  sdg: Sdg;
  wording: Wording;
  /** Site path of the index of goals, where the edition has one. */
  index: string | undefined;
}

export const GOALS_FIGURE = 'goals-by-part';

/** In how many chapters of each part each Sustainable Development Goal is named; undefined where none is. */
export function goalsByPart(parts: readonly GoalsOfPart[], { sdg, wording, index }: GoalsBase): Figure | undefined {
  const { t } = wording;
  const goals = sdg.goals.map(({ number, title }) => {
    const counts = parts.map(({ naming }) => naming.get(number) ?? 0);
    const entry = sdgEntries(sdg).get(String(number));
    return { number, title, counts, sum: counts.reduce((a, b) => a + b, 0), anchor: entry && sdgAnchor(entry) };
  });
  const most = goals.reduce((best, goal) => (goal.sum > best.sum ? goal : best));
  if (most.sum === 0) return undefined;
  const unnamed = goals.filter(({ sum }) => sum === 0).map(({ number }) => String(number));
  const columns = parts.map(({ category, title }) => ({
    key: category?.code ?? 'organization',
    label: category?.code ?? t('figure.goals.organization'),
    title: category ? categoryName(category, wording) : title,
    tone: category ? tone(category.code) : ('neutral' as const),
  }));
  const facts = {
    goal: t('figure.goals.name', { number: most.number, title: most.title }),
    number: most.number,
    count: most.sum,
    chapters: parts.reduce((sum, { chapters }) => sum + chapters, 0),
    named: goals.length - unnamed.length,
    parts: most.counts.filter((count) => count > 0).length,
  };
  const title = t('figure.goals.title', facts);
  const description = t('figure.goals.description', facts);
  return {
    id: GOALS_FIGURE,
    scope: 'series',
    title,
    subtitle: t('figure.goals.subtitle'),
    description,
    view: {
      columns: [
        { key: 'goal', label: t('column.goal'), kind: 'name' },
        ...columns.map(({ key, label, title: name }) => ({
          key: `${key.toLowerCase()}_chapters`,
          label,
          title: name,
          kind: 'number' as const,
        })),
        { key: 'all_chapters', label: t('figure.goals.all'), kind: 'number' },
      ],
      rows: goals.map(({ number, title: name, counts, sum, anchor }) => ({
        key: `goal-${number}`,
        cells: [t('figure.goals.name', { number, title: name }), ...counts, sum],
        path: index && anchor ? `${index}#${anchor}` : undefined,
      })),
    },
    notes: [
      t('figure.goals.counted'),
      ...(unnamed.length
        ? [t('figure.goals.unnamed', { list: listInWords(unnamed, wording), count: unnamed.length })]
        : []),
      t('figure.mixByRegion.codes', {
        list: columns.map(({ label, title: name }) => `${label}\u00a0${name.replace(/^.*: /, '')}`).join('; '),
      }),
    ],
    source: t('figure.goals.source'),
    draw: (width, idPrefix) =>
      dotMatrix({
        id: `${idPrefix}${GOALS_FIGURE}`,
        title,
        description,
        width,
        columns,
        rows: goals.map(({ number, title: name, counts }) => ({
          key: `goal-${number}`,
          label: t('figure.goals.name', { number, title: name }),
          values: counts,
        })),
        format: formatNumber,
      }),
  };
}
