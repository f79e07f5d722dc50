import { describe, expect, test } from 'vitest';
import type { InkPlan } from './ink-plan.ts';
import { paintedColours, traceColours } from './trace-colours.ts';
import { withoutMarks } from './without-marks.ts';
import { writeInks } from './write-inks.ts';

const bytes = (content: string): Buffer => Buffer.from(content, 'latin1');
/** Inks that tell which colour they are for: red, green, blue and, as black, whether it is an area. */
const plan: InkPlan = { inksFor: ([red, green, blue], use) => [red, green, blue, use === 'area' ? 1 : 0] };
function write(content: string, inherits = false): string {
  const stream = bytes(content);
  const written = writeInks(stream, traceColours(stream, inherits), plan);
  return Buffer.from(written).toString('latin1').replace(/\s+/g, ' ').trim();
}

describe('the colours of a page', () => {
  test('are set as inks where something is painted, for type and areas each', () => {
    expect(write('.1 .2 .3 RG .1 .2 .3 rg BT /F 9 Tf <01> Tj <02> Tj ET 0 0 9 9 re f')).toBe(
      'BT /F 9 Tf 0.1 0.2 0.3 0 k <01> Tj <02> Tj ET 0.1 0.2 0.3 1 k 0 0 9 9 re f',
    );
  });

  test('are not set again when nothing changes, and come back with the state', () => {
    expect(write('1 0 0 rg 0 0 1 1 re f 0 0 2 2 re f q 0 1 0 rg 0 0 3 3 re f Q 0 0 4 4 re f')).toBe(
      '1 0 0 1 k 0 0 1 1 re f 0 0 2 2 re f q 0 1 0 1 k 0 0 3 3 re f Q 0 0 4 4 re f',
    );
    expect(write('1 0 0 rg q 0 0 1 1 re f Q 0 0 4 4 re f')).toBe('q 1 0 0 1 k 0 0 1 1 re f Q 1 0 0 1 k 0 0 4 4 re f');
  });

  test('of lines and of outlined text are those of strokes', () => {
    expect(write('0 0 1 RG 0 0 m 5 5 l S 1 g 0 0 1 1 re B')).toBe('0 0 1 0 K 0 0 m 5 5 l S 1 1 1 1 k 0 0 1 1 re B');
    expect(write('0 0 1 RG 1 Tr <01> Tj')).toBe('1 Tr 0 0 0 0 k 0 0 1 0 K <01> Tj');
  });

  test('begin with black on a page, and with those of the caller in a form', () => {
    expect(write('0 0 1 1 re f')).toBe('0 0 0 1 k 0 0 1 1 re f');
    expect(write('0 0 1 1 re f', true)).toBe('0 0 1 1 re f');
    expect(write('0 1 0 rg 0 0 1 0 0 0 cm /X Do')).toBe('0 0 1 0 0 0 cm 0 1 0 1 k 0 0 0 0 K /X Do');
  });

  test('leave patterns and clips as they are', () => {
    expect(write('1 0 0 rg 0 0 1 1 re f /Pattern cs /P1 scn 0 0 2 2 re f 1 0 0 rg 0 0 3 3 re f')).toBe(
      '1 0 0 1 k 0 0 1 1 re f /Pattern cs /P1 scn 0 0 2 2 re f 1 0 0 1 k 0 0 3 3 re f',
    );
    expect(write('1 0 0 rg 0 0 5 5 re W n')).toBe('0 0 5 5 re W n');
  });

  test('count only where they are painted with', () => {
    const events = traceColours(bytes('1 0 0 rg 0 1 0 rg 0 0 5 5 re f 0 0 1 rg 0 0 5 5 re W n'), false);
    expect(paintedColours(events)).toEqual([{ colour: [0, 1, 0], use: 'area' }]);
  });
});

test('marks of structure are taken out, and nothing else', () => {
  const content = '/P <</MCID 0 >>BDC BT (BDC \\) EMC) Tj ET EMC /Artifact BMC 0 0 1 1 re f EMC';
  expect(
    Buffer.from(withoutMarks(bytes(content)))
      .toString('latin1')
      .replace(/\s+/g, ' ')
      .trim(),
  ).toBe('BT (BDC \\) EMC) Tj ET 0 0 1 1 re f');
});
