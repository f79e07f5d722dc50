import { describe, expect, test } from 'vitest';
import { areasSchema, nameArea, type Area } from './areas.ts';
import { projectFile } from './test-files.ts';

const { areas, statusNotes } = areasSchema.parse(JSON.parse(projectFile('data/reference/areas.json').text));
const DATE_OF_2018 = '2017-12-01';

function named(id: string, day: string) {
  const area = areas.find((entry) => entry.id === id);
  if (!area) throw new Error(`No area ${id}`);
  return nameArea(area, day, statusNotes);
}

const sample: Area = { id: 'sample', kind: 'country', iso3: 'SMP', m49: '999', name: 'Sample', sortName: 'Sample' };

describe('an area that has changed its name', () => {
  test.each([
    ['eswatini', 'Swaziland', 'Eswatini'],
    ['turkiye', 'Turkey', 'Türkiye'],
    ['north-macedonia', 'The former Yugoslav Republic of Macedonia', 'North Macedonia'],
    ['netherlands', 'Netherlands', 'Netherlands (Kingdom of the)'],
  ])('%s is called %s in the edition of 2018 and %s in 2026', (id, then, now) => {
    expect(named(id, DATE_OF_2018).nameThen).toBe(then);
    expect(named(id, '2026-01-01').nameThen).toBe(now);
    expect(named(id, DATE_OF_2018).name).toBe(now);
  });

  test('is found under both names in every edition', () => {
    expect(named('eswatini', DATE_OF_2018).otherNames).toEqual(['Eswatini']);
    expect(named('eswatini', '2026-01-01').otherNames).toEqual(['Swaziland']);
    expect(named('turkiye', DATE_OF_2018).otherNames).toEqual(['Türkiye', 'Turkiye']);
    expect(named('north-macedonia', '2026-01-01').otherNames).toContain('The former Yugoslav Republic of Macedonia');
  });

  test('is sorted by the name of the day', () => {
    expect(named('eswatini', DATE_OF_2018).sortNameThen).toBe('Swaziland');
    expect(named('eswatini', '2026-01-01').sortNameThen).toBe('Eswatini');
  });

  test('keeps its former name to the last day, and has the new one from the next', () => {
    expect(named('eswatini', '2018-04-18').nameThen).toBe('Swaziland');
    expect(named('eswatini', '2018-04-19').nameThen).toBe('Eswatini');
  });

  test('keeps its id, which its address is made of', () => {
    expect(named('eswatini', DATE_OF_2018).id).toBe('eswatini');
  });

  test('has the name in force at each of several changes, in whatever order they are listed', () => {
    const area: Area = {
      ...sample,
      formerNames: [
        { name: 'Second', until: '2010-12-31' },
        { name: 'First', until: '2000-12-31' },
      ],
    };
    const nameAt = (day: string) => nameArea(area, day, {}).nameThen;
    expect(['1999-01-01', '2005-01-01', '2011-01-01'].map(nameAt)).toEqual(['First', 'Second', 'Sample']);
    expect(nameArea(area, '2005-01-01', {}).otherNames).toEqual(['Sample', 'First']);
  });
});

describe('the label of an area', () => {
  test('is its short name of the day', () => {
    expect(named('north-macedonia', DATE_OF_2018).label).toBe('TFYR of Macedonia');
    expect(named('north-macedonia', '2026-01-01').label).toBe('North Macedonia');
    expect(named('netherlands', DATE_OF_2018).label).toBe('Netherlands');
    expect(named('netherlands', '2026-01-01').label).toBe('Netherlands');
    expect(named('kosovo-unsc-1244', DATE_OF_2018).label).toBe('Kosovo (UNSC 1244)');
    expect(named('rwanda', DATE_OF_2018).label).toBe('Rwanda');
  });

  test('has at most 24 characters', () => {
    const long = areas.filter((area) => nameArea(area, DATE_OF_2018, statusNotes).label.length > 24);
    expect(long.map((area) => area.id)).toEqual([]);
  });
});

describe('the name of an area in running text', () => {
  test.each([
    ['netherlands', DATE_OF_2018, 'the Netherlands'],
    ['netherlands', '2026-01-01', 'the Netherlands (Kingdom of the)'],
    ['north-macedonia', DATE_OF_2018, 'the former Yugoslav Republic of Macedonia'],
    ['north-macedonia', '2026-01-01', 'North Macedonia'],
    ['eswatini', DATE_OF_2018, 'Swaziland'],
    ['gambia', DATE_OF_2018, 'the Gambia'],
    ['united-states-of-america', DATE_OF_2018, 'the United States of America'],
  ])('%s at %s is "%s"', (id, day, text) => {
    expect(named(id, day).inText).toBe(text);
  });

  test('has one article', () => {
    expect(nameArea({ ...sample, name: 'The Sample', article: 'the' }, DATE_OF_2018, {}).inText).toBe('the Sample');
  });
});

describe('Kosovo', () => {
  test.each([DATE_OF_2018, '2026-01-01'])('carries its status in its name and its note (%s)', (day) => {
    const kosovo = named('kosovo-unsc-1244', day);
    expect(kosovo.nameThen).toBe('UNSC resolution 1244-administered Kosovo');
    expect(kosovo.statusNote).toBe(
      'References to Kosovo shall be understood to be in the context of United Nations Security Council resolution 1244 (1999).',
    );
    expect(kosovo.otherNames).toEqual(['Kosovo']);
  });

  test('has no code of ISO 3166-1 or M49, but a user-assigned one', () => {
    const { kind, iso3, m49, userAssignedCode } = named('kosovo-unsc-1244', DATE_OF_2018);
    expect({ kind, iso3, m49, userAssignedCode }).toEqual({
      kind: 'territory',
      iso3: null,
      m49: null,
      userAssignedCode: 'XKX',
    });
  });
});

describe('the areas', () => {
  test('have no status note unless one is due', () => {
    expect(areas.filter((area) => area.note !== undefined).map((area) => area.id)).toEqual(['kosovo-unsc-1244']);
    expect(named('rwanda', DATE_OF_2018).statusNote).toBeUndefined();
  });

  test('have codes of their own', () => {
    for (const key of ['iso3', 'm49', 'name'] as const) {
      const codes = areas.map((area) => area[key]).filter((code) => code !== null);
      expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    }
  });

  test('have both codes if they are countries, and members if they are groups', () => {
    for (const area of areas.filter((entry) => entry.kind === 'country'))
      expect([area.iso3, area.m49], area.id).not.toContain(null);
    const groups = areas.filter((area) => area.kind === 'group');
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) expect(group.members?.length, group.id).toBeGreaterThan(1);
  });
});
