import type { Book, Document } from '../book/book.ts';
import type { Flaw, SourceFile } from '../model/flaw.ts';
import { acronymsKnown } from './acronyms-known.ts';
import { acronymsUsed } from './acronyms-used.ts';
import { allowances, applyAllowances } from './allowances.ts';
import { closedVocabulary } from './closed-vocabulary.ts';
import { contentIsData } from './content-is-data.ts';
import { countryNames } from './country-names.ts';
import { currencySigns } from './currency-signs.ts';
import { factsUsed } from './facts-used.ts';
import { figuresReferred } from './figures-referred.ts';
import { fullPagePlace } from './full-page-place.ts';
import { fullStops } from './full-stops.ts';
import { headingLevels } from './heading-levels.ts';
import { headingStops } from './heading-stops.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { izeSpelling } from './ize-spelling.ts';
import { letteredLists } from './lettered-lists.ts';
import { ligatures } from './ligatures.ts';
import { linkWords } from './link-words.ts';
import { links } from './links.ts';
import { lookAlikes } from './look-alikes.ts';
import { notes } from './notes.ts';
import { paragraphNames } from './paragraph-names.ts';
import { perCent } from './per-cent.ts';
import { pictureCredit } from './picture-credit.ts';
import { pictureResolution } from './picture-resolution.ts';
import { pictureTwice } from './picture-twice.ts';
import { readingRules } from './reading-rules.ts';
import { readingAgeOfIntroductions } from './reading-age.ts';
import { repeatedWords } from './repeated-words.ts';
import type { FileRule, ProjectRule, Rule, RuleInfo } from './rule.ts';
import { statusBanners } from './status-banners.ts';
import { strayBrackets } from './stray-brackets.ts';
import { tables } from './tables.ts';
import { tagPlaces } from './tag-places.ts';
import { typedAmounts } from './typed-amounts.ts';
import { typedFacts } from './typed-facts.ts';
import { uniqueAnchors } from './unique-anchors.ts';
import { unknownGoals } from './unknown-goals.ts';
import { worksCited } from './works-cited.ts';

/** The rules that are applied to each chapter. */
export const rules: readonly Rule[] = [
  acronymsKnown,
  closedVocabulary,
  contentIsData,
  countryNames,
  currencySigns,
  figuresReferred,
  fullPagePlace,
  fullStops,
  headingLevels,
  headingStops,
  izeSpelling,
  letteredLists,
  linkWords,
  links,
  notes,
  paragraphNames,
  perCent,
  pictureTwice,
  pictureResolution,
  pictureCredit,
  readingAgeOfIntroductions,
  repeatedWords,
  statusBanners,
  strayBrackets,
  tables,
  tagPlaces,
  typedAmounts,
  typedFacts,
  uniqueAnchors,
  unknownGoals,
];

/** The rules that are applied to the text of each source file. */
export const fileRules: readonly FileRule[] = [hiddenCharacters, ligatures, lookAlikes];

/** The rules that see all editions at once. */
export const projectRules: readonly ProjectRule[] = [acronymsUsed, factsUsed, worksCited];

/** Every rule that sources are held to. */
export const allRules: readonly RuleInfo[] = [...readingRules, ...rules, ...fileRules, ...projectRules, allowances];

/** Applies every rule to every chapter of a book. */
export function checkBook(book: Book): Flaw[] {
  return checkDocuments([...book.documents.values()], book);
}

/** Applies every rule to chapters, also to those of an edition whose data can't be read. */
export function checkDocuments(documents: readonly Document[], book: Book | undefined): Flaw[] {
  return documents.flatMap((document) => {
    const language = book?.language ?? languageOf(document.source.path);
    const flaws = [
      ...rules
        .filter((rule) => rule.language === undefined || rule.language === language)
        .flatMap((rule) => rule.check(document, book)),
      ...checkFile(document.source, language),
    ];
    return applyAllowances(document, flaws, allRules);
  });
}

/** Applies the rules for files to a source file. */
export function checkFile(file: SourceFile, language: string): Flaw[] {
  return fileRules.flatMap((rule) => rule.checkFile(file, language));
}

/** "en" for "content/2018/en/about.mdx". */
function languageOf(path: string): string {
  return path.split('/')[2] ?? 'en';
}
