import { WIDE, type Figure } from '../figures/figure.ts';

/** Characters in a line of an embedded figure 640 px wide, and the height of such a line, in px. */
const TITLE = { characters: 58, height: 28 };
const NOTE = { characters: 96, height: 20 };
/** Label, subtitle, summary of the table, list of files, and the space between them all. */
const FRAME = 230;

/** Height in px that a frame of 640 px needs for a figure with its closed table: a guess on the generous side. */
export function embedHeight(figure: Figure): number {
  const lines = (text: string, { characters, height }: typeof TITLE) => Math.ceil(text.length / characters) * height;
  const drawing = Number(figure.draw(WIDE, '').properties['height']);
  const notes = [...figure.notes, figure.source].reduce((sum, note) => sum + lines(note, NOTE), 0);
  return Math.ceil((drawing + lines(figure.title, TITLE) + notes + FRAME) / 10) * 10;
}

/** HTML that shows a figure's embed page in another site. */
export function embedSnippet(address: string, title: string, height: number): string {
  const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`;
}
