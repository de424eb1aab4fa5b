import { createMatcher } from '../../lib/diff/matching.ts';
import { createLexis } from '../../lib/text/lexis.ts';
import { type Tokens, tokenise } from '../../lib/text/tokens.ts';

/** −1 only in A, 0 in both, 1 only in B; white space goes with the word before it. */
export type Segment = readonly [op: -1 | 0 | 1, text: string];

const match = createMatcher();
const SPACE = 0x20;

/** What the speed bench times as `--ours`: two strings in, minimal word segments out, tokens and all. */
export function diffWords(a: string, b: string): Segment[] {
  const lexis = createLexis();
  const tokensA = tokenise(a, lexis);
  const tokensB = tokenise(b, lexis);
  const partner = match(tokensA.ids, tokensB.ids, { left: Number.MAX_SAFE_INTEGER });
  const dropped = segmenter(-1, a, tokensA, lexis.size());
  const kept = segmenter(0, b, tokensB, lexis.size());
  const gained = segmenter(1, b, tokensB, lexis.size());
  const out: Segment[] = [];
  const countA = tokensA.count;
  const countB = tokensB.count;
  let i = 0;
  let j = 0;
  while (i < countA || j < countB) {
    const [fromA, fromB] = [i, j];
    while (i < countA && (partner[i] as number) < 0) i++;
    j = i < countA ? (partner[i] as number) : countB;
    if (i > fromA) out.push(dropped(fromA, i));
    if (j > fromB) out.push(gained(fromB, j));
    const sameFrom = j;
    while (i < countA && partner[i] === j) {
      i++;
      j++;
    }
    if (j > sameFrom) out.push(kept(sameFrom, j));
  }
  return out;
}

/**
 * Makes segments of a text's tokens. A lone word before a space is one of few, and its segment is made once: with most
 * words changed, making millions of equal ones costs more than all else. What stands before the first token goes with it.
 */
function segmenter(op: Segment[0], text: string, tokens: Tokens, forms: number): (from: number, to: number) => Segment {
  const { starts, ends, ids, count } = tokens;
  const lone = new Array<Segment | undefined>(forms);
  const startOf = (k: number): number => (k === 0 ? 0 : k < count ? (starts[k] as number) : text.length);
  return (from, to) => {
    const start = startOf(from);
    const end = startOf(to);
    if (to - from > 1 || from === 0 || end - (ends[from] as number) !== 1 || text.charCodeAt(end - 1) !== SPACE)
      return [op, text.slice(start, end)];
    const id = ids[from] as number;
    let known = lone[id];
    if (known === undefined) {
      known = [op, text.slice(start, end)];
      lone[id] = known;
    }
    return known;
  };
}
