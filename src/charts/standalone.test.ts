import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { barChart } from './bars.ts';
import { overlaps, textBoxes } from './chart-probe.ts';
import { heatTable } from './heat-table.ts';
import { heatOptions, heatTotals, millions, regionBars } from './sample-rows.ts';
import { standaloneSvg } from './standalone.ts';
import { placeWords } from './standalone-words.ts';

const css = readFileSync(new URL('../styles/charts.css', import.meta.url), 'utf8');

const chart = barChart({
  id: 'regions',
  title: 'Rights & <law> ]]> "now"',
  description: 'A\u00a0description\u0001',
  width: 640,
  bars: regionBars.map((bar) => ({ ...bar, key: `<${bar.key} & "more">` })),
  format: millions,
  blank: '–',
});

/** Colour of a pixel as #rrggbb, through a renderer that knows neither HTML nor custom properties and insists on XML. */
async function pixel(svg: string, left: number, top: number): Promise<string> {
  const colour = await sharp(Buffer.from(svg))
    .removeAlpha()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return `#${colour.toString('hex')}`;
}

describe('a standalone chart', () => {
  test('is well-formed XML that a strict renderer draws in light colours', async () => {
    const svg = standaloneSvg(chart, css);
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(await pixel(svg, 2, 2)).toBe('#ffffff');
    expect(await pixel(svg, 300, 36)).toBe('#12436d');
  });

  test('holds heat tables too', async () => {
    const svg = standaloneSvg(heatTable({ ...heatOptions, ...heatTotals }), css);
    await expect(sharp(Buffer.from(svg)).metadata()).resolves.toMatchObject({ format: 'svg', width: 672 });
  });

  test('escapes style sheets, texts and attributes, and drops what XML forbids', async () => {
    const svg = standaloneSvg(chart, '.chart > .a::before { content: "<&]]>"; }');
    expect(svg).toContain('.chart &gt; .a::before { content: "&lt;&amp;]]&gt;"; }');
    expect(svg).toContain('data-key="&lt;global &#x26; &#x22;more&#x22;>"');
    expect(svg).not.toContain('\u0001');
    await expect(sharp(Buffer.from(svg)).metadata()).resolves.toMatchObject({ format: 'svg' });
  });

  test('carries the light tokens, and a plain colour before each use of one', () => {
    const svg = standaloneSvg(chart, '.a { fill: var(--ink, red); stroke: var(--unknown, blue) }');
    expect(svg).toContain('--ink: #1d2733;');
    expect(svg).toContain('fill: #1d2733; fill: var(--ink, red);');
    expect(svg).toContain('stroke: var(--unknown, blue)');
    expect(svg).not.toContain('stroke: var(--unknown, blue); stroke:');
  });

  test('has a margin and leaves the chart it was given alone', () => {
    const before = JSON.stringify(chart);
    expect(standaloneSvg(chart, css)).toContain('viewBox="-16 -16 672 ');
    expect(JSON.stringify(chart)).toBe(before);
  });

  test('takes title, notes and source along, in lines that fit, and stays a file of strict XML', async () => {
    const words = {
      label: 'Figure 1',
      title: 'A finding that is told in more words than one line of the picture has room for, so that it needs two',
      subtitle: 'USD million, 2018',
      foot: ['A note on <names> & status that goes on for long. '.repeat(4).trim(), 'Source: a source.'],
    };
    const { head, headHeight, foot, footHeight } = placeWords(words, 640, 200);
    const boxes = textBoxes({ ...chart, children: [...head, ...foot] });
    expect(boxes.length).toBeGreaterThanOrEqual(7);
    for (const { left, right, top, bottom } of boxes) {
      expect(left >= 0 && right <= 640).toBe(true);
      expect((top >= -headHeight && bottom < 0) || (top > 200 && bottom <= 200 + footHeight)).toBe(true);
    }
    expect(overlaps({ ...chart, children: [...head, ...foot] })).toEqual([]);
    const svg = standaloneSvg(chart, css, words);
    expect(svg).toContain('>USD million, 2018</text>');
    const { height = 0 } = await sharp(Buffer.from(svg)).metadata();
    const { height: bare = 0 } = await sharp(Buffer.from(standaloneSvg(chart, css))).metadata();
    expect(height - bare).toBeCloseTo(headHeight + placeWords(words, 640, 0).footHeight, -1);
  });
});
