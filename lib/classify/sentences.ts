import { onceFor } from '../text/once-for.ts';
import type { Read } from './reader.ts';

/** Where the sentences of a version begin, in tokens, and the block of each. */
type Sentences = { readonly starts: readonly number[]; readonly blocks: readonly number[] };

/** The sentence that a token stands in. */
export function sentenceAt(read: Read, token: number): number {
  const { starts } = sentences(read);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((starts[mid] as number) <= token) low = mid + 1;
    else high = mid;
  }
  return Math.max(0, low - 1);
}

/** The tokens of a sentence, half-open. */
export function sentenceRange(read: Read, sentence: number): readonly [number, number] {
  const { starts } = sentences(read);
  return [starts[sentence] ?? 0, starts[sentence + 1] ?? read.forms.length];
}

export function areInOneBlock(read: Read, sentence: number, other: number): boolean {
  const { blocks } = sentences(read);
  return blocks[sentence] !== undefined && blocks[sentence] === blocks[other];
}

const sentences = onceFor((read: Read): Sentences => {
  const { sentences, tokens } = read.text;
  const starts: number[] = [];
  const blocks: number[] = [];
  let t = 0;
  for (const s of [...sentences].sort((x, y) => x.start - y.start)) {
    while (t < tokens.count && (tokens.starts[t] as number) < s.start) t++;
    starts.push(t);
    blocks.push(s.block);
  }
  return { starts, blocks };
});
