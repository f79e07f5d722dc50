import { describe, expect, test } from 'vitest';
import { realBase } from '../testing/real-book.ts';
import { makeFigures } from './make-figures.ts';

const figures = makeFigures(realBase());

describe('the notes of figures', () => {
  test('give the two amounts of a slip that are about the figure', () => {
    const notes = (id: string) => figures.find((figure) => figure.id === id)?.notes.join(' ');
    expect(notes('area-cambodia')).toContain('Printed: USD\u00a05,919,583; computed: USD\u00a08,270,340.');
    expect(notes('region-asia-pacific')).toContain('Printed: USD\u00a012,156,524; computed: USD\u00a014,507,281.');
    expect(notes('area-nepal')).toContain('Printed: USD\u00a06,236,396; computed: USD\u00a06,236,397.');
    expect(notes('region-by-category')).toContain('Printed: USD\u00a0416,200,709; computed: USD\u00a0416,200,710.');
  });
});
