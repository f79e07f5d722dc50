import type { DeviceGroup } from './vocabulary.ts';

/**
 * What plain Markdown and the front matter give without any tag: shown in the specimen beside the tags, and tested with
 * it.
 */
export interface MarkdownExample {
  name: string;
  group: DeviceGroup;
  help: string;
  /** Lines of the front matter. A title takes the place of the device's name. */
  frontMatter?: string;
  example: string;
}

export const markdownExamples: readonly MarkdownExample[] = [
  {
    name: 'What stands with the title',
    group: 'head',
    help: 'The front matter may give a chapter its number, the symbol of a document, the question that it answers, a disclaimer, key words, and the mark of a note at the end of its title.',
    frontMatter: `title: "Health in plans for crises[^meeting]"
number: "5.3"
symbol: C/107/4
question: Does your organization include migrants in its plans for health in emergencies?
disclaimer: The opinions in this paper are those of its authors.
tags: [Health, Crises]`,
    example:
      'The text of the chapter begins here.\n\n[^meeting]: Written for a meeting; the note of a title has the first number.',
  },
  {
    name: 'Headings and paragraphs',
    group: 'text',
    help: 'Headings begin at ##; a paragraph ends with an empty line; *stars* set italics and **two stars** bold type.',
    example:
      '## A section\n\nA paragraph with a *title of a work* in italics.\n\n### A part of the section\n\n**Label:** text goes on after it.',
  },
  {
    name: 'Lists',
    group: 'text',
    help: 'A hyphen makes an item; two spaces more make an item of the item.',
    example: '- **Capacity:** courses for officials\n- **Data:** one register\n  - with one form\n  - and one address',
  },
  {
    name: 'Lettered lists',
    group: 'text',
    help: 'Lines that begin (a), (b) … become a list with those letters, and (i), (ii) … below them another.',
    example:
      '(a) Health systems:\n\n    (i) training;\n    (ii) equipment.\n\n(b) Points of entry.\n\nIn a sentence (a) this and (b) that stay text.',
  },
  {
    name: 'Notes',
    group: 'text',
    help: 'A mark [^name] in the text and a line [^name]: with its note.',
    example: 'The Framework has six elements.[^six]\n\n[^six]: Three principles and three objectives.',
  },
  {
    name: 'Small tables',
    group: 'text',
    help: 'Lines with bars; <Table> gives a table a number and a title.',
    example: '| Year | Countries |\n| --- | --- |\n| 2015 | 22 |\n| 2016 | 44 |',
  },
  {
    name: 'Quotes, dashes, no-break spaces',
    group: 'text',
    help: 'Straight quotes, hyphens in ranges and spaces before units are set properly by themselves.',
    example: 'The "common yardstick" of 2014-2015 -- article 3 of it -- names 10 per cent and two goals.',
  },
  {
    name: 'Acronyms and goals',
    group: 'names',
    help: 'An acronym is explained at its first use, and goals and targets lead to their index.',
    example: 'The MCOF serves target 10.7 and Sustainable Development Goal 8. A later MCOF is not explained again.',
  },
];
