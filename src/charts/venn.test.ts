import { describe, expect, test } from 'vitest';
import { elements, markup, outside, overlaps, textBoxes } from './chart-probe.ts';
import { vennDiagram, type VennOptions } from './venn.ts';

const base: VennOptions = {
  id: 'talks',
  title: 'Where States consult',
  description: 'Three circles.',
  width: 280,
  sets: ['Global', 'Interregional', 'Regional'],
  shared: 'All',
};

describe('golden files', () => {
  test.each([
    ['venn-three-280', {}],
    ['venn-two-280', { sets: ['Humanitarian', 'Development'], shared: undefined }],
  ] satisfies [string, Partial<VennOptions>][])('%s', async (name, options) => {
    await expect(markup(vennDiagram({ ...base, ...options }))).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});

describe('a Venn diagram', () => {
  test('has a circle and a name for each set, and what they share in the middle', () => {
    const drawn = vennDiagram(base);
    expect(elements(drawn, 'circle')).toHaveLength(3);
    expect(textBoxes(drawn).map((box) => box.content)).toEqual(['Global', 'Interregional', 'Regional', 'All']);
  });

  test.each([240, 280, 640])('keeps its words apart and inside at %i px', (width) => {
    const drawn = vennDiagram({ ...base, width, sets: ['Global and multiregional', 'Interregional', 'العراق'] });
    expect(outside(drawn)).toEqual([]);
    expect(overlaps(drawn)).toEqual([]);
  });

  test('refuses what it cannot draw', () => {
    expect(() => vennDiagram({ ...base, sets: ['One'] })).toThrow(
      new RangeError('chart "talks": 1 sets can\'t be drawn, only two or three'),
    );
    expect(() => vennDiagram({ ...base, sets: ['One', ' '] })).toThrow('chart "talks": set 2 has no name');
    expect(() => vennDiagram({ ...base, width: -1 })).toThrow('width -1 is not a positive number of px');
    expect(() => vennDiagram({ ...base, id: 'two words' })).toThrow('the id must be one word');
  });
});
