import { onceFor } from '../text/once-for.ts';
import type { Copy, Line } from './room.ts';

/** Whether a sentence begins inside a quotation of its paragraph. */
export function opensQuoted(copy: Copy, sentence: Line): boolean {
  return quotedIn(copy).has(sentence);
}

/** The marks of a paragraph are counted once, from sentence to sentence. */
const quotedIn = onceFor((copy: Copy): ReadonlySet<Line> => {
  const out = new Set<Line>();
  let [block, at, curly, straight] = [-1, 0, 0, 0];
  for (const s of copy.sentences) {
    if (s.block !== block) [block, at, curly, straight] = [s.block, copy.blocks[s.block]?.start ?? 0, 0, 0];
    for (; at < s.start; at++) {
      const c = copy.text[at];
      if (c === '“') curly++;
      else if (c === '”') curly--;
      else if (c === '"') straight++;
    }
    if (curly > 0 || straight % 2 === 1) out.add(s);
  }
  return out;
});
