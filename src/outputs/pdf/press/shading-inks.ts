import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { walkDictionaries } from '../finish/walk-dictionaries.ts';
import type { ColourConverter } from './colour-converter.ts';
import type { Rgb } from './inks.ts';

const SAMPLES = 64;

/**
 * Rewrites every gradient from screen colours to inks: its function is sampled and becomes a table of inks
 * (ISO 32000-1, 7.10.2 and 8.7.4.5).
 * @throws an Error in plain words for kinds of gradients that cannot be sampled
 */
export async function convertShadings(document: PDFDocument, converter: ColourConverter): Promise<void> {
  const shadings = [...walkDictionaries(document)].filter((dictionary) => dictionary.has(PDFName.of('ShadingType')));
  for (const shading of shadings) {
    if (shading.get(PDFName.of('ColorSpace')) !== PDFName.of('DeviceRGB')) continue;
    const colours = sampleShading(shading);
    const inks = await converter.toInks(colours);
    const table = Buffer.from(inks.flat().map((ink) => Math.round(ink * 255)));
    const sampled = document.context.flateStream(table, {
      FunctionType: 0,
      Domain: numbersOf(shading, 'Domain') ?? [0, 1],
      Range: [0, 1, 0, 1, 0, 1, 0, 1],
      Size: [SAMPLES],
      BitsPerSample: 8,
    });
    shading.set(PDFName.of('ColorSpace'), PDFName.of('DeviceCMYK'));
    shading.set(PDFName.of('Function'), document.context.register(sampled));
    shading.delete(PDFName.of('Background'));
  }
}

function sampleShading(shading: PDFDict): Rgb[] {
  const type = Number(shading.get(PDFName.of('ShadingType'))?.toString());
  if (type !== 2 && type !== 3)
    throw new Error(
      'A gradient is neither linear nor radial, and its colours cannot be converted to CMYK. Use one of these or a flat colour.',
    );
  const [from = 0, to = 1] = numbersOf(shading, 'Domain') ?? [];
  const definition = shading.lookup(PDFName.of('Function'));
  return Array.from({ length: SAMPLES }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = evaluate(definition, from + ((to - from) * index) / (SAMPLES - 1));
    return [red, green, blue] as const;
  });
}

/** The value of a function of one number: exponential or stitched ones, or a list of such. */
function evaluate(definition: PDFObject | undefined, at: number): number[] {
  if (definition instanceof PDFArray)
    return definition.asArray().flatMap((_, index) => evaluate(definition.lookup(index), at));
  const type = definition instanceof PDFDict ? Number(definition.get(PDFName.of('FunctionType'))?.toString()) : NaN;
  if (!(definition instanceof PDFDict) || (type !== 2 && type !== 3))
    throw new Error(
      'A gradient is computed in a way that cannot be converted to CMYK. Use fewer effects on it, or a flat colour.',
    );
  const [low = 0, high = 1] = numbersOf(definition, 'Domain') ?? [];
  const t = Math.min(high, Math.max(low, at));
  if (type === 2) {
    const first = numbersOf(definition, 'C0') ?? [0];
    const last = numbersOf(definition, 'C1') ?? [1];
    const share = t ** (numbersOf(definition, 'N')?.[0] ?? 1);
    return first.map((value, index) => value + share * (last[index]! - value));
  }
  const bounds = [low, ...(numbersOf(definition, 'Bounds') ?? []), high];
  const encode = numbersOf(definition, 'Encode') ?? [];
  const functions = definition.lookup(PDFName.of('Functions'), PDFArray);
  let index = 0;
  while (index < functions.size() - 1 && t >= bounds[index + 1]!) index++;
  const [from, to] = [bounds[index]!, bounds[index + 1]!];
  const [start, end] = [encode[2 * index] ?? 0, encode[2 * index + 1] ?? 1];
  const share = to === from ? 0 : (t - from) / (to - from);
  return evaluate(functions.lookup(index), start + share * (end - start));
}

function numbersOf(dictionary: PDFDict, key: string): number[] | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  if (value instanceof PDFNumber) return [value.asNumber()];
  return value instanceof PDFArray
    ? value.asArray().map((_, index) => value.lookup(index, PDFNumber).asNumber())
    : undefined;
}
