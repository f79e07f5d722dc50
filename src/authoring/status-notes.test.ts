import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { renderContext } from '../testing/render-context.ts';
import { renderDocument } from './render-document.ts';

const NAME = 'UNSC resolution 1244-administered Kosovo';
const MARK = '[1]';
/** The body as text with marks in brackets, and its notes. */
function render(body: string, medium: 'web' | 'print' = 'web'): { text: string; notes: string[] } {
  const html = toHtml(renderDocument(renderContext(documentOf(body), medium)))
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<sup><a[^>]*>(\d+)<\/a><\/sup>/g, '[$1]');
  const [text = '', notes = ''] = html.split(/<section[^>]*>/);
  return {
    text: text.replaceAll(/<[^>]*>/g, '').trim(),
    notes: [...notes.matchAll(/<li[^>]*>([^]*?)<\/li>/g)].map(([, note = '']) =>
      note
        .replaceAll(/<a[^]*?<\/a>/g, '')
        .replaceAll(/<[^>]*>/g, '')
        .trim(),
    ),
  };
}
const NOTE =
  'References to Kosovo shall be understood to be in the context of United Nations Security Council resolution 1244 (1999).';

test.each(['web', 'print'] as const)(
  'an area whose status has a note gets it at its first use in a chapter: %s',
  (medium) =>
    expect(render(`In ${NAME}, and ${NAME} again.\n\n${NAME}.`, medium)).toEqual({
      text: `In ${NAME}${MARK}, and ${NAME} again.\n${NAME}.`,
      notes: [NOTE],
    }),
);

test('the mark follows the tag that names the area, and other notes count around it', () =>
  expect(render('A.[^a] In <Country code="XKX" />, B.[^b]\n\n[^a]: A.\n[^b]: B.')).toEqual({
    text: `A.[1] In ${NAME}[2], B.[3]`,
    notes: ['A.', NOTE, 'B.'],
  }));

test('the name may go over two lines of the source', () =>
  expect(render(`In ${NAME.replace(' 1244', '\n1244')}, too.`).notes).toEqual([NOTE]));

test('two such names in one sentence have a note each, in their order', () => {
  const context = renderContext(documentOf(`In Kenya, ${NAME} and Rwanda.`), 'web');
  const areas = new Map(context.book.areas);
  for (const id of ['kenya', 'rwanda']) {
    const area = areas.get(id) ?? expect.fail(id);
    areas.set(id, { ...area, note: id, statusNote: `A note on ${id}.` });
  }
  const html = toHtml(renderDocument({ ...context, book: { ...context.book, areas } })).replaceAll(/<[^>]*>/g, '');
  expect(html.replaceAll('\u00a0', ' ')).toContain(`In Kenya1, ${NAME}2 and Rwanda3.`);
  expect(html).toMatch(/A note on kenya[^]*References to Kosovo[^]*A note on rwanda/);
});

test('the mark is not part of a link that names the area', () =>
  expect(toHtml(renderDocument(renderContext(documentOf(`[${NAME}](https://iom.int) a`), 'web')))).toContain(
    '</a><sup>',
  ));

test('a box that is tied to the area has the mark in its text', () =>
  expect(render('<Box country="XKX">\n\nA road.\n\n</Box>').text).toContain(`A road.${MARK}`));

test.each(['Kenya.', 'A <Amount area="kosovo-unsc-1244" />.', `A.[^a]\n\n[^a]: In ${NAME}.`])(
  'nothing else gets a note on a status: %s',
  (body) => expect(render(body).notes).not.toContain(NOTE),
);
