import { describe, expect, test } from 'vitest';
import { elementsOf } from '../book/elements.ts';
import { parseDocument } from '../book/parse-document.ts';
import { CHAPTER, chapter, documentOf } from '../testing/chapters.ts';
import { byClass, byTag, textOf } from '../testing/hast.ts';
import { pretty } from '../testing/pretty.ts';
import { checkExample } from '../testing/rules.ts';
import { renderContext } from '../testing/render-context.ts';
import { renderDocument } from './render-document.ts';
import { vocabulary } from './vocabulary.ts';

const components = [...vocabulary.values()];

test('the vocabulary has each tag under its own name, which begins with a capital', () => {
  expect(components.length).toBeGreaterThanOrEqual(9);
  for (const [name, component] of vocabulary)
    expect([component.name, /^[A-Z][A-Za-z]*$/.test(name)]).toEqual([name, true]);
});

describe.each(components.map((component) => [component.name, component] as const))('<%s>', (name, component) => {
  test('says in one sentence what it does', () => {
    expect(component.help).toMatch(/^[A-Z].*\.$/);
  });

  test('has an example that uses it and can be read', () => {
    const { value, flaws } = parseDocument({ path: CHAPTER, text: chapter(component.example) });
    expect(flaws).toEqual([]);
    const used = elementsOf(value?.tree ?? { type: 'root', children: [] }, CHAPTER).map((use) => use.name);
    expect(used).toContain(name);
  });

  test('has an example without flaws in the real edition', () => {
    expect(checkExample(component.example, component.frontMatter)).toEqual([]);
  });

  test.each(['web', 'print'] as const)('is rendered for %s', async (medium) => {
    const hast = renderDocument(renderContext(documentOf(component.example, component.frontMatter), medium));
    // The numbers of charts in chapters move with every chart that is placed before them.
    const text = (await pretty(hast)).replace(/\b([Ff]igure) [1-9]\d+/g, '$1 N');
    await expect(text).toMatchFileSnapshot(`golden/${name}.${medium}.html`);
  });
});

describe('rendered components', () => {
  const render = (body: string, medium: 'web' | 'print' = 'web') =>
    renderDocument(renderContext(documentOf(body), medium));
  const textIn = (body: string) => textOf(byTag(render(body), 'p')[0]).replaceAll('\u00a0', '_');

  test.each([
    ['an area', '<Amount area="rwanda" />', 'USD_37.4_million'],
    ['an area, to the dollar', '<Amount area="rwanda" exact="true" />', 'USD_37,350,000'],
    ['a category of an area', '<Amount area="rwanda" category="P2" />', 'USD_100,000'],
    ['a region', '<Amount region="asia-pacific" />', 'USD_416.2_million'],
    ['the initiatives called global', '<Amount region="global" />', 'USD_160.8_million'],
    ['a category of the world', '<Amount category="O2" />', 'USD_966.3_million'],
    ['the world', '<Amount />', 'USD_2.86_billion'],
  ])('<Amount> prints the requirement of %s', (_name, tag, text) => {
    expect(textIn(`A ${tag}.`)).toBe(`A ${text}.`);
  });

  test('<Amount> prints the total as the table prints it, not as the cells add up', () => {
    expect(textIn('A <Amount area="cambodia" exact="true" />.')).toBe('A USD_5,919,583.');
  });

  test.each([
    ['in figures', 'orientation-trainees-2016', '71,325'],
    ['with its qualifier', 'border-officials-trained-2015', 'more than 16,500'],
    ['with its unit', 'border-offices-2015', '45_per_cent'],
    ['in words below ten', 'compact-staff-lent-2018', 'two'],
    ['in millions', 'camp-people-2015', 'more than 3.3_million'],
  ])('<Fact> prints a number %s', (_name, id, text) => {
    expect(textIn(`A <Fact id="${id}" /> b.`)).toBe(`A ${text} b.`);
  });

  test('<Fact> prints the number alone where it is bare', () => {
    expect(textIn('A <Fact id="border-officials-trained-2015" bare="true" /> b.')).toBe('A 16,500 b.');
  });

  test('<KeyFigure> prints figures even below ten, and its label with typographic quotes', () => {
    const [item] = byTag(
      render('<KeyFigures>\n  <KeyFigure fact="compact-staff-lent-2018" label="IOM\'s staff" />\n</KeyFigures>'),
      'li',
    );
    expect(textOf(item)).toBe('2 IOM’s staff Plan');
  });

  test('<Ref> takes its text from what it points to, with the page in print', () => {
    const body = 'A <Ref to="principle-2" />, <Ref to="principle-2/data-on-migration" />, <Ref to="table-global" />.';
    expect(byTag(render(body), 'a').map((link) => [textOf(link), link.properties['href']])).toEqual([
      ['Principle 2', '/mi/2018/en/principle-2/'],
      ['Data on migration', '/mi/2018/en/principle-2/data-on-migration/'],
      ['table 1', '/mi/2018/en/funding/#table-global'],
    ]);
    const print = byTag(render(body, 'print'), 'a');
    expect(print.map((link) => [textOf(link), link.properties['href']])).toEqual([
      ['Principle 2 (page\u00a0)', '#principle-2'],
      ['Data on migration (page\u00a0)', '#principle-2.data-on-migration'],
      ['table 1 (page\u00a0)', '#funding..table-global'],
    ]);
    expect(print.map((link) => byTag(link, 'span')[0]?.properties['dataPageOf'])).toEqual([
      'principle-2',
      'principle-2.data-on-migration',
      'funding..table-global',
    ]);
  });

  test('<Box> is named by its title, or called a box; a country links to its page', () => {
    const [titled, plain] = byClass(
      render('<Box title="The region\'s plan" country="TUR">\n\nA.\n\n</Box>\n\n<Box>\n\nB.\n\n</Box>'),
      'box',
    );
    expect(titled?.properties).toMatchObject({ ariaLabelledBy: ['box-the-regions-plan'] });
    expect(textOf(titled)).toContain('The region’s plan');
    expect(byTag(titled as never, 'a').map((link) => [textOf(link), link.properties['href']])).toEqual([
      ['Turkey', '/mi/2018/en/areas/turkiye/'],
    ]);
    expect(plain?.properties).toMatchObject({ ariaLabel: 'Box' });
    expect(plain?.properties['ariaLabelledBy']).toBeUndefined();
  });

  test('<PullQuote> is hidden from those who hear it in the text already, and from the search', () => {
    const [quote] = byClass(render('<PullQuote>\n\nA.\n\n</PullQuote>'), 'pull-quote');
    expect(quote?.properties).toMatchObject({ ariaHidden: 'true', dataPagefindIgnore: '' });
  });
});
