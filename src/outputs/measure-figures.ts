import { gzipSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { WIDE, type Figure } from '../figures/figure.ts';

/** How long all figures of an edition take to draw, and how much they weigh. */
export interface FigureMeasure {
  figures: number;
  /** Time of the processor to draw each figure and write it out, so that other work on the machine does not count. */
  seconds: number;
  /** Gzipped bytes of the wide picture: the 95th percentile, and the most with its figure. */
  bytesAt95: number;
  mostBytes: number;
  heaviest: string;
}

/** Draws every figure once. */
export function measureFigures(figures: Iterable<Figure>): FigureMeasure {
  const list = [...figures];
  const start = process.cpuUsage();
  const texts = list.map((figure) => toHtml(figure.draw(WIDE, ''), { space: 'svg' }));
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  const weights = list
    .map(({ id }, index) => ({ id, bytes: gzipSync(texts[index] ?? '').length }))
    .sort((a, b) => a.bytes - b.bytes);
  const last = weights.at(-1);
  return {
    figures: list.length,
    seconds,
    bytesAt95: weights[Math.ceil(weights.length * 0.95) - 1]?.bytes ?? 0,
    mostBytes: last?.bytes ?? 0,
    heaviest: last?.id ?? '',
  };
}
