import { placeAt, type Flaw } from '../model/flaw.ts';
import type { Document, Part } from './book.ts';
import { collectDefinitions } from './definitions.ts';
import { collectPictures } from './placed-pictures.ts';
import { dataPaths, type Sources } from './read-sources.ts';

/** Parts made from the text for which the text has nothing. */
export function emptyParts(parts: readonly Part[], documents: readonly Document[], sources: Sources): Flaw[] {
  const { edition: path } = dataPaths(sources.edition, sources.language);
  const text = sources.data.get(path)?.text ?? '';
  const flaw = (id: string, why: string, hint: string): Flaw => ({
    rule: 'part-empty',
    severity: 'error',
    file: path,
    ...placeAt(text, Math.max(0, text.indexOf(`"${id}"`, text.indexOf('"parts"')))),
    message: `The part "${id}" would be empty: ${why}.`,
    hint: `Take it out of "parts", or ${hint}.`,
  });
  return parts.flatMap(({ id, kind }) => {
    if (kind === 'glossary' && !documents.some((document) => collectDefinitions(document).length))
      return [flaw(id, 'no chapter explains a term', 'mark a term with <Define> where the text says what it means')];
    if (kind === 'credits' && !documents.some((document) => collectPictures(document).length))
      return [flaw(id, 'no chapter has a picture', 'place one with <Photo>')];
    return [];
  });
}
