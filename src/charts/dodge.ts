/** A label's wish: where its middle should stand, and how much room it takes. */
export interface Wish {
  at: number;
  size: number;
}

/**
 * Moves labels apart along one axis as little as possible: none overlap, all stay between `from` and `to` if there is
 * room, and their order is kept.
 * @returns the middle of each label, in the order given
 */
export function dodge(wishes: readonly Wish[], from: number, to: number): number[] {
  const order = wishes.map((wish, index) => ({ ...wish, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  // Labels that touch form a block that stands at the mean of what its labels wish.
  const blocks: { start: number; size: number; members: typeof order; sum: number }[] = [];
  const place = (block: (typeof blocks)[number]): void => {
    const wished = block.sum / block.members.length;
    block.start = Math.max(from, Math.min(wished, to - block.size));
  };
  for (const member of order) {
    let block = { start: 0, size: member.size, members: [member], sum: member.at - member.size / 2 };
    place(block);
    for (let before = blocks.at(-1); before && before.start + before.size > block.start; before = blocks.at(-1)) {
      blocks.pop();
      block = {
        start: 0,
        size: before.size + block.size,
        members: [...before.members, ...block.members],
        sum: before.sum + block.sum - before.size * block.members.length,
      };
      place(block);
    }
    blocks.push(block);
  }
  const middles: number[] = [];
  for (const { start, members } of blocks) {
    let edge = start;
    for (const { size, index } of members) {
      middles[index] = edge + size / 2;
      edge += size;
    }
  }
  return middles;
}
