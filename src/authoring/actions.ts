import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Book } from '../book/book.ts';
import { codesIn, sdgCodes, sdgEntries } from '../model/sdg.ts';
import { defineComponent, type Complaint, type RenderContext } from './component.ts';
import { cutEnd, itemsOf, listsOf, wrongBlocks, wrongItems, type Item } from './read-body.ts';
import { compactChips, sdgChips, wrongCompactCodes, wrongSdgCodes } from './sdg-chips.ts';

const WRITE = 'End each item with its tags in brackets: "(SDGs: 1, 8, 10; GCM objectives: 2)".';
const TAGS = /[\s\u00a0]*\(((?:SDGs?|GCM)\b[^()]*)\)\.?$/i;

interface Tags {
  length: number;
  sdgs: string[];
  gcm: string[];
  /** Parts between semicolons that are neither. */
  strange: string[];
}

function readTags({ text }: Item): Tags | undefined {
  const [whole, inside] = TAGS.exec(text) ?? [];
  if (whole === undefined || inside === undefined) return undefined;
  const tags: Tags = { length: whole.length, sdgs: [], gcm: [], strange: [] };
  for (const part of inside.split(';').filter((entry) => entry.trim())) {
    const [, sdgs] = /^\s*SDGs?\b[\s\u00a0:]*(.+)$/i.exec(part) ?? [];
    const [, gcm] = /^\s*GCM(?:[\s\u00a0]+objectives?)?\b[\s\u00a0:]*(.+)$/i.exec(part) ?? [];
    if (sdgs !== undefined) tags.sdgs.push(...sdgCodes(sdgs));
    else if (gcm !== undefined) tags.gcm.push(...codesIn(gcm));
    else tags.strange.push(part.trim());
  }
  return tags;
}

function wrongTags(item: Item, book: Book | undefined): Complaint[] {
  const at = item.element;
  const tags = readTags(item);
  if (!tags) return [{ message: 'This item does not end with its tags.', hint: WRITE, at }];
  return [
    ...tags.strange.map((part) => ({ message: `"${part}" is no tag.`, hint: WRITE, at })),
    ...(book ? wrongSdgCodes(tags.sdgs, book.sdg) : []).map((wrong) => ({ ...wrong, at })),
    ...wrongCompactCodes(tags.gcm).map((wrong) => ({ ...wrong, at })),
  ];
}

export const actions = defineComponent({
  name: 'Actions',
  help: 'A list of commitments, each ending with its SDGs and objectives of the Global Compact in brackets, by which readers of the site can filter it.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({}),
  example: `<Actions>

- Open more ways to migrate safely. (SDGs: 1, 8, 10, 13; GCM objectives: 6, 15, 18)
- Protect the rights of migrant workers. (SDGs: 5, 8.8; GCM objectives: 6)
- Make basic services open to all. (SDGs: 1–6, 8, 10; GCM objectives: 15)

</Actions>`,
  checkBody(children, book) {
    const blocks = wrongBlocks('Actions', children, { lists: [1, 1], write: WRITE });
    if (blocks.length) return blocks;
    const items = listsOf(children).flatMap(itemsOf);
    return [...wrongItems(items, { nested: false }), ...items.flatMap((item) => wrongTags(item, book))];
  },
  render(_attributes, children, context) {
    const [list] = listsOf(children);
    const items = itemsOf(list).map((item) => ({ item, tags: tagsOf(item) }));
    const actions = h(
      list?.tagName === 'ol' ? 'ol' : 'ul',
      { class: 'actions' },
      items.map(({ item, tags }) => action(item, tags, context)),
    );
    if (context.medium === 'print') return actions;
    const all = items.map(({ tags }) => tags);
    return h('div', { class: 'action-list' }, [filter(all, context), actions]);
  },
});

function tagsOf(item: Item): Tags {
  const tags = readTags(item);
  if (!tags) throw new Error(`No tags: ${item.text}`);
  return tags;
}

/** The goals that an action serves, itself or through their targets. */
const goalsOf = ({ sdgs }: Tags): string[] => [...new Set(sdgs.map((code) => code.split('.')[0] ?? code))];

/** Filters by what the actions are tagged with. Hidden until a script makes it work; what it finds is said aloud. */
function filter(actions: readonly Tags[], { book }: RenderContext): Element {
  const { t } = book.wording;
  const entries = sdgEntries(book.sdg);
  const inOrder = (codes: string[]): string[] => [...new Set(codes)].sort((a, b) => Number(a) - Number(b));
  const choice = (name: string, label: string, codes: string[], text: (code: string) => string): Element[] =>
    codes.length === 0
      ? []
      : [
          h('label', [
            h('span', label),
            h('select', { name }, [
              h('option', { value: '' }, t('search.filter.all')),
              ...codes.map((code) => h('option', { value: code }, text(code))),
            ]),
          ]),
        ];
  const goalName = (code: string): string => [code, entries.get(code)?.topic].filter(Boolean).join(' ');
  const shown = t('actions.shown', { shown: '%n', all: '%t' });
  return h('form', { class: 'filter-form', ariaLabel: t('actions.filter'), hidden: true, dataPagefindIgnore: true }, [
    ...choice('goal', t('column.goal'), inOrder(actions.flatMap(goalsOf)), goalName),
    ...choice('objective', t('actions.objective'), inOrder(actions.flatMap(({ gcm }) => gcm)), (code) => code),
    h('button', { type: 'submit' }, t('filter.apply')),
    h('button', { type: 'reset' }, t('filter.reset')),
    h('p', { class: 'filter-count', role: 'status', dataShown: shown }),
  ]);
}

function action(item: Item, tags: Tags, context: RenderContext): ElementContent {
  const { t } = context.book.wording;
  const group = (name: string, chips: ElementContent) =>
    h('div', { class: 'tag-group' }, [h('span', { class: 'tag-name' }, `${name}:`), ' ', chips]);
  const codes =
    context.medium === 'web' ? { dataGoals: goalsOf(tags).join(' '), dataObjectives: tags.gcm.join(' ') } : {};
  return h('li', codes, [
    h('p', cutEnd(item.content, tags.length)),
    h('div', { class: 'tags' }, [
      ...(tags.sdgs.length ? [group(t('sdg.list'), sdgChips(tags.sdgs, context))] : []),
      ...(tags.gcm.length ? [group(t('sdg.gcm.list'), compactChips(tags.gcm, context))] : []),
    ]),
  ]);
}
