import { describe, expect, test } from 'vitest';
import { findings } from '../testing/chapters.ts';
import { uniqueAnchors } from './unique-anchors.ts';

const find = (body: string) => findings(uniqueAnchors, body);
const box = (title: string) => `<Box title="${title}">\n\nA.\n\n</Box>`;
const table = '<Table title="A">\n\n| B |\n| --- |\n| C |\n\n</Table>';
const chart = '<Chart id="requirements-by-region" />';

describe('unique anchors', () => {
  test.each<[name: string, body: string, flaws: string[]]>([
    [
      'two boxes of one title',
      `${box('A')}\n\n${box('A')}`,
      ['13:1 The box "A" stands twice in this chapter. → Word it differently.'],
    ],
    [
      'two boxes of nearly one title',
      `${box('Who pays?')}\n\n${box('Who pays')}`,
      [
        '13:1 The box "Who pays?" and the box "Who pays" would have the same address: #box-who-pays. → Word it differently.',
      ],
    ],
    [
      'two tables of one title',
      `${table}\n\n${table}`,
      ['15:1 The table "A" stands twice in this chapter. → Word it differently.'],
    ],
    [
      'a card placed twice',
      '<Card id="midas" />\n\nA\n\n<Card id="midas" />',
      ['11:1 The card "midas" stands twice in this chapter. → Place it once.'],
    ],
    [
      'a figure placed twice',
      `${chart}\n\nA\n\n${chart}`,
      [
        '11:1 The figure "requirements-by-region" stands twice in this chapter. → Place it once, and point to it with <Ref to="requirements-by-region" />.',
      ],
    ],
    [
      'a heading that is called like a figure',
      `${chart}\n\n## Requirements by region`,
      [
        '7:1 The heading "Requirements by region" and the figure "requirements-by-region" would have the same address: #requirements-by-region. → Word the heading differently.',
      ],
    ],
    [
      'a heading that is called like a box',
      `## Box A\n\n${box('A')}`,
      ['9:1 The heading "Box A" and the box "A" would have the same address: #box-a. → Word the heading differently.'],
    ],
    [
      'a heading that is called like a part of the page',
      '## Content',
      ['7:1 The heading "Content" would have the address of a part of every page: #content. → Word it differently.'],
    ],
    [
      'a heading that has the address of a numbered paragraph',
      '## Para 57',
      ['7:1 The heading "Para 57" would have the address of a numbered paragraph: #para-57. → Word it differently.'],
    ],
  ])('forbid %s', (_name, body, flaws) => {
    expect(find(body)).toEqual(flaws);
  });

  test('leave headings that are alike to the Book', () => {
    expect(find('## A\n\n## A')).toEqual([]);
  });

  test('allow boxes without a title, and a box called like a heading', () => {
    expect(find(`## A\n\n${box('A')}\n\n<Box>\n\nB\n\n</Box>\n\n<Box>\n\nC\n\n</Box>\n\n${chart}`)).toEqual([]);
  });
});
