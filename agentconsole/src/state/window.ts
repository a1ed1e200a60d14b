/** Which of many rows stand on the screen. */
export interface Visible {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Where each row begins, and the height of all at the end. */
export function offsets(heights: readonly number[]): number[] {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) as number) + height);
  return tops;
}

/** The first row whose end lies below `y`, by halving. */
function firstBelow(tops: readonly number[], y: number): number {
  let [low, high] = [0, tops.length - 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] as number) > y) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}

/** The rows between two heights, with some more on both sides so that scrolling meets no hole. */
export function visible(tops: readonly number[], top: number, height: number, more: number): Visible {
  const count = tops.length - 1;
  if (count <= 0) return { from: 0, to: 0 };
  const from = Math.max(0, firstBelow(tops, top) - more);
  return { from, to: Math.min(count, firstBelow(tops, top + height) + 1 + more) };
}
