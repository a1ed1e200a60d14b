const firstMs = 400;
const longestMs = 10_000;

/**
 * Milliseconds to wait before the next try: doubling from 0.4 s to 10 s, of which the last half is chance, so that
 * a thousand consoles do not come back in the same instant.
 * @param attempt 0 for the first try after a loss
 * @param chance a number in [0, 1)
 */
export function backoff(attempt: number, chance: number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 16));
  return whole / 2 + (whole / 2) * chance;
}
