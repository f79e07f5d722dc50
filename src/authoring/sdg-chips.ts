import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { COMPACT_OBJECTIVES, GOAL_COUNT, sdgAnchor, sdgEntries, type Sdg, type SdgEntry } from '../model/sdg.ts';
import { suggestion } from '../model/explain-issue.ts';
import type { Complaint, RenderContext } from './component.ts';

type Context = Pick<RenderContext, 'book' | 'medium' | 'addresses' | 'href'>;

/** "target 8.7", "goal 8" or "indicator 10.7.2", its number kept with the word. */
export function sdgName({ kind, code }: SdgEntry, { book }: Pick<Context, 'book'>): string {
  return book.wording.t(`sdg.${kind}`, { code }).replaceAll(' ', '\u00a0');
}

/** One goal, target or indicator: on the web a link to its place in the index, in print its text alone. */
export function sdgChip(entry: SdgEntry, text: string, context: Context): ElementContent {
  const { book, medium, addresses, href } = context;
  if (medium === 'print') return h('span', { class: 'sdg' }, text);
  const name = sdgName(entry, context);
  const full = entry.topic ? book.wording.t('sdg.named', { name, topic: entry.topic }) : name;
  return h('a', { class: 'chip sdg', href: href(`${addresses.sdgs}#${sdgAnchor(entry)}`), ariaLabel: full }, text);
}

/** Several goals or targets under one label: chips on the web; in print their codes with commas. */
export function sdgChips(codes: readonly string[], context: Context): ElementContent {
  const { book, medium, addresses, href } = context;
  const isAll = Array.from({ length: GOAL_COUNT }, (_, index) => String(index + 1)).every((goal) =>
    codes.includes(goal),
  );
  if (isAll) {
    const text = book.wording.t('sdg.all', { count: GOAL_COUNT });
    return medium === 'print' ? h('span', text) : h('a', { class: 'chip', href: href(addresses.sdgs) }, text);
  }
  if (medium === 'print') return h('span', codes.join(', '));
  const entries = sdgEntries(book.sdg);
  const chips = codes.flatMap((code) => {
    const entry = entries.get(code);
    return entry ? [h('li', [sdgChip(entry, code, context)])] : [];
  });
  return h('ul', { class: 'chips', role: 'list' }, chips);
}

/** Objectives of the Global Compact for Migration under one label: chips on the web, in print with commas. */
export function compactChips(codes: readonly string[], { medium }: Pick<Context, 'medium'>): ElementContent {
  if (medium === 'print') return h('span', codes.join(', '));
  return h(
    'ul',
    { class: 'chips', role: 'list' },
    codes.map((code) => h('li', [h('span', { class: 'chip' }, code)])),
  );
}

/** What is wrong with the codes of goals and targets, in the order they are written. */
export function wrongSdgCodes(codes: readonly string[], sdg: Sdg): Pick<Complaint, 'message' | 'hint'>[] {
  const known = sdgEntries(sdg);
  return codes
    .filter((code) => !known.has(code))
    .map((code) => ({
      message: `There is no SDG goal, target or indicator "${code}".`,
      hint: suggestSdg(code, [...known.keys()]),
    }));
}

function suggestSdg(code: string, known: readonly string[]): string {
  const goal = code.split('.')[0] ?? '';
  const targets = known.filter((name) => name.startsWith(`${goal}.`) && name.split('.').length === 2);
  if (targets.length) return `The targets of goal ${goal}: ${targets.join(', ')}.`;
  return suggestion(code, known) ?? `Goals are numbered 1 to ${GOAL_COUNT}; a target is written 8.7 or 3.c.`;
}

/** What is wrong with the numbers of objectives of the Global Compact for Migration. */
export function wrongCompactCodes(codes: readonly string[]): Pick<Complaint, 'message' | 'hint'>[] {
  return codes
    .filter((code) => !isCompactObjective(code))
    .map((code) => ({
      message: `There is no objective "${code}" of the Global Compact for Migration.`,
      hint: `Its objectives are numbered 1 to ${COMPACT_OBJECTIVES}.`,
    }));
}

export function isCompactObjective(code: string): boolean {
  return /^[1-9]\d?$/.test(code) && Number(code) <= COMPACT_OBJECTIVES;
}
