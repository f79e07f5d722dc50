import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast } from '../testing/contrast.ts';
import { documentOf } from '../testing/chapters.ts';
import { byClass, textOf } from '../testing/hast.ts';
import { renderContext } from '../testing/render-context.ts';
import { checkExample } from '../testing/rules.ts';
import { renderDocument } from './render-document.ts';

const PHOTO = '<Photo file="specimen-1.jpg" alt="Hills." agency="Migration Initiatives" year="2018" />';
const told = (body: string) => `<Story layout="overlay" name="A" composed="true">\n\n${body}\n\n</Story>`;

test('a story over a picture begins with the picture and has a text', () => {
  const messages = (body: string) => checkExample(told(body)).map((found) => found.replace(/^\S+ | → .*$/g, ''));
  expect(messages(`${PHOTO}\n\nShe went.`)).toEqual([]);
  expect(messages('She went.')).toEqual(['A <Story> over a picture begins with its <Photo>.']);
  expect(messages(`She went.\n\n${PHOTO}`)).toEqual(['A <Story> over a picture begins with its <Photo>.']);
  expect(messages(PHOTO)).toEqual(['This <Story> has a picture and no text.']);
});

test.each(['web', 'print'] as const)(
  'the text of a story over a picture stays text after its picture: %s',
  (medium) => {
    const hast = renderDocument(renderContext(documentOf(told(`${PHOTO}\n\nShe went.\n\nShe came back.`)), medium));
    const [story] = byClass(hast, 'story-overlay');
    const parts = story?.children.map((child) => child.type === 'element' && child.tagName);
    expect(parts).toEqual(['figure', 'div']);
    expect(textOf(byClass(hast, 'story-text')[0])).toContain('She went.She came back.');
  },
);

test('the text over a picture has more than the contrast that large and small type need', () => {
  const css = readFileSync(join(import.meta.dirname, '../styles/devices/story-overlays.css'), 'utf8');
  const colour = (name: string) => new RegExp(`${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? '';
  expect(contrast(colour('--story-ground'), colour('--story-ink'))).toBeGreaterThan(14);
});
