import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, filledText, type Complaint, type RenderContext } from './component.ts';
import { diagram, diagramId } from './diagram.ts';
import {
  afterLabel,
  bareLabel,
  boldStart,
  cutStart,
  itemsOf,
  listsOf,
  textOf,
  wrongBlocks,
  wrongItems,
  type Item,
} from './read-body.ts';

const WRITE = 'Write a list, each item beginning with its date: "- **2000** – the fund was founded".';
/** A date that is not bold ends at the first colon or dash with a space after it. */
const PLAIN_DATE = /^([^:]{1,40}?)(?::|[\s\u00a0](?:[–—]|-{1,3}))[\s\u00a0]+/;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/g;

interface Dated {
  date: ElementContent[];
  words: ElementContent[];
}

function readDate(item: Item): Dated | undefined {
  const bold = boldStart(item);
  if (bold) return { date: bareLabel(bold.label), words: afterLabel(bold.rest) };
  const [start, date] = PLAIN_DATE.exec(item.text) ?? [];
  if (start === undefined || date === undefined) return undefined;
  return { date: [{ type: 'text', value: date }], words: cutStart(item.content, start.length) };
}

function wrongEntries(items: readonly Item[]): Complaint[] {
  let latest = 0;
  return items.flatMap((item): Complaint[] => {
    const at = item.element;
    const read = readDate(item);
    const date = read ? textOf(read.date) : '';
    if (!read || !/\d/.test(date)) return [{ message: 'This item does not begin with a date.', hint: WRITE, at }];
    if (!textOf(read.words).trim() && !read.words.some(isTag))
      return [{ message: `Nothing is said about ${date}.`, hint: 'Say in a sentence what happened.', at }];
    const [year] = (date.match(YEAR) ?? []).map(Number);
    if (year === undefined) return [];
    const isEarly = year < latest;
    latest = Math.max(latest, year);
    return isEarly ? [{ message: `${date} stands after ${latest}.`, hint: 'Order the entries by date.', at }] : [];
  });
}

function isTag({ type }: ElementContent): boolean {
  return type !== 'text' && type !== 'comment';
}

export const timeline = defineComponent({
  name: 'Timeline',
  help: 'Sets a list of dated events as a line; a list nested in an item says what IOM did.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({ title: filledText }),
  example: `<Timeline title="Towards the global compact">

- **2005** – first global meeting of regional consultative processes
- **October 2015** – a protection agenda is endorsed by <Fact id="nansen-delegations-2015" /> delegations
- **19 September 2016** – New York Declaration for Refugees and Migrants
  - IOM joins the United Nations system
  - it begins to prepare its support for the compact
- **18–19 April 2017** – International Dialogue on Migration, New York
- **2018** – conference on the global compact

</Timeline>`,
  checkBody(children) {
    const blocks = wrongBlocks('Timeline', children, { lists: [1, 1], write: WRITE });
    if (blocks.length) return blocks;
    const items = listsOf(children).flatMap(itemsOf);
    return [...wrongItems(items, { nested: true }), ...wrongEntries(items)];
  },
  render({ title }, children, context) {
    const items = listsOf(children).flatMap(itemsOf);
    const kind = items.some((item) => item.nested.length) ? 'timeline two-tracks' : 'timeline';
    return diagram(kind, { title, label: context.placed?.label, id: diagramId('timeline', title, context) }, [
      h(
        'ol',
        { class: 'timeline', role: 'list' },
        items.map((item) => entry(item, context)),
      ),
    ]);
  },
});

function entry(item: Item, { book }: RenderContext): ElementContent {
  const read = readDate(item);
  if (!read) throw new Error(`No date: ${item.text}`);
  const isYear = /^\d{4}$/.test(textOf(read.date));
  return h('li', { class: 'timeline-entry' }, [
    h('p', { class: 'timeline-date' }, isYear ? [h('time', read.date)] : read.date),
    h('p', { class: 'timeline-event' }, read.words),
    ...(item.nested.length
      ? [
          h('div', { class: 'timeline-actions' }, [
            h('p', { class: 'timeline-actor' }, book.wording.t('diagram.timeline.action')),
            h(
              'ul',
              { role: 'list' },
              item.nested.map(({ content }) => h('li', content)),
            ),
          ]),
        ]
      : []),
  ]);
}
