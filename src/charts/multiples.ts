import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { refuse, requireAmount, requireFrame } from './refusals.ts';
import {
  drawFrame,
  drawMark,
  drawRow,
  drawRules,
  drawText,
  fontSize,
  leading,
  type PlacedRule,
  type PlacedText,
  type Tone,
} from './svg.ts';
import { textBlock, widestText } from './text-block.ts';

/** One panel of small multiples. */
export interface Panel {
  key: string;
  label: string;
  /** One a bar; null is blank. */
  values: readonly (number | null)[];
}

/** What small multiples show: the same bars for each panel, on one scale. */
export interface MultiplesOptions {
  /** One word; the ids in the SVG derive from it. */
  id: string;
  title: string;
  description: string;
  /** In px. */
  width: number;
  /** The bars of every panel, with short labels. */
  bars: readonly { key: string; label: string; tone: Tone }[];
  panels: readonly Panel[];
  format: (value: number) => string;
  /** Printed in place of a blank value. */
  blank: string;
}

const panelGap = 24;
const barStep = 17;
const barHeight = 11;
const labelGap = 8;
const valueGap = 6;
const shortestBar = 28;

/** Least px a panel may be wide: names of two or three words keep to three lines. */
const leastPanel = 106;
const mostPanels = 5;

/**
 * Draws a panel of horizontal bars for each row, all on one scale from zero, so that lengths compare between panels.
 * Panels stand in as many columns as the width allows, read row by row.
 * @throws RangeError naming chart, panel and bar, for a bad value, nothing to draw, or too little room
 */
export function multiples(options: MultiplesOptions): Element {
  const { id, title, description, width, bars, panels, format, blank } = options;
  requireFrame(id, width);
  if (panels.length === 0 || bars.length === 0) refuse(id, 'there are no panels or bars to draw');
  for (const { label, values } of panels) {
    if (values.length !== bars.length)
      refuse(id, `panel "${label}" has ${values.length} values for ${bars.length} bars`);
    values.forEach((value, index) => requireAmount(id, `panel "${label}", "${bars[index]?.label}"`, value));
  }
  const spell = (value: number | null): string => (value === null ? blank : format(value || 0));
  const labelWidth = Math.ceil(
    widestText(
      bars.map((bar) => bar.label),
      fontSize.small,
      400,
    ),
  );
  const valueWidth = Math.ceil(
    widestText(
      panels.flatMap((panel) => panel.values.map(spell)),
      fontSize.small,
      400,
    ),
  );
  const least = Math.max(leastPanel, labelWidth + labelGap + valueWidth + valueGap + shortestBar);
  const across = Math.min(mostPanels, panels.length, Math.max(1, Math.floor((width + panelGap) / (least + panelGap))));
  const panelWidth = (width + panelGap) / across - panelGap;
  const longest = panelWidth - labelWidth - labelGap - valueGap - valueWidth;
  if (longest < shortestBar) refuse(id, `labels and values do not fit into ${width} px`);
  const most = Math.max(...panels.flatMap((panel) => panel.values.map((value) => value ?? 0)));
  const scale = scaleLinear([0, most || 1], [0, longest]);
  const heads = panels.map((panel) => textBlock(panel.label, panelWidth, fontSize.main, 600));
  const rules: PlacedRule[] = [];
  const drawn: Element[] = [];
  let top = 0;
  for (let first = 0; first < panels.length; first += across) {
    const line = panels.slice(first, first + across);
    const headLines = Math.max(...line.map((_, index) => heads[first + index]?.lines.length ?? 0));
    const bodyTop = top + headLines * leading.main + 6;
    line.forEach((panel, index) => {
      const x = index * (panelWidth + panelGap);
      const lines = heads[first + index]?.lines ?? [];
      // Names end on one line, next to their bars.
      const texts: PlacedText[] = lines.map((text, at) => ({
        x,
        y: top + 13 + (headLines - lines.length + at) * leading.main,
        text,
        role: 'label',
        weight: 600,
      }));
      const start = x + labelWidth + labelGap;
      const marks = panel.values.flatMap((value, at) => {
        const y = bodyTop + at * barStep;
        texts.push({ x, y: y + 10, text: bars[at]?.label ?? '', role: 'muted', size: fontSize.small });
        const length = value ? Math.max(scale(value), 0.5) : 0;
        texts.push({
          x: start + length + valueGap,
          y: y + 10,
          text: spell(value),
          role: value === null ? 'muted' : 'value',
          size: fontSize.small,
        });
        return length
          ? [drawMark({ x: start, y, width: length, height: barHeight, tone: bars[at]?.tone ?? 'neutral' })]
          : [];
      });
      rules.push({ x1: start - 0.5, y1: bodyTop - 2, x2: start - 0.5, y2: bodyTop + bars.length * barStep - 4 });
      drawn.push(drawRow(panel.key, [...marks, ...texts.map(drawText)]));
    });
    top = bodyTop + bars.length * barStep + 16;
  }
  return drawFrame({ id, kind: 'multiples', title, description, width, height: top - 20 }, [
    ...drawRules(rules),
    ...drawn,
  ]);
}
