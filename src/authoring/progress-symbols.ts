import type { Element } from 'hast';
import { s } from 'hastscript';

/** Ratings of an indicator in a year, best first; "not available" is no rating: nothing is known. */
export const STATUSES = ['exceeds', 'meets', 'approaches', 'missing', 'notAvailable'] as const;
export type Status = (typeof STATUSES)[number];

const ring = { cx: 8, cy: 8, r: 6.25 };

/** What fills up from a ring to a full disc; all differ in shape, not only in tone. */
const marks: Record<Status, Element[]> = {
  exceeds: [s('circle', { class: 'full', ...ring, r: 7 }), s('path', { class: 'cut', d: 'M8 4v8M4 8h8' })],
  meets: [s('circle', { class: 'full', ...ring, r: 7 })],
  approaches: [
    s('circle', { class: 'line', ...ring }),
    s('path', { class: 'full', d: 'M8 1.75a6.25 6.25 0 0 0 0 12.5z' }),
  ],
  missing: [s('circle', { class: 'line', ...ring })],
  notAvailable: [s('path', { class: 'line', d: 'M3 8h10' })],
};

/** The symbol of a status, for the eye only: its word stands beside it. */
export function statusSymbol(status: Status): Element {
  return s(
    'svg',
    {
      class: `rating-symbol ${status}`,
      viewBox: '0 0 16 16',
      width: 16,
      height: 16,
      ariaHidden: 'true',
      focusable: 'false',
    },
    structuredClone(marks[status]),
  );
}
