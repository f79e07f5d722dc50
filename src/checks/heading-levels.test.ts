import { describe, expect, test } from 'vitest';
import { findings } from '../testing/chapters.ts';
import { headingLevels } from './heading-levels.ts';

const find = (body: string) => findings(headingLevels, body);
const inside =
  'A heading can’t stand inside a tag, a list, a quotation or a note. → Move it out. A box has its own: <Box title="…">.';
const title = 'A chapter has one title, and that is in its front matter. → Write ## for the headings of the text.';

describe('heading levels', () => {
  test.each<[name: string, body: string, flaws: string[]]>([
    ['a second title', '# A', [`7:1 ${title}`]],
    ['a second title that is underlined', 'A\n===', [`7:1 ${title}`]],
    [
      'a first heading that is too low',
      'A\n\n### B',
      ['9:1 This heading is at level 3, but there is none of level 2 above it. → Write ## here.'],
    ],
    [
      'a level that is skipped',
      '## A\n\n#### B',
      ['9:1 This heading is at level 4, but the one above it is at level 2. → Write ### here.'],
    ],
    [
      'a level that is skipped further down',
      '## A\n\n### B\n\n## C\n\n#### D\n\n##### E',
      ['13:1 This heading is at level 4, but the one above it is at level 2. → Write ### here.'],
    ],
    ['a heading in a box', '<Box>\n\n## A\n\n</Box>', [`9:1 ${inside}`]],
    ['headings in a list and a quotation', '- ## A\n\n> # B', [`7:3 ${inside}`, `9:3 ${inside}`]],
    ['a heading in a note', 'A[^a]\n\n[^a]: # B', [`9:7 ${inside}`]],
  ])('forbid %s', (_name, body, flaws) => {
    expect(find(body)).toEqual(flaws);
  });

  test('allow to go down by one and up by any', () => {
    expect(find('## A\n\n### B\n\n#### C\n\n## D\n\n### E')).toEqual([]);
  });

  test('allow a chapter without headings', () => {
    expect(find('A')).toEqual([]);
  });
});
