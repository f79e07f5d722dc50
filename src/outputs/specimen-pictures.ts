import { curveBasis, area as shape, line } from 'd3-shape';
import sharp from 'sharp';
import type { Book } from '../book/book.ts';
import { openingLines } from '../figures/opening-lines.ts';
import { REGIONAL_INITIATIVES } from '../model/funding.ts';

const NIGHT = '#0d2a45';
const PALE = '#f3efe6';
const BLUE = '#7fb2e5';
const ORANGE = '#f46a25';
const DEEP = '#12436d';

/** An abstract picture that stands for a photograph where none is at hand. */
export interface SpecimenPicture {
  file: string;
  svg: string;
}

/** The specimen pictures, drawn from an edition's funding data: the same data give the same pictures. */
export function specimenPictures(book: Book): SpecimenPicture[] {
  return [
    { file: 'specimen-1.jpg', svg: hills(book) },
    { file: 'specimen-2.jpg', svg: rain(book) },
  ];
}

/** A drawing as the JPEG file that a photographer would hand in. */
export function asPhotograph(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).flatten({ background: PALE }).jpeg({ quality: 72, mozjpeg: true }).toBuffer();
}

/** A range of hills a region, 2400 × 1600: a hill's height is an area's requirement. */
function hills({ funding }: Book): string {
  const [width, height] = [2400, 1600];
  const largest = Math.max(...funding.regions.flatMap(({ rows }) => rows.map(({ total }) => total)));
  const ranges = funding.regions.map(({ rows }, index) => {
    const base = 520 + index * 125;
    const own = rows.filter((row) => row.area !== REGIONAL_INITIATIVES);
    const step = width / (own.length + 1);
    const points: [number, number][] = [[-200, base]];
    own.forEach(({ total }, place) => {
      points.push(
        [(place + 0.6) * step, base - 30],
        [(place + 1) * step, base - 30 - 560 * Math.sqrt(total / largest)],
      );
    });
    points.push([width + 200, base]);
    const fill = shape<[number, number]>()
      .x(([x]) => round(x))
      .y1(([, y]) => round(y))
      .y0(height)
      .curve(curveBasis)(points);
    const edge = line<[number, number]>(
      ([x]) => round(x),
      ([, y]) => round(y),
    ).curve(curveBasis)(points);
    const colour = index % 3 === 1 ? ORANGE : BLUE;
    return `<path d="${fill}" fill="${NIGHT}"/><path d="${edge}" fill="none" stroke="${colour}" stroke-width="7"/>`;
  });
  const sun = `<circle cx="1760" cy="330" r="150" fill="${ORANGE}"/>`;
  return svg(width, height, `${sun}${ranges.join('')}`, NIGHT);
}

/** A falling line an area, 2112 × 3008: its length is the requirement, its blue part what the principles take. */
function rain(book: Book): string {
  // Lines lie on the blocks of JPEG, which makes the file small.
  const [block, width, height] = [16, 2112, 3008];
  const { lines } = openingLines(book);
  const largest = Math.max(...lines.map(({ total }) => total));
  const drops = lines.map(({ total, principles }, index) => {
    const x = (index + 1) * block + block / 2;
    const start = 180 + 90 * Math.sin(index / 9);
    const fall = start + 150 + 2350 * Math.sqrt(total / largest);
    const change = start + (fall - start) * (principles / total);
    return (
      `<path d="M${x} -10V${round(change)}" stroke="${DEEP}" stroke-width="8"/>` +
      `<path d="M${x} ${round(change)}V${round(fall)}" stroke="${ORANGE}" stroke-width="8"/>` +
      `<circle cx="${x}" cy="${round(fall)}" r="13" fill="${ORANGE}"/>`
    );
  });
  return svg(width, height, drops.join(''), PALE);
}

function svg(width: number, height: number, content: string, ground: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${content}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
