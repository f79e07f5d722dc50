import type { Element } from 'hast';
import { bends } from '../charts/flow/bends.ts';
import { braid } from '../charts/flow/braid.ts';
import { converging } from '../charts/flow/converging.ts';
import { fan } from '../charts/flow/fan.ts';
import { field } from '../charts/flow/field.ts';
import type { FlowLine, Stroke } from '../charts/flow/flow-line.ts';
import { flowPicture } from '../charts/flow/flow-picture.ts';
import { ridges } from '../charts/flow/ridges.ts';
import { storm } from '../charts/flow/storm.ts';
import type { Fact } from '../model/facts.ts';
import { formatNumber, formatUsdRounded } from '../model/format.ts';
import { REGIONAL_INITIATIVES } from '../model/funding.ts';
import type { Category, CategoryCode } from '../model/migof.ts';
import type { WordingKey } from '../model/wording.ts';
import { categoryLabel, tone, type FundingBase } from './funding-base.ts';

/** The picture that a part opens with, drawn from the part's own data. */
export interface OpenerPicture {
  caption: string;
  credit: string;
  /** @param id what ids in the picture begin with; width and height are its proportions in px */
  draw(width: number, height: number, id: string): Element;
}

type Composition = (lines: readonly FlowLine[], width: number, height: number) => Stroke[];

const COMPOSITIONS: Record<CategoryCode, Composition> = {
  P1: converging,
  P2: ridges,
  P3: braid,
  O1: fan,
  O2: storm,
  O3: bends,
};

/** One line a country or area, its weight the amount that it requires under a principle or objective. */
export function categoryPicture(
  category: Category,
  base: Pick<FundingBase, 'edition' | 'funding' | 'areas' | 'wording'>,
): OpenerPicture {
  const { t } = base.wording;
  const { code, kind } = category;
  const lines = base.funding.regions.flatMap(({ rows }, group) =>
    rows.flatMap((row): FlowLine[] => {
      const amount = row.area === REGIONAL_INITIATIVES ? 0 : (row[code] ?? 0);
      return amount > 0 ? [{ key: row.area, amount, group }] : [];
    }),
  );
  const first = lines.reduce((best, line) => (line.amount > best.amount ? line : best));
  const label = categoryLabel(category, base.wording);
  const values = {
    count: lines.length,
    label,
    kind,
    first: base.areas.get(first.key)?.nameThen ?? first.key,
    amount: formatUsdRounded(first.amount),
  };
  return {
    caption: t(code === 'P2' ? 'opener.caption.ridges' : 'opener.caption', values),
    credit: t('opener.credit', { title: base.edition.title }),
    draw: (width, height, id) =>
      flowPicture({
        id,
        title: t('opener.title', { label }),
        description: `${t(`opener.description.${code}` satisfies WordingKey)} ${t('opener.description.lines', values)}`,
        width,
        height,
        family: tone(code),
        strokes: COMPOSITIONS[code](lines, width, height),
        isSolid: code === 'P2',
      }),
  };
}

/** One stroke a project: how much the Organization has in hand at a time. */
export function organizationPicture(
  title: string,
  base: Pick<FundingBase, 'edition' | 'wording'> & { facts: ReadonlyMap<string, Fact> },
): OpenerPicture | undefined {
  const { t } = base.wording;
  const fact = base.facts.get('active-projects-2017');
  if (!fact) return undefined;
  const count = formatNumber(fact.value);
  return {
    caption: t('opener.caption.projects', { count, period: fact.period }),
    credit: t('opener.credit.facts', { title: base.edition.title }),
    draw: (width, height, id) =>
      flowPicture({
        id,
        title: t('opener.title', { label: title }),
        description: t('opener.description.projects', { count }),
        width,
        height,
        family: 'neutral',
        strokes: field(fact.value, width, height),
      }),
  };
}
