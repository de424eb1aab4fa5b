import type { Copy, Line } from './room.ts';

/** The sentence of the story that a token stands in, or null. Found by halves: it is asked for at any word of a long text. */
export function sentenceAt({ sentences }: Copy, token: number): Line | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((sentences[mid] as Line).from <= token) low = mid + 1;
    else high = mid;
  }
  const last = sentences[low - 1];
  return last && token < last.to ? last : null;
}
