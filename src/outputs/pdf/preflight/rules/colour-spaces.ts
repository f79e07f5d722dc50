import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { readOperators } from '../../finish/content-tokens.ts';
import { decodeStream, readDrawnContents, readPageContents } from '../../finish/content-streams.ts';
import { walkDictionaries } from '../../finish/walk-dictionaries.ts';
import { colourSpaceOf } from '../../press/pictures.ts';
import { describeProfile } from '../../press/print-profile.ts';
import type { OpenPdf } from '../open-pdf.ts';
import { BOTH } from '../rule.ts';
import type { Finding, Profile, Rule } from '../rule.ts';

/** Operators of the colour spaces that do not belong in a file. Grey is black ink on paper and grey light on a screen. */
const FOREIGN: Record<Profile, { operators: RegExp; space: string; name: string }> = {
  press: { operators: /^(?:rg|RG)$/, space: 'rgb', name: 'RGB' },
  screen: { operators: /^[kK]$/, space: 'cmyk', name: 'CMYK' },
};

export const colourSpaces: Rule = {
  id: 'colour-spaces',
  asks: 'Colours are sRGB for screens, and inks with an output intent for the press.',
  profiles: BOTH,
  check: (file, { profile }) => {
    const { document } = file;
    const intent = profile === 'press' ? intentOf(document) : undefined;
    return {
      seen: intent?.name ?? (profile === 'press' ? 'CMYK' : 'sRGB'),
      flaws: [...(intent?.flaws ?? []), ...paintFlaws(file, profile), ...objectFlaws(document, profile)],
    };
  },
};

function paintFlaws(file: OpenPdf, profile: Profile): Finding[] {
  const { operators, name } = FOREIGN[profile];
  return [...readPageContents(file.document), ...readDrawnContents(file.document)].flatMap(({ owner, bytes }) => {
    for (const operator of readOperators(bytes))
      if (operators.test(operator.name)) {
        const page = file.pageNumber(owner);
        return [{ message: `Something is painted in ${name}.`, ...(page !== undefined && { page }) }];
      }
    return [];
  });
}

function objectFlaws(document: PDFDocument, profile: Profile): Finding[] {
  const { space, name } = FOREIGN[profile];
  const flaws: Finding[] = [];
  for (const dictionary of walkDictionaries(document)) {
    if (dictionary.get(PDFName.of('Subtype')) === PDFName.of('Image')) {
      const own = colourSpaceOf(dictionary);
      if (own === space || (own === 'indexed' && profile === 'press'))
        flaws.push({ message: `A picture is in ${name}.` });
    }
    const isShading = dictionary.has(PDFName.of('ShadingType'));
    if (isShading && dictionary.get(PDFName.of('ColorSpace')) === PDFName.of(`Device${name}`))
      flaws.push({ message: `A gradient is in ${name}.` });
  }
  return flaws;
}

function intentOf({ catalog }: PDFDocument): { name: string; flaws: Finding[] } {
  const intents = catalog.lookup(PDFName.of('OutputIntents'));
  const intent = intents instanceof PDFArray ? intents.lookup(0) : undefined;
  const profile = intent instanceof PDFDict ? intent.lookup(PDFName.of('DestOutputProfile')) : undefined;
  if (!(profile instanceof PDFStream))
    return {
      name: 'CMYK',
      flaws: [{ message: 'The file does not say for which printing condition it is meant (output intent).' }],
    };
  try {
    return { name: `CMYK for ${describeProfile(decodeStream(profile), 'The output intent')}`, flaws: [] };
  } catch (error) {
    return { name: 'CMYK', flaws: [{ message: (error as Error).message }] };
  }
}
