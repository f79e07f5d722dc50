import type { PDFPage } from '@cantoo/pdf-lib';
import { BLEED_MM, covers, grow, points } from '../../press/sheet.ts';
import type { Box, TrimSize } from '../../press/sheet.ts';
import { BOTH } from '../rule.ts';
import type { Expected, Finding, Rule } from '../rule.ts';

/** A screen page is whole pixels: 0.26 mm at most from the trim size. */
const PIXEL = points(0.3);
const EXACT = points(0.01);

export const boxes: Rule = {
  id: 'boxes',
  asks: 'Pages have the trim size; for the press exactly, with bleed around it.',
  profiles: BOTH,
  check: ({ document }, expected) => {
    const check = expected.profile === 'press' ? checkSheet : checkScreenPage;
    const flaws = document
      .getPages()
      .flatMap((page, index) => check(page, expected).map((message): Finding => ({ message, page: index + 1 })));
    if (expected.profile === 'press' && !expected.hasBleed)
      flaws.unshift({
        message: `The pages were printed without ${BLEED_MM} mm of bleed: white edges may show after trimming.`,
      });
    const { width, height } = expected.trim;
    return {
      seen: `trim ${width} × ${height} mm${expected.profile === 'press' ? `, bleed ${BLEED_MM} mm` : ''}`,
      flaws,
    };
  },
};

function checkScreenPage(page: PDFPage, { trim }: Expected): string[] {
  const media = boxOf(page.getMediaBox());
  const crop = boxOf(page.getCropBox());
  const wrong = sizeFlaw('page', media, trim, PIXEL);
  return [...wrong, ...(covers(crop, media) ? [] : ['A CropBox hides a part of the page.'])];
}

function checkSheet(page: PDFPage, { trim }: Expected): string[] {
  const [media, bleed, trimmed] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()].map(boxOf) as [
    Box,
    Box,
    Box,
  ];
  const wanted = grow(trimmed, points(BLEED_MM));
  return [
    ...sizeFlaw('TrimBox', trimmed, trim, EXACT),
    ...(covers(bleed, wanted) && covers(wanted, bleed)
      ? []
      : [`The BleedBox is not ${BLEED_MM} mm around the TrimBox.`]),
    ...(covers(media, bleed) ? [] : ['The MediaBox cuts the bleed off.']),
  ];
}

function sizeFlaw(what: string, box: Box, trim: TrimSize, tolerance: number): string[] {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const isUpright = width <= height;
  const wanted = [points(trim.width), points(trim.height)] as const;
  const [wide, high] = isUpright ? wanted : [wanted[1], wanted[0]];
  if (Math.abs(width - wide) <= tolerance && Math.abs(height - high) <= tolerance) return [];
  const millimetres = (value: number): string => ((value / 72) * 25.4).toFixed(2);
  return [
    `The ${what} is ${millimetres(width)} × ${millimetres(height)} mm, and the trim size is ${trim.width} × ${trim.height} mm.`,
  ];
}

const boxOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Box => [
  x,
  y,
  x + width,
  y + height,
];
