import { fundingRules } from './funding-rules.ts';
import type { RuleInfo } from './rule.ts';

const FACTS = 'data/2018/facts.json';
const CHAPTERS = 'content/2018/en/principle-1';
const front = (lines: string) => `---\n${lines}\nsummary: A chapter of a test.\n---\n\nText.\n`;

/** The rules that files are held to while they are read and the Book is made. What breaks them can’t be silenced. */
export const readingRules: readonly RuleInfo[] = [
  {
    id: 'file-missing',
    sentence: 'Every data file of an edition is there.',
    severity: 'error',
    hint: 'Restore it, or copy it from another edition and adapt it.',
    example: { file: 'data/reference/sdg.json', text: undefined, finds: '-:- This file is missing.' },
  },
  {
    id: 'json-syntax',
    sentence: 'Data files are strict JSON.',
    severity: 'error',
    hint: 'Look at the commas, quotes and brackets before this place.',
    example: {
      file: FACTS,
      text: '{ "facts": [',
      finds: '1:13 This file cannot be read: a closing bracket ] is missing.',
    },
  },
  {
    id: 'json-double-name',
    sentence: 'No name stands twice in one record of a data file.',
    severity: 'error',
    hint: 'Keep one of the two; only the last would count.',
    example: {
      file: FACTS,
      from: '"facts": [',
      to: '"facts": [], "facts": [',
      finds: '2:16 "facts" is given twice in the same record.',
    },
  },
  {
    id: 'data-form',
    sentence: 'Data files have the records, names and kinds of values that the formats say.',
    severity: 'error',
    hint: 'docs/data-formats.md has the form of each file.',
    example: {
      file: FACTS,
      from: '"facts": [',
      to: '"facts": [\n    { "id": "Zest", "statement": "Zests", "value": 6, "unit": "zests", "period": "2016", "source": "mi-2018" },',
      finds: '3:13 "facts" → no. 1 → "id" is "Zest", which does not have the right form.',
    },
  },
  {
    id: 'data-double',
    sentence: 'No id or code stands for two records.',
    severity: 'error',
    hint: 'Remove one of the two.',
    example: {
      file: 'data/reference/acronyms.json',
      from: '"acronyms": [',
      to: '"acronyms": [\n    { "short": "IOM", "long": "organization" },\n    { "short": "IOM", "long": "organization" },',
      finds: '4:16 The acronym "IOM" is there already.',
    },
  },
  {
    id: 'fact-source',
    sentence: 'The source of a fact is listed in the edition.',
    severity: 'error',
    hint: 'Sources are listed in edition.json.',
    example: {
      file: FACTS,
      from: '"facts": [',
      to: '"facts": [\n    { "id": "zest", "statement": "Zests", "value": 6, "unit": "zests", "period": "2016", "source": "hearsay" },',
      finds: '3:100 The fact "zest" names the source "hearsay", which the edition does not list.',
    },
  },
  {
    id: 'fact-horizon',
    sentence: 'A fact whose period is a plan, an aim or an expectation is called a plan by its "horizon".',
    severity: 'error',
    hint: 'Add "horizon": "plan".',
    example: {
      file: FACTS,
      from: '"facts": [',
      to: '"facts": [\n    { "id": "zest", "statement": "Zests", "value": 6, "unit": "zests", "period": "2018 (plan)", "source": "mi-2018" },',
      finds: '3:82 The period of "zest" is “2018 (plan)”, but the fact is not called a plan.',
    },
  },
  {
    id: 'part-empty',
    sentence: 'A glossary has terms, and the credits have pictures: no part that is made from the text is empty.',
    severity: 'error',
    hint: 'Take the part out of "parts" in edition.json.',
    example: {
      file: 'data/2018/edition.json',
      from: '"parts": [',
      to: '"parts": [ "credits",',
      finds: '10:14 The part "credits" would be empty: no chapter has a picture.',
    },
  },
  {
    id: 'register',
    sentence: 'Records of the register name sources, countries and goals that are there, and events have their days.',
    severity: 'error',
    hint: 'docs/data-formats.md has the form of the file.',
    example: {
      file: 'data/2018/register.json',
      from: '"records": [',
      to: '"records": [\n    { "id": "zest", "kind": "event", "title": "Zest", "text": "A zest.", "source": "mi-2018" },',
      finds: '3:5 The event "zest" has no dates.',
    },
  },
  {
    id: 'wording-form',
    sentence: 'Every language has the same keys of wording, as valid ICU messages.',
    severity: 'error',
    hint: 'English defines the keys and their placeholders.',
    example: {
      file: 'data/reference/wording/en.json',
      from: '{\n',
      to: '{\n  "zest": "{count",\n',
      finds: '2:11 The wording "zest" has a mistake in its braces.',
    },
  },
  ...fundingRules,
  {
    id: 'chapter-place',
    sentence: 'A chapter lies in the folder of its part, under a name that can be an address.',
    severity: 'error',
    hint: 'Move or rename the file.',
    example: {
      file: 'content/2018/en/principle-9/work.mdx',
      text: front('title: Work\norder: 1'),
      finds: '1:1 "principle-9" is not a part of the edition.',
    },
  },
  {
    id: 'chapter-order',
    sentence: 'Each chapter of a part has a place of its own in the order.',
    severity: 'error',
    hint: 'Give each chapter of a part its own order.',
    example: {
      file: `${CHAPTERS}/work.mdx`,
      text: front('title: Work\norder: 6'),
      finds: `3:1 This chapter has the same order (6) as ${CHAPTERS}/principled-humanitarian-action.mdx.`,
    },
  },
  {
    id: 'part-missing',
    sentence: 'Every part of the edition has its introduction.',
    severity: 'error',
    hint: 'Write the file, or take the part out of edition.json.',
    example: {
      file: 'content/2018/en/about.mdx',
      text: undefined,
      finds: '-:- The part "about" has no introduction.',
    },
  },
  {
    id: 'encoding',
    sentence: 'Every character of a chapter can be read as UTF-8.',
    severity: 'error',
    hint: 'Save the file as UTF-8 and write the character again.',
    example: { body: 'C\uFFFDte', finds: '7:2 A character of this file can’t be read.' },
  },
  {
    id: 'front-matter',
    sentence: 'A chapter begins with its title, order and summary, each in its form.',
    severity: 'error',
    hint: 'Write "name: text" on one line each, between two lines of hyphens.',
    example: { text: front('title: Work\norder: first'), finds: '3:1 "order" must be a number, but it is "first".' },
  },
  {
    id: 'chapter-syntax',
    sentence: 'Tags are closed, their attributes in quotes, and braces have a backslash before them.',
    severity: 'error',
    hint: 'Write each attribute as name="value", and end the tag with > or />.',
    example: { body: 'A {b', finds: '7:3 The brace { has no closing brace.' },
  },
  {
    id: 'heading-anchor',
    sentence: 'Each heading of a chapter has words that make an address of its own.',
    severity: 'error',
    hint: 'Word one of them differently.',
    example: { body: '## A\n\nB.\n\n## A', finds: '11:1 The heading "A" stands twice in this chapter.' },
  },
  {
    id: 'unknown-name',
    sentence: 'Chapters, facts, figures, areas, pictures and photographers that tags name exist.',
    severity: 'error',
    hint: 'Look at the spelling.',
    example: {
      body: 'See <Ref to="principel-1" />.',
      finds: '7:10 There is no chapter, part, heading, figure, table or record "principel-1".',
    },
  },
];
