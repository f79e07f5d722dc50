import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Element } from 'hast';
import { placeWords, type StandaloneWords } from './standalone-words.ts';

/** The light values of the colour tokens that charts.css uses. */
const lightTokens: Readonly<Record<string, string>> = {
  '--ink': '#1d2733',
  '--ink-muted': '#55606e',
  '--paper': '#ffffff',
  '--rule': '#d9dee5',
  '--principle': '#12436d',
  '--objective': '#f46a25',
  '--neutral': '#5b6770',
  '--rest': '#8b96a3',
  '--track': '#e6eaee',
};

/** White space around the chart, in px; also room for a font wider than Source Sans 3. */
const margin = 16;

const tokenUse = /var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)/g;
const declaration = /([\w-]+)\s*:\s*([^;{}]*var\([^;{}]*);?/g;

/** Puts the plain colour before each declaration that uses a token: many drawing programs do not know `var()`. */
function withPlainColours(css: string): string {
  return css.replace(declaration, (whole: string, property: string, value: string) => {
    const plain = value.replace(tokenUse, (use: string, token: string) => lightTokens[token] ?? use);
    return plain.includes('var(') ? whole : `${property}: ${plain}; ${property}: ${value.trim()};`;
  });
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The serialiser leaves style sheets as they are, as HTML wants; XML wants them escaped. */
const escapeXml = (text: string): string => text.replace(/[&<>]/g, (character) => escapes[character] ?? character);

/** A start tag up to its last attribute. HTML leaves `<` as it is in values, XML does not. */
const startTag = /<[a-z]+(?: [^\s="]+="[^"]*")+/gi;

/** Characters that XML 1.0 allows in no form (production 2). */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The text of an .svg file that stands alone: XML declaration, inlined style sheet with the light token
 * values, paper under the chart and a margin around it. `css` is charts.css, with `@font-face` rules if
 * the file is to carry its font; `words` stand over and under the chart.
 */
export function standaloneSvg(svg: Element, css: string, words?: StandaloneWords): string {
  const [width, height] = [Number(svg.properties.width), Number(svg.properties.height)];
  const placed = words && placeWords(words, width, height);
  const top = margin + (placed?.headHeight ?? 0);
  const frame = { width: width + 2 * margin, height: Math.ceil(top + height + (placed?.footHeight ?? 0) + margin) };
  const paper = lightTokens['--paper'] ?? 'none';
  const tokens = Object.entries(lightTokens).map(([token, value]) => `${token}: ${value};`);
  const style = `:root { ${tokens.join(' ')} }\n${withPlainColours(css)}`;
  const file: Element = {
    ...svg,
    properties: {
      ...svg.properties,
      ...frame,
      viewBox: `${-margin} ${-top} ${frame.width} ${frame.height}`,
    },
    children: [
      s('style', escapeXml(style)),
      s('rect', { x: -margin, y: -top, ...frame, fill: paper }),
      ...(placed?.head ?? []),
      ...svg.children,
      ...(placed?.foot ?? []),
    ],
  };
  const xml = toHtml(file, { space: 'svg', closeEmptyElements: true })
    .replace(startTag, (tag) => `<${tag.slice(1).replaceAll('<', '&lt;')}`)
    .replaceAll(']]>', ']]&gt;')
    .replace(forbidden, '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
