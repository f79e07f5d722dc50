import { expect, test } from 'vitest';
import { meetingLines } from './edition.ts';

const meeting = { title: 'Fifteenth Meeting', place: 'New York', dates: '16–17 February 2017' };

test('a cover names the meeting that the edition is a paper for, and who holds it', () => {
  expect(meetingLines({ meeting })).toEqual(['Fifteenth Meeting', 'New York, 16–17 February 2017']);
  expect(meetingLines({ meeting: { ...meeting, organizer: 'Population Division' } })).toContain('Population Division');
});

test('an edition that is no paper for a meeting has no such lines', () => expect(meetingLines({})).toEqual([]));
