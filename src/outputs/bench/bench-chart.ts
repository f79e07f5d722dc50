const INKS = ['#12436d', '#28a197', '#801650', '#f46a25'];
const [WIDTH, HEIGHT] = [400, 140];
const [LEFT, TOP, RIGHT, BOTTOM] = [40, 12, 10, 28];

/** A made-up chart as an SVG element: axes with labels, and bars, stacks, dots or lines of one to four series. */
export function drawBenchChart(random: () => number): string {
  const kind = Math.floor(random() * 4);
  const count = 8 + Math.floor(random() * 9);
  const series = [1, 4, 3, 3][kind] ?? 1;
  const step = (WIDTH - LEFT - RIGHT) / count;
  const plot = HEIGHT - TOP - BOTTOM;
  const x = (at: number): string => (LEFT + step * (at + 0.5)).toFixed(1);
  const y = (value: number): string => (TOP + plot * (1 - value)).toFixed(1);
  const ticks = Array.from({ length: 6 }, (_, at) => {
    const line = `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(at / 5)}" y2="${y(at / 5)}" stroke="#ccc" stroke-width=".5"/>`;
    return `${line}<text x="${LEFT - 4}" y="${y(at / 5 - 0.02)}" text-anchor="end">${at * 20}</text>`;
  });
  const labels = Array.from(
    { length: count },
    (_, at) => `<text x="${x(at)}" y="${HEIGHT - 14}" text-anchor="middle">${2002 + at}</text>`,
  );
  const shapes = Array.from({ length: series }, (_, of) => {
    const ink = INKS[of] ?? '#000';
    const values = Array.from({ length: count }, () => 0.1 + random() * 0.85);
    if (kind === 3)
      return `<polyline fill="none" stroke="${ink}" stroke-width="1.5" points="${values.map((value, at) => `${x(at)},${y(value)}`).join(' ')}"/>`;
    return values
      .map((value, at) => {
        if (kind === 2) return `<circle cx="${x(at)}" cy="${y(value)}" r="2.5" fill="${ink}"/>`;
        const [top, height] = kind === 0 ? [value, value] : [(of + value) / series, value / series];
        return `<rect x="${(Number(x(at)) - step * 0.35).toFixed(1)}" y="${y(top)}" width="${(step * 0.7).toFixed(1)}" height="${(plot * height).toFixed(1)}" fill="${ink}"/>`;
      })
      .join('');
  });
  return `<svg role="img" aria-label="A chart of ${count} years" viewBox="0 0 ${WIDTH} ${HEIGHT}">${[...ticks, ...shapes, ...labels].join('')}</svg>`;
}
