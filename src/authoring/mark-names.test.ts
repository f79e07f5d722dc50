import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { renderContext } from '../testing/render-context.ts';
import { renderDocument } from './render-document.ts';

const render = (body: string, medium: 'web' | 'print' = 'web') =>
  toHtml(renderDocument(renderContext(documentOf(body), medium))).replaceAll('\u00a0', ' ');

const DTM = '<abbr title="Displacement Tracking Matrix">DTM</abbr>';

describe('an acronym', () => {
  test('is an abbreviation at its first use only', () =>
    expect(render('The DTM and the DTM.\n\nDTM.')).toBe(`<p>The ${DTM} and the DTM.</p>\n<p>DTM.</p>`));

  test('is one in its plural and under another name', () => {
    expect(render('NGOs')).toBe('<p><abbr title="non-governmental organization">NGOs</abbr></p>');
    expect(render('MIGOF')).toContain('<abbr title="Migration Governance Framework">MIGOF');
  });

  test.each([
    'The Displacement Tracking Matrix (DTM) and the DTM.',
    'The Displacement\nTracking Matrix (DTM).',
    'Non-governmental organizations (NGOs) and NGOs.',
    'DTM (Displacement Tracking Matrix)',
    'Regional consultative processes on migration (RCPs)',
  ])('is left alone where the text spells it out: %s', (text) => expect(render(text)).toBe(`<p>${text}</p>`));

  test('is spelled out by emphasized words too', () =>
    expect(render('The *Displacement Tracking Matrix* (DTM).')).not.toContain('<abbr'));

  test('in brackets after other words is an abbreviation', () =>
    expect(render('The matrix of displacement (DTM).')).toContain(DTM));

  test('is not looked for in headings, links, code and pull quotes', () => {
    const body = '## DTM\n\n[DTM](https://example.org/) `DTM`\n\n<PullQuote>\n\nDTM.\n\n</PullQuote>\n\nThe DTM.';
    expect(render(body).match(/<abbr/g)).toHaveLength(1);
    expect(render(body)).toContain(`<p>The ${DTM}.</p>`);
  });

  test('is first used in the text, also where a note stands before it in the source', () => {
    const html = render('A.[^a]\n\n[^a]: DTM in a note.\n\nThe DTM.');
    expect(html).toContain(`<p>The ${DTM}.</p>`);
    expect(html.match(/<abbr/g)).toHaveLength(1);
  });

  test('is not found in longer words', () => expect(render('ADTM DTMX UNICEF')).not.toContain('<abbr'));
});

describe('goals and targets', () => {
  const link = (anchor: string, words: string) => `<a href="/mi/2018/en/sdgs/#${anchor}">${words}</a>`;

  test('are links to the index on the web', () => {
    expect(render('Serves target 8.7.')).toBe(`<p>Serves ${link('target-8-7', 'target 8.7')}.</p>`);
    expect(render('Targets 8.7 and 10.7, goal 8')).toBe(
      `<p>Targets ${link('target-8-7', '8.7')} and ${link('target-10-7', '10.7')}, ${link('goal-8', 'goal 8')}</p>`,
    );
    expect(render('Indicator 10.7.2')).toBe(`<p>${link('indicator-10-7-2', 'Indicator 10.7.2')}</p>`);
  });

  test('hold the acronym they are written with', () =>
    expect(render('SDG 8')).toBe(
      `<p>${link('goal-8', '<abbr title="Sustainable Development Goal">SDG</abbr> 8')}</p>`,
    ));

  test('that do not exist are text', () => expect(render('Target 8.99')).toBe('<p>Target 8.99</p>'));

  test('are text in headings and links', () =>
    expect(render('## Target 8.7\n\n[target 8.7](https://example.org/)')).not.toContain('/sdgs/'));

  test('are text in print', () =>
    expect(render('Target 8.7, goal 8', 'print')).toBe(
      '<p><span id="principle-1.test..sdg.8-7">Target 8.7</span>, <span id="principle-1.test..sdg.8">goal 8</span></p>',
    ));
});

describe('in print', () => {
  const ids = (body: string) =>
    [...render(body, 'print').matchAll(/ id="principle-1\.test\.\.([^"]*)"/g)].map((m) => m[1]);

  test('each name has an anchor at its first place in each section', () =>
    expect(ids('Kenya and Kenya.\n\n## One\n\nKenya, the DTM.\n\n## Two\n\nKenya and Kenya.')).toEqual([
      'area.kenya',
      'one',
      'area.kenya.one',
      'acronym.dtm.one',
      'two',
      'area.kenya.two',
    ]));

  test('a tag that names an area has the anchor', () => {
    expect(ids('<Amount area="kenya" /> for Kenya')).toEqual(['area.kenya']);
    expect(ids('<Box title="A" country="KEN">\n\nText.\n\n</Box>')).toContain('area.kenya');
  });

  test('a name in a note has an anchor of its own', () =>
    expect(ids('Kenya.[^a]\n\n[^a]: Kenya.')).toEqual(expect.arrayContaining(['area.kenya', 'area.kenya.notes.'])));

  test('areas have no anchors on the web', () => expect(render('Kenya')).toBe('<p>Kenya</p>'));
});

describe('<Country>', () => {
  test('names an area with its article and links to its page', () =>
    expect(render('In <Country code="PHL" /> and <Country code="RWA" />.')).toBe(
      '<p>In the <a href="/mi/2018/en/areas/philippines/">Philippines</a> and <a href="/mi/2018/en/areas/rwanda/">Rwanda</a>.</p>',
    ));

  test('is text in print, with the anchor of the index', () =>
    expect(render('In <Country code="RWA" />.', 'print')).toBe(
      '<p>In <span id="principle-1.test..area.rwanda">Rwanda</span>.</p>',
    ));
});

describe('<Fact note>', () => {
  test('gives what another source says in brackets', () =>
    expect(render('<Fact id="voluntary-returns-2016" note="true" /> people')).toBe(
      '<p>about 98,000 (another source: more than 76,000) people</p>',
    ));
});
