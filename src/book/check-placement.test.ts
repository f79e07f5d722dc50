import { describe, expect, test } from 'vitest';
import { chapter, flawsWith, FOLDER } from '../testing/chapters.ts';

describe('the place of a chapter in the edition', () => {
  test.each<[name: string, path: string, text: string, flaws: string[]]>([
    [
      'a folder that is no part',
      'principle-4/work.mdx',
      chapter('Text.'),
      [
        '1:1 "principle-4" is not a part of the edition. → List it under "parts" in data/2018/edition.json, or move the file.',
      ],
    ],
    [
      'a chapter in a part that is made from data',
      'funding/more.mdx',
      chapter('Text.'),
      [
        '1:1 The part "funding" is made from data and takes no chapters. → Move the file to another part; the introduction of this one is "funding.mdx".',
      ],
    ],
    [
      'a chapter in a folder of a folder',
      'principle-1/more/work.mdx',
      chapter('Text.'),
      ['1:1 A chapter lies directly in the folder of its part. → Move the file one folder up.'],
    ],
    [
      'a file name that is no address',
      'principle-1/Fair work.mdx',
      chapter('Text.'),
      [
        '1:1 The file name "Fair work" can’t be an address. → Rename the file: lower-case letters a to z, digits and hyphens only.',
      ],
    ],
    [
      'two files of one address',
      'foreword/index.mdx',
      '---\ntitle: T\nkind: foreword\nsummary: S.\n---\n',
      ['1:1 This file has the same address as content/2018/en/foreword.mdx. → Join the two, or rename one of them.'],
    ],
    [
      'a chapter without title and order',
      'principle-1/work.mdx',
      '---\nsummary: S.\n---\n\nText.\n',
      [
        '1:1 The chapter has no order. → Add "order: 1" to the front matter: its place in its part.',
        '1:1 The chapter has no title. → Add "title: …" to the front matter.',
      ],
    ],
    [
      'a chapter with the front matter of an introduction',
      'principle-1/work.mdx',
      '---\ntitle: T\norder: 8\nkind: about\ncategory: P1\nsummary: S.\n---\n\nText.\n',
      [
        '1:1 A chapter has no "category". → Remove the line: only the introduction of a part has one.',
        '1:1 A chapter has no "kind". → Remove the line: only the introduction of a part has one.',
      ],
    ],
    [
      'an introduction of another category',
      'principle-1/index.mdx',
      '---\ncategory: P2\nsummary: S.\n---\n\nText.\n',
      ['1:1 The introduction of "principle-1" belongs to P1. → Write "category: P1" in its front matter.'],
    ],
    [
      'a category where there is none',
      'stronger-organization/index.mdx',
      '---\ntitle: T\ncategory: P2\nsummary: S.\n---\n\nText.\n',
      ['1:1 The part "stronger-organization" is not about P2. → Remove the line "category".'],
    ],
    [
      'an introduction with an order',
      'stronger-organization/index.mdx',
      '---\ntitle: T\norder: 2\nsummary: S.\n---\n\nText.\n',
      [
        '1:1 The introduction of a part has no "order". → Remove the line: the parts stand in the order of data/2018/edition.json.',
      ],
    ],
    [
      'a foreword that does not say so',
      'foreword.mdx',
      '---\ntitle: T\nsummary: S.\n---\n\nText.\n',
      ['1:1 "foreword" needs its kind. → Write "kind: foreword" in its front matter.'],
    ],
  ])('forbids %s', (_name, path, text, flaws) => {
    expect(flawsWith(`${FOLDER}/${path}`, text)).toEqual(flaws);
  });

  test('allows the chapters of the real edition', () => {
    expect(flawsWith(`${FOLDER}/principle-1/more-work.mdx`, chapter('Text.'))).toEqual([]);
  });
});
