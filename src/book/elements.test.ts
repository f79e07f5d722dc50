import { describe, expect, test } from 'vitest';
import { CHAPTER, documentOf } from '../testing/chapters.ts';
import { elementsOf, matchesInWords, placeOf, placeOfAttribute } from './elements.ts';

const uses = (body: string) => elementsOf(documentOf(body).tree, CHAPTER);

describe('the tags of a chapter', () => {
  test('come in reading order, with their places, wherever they stand', () => {
    const body = '<Box title="A">\n\nB <Fact id="c" />\n\n- <Ref to="d" />\n\n</Box>\n\n[^e]: <Amount />\n\nF[^e]\n';
    expect(uses(body).map(({ name, place }) => [name, place.file, place.line, place.column])).toEqual([
      ['Box', CHAPTER, 7, 1],
      ['Fact', CHAPTER, 9, 3],
      ['Ref', CHAPTER, 11, 3],
      ['Amount', CHAPTER, 15, 7],
    ]);
  });

  test('have their plain attribute values, with entities read', () => {
    expect({ ...uses(`A <Fact id="b" bare title='"c" &amp; d' /> e`)[0]?.attributes }).toEqual({
      id: 'b',
      bare: 'true',
      title: '"c" & d',
    });
  });

  test('have no attribute whose value is code', () => {
    expect({ ...uses('A <Fact id={b} {...c} bare="true" /> d')[0]?.attributes }).toEqual({ bare: 'true' });
  });

  test('keep attributes that are called like parts of an object', () => {
    const attributes = uses('A <Fact __proto__="b" constructor="c" /> d')[0]?.attributes;
    expect(Object.entries(attributes ?? {})).toEqual([
      ['__proto__', 'b'],
      ['constructor', 'c'],
    ]);
    expect(uses('A <Fact /> b')[0]?.attributes['constructor']).toBeUndefined();
  });

  test('without a name have the empty name', () => {
    expect(uses('<>A</>\n')[0]?.name).toBe('');
  });
});

describe('places', () => {
  test('of an attribute are where its name begins; of one that is not there, the tag’s', () => {
    const [use] = uses('A <Fact\n  id="b" /> c');
    if (!use) throw new Error('No tag');
    expect(placeOfAttribute(use.node, 'id', CHAPTER)).toEqual({ file: CHAPTER, line: 8, column: 3 });
    expect(placeOfAttribute(use.node, 'bare', CHAPTER)).toEqual({ file: CHAPTER, line: 7, column: 3 });
  });

  test('of a node that the parser did not make have the file alone', () => {
    expect(placeOf({}, CHAPTER)).toEqual({ file: CHAPTER, line: undefined, column: undefined });
  });

  test('of what looks like Markdown in the words are those of the source', () => {
    const { tree, source } = documentOf(
      'A x b `x` *x* \\x [x](https://x.org) <Fact id="x" />\nx.\n\n## x\n\n| x |\n| --- |\n\n> y\n> x\n',
    );
    const places = matchesInWords(tree, /x/g, source).map(({ place }) => `${place.line}:${place.column}`);
    expect(places).toEqual(['7:3', '7:12', '8:1', '10:4', '12:3', '16:3']);
  });
});
