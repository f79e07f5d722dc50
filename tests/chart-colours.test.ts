import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast } from '../src/testing/contrast.ts';
import { visitSite } from './browser.ts';
import { SITE } from './build-site.ts';

const site = visitSite(SITE);
/** Together with the golden pictures below they have every form. */
const PAGES = ['/2018/en/funding/', '/2018/en/areas/rwanda/', '/specimen/'];
const GOLDEN = join(import.meta.dirname, '../src/charts/golden/hard');
const DRAWN = [
  'dumbbell-negative',
  'slope-negative',
  'lines-negative',
  'waffle-right-to-left',
  'shares-one-value',
  'matrix-missing',
];
const pictures = DRAWN.map((name) => readFileSync(join(GOLDEN, `${name}-640.svg`), 'utf8')).join('');
const FORMS = 'bars dots heat lines map matrix multiples pie share slope strips venn waffle wheel'.split(' ');

/** What is drawn, in the colours that the browser resolved. */
interface Drawn {
  form: string;
  what: string;
  isText: boolean;
  /** Stands on a mark, whatever that has for a colour. */
  isOnMark: boolean;
  /** As #rrggbb, mixed with the ground where they are not opaque. */
  colours: string[];
  ground: string;
}

/** Runs in the page: every text and mark of its pictures. */
function readPictures(): Drawn[] {
  const rgba = (css: string): [number, number, number, number] => {
    const [r = 0, g = 0, b = 0, a = 1] = (/rgba?\(([^)]+)\)/.exec(css)?.[1] ?? '0,0,0,0').split(/[,/ ]+/).map(Number);
    return [r, g, b, a];
  };
  const ground = rgba(getComputedStyle(document.body).backgroundColor);
  const paper = ground[3] === 0 ? rgba(getComputedStyle(document.documentElement).backgroundColor) : ground;
  const hex = (css: string, opacity: number): string[] => {
    const [r, g, b, a] = rgba(css);
    const share = a * opacity;
    if (css === 'none' || share === 0) return [];
    const mixed = [r, g, b].map((value, index) => Math.round(value * share + (paper[index] ?? 0) * (1 - share)));
    return [`#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`];
  };
  return [...document.querySelectorAll<SVGSVGElement>('svg.chart')].flatMap((chart) => {
    if (chart.getClientRects().length === 0) return [];
    const form = /chart-(\w+)/.exec(chart.getAttribute('class') ?? '')?.[1] ?? '';
    const parts = [
      ...chart.querySelectorAll<SVGElement>('text, .mark, .ring, .line, .link, .slice, .set, .petal, .ticks'),
    ];
    return parts.flatMap((element): Drawn[] => {
      const style = getComputedStyle(element);
      const isText = element.tagName === 'text';
      // A group of marks has no colour of its own but gives it to its children.
      const fill = hex(style.fill, Number(style.fillOpacity));
      const stroke = isText ? [] : hex(style.stroke, Number(style.strokeOpacity));
      return [
        {
          form,
          what: `${element.tagName}.${element.getAttribute('class') ?? ''} ${isText ? (element.textContent ?? '') : ''}`,
          isText,
          isOnMark: element.classList.contains('on-mark'),
          colours: [...fill, ...stroke],
          ground: hex(`rgb(${paper.slice(0, 3).join(',')})`, 1)[0] ?? '#ffffff',
        },
      ];
    });
  });
}

// Contrast is a matter of luminance, so that these hold in greyscale as well.
test.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced light', { forcedColors: 'active' }],
  ['forced dark', { forcedColors: 'active', colorScheme: 'dark' }],
] as const)('in %s colours every text of a picture is 4.5:1 and every mark 3:1', async (_name, options) => {
  const page = await site.open('/404.html', { ...options, viewport: { width: 1280, height: 900 } });
  const faint: string[] = [];
  const forms = new Set<string>();
  for (const path of PAGES) {
    await page.goto(site.server().url(path));
    if (path === '/specimen/')
      await page.evaluate((svg) => document.body.insertAdjacentHTML('beforeend', svg), pictures);
    for (const { form, what, isText, isOnMark, colours, ground } of await page.evaluate(readPictures)) {
      forms.add(form);
      if (isOnMark) continue;
      const best = Math.max(0, ...colours.map((colour) => contrast(colour, ground)));
      if (best < (isText ? 4.5 : 3))
        faint.push(`${path} ${form}: ${what} ${colours.join(' ')} on ${ground} is ${best.toFixed(2)}:1`);
    }
  }
  expect(faint).toEqual([]);
  expect([...forms].sort()).toEqual(FORMS);
});
