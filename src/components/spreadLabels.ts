/**
 * Returns positions for labels that want to stand at `wanted`, moved apart so that neighbours keep `gap`, as little as
 * possible, and inside `[low, high]` where they fit. The order of the input is kept.
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted
    .map((position, index) => ({ position, index }))
    .sort((a, b) => a.position - b.position || a.index - b.index);
  const blocks: { sum: number; count: number }[] = [];
  for (const [rank, { position }] of order.entries()) {
    blocks.push({ sum: position - rank * gap, count: 1 });
    while (blocks.length > 1 && mean(blocks.at(-2)) > mean(blocks.at(-1))) mergeLast(blocks);
  }
  const starts = blocks.flatMap((block) => Array.from({ length: block.count }, () => mean(block)));
  const last = high - (wanted.length - 1) * gap;
  const placed = new Array<number>(wanted.length).fill(0);
  for (const [rank, { index }] of order.entries()) {
    placed[index] = Math.max(low, Math.min(starts[rank] ?? low, Math.max(low, last))) + rank * gap;
  }
  return placed;
}

interface Block {
  sum: number;
  count: number;
}

function mean(block: Block | undefined): number {
  return block ? block.sum / block.count : 0;
}

function mergeLast(blocks: Block[]): void {
  const [a, b] = [blocks.at(-2), blocks.at(-1)];
  if (a && b) blocks.splice(-2, 2, { sum: a.sum + b.sum, count: a.count + b.count });
}
