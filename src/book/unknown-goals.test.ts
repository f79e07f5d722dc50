import { expect, test } from 'vitest';
import { documentOf, inShort } from '../testing/chapters.ts';
import { realBook } from '../testing/real-book.ts';
import { unknownGoals } from './unknown-goals.ts';

const flaws = (body: string) => unknownGoals(documentOf(body), realBook().sdg).map(inShort);

test('goals, targets and indicators that exist have no flaw', () =>
  expect(flaws('Goal 8, targets 8.7 and 3.c, indicator 10.7.2, objective 99')).toEqual([]));

test('a target that does not exist is found with its place and the targets of its goal', () =>
  expect(flaws('Target 8.7.\n\nServes target 13.9.')).toEqual([
    '9:8 There is no Sustainable Development Goals’ target 13.9. → The targets of goal 13: 13.1, 13.2, 13.3, 13.a, 13.b.',
  ]));

test('each of a list has its own place, also of two alike', () =>
  expect(flaws('Targets 13.8, 13.9 and 13.8').map((flaw) => flaw.slice(0, 4))).toEqual(['7:9 ', '7:15', '7:24']));

test('a goal above 17 does not exist', () =>
  expect(flaws('Goal 18')).toEqual(['7:1 There is no Sustainable Development Goal 18. → Goals are numbered 1 to 17.']));

test('an indicator that the list does not have is a flaw', () => expect(flaws('Indicator 10.7.99')).toHaveLength(1));
