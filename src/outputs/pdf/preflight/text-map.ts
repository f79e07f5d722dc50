/** The text that each glyph stands for. */
export type TextMap = ReadonlyMap<number, string>;

/** Reads a ToUnicode map (ISO 32000-1, 9.10.3). */
export function readTextMap(bytes: Uint8Array): TextMap {
  const map = new Map<number, string>();
  const text = Buffer.from(bytes).toString('latin1');
  for (const [, body = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = '', codes = ''] of body.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>/gi))
      map.set(parseInt(glyph, 16), textOf(codes));
  for (const [, body = ''] of text.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first = '', last = '', codes, list = ''] of body.matchAll(
      /<([\dA-F]+)>\s*<([\dA-F]+)>\s*(?:<([\dA-F]+)>|\[(.*?)\])/gis,
    )) {
      const [from, to] = [parseInt(first, 16), parseInt(last, 16)];
      const listed = [...list.matchAll(/<([\dA-F]+)>/gi)].map(([, code = '']) => textOf(code));
      for (let glyph = from; glyph <= to; glyph++)
        map.set(glyph, codes === undefined ? (listed[glyph - from] ?? '') : following(textOf(codes), glyph - from));
    }
  return map;
}

function textOf(hex: string): string {
  const units = hex.match(/.{1,4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
}

/** The text whose last code unit is so many further on. */
function following(text: string, steps: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}
