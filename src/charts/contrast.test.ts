import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast } from '../testing/contrast.ts';

const css = readFileSync(join(import.meta.dirname, '../styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** The tokens of a scheme that are plain colours. */
function colours(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** A colour over another, both as #rrggbb. */
function mix(over: string, under: string, opacity: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [over, under].map((colour) => parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * opacity + (b ?? 0) * (1 - opacity));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

describe.each([
  ['light', colours(light)],
  ['dark', new Map([...colours(light), ...colours(dark)])],
])('the %s colours of charts', (_scheme, tokens) => {
  const of = (name: string): string => {
    const colour = tokens.get(name);
    if (!colour) throw new Error(`No token ${name}`);
    return colour;
  };

  test.each(['--ink', '--ink-muted'])('text in %s is 4.5:1 on paper', (name) => {
    expect(contrast(of(name), of('--paper'))).toBeGreaterThanOrEqual(4.5);
  });

  test('text on a neutral mark, in the colour of paper, is 4.5:1', () => {
    expect(contrast(of('--neutral'), of('--paper'))).toBeGreaterThanOrEqual(4.5);
  });

  // Marks that touch are parted by a gap of paper, so that paper is the neighbour of each.
  test.each(['--principle', '--objective', '--neutral', '--rest'])('a mark in %s is 3:1 on paper', (name) => {
    expect(contrast(of(name), of('--paper'))).toBeGreaterThanOrEqual(3);
  });

  // Dots of strips and circles of the map let what lies beneath shine through.
  test.each([
    ['a dot of a strip', 0.75, '--paper'],
    ['a circle of the map', 0.86, '--rule'],
  ])('%s is 3:1, though not opaque, on its ground', (_name, opacity, ground) => {
    expect(contrast(mix(of('--neutral'), of(ground), opacity), of(ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(['--neutral'])('a bar in %s is 3:1 on its track', (name) => {
    expect(contrast(of(name), of('--track'))).toBeGreaterThanOrEqual(3);
  });
});
