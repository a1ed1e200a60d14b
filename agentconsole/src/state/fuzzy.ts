/** What can be found: the words as written, and other spellings of them, such as their pinyin. */
export interface Findable<T> {
  readonly item: T;
  readonly spellings: readonly string[];
}

/**
 * How well a text answers to what was typed: the lower the better, undefined when the letters are not there in their
 * order. A beginning is better than a middle, letters side by side better than scattered ones.
 */
export function match(typed: string, text: string): number | undefined {
  const at = text.indexOf(typed);
  if (at >= 0) return at === 0 ? 0 : 10 + Math.min(at, 80);
  let from = -1;
  let gaps = 0;
  for (const letter of typed) {
    const next = text.indexOf(letter, from + 1);
    if (next < 0) return undefined;
    if (from >= 0) gaps += next - from - 1;
    from = next;
  }
  return 100 + gaps;
}

const plain = (text: string): string => text.toLowerCase().normalize("NFKC");

// Letters strewn over a whole sentence are in nearly every sentence: they only count when they stand close together.
const farthest = 130;

/** The best answers to what was typed, the best first; everything in its order when nothing was. */
export function find<T>(typed: string, all: readonly Findable<T>[], most: number): T[] {
  const words = plain(typed).split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return all.slice(0, most).map(({ item }) => item);
  const scored = all.flatMap(({ item, spellings }, index) => {
    let sum = 0;
    for (const word of words) {
      const best = Math.min(...spellings.map((text, place) => (match(word, plain(text)) ?? Infinity) + place));
      if (!(best <= farthest)) return [];
      sum += best;
    }
    return [{ item, sum, index }];
  });
  return scored.sort((a, b) => a.sum - b.sum || a.index - b.index).slice(0, most).map(({ item }) => item);
}
