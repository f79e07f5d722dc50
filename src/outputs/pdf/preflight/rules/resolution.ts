import { PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFRef } from '@cantoo/pdf-lib';
import { colourSpaceOf, effectiveResolution, sizeOf } from '../../press/pictures.ts';
import { findPlacedPictures } from '../../press/placed-pictures.ts';
import type { PlacedPicture } from '../../press/placed-pictures.ts';
import { BOTH, count } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

/** Pixels an inch. Below `least`, squares are seen; `wanted` is what the profile is made for. */
const LIMITS = { screen: { least: 72, wanted: 100 }, press: { least: 100, wanted: 290 } };

export const resolution: Rule = {
  id: 'resolution',
  asks: 'Pictures have 300 pixels an inch on paper, and enough for a screen.',
  profiles: BOTH,
  check: ({ document }, { profile }) => {
    const { least, wanted } = LIMITS[profile];
    const places = new Map<PDFRef, PlacedPicture[]>();
    for (const place of findPlacedPictures(document))
      places.set(place.picture, [...(places.get(place.picture) ?? []), place]);
    const flaws: Finding[] = [];
    const warnings: Finding[] = [];
    let lowest = Infinity;
    for (const [ref, placed] of places) {
      const stream = document.context.lookup(ref);
      if (!(stream instanceof PDFRawStream) || colourSpaceOf(stream.dict) === 'stencil') continue;
      const size = { width: sizeOf(stream.dict, 'Width'), height: sizeOf(stream.dict, 'Height') };
      const pixels = Math.round(effectiveResolution(size, placed));
      lowest = Math.min(lowest, pixels);
      const finding = {
        message: `A picture has ${pixels} pixels an inch as placed, and ${pixels < least ? least : wanted} are needed.`,
        page: placed[0]!.page,
      };
      if (pixels < least) flaws.push(finding);
      else if (pixels < wanted) warnings.push(finding);
    }
    const seen = count(places.size, 'picture');
    return { seen: places.size ? `${seen}, ${lowest} ppi at least` : seen, flaws, warnings };
  },
};
