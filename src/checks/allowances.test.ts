import { describe, expect, test } from 'vitest';
import { documentOf, inShort } from '../testing/chapters.ts';
import { realBook } from '../testing/real-book.ts';
import { checkDocuments } from './check-book.ts';

const check = (body: string) => checkDocuments([documentOf(body)], realBook());
const flaws = (body: string) => check(body).map(inShort);
const allow = (rule: string, reason = 'A quoted title.') => `<Allow rule="${rule}" reason="${reason}" />`;
const PER_CENT = '"%" stands in running text. → Write "per cent".';
const UNUSED = '<Allow> silences nothing: the next block doesn’t break the rule "per-cent". → Remove it.';

describe('<Allow>', () => {
  test('silences its rule in the block after it, and in no other', () => {
    expect(flaws(`5% a.\n\n${allow('per-cent')}\n\n6% b, 7%.\n\n8% c.`)).toEqual([
      `7:2 ${PER_CENT}`,
      `13:2 ${PER_CENT}`,
    ]);
  });

  test.each([
    ['a list', `${allow('per-cent')}\n\n- 5%\n- 6%\n  - 7%`],
    ['a heading', `${allow('per-cent')}\n\n## The 100% plan`],
    ['a tag with all that is in it', `${allow('per-cent')}\n\n<Box title="5%">\n\n6%.\n\n7%.\n\n</Box>`],
    ['a paragraph in a tag', `<Box>\n\n${allow('per-cent')}\n\n6%.\n\n</Box>`],
    ['a note', `A.[^b]\n\n${allow('per-cent')}\n\n[^b]: 5%.`],
  ])('silences its rule in %s', (_name, body) => {
    expect(flaws(body)).toEqual([]);
  });

  test('may stand before another', () => {
    const body = `${allow('per-cent')}\n\n${allow('currency-signs')}\n\nThe “5% for $6” campaign.`;
    expect(flaws(body)).toEqual([]);
  });

  test('silences no other rule', () => {
    expect(flaws(`${allow('per-cent')}\n\n5% of the the.`)).toEqual([
      '9:11 "the" stands twice in a row. → Remove one of the two.',
    ]);
  });

  test('silences rules for files, too', () => {
    expect(flaws(`${allow('look-alikes')}\n\nThe W\u043Erld.`)).toEqual([]);
  });

  test('that silences nothing is a warning', () => {
    const found = check(`${allow('per-cent')}\n\nText.\n\n5%.`);
    expect(found.map(inShort)).toEqual([`11:2 ${PER_CENT}`, `7:1 ${UNUSED}`]);
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  test.each([
    ['an unknown rule', `${allow('percent')}\n\nA.`, ['7:8 There is no rule "percent". → Did you mean "per-cent"?']],
    [
      'a rule that can’t be silenced',
      `${allow('tables')}\n\nA.`,
      ['7:8 The rule "tables" can’t be silenced. → Mend what it finds, and remove this tag.'],
    ],
    ['no block after it', `A.\n\n${allow('per-cent')}`, ['9:1 No block follows this <Allow>. → Remove it.']],
    [
      'no reason',
      '<Allow rule="per-cent" />\n\n5%.',
      ['7:1 <Allow> needs the attribute "reason". → Add reason="…" to the tag.'],
    ],
    ['an empty reason', `${allow('per-cent', ' ')}\n\n5%.`, ['7:24 "reason" of <Allow> is empty. → Fill it in.']],
    ['no rule', '<Allow reason="A." />\n\nB.', ['7:1 <Allow> needs the attribute "rule". → Add rule="…" to the tag.']],
    [
      'a place in a sentence',
      `A ${allow('per-cent')} 5%.`,
      [
        '7:55 "%" stands in running text. → Write "per cent".',
        '7:3 <Allow> is a block, but it stands in a line of text. → Put <Allow … /> on a line of its own, with a blank line before and after.',
      ],
    ],
  ])('can’t have %s', (_name, body, expected) => {
    expect(flaws(body).sort()).toEqual([...expected].sort());
  });

  test('names the rules there are where none is like it', () => {
    expect(flaws(`${allow('whatever')}\n\nA.`)[0]).toMatch(
      /^7:8 There is no rule "whatever"\. → Rules that can be silenced: acronyms-known, .*unknown-goal.*\.$/,
    );
  });

  test('does not silence the errors of rules that mostly warn', () => {
    const photo = '<Photo file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017" />';
    expect(flaws(`${photo}\n\n${allow('picture-twice')}\n\n${photo}`)[0]).toMatch(/^11:8 The picture .* already\./);
  });
});
