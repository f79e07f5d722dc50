import { expect, test } from 'vitest';
import { printedParts, refuseUnknownPart } from './printed-parts.ts';

type Parts = Parameters<typeof printedParts>[0];

const part = (id: string, kind: string, label?: string): Parts['parts'][number] =>
  ({ id, kind, label, title: `The ${id}` }) as Parts['parts'][number];
const book: Parts = {
  parts: [part('foreword', 'foreword'), part('funding', 'funding'), part('principle-1', 'category', 'Principle 1')],
  regions: [{ slug: 'east-africa-horn', name: 'East Africa and the Horn of Africa' } as Parts['regions'][number]],
};

test('parts go by their label or title, and the regions follow the funding', () => {
  expect(printedParts(book)).toEqual([
    { id: 'foreword', name: 'The foreword', anchor: 'foreword' },
    { id: 'funding', name: 'The funding', anchor: 'funding' },
    { id: 'east-africa-horn', name: 'East Africa and the Horn of Africa', anchor: 'funding.east-africa-horn' },
    { id: 'principle-1', name: 'Principle 1', anchor: 'principle-1' },
  ]);
});

test('an unknown part is refused with the one that was meant, or with all there are', () => {
  expect(() => refuseUnknownPart([book], 'principle-1')).not.toThrow();
  expect(() => refuseUnknownPart([book], 'east-africa-horn')).not.toThrow();
  expect(() => refuseUnknownPart([book], 'princple-1')).toThrow(
    'There is no part or region "princple-1". Did you mean "principle-1"?',
  );
  expect(() => refuseUnknownPart([book], 'europe')).toThrow(
    'There is no part or region "europe". There are foreword, funding, east-africa-horn, principle-1.',
  );
});
