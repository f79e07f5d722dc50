import { amount } from './amount.ts';
import { box } from './box.ts';
import { chart } from './chart.ts';
import type { Component } from './component.ts';
import { fact } from './fact.ts';
import { keyFigure, keyFigures } from './key-figures.ts';
import { marginNote } from './margin-note.ts';
import { pullQuote } from './pull-quote.ts';
import { ref } from './ref.ts';

const components = [amount, box, chart, fact, keyFigure, keyFigures, marginNote, pullQuote, ref];

/** Every tag that an editor may write, by name. */
export const vocabulary: ReadonlyMap<string, Component<never>> = new Map(
  components.map((component) => [component.name, component as unknown as Component<never>]),
);
