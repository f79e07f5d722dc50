/** How far a dot is moved off its line, and where it stands along it, in px. */
export interface SwarmDot {
  x: number;
  offset: number;
}

/**
 * Moves dots that would cover one another off their line, the least way first, up and down in turn, but never further
 * than `most`; past that they overlap. The order of equal dots is that given.
 */
export function swarm(places: readonly number[], radius: number, most: number): SwarmDot[] {
  const order = places.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index);
  const dots: SwarmDot[] = [];
  const placed: SwarmDot[] = [];
  const step = radius * 0.75;
  for (const { x, index } of order) {
    const near = placed.filter((dot) => x - dot.x < 2 * radius);
    let offset = 0;
    for (let tries = 1; near.some((dot) => Math.hypot(x - dot.x, offset - dot.offset) < 2 * radius); tries += 1) {
      const next = Math.ceil(tries / 2) * step * (tries % 2 === 1 ? -1 : 1);
      if (Math.abs(next) > most) {
        offset = 0;
        break;
      }
      offset = next;
    }
    const dot = { x, offset };
    dots[index] = dot;
    placed.push(dot);
  }
  return dots;
}
