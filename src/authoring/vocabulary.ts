import { actions } from './actions.ts';
import { allow } from './allow.ts';
import { amount } from './amount.ts';
import { box } from './box.ts';
import { card } from './card.ts';
import { chart } from './chart.ts';
import { cite } from './cite.ts';
import type { Component } from './component.ts';
import { country } from './country.ts';
import { define } from './define.ts';
import { fact } from './fact.ts';
import { figureGroup } from './figure-group.ts';
import { frameworkMap } from './framework-map.ts';
import { fullPage } from './full-page.ts';
import { gcm } from './gcm.ts';
import { indicators } from './indicators.ts';
import { infographic } from './infographic.ts';
import { answer, interview, question } from './interview.ts';
import { keyFigure, keyFigures } from './key-figures.ts';
import { language } from './language.ts';
import { marginNote } from './margin-note.ts';
import { matrix } from './matrix.ts';
import { namingNote } from './naming-note.ts';
import { officialQuestion } from './official-question.ts';
import { printOnly, webOnly } from './one-medium.ts';
import { paragraph } from './paragraph.ts';
import { photo } from './photo.ts';
import { portrait } from './portrait.ts';
import { progress } from './progress.ts';
import { pullQuote } from './pull-quote.ts';
import { quote } from './quote.ts';
import { record } from './record.ts';
import { ref } from './ref.ts';
import { runIn } from './run-in.ts';
import { sdgList } from './sdg-list.ts';
import { sdg } from './sdg.ts';
import { signature } from './signature.ts';
import { status } from './status.ts';
import { story, testimony } from './story.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';
import { venn } from './venn.ts';
import { wheel } from './wheel.ts';

/** What tags are for, in the order in which the specimen shows them. */
export const DEVICE_GROUPS = [
  'head',
  'text',
  'numbers',
  'names',
  'asides',
  'voices',
  'pictures',
  'figures',
  'records',
  'media',
] as const;
export type DeviceGroup = (typeof DEVICE_GROUPS)[number];

const byGroup: Partial<Record<DeviceGroup, readonly { name: string }[]>> = {
  head: [status, officialQuestion, signature],
  text: [runIn, paragraph, language, define, table],
  numbers: [fact, amount, keyFigures, keyFigure],
  names: [ref, cite, country, namingNote, sdg, sdgList, gcm, actions, frameworkMap],
  asides: [box, marginNote, pullQuote],
  voices: [quote, interview, question, answer, story, testimony],
  pictures: [portrait, fullPage, photo, figureGroup],
  figures: [chart, matrix, infographic, timeline, indicators, progress, venn, wheel],
  records: [card, record],
  media: [webOnly, printOnly, allow],
};
const components = Object.values(byGroup).flat();

/** Every tag that an editor may write, by name. */
export const vocabulary: ReadonlyMap<string, Component<never>> = new Map(
  components.map((component) => [component.name, component as unknown as Component<never>]),
);

const groups = new Map(
  Object.entries(byGroup).flatMap(([group, members]) => members.map(({ name }) => [name, group as DeviceGroup])),
);

/** What a tag is for. */
export function groupOf(tag: string): DeviceGroup {
  const group = groups.get(tag);
  if (!group) throw new Error(`<${tag}> is in no group`);
  return group;
}
