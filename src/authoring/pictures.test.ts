import { describe, expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { byClass, byTag, pick, textOf } from '../testing/hast.ts';
import { renderContext } from '../testing/render-context.ts';
import { takeOpener } from './full-page.ts';
import { photo } from './photo.ts';
import { renderDocument } from './render-document.ts';
import type { RenderContext } from './component.ts';

const render = (
  body: string,
  medium: 'web' | 'print' = 'web',
  change: (context: RenderContext) => RenderContext = (same) => same,
) => renderDocument(change(renderContext(documentOf(body), medium)));
const FULL = 'file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017"';

describe('a credit', () => {
  const known = (context: RenderContext): RenderContext => ({
    ...context,
    book: { ...context.book, photographers: [{ id: 'ana-lima', name: 'Ana Lima', aliases: ['Anna Lima'] }] },
  });
  test.each([
    ['agency="IOM" year="2017"', '© IOM 2017'],
    ['agency="IOM"', '© IOM'],
    ['agency="IOM" year="2017" photographer="ana-lima"', '© IOM 2017 / Ana Lima'],
    ['agency="IOM" year="2017" photographer="Anna Lima"', '© IOM 2017 / Ana Lima'],
    ['agency="IOM" photographer="Ana Lima"', '© IOM / Ana Lima'],
    ['agency="IOM" year="2017" place="Kigali"', 'Kigali. © IOM 2017'],
    ['agency="IOM" year="2017" country="TUR"', 'Turkey. © IOM 2017'],
    ['agency="IOM" year="2017" place="Kigali" country="RWA"', 'Kigali, Rwanda. © IOM 2017'],
  ])('of %s is %s', (attributes, credit) => {
    const body = render(`<Photo file="specimen-1.jpg" alt="Hills." ${attributes} />`, 'web', known);
    expect(textOf(byClass(body, 'picture-credit')[0])).toBe(credit);
  });
});

describe('a photograph on the web', () => {
  test('comes in three formats, in widths up to the original, with its size, when it is scrolled to', () => {
    const body = render(`<Photo ${FULL} />`);
    expect(byTag(body, 'source').map(({ properties }) => properties['type'])).toEqual(['image/avif', 'image/webp']);
    const [img] = byTag(body, 'img');
    expect(img?.properties).toMatchObject({
      alt: 'Hills.',
      width: 960,
      height: 640,
      loading: 'lazy',
      decoding: 'async',
    });
    expect(String(img?.properties['src'])).toBe('/mi/2018/en/pictures/specimen-1_960.jpg');
    expect(String(img?.properties['srcSet'])).toBe(
      [480, 960, 1440, 1920].map((width) => `/mi/2018/en/pictures/specimen-1_${width}.jpg ${width}w`).join(', '),
    );
  });

  test('that is decorative has an empty text', () => {
    const [img] = byTag(render('<Photo file="specimen-1.jpg" decorative="true" agency="IOM" year="2017" />'), 'img');
    expect(img?.properties['alt']).toBe('');
  });

  test('keeps Markdown in its caption, and stands in a box', () => {
    const [box] = byTag(
      render(`<Box>\n\n<Photo ${FULL}>\n\nThe *Gateway*.\n\nA second paragraph.\n\n</Photo>\n\n</Box>`),
      'aside',
      'div',
    );
    const [caption] = byTag(box ?? { type: 'root', children: [] }, 'figcaption');
    expect(textOf(byTag(caption as never, 'em')[0])).toBe('Gateway');
    expect(byTag(caption as never, 'p').map(textOf)).toEqual(['The Gateway.', 'A second paragraph.', '© IOM 2017']);
  });
});

test('the pictures of a group have one shape, each cropped around its focus', () => {
  const second = FULL.replace('specimen-1', 'specimen-2');
  const body = render(`<FigureGroup>\n<Photo ${FULL} />\n<Photo ${second} focus="60% 40%" />\n</FigureGroup>`);
  expect(byClass(body, 'picture-group-2')).toHaveLength(1);
  expect(
    byTag(body, 'img').map(({ properties }) => [properties['src'], properties['width'], properties['height']]),
  ).toEqual([
    ['/mi/2018/en/pictures/specimen-1_4x3-50-50_960.jpg', 960, 720],
    ['/mi/2018/en/pictures/specimen-2_4x3-60-40_960.jpg', 960, 720],
  ]);
});

describe('a full page in print', () => {
  const body = `<FullPage ${FULL.replace('specimen-1', 'specimen-2')}>\n\nA caption.\n\n</FullPage>\n\nText.`;

  test('is the picture alone; the caption follows it, and each leads to the other', () => {
    const tree = render(body, 'print');
    const [figure] = byClass(tree, 'full-page');
    const [caption] = byClass(tree, 'facing-caption');
    expect(textOf(figure)).toBe('');
    expect(textOf(caption)).toContain('Left-hand picture:');
    expect(textOf(caption)).toContain('A caption.');
    expect(byTag(figure as never, 'img')[0]?.properties['ariaDescribedBy']).toEqual([caption?.properties['id']]);
    expect(byTag(caption as never, 'a')[0]?.properties['href']).toBe(`#${String(figure?.properties['id'])}`);
  });

  test('goes before the title where a document begins with it, and nowhere else', () => {
    const opening = takeOpener(render(body, 'print'));
    expect(opening.opener?.properties['className']).toContain('full-page');
    expect(pick(opening.body, ({ tagName }) => tagName === 'img')).toEqual([]);
    expect(textOf(byClass(opening.body, 'facing-caption')[0])).toContain('A caption.');
    expect(takeOpener(render(`First.\n\n${body}`, 'print')).opener).toBeUndefined();
  });

  test('on the web has its caption beneath, without pointer words', () => {
    expect(textOf(byTag(render(body), 'figcaption')[0]).trim()).toBe('A caption.© IOM 2017');
  });
});

test('a picture that is not there is an error of ours, not an empty frame', () => {
  const context = renderContext(documentOf('A.'), 'web');
  expect(() => photo.render({ file: 'gone.jpg', alt: 'A.', agency: 'IOM' }, [], context)).toThrow(
    'No picture "gone.jpg"',
  );
});
