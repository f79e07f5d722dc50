import { latin1, readOperators } from '../../finish/content-tokens.ts';
import { readDrawnContents, readPageContents } from '../../finish/content-streams.ts';
import { isRichBlack, totalInk } from '../../press/inks.ts';
import type { Inks } from '../../press/inks.ts';
import type { OpenPdf } from '../open-pdf.ts';
import type { Finding, Rule } from '../rule.ts';

const SHOWS_TEXT = /^(?:Tj|TJ|'|")$/;

export const ink: Rule = {
  id: 'ink',
  asks: 'No place takes more ink than the paper bears, and type is printed with three inks at most, black type with black alone.',
  profiles: ['press'],
  check: (file, { inkLimit, pictureInk }) => {
    const flaws: Finding[] = [];
    let most = pictureInk;
    if (pictureInk > inkLimit)
      flaws.push({
        message: `A picture takes ${pictureInk} per cent of ink, and ${inkLimit} are the most. Ask for a profile with less.`,
      });
    for (const { inks, isType, page } of inksOf(file)) {
      most = Math.max(most, totalInk(inks));
      const at = page === undefined ? {} : { page };
      const name = inks.map((part) => Math.round(part * 100)).join(' ');
      if (totalInk(inks) > inkLimit)
        flaws.push({
          message: `The colour ${name} takes ${totalInk(inks)} per cent of ink, and ${inkLimit} are the most.`,
          ...at,
        });
      if (isType && inks.every((part) => part > 0))
        flaws.push({ message: `Type is printed with four inks, ${name}.`, ...at });
      else if (isType && isRichBlack(inks))
        flaws.push({ message: `Black type has other inks under it, ${name}.`, ...at });
    }
    return { seen: `${most} per cent at most`, flaws };
  },
};

/** The colours of each page and form, each once as type and once as areas. */
function inksOf(file: OpenPdf): { inks: Inks; isType: boolean; page: number | undefined }[] {
  return [...readPageContents(file.document), ...readDrawnContents(file.document)].flatMap(({ owner, bytes }) => {
    const found = new Map<string, { inks: Inks; isType: boolean; page: number | undefined }>();
    const saved: (Inks | undefined)[] = [];
    let fill: Inks | undefined;
    const note = (inks: Inks | undefined, isType: boolean): void => {
      if (inks) found.set(`${inks.join(' ')} ${isType}`, { inks, isType, page: file.pageNumber(owner) });
    };
    for (const { name, start, end } of readOperators(bytes)) {
      if (name === 'q') saved.push(fill);
      else if (name === 'Q') fill = saved.pop();
      else if (name === 'k') note((fill = inksIn(latin1(bytes, start, end))), false);
      else if (name === 'K') note(inksIn(latin1(bytes, start, end)), false);
      else if (/^(?:g|rg|sc|scn)$/.test(name)) fill = undefined;
      else if (SHOWS_TEXT.test(name)) note(fill, true);
    }
    return [...found.values()];
  });
}

const inksIn = (operator: string): Inks => operator.trim().split(/\s+/).slice(0, 4).map(Number) as unknown as Inks;
