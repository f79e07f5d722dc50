import { scaleLog } from 'd3-scale';
import { s } from 'hastscript';
import type { Element } from 'hast';
import { drawRow, drawText, fontSize, round, type PlacedText } from './svg.ts';

/** Where one value stands among others. */
export interface Place {
  key: string;
  /** "3rd of 18 in West and Central Africa" */
  label: string;
  others: readonly number[];
  value: number;
}

const step = 44;
const edge = 6;

/** Adds strips under a chart that show where a value stands among others: a tick for each, a dot for its own. */
export function withPlaces(chart: Element, places: readonly Place[]): Element {
  const [width, height] = [Number(chart.properties['width']), Number(chart.properties['height'])];
  const all = places.flatMap(({ others, value }) => [...others, value]).filter((value) => value > 0);
  if (all.length === 0) return chart;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const scale = scaleLog([least, most > least ? most : least * 10], [edge, width - edge]);
  const top = height + 26;
  const strips = places.map(({ key, label, others, value }, index) => {
    const y = top + index * step;
    const ticks = [...new Set(others.filter((other) => other > 0).map((other) => round(scale(other))))].sort(
      (a, b) => a - b,
    );
    const text: PlacedText = { x: 0, y, text: label, role: 'label' };
    return drawRow(key, [
      s('path', { className: ['ticks'], d: ticks.map((x) => `M${x} ${y + 10}v10`).join('') }),
      ...(value > 0
        ? [s('circle', { className: ['mark', 'neutral'], cx: round(scale(value)), cy: y + 15, r: 6 })]
        : []),
      drawText({ ...text, size: fontSize.main }),
    ]);
  });
  const size = { width, height: top + places.length * step - 18 };
  return {
    ...chart,
    properties: { ...chart.properties, ...size, viewBox: `0 0 ${size.width} ${size.height}` },
    children: [...chart.children, ...strips.flatMap((strip) => [strip, { type: 'text' as const, value: '\n' }])],
  };
}
