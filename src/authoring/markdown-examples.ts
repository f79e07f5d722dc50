/** What plain Markdown gives without any tag: shown in the specimen beside the tags, and tested with it. */
export interface MarkdownExample {
  name: string;
  help: string;
  example: string;
}

export const markdownExamples: readonly MarkdownExample[] = [
  {
    name: 'Headings and paragraphs',
    help: 'Headings begin at ##; a paragraph ends with an empty line; *stars* set italics and **two stars** bold type.',
    example:
      '## A section\n\nA paragraph with a *title of a work* in italics.\n\n### A part of the section\n\n**Label:** text goes on after it.',
  },
  {
    name: 'Lists',
    help: 'A hyphen makes an item; two spaces more make an item of the item.',
    example: '- **Capacity:** courses for officials\n- **Data:** one register\n  - with one form\n  - and one address',
  },
  {
    name: 'Lettered lists',
    help: 'Lines that begin (a), (b) … become a list with those letters, and (i), (ii) … below them another.',
    example:
      '(a) Health systems:\n\n    (i) training;\n    (ii) equipment.\n\n(b) Points of entry.\n\nIn a sentence (a) this and (b) that stay text.',
  },
  {
    name: 'Notes',
    help: 'A mark [^name] in the text and a line [^name]: with its note.',
    example: 'The Framework has six elements.[^six]\n\n[^six]: Three principles and three objectives.',
  },
  {
    name: 'Small tables',
    help: 'Lines with bars; <Table> gives a table a number and a title.',
    example: '| Year | Countries |\n| --- | --- |\n| 2015 | 22 |\n| 2016 | 44 |',
  },
  {
    name: 'Quotes, dashes, no-break spaces',
    help: 'Straight quotes, hyphens in ranges and spaces before units are set properly by themselves.',
    example: 'The "common yardstick" of 2014-2015 -- article 3 of it -- names 10 per cent and two goals.',
  },
  {
    name: 'Acronyms and goals',
    help: 'An acronym is explained at its first use, and goals and targets lead to their index.',
    example: 'The MCOF serves target 10.7 and Sustainable Development Goal 8. A later MCOF is not explained again.',
  },
];
