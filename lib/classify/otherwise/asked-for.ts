import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** What is left or given for somebody to do (Quirk et al. 1985, 14.25, 16.30–16.32). */
const ASKED =
  /^(?:instructions?|orders?|demands?|requests?|pleas?|appeals?|wish|wishes|proposals?|recommendations?|calls?)$/;
/** Between the two words stands what it is asked for, of at most so many tokens. */
const REACH = 8;

/**
 * `Left instructions for the boat to be sunk`, `left instructions that the boat should be sunk`: what is asked for has the `should` in it. Asked at the verb; the link is the
 * small word before. Never inside a quotation.
 */
export function isAskedFor({ a, b, change }: Placed): boolean {
  return isAsked(a, change.a, b, change.b) || isAsked(b, change.b, a, change.a);
}

function isAsked(plain: Read, [from, to]: Stretch, full: Read, [start, end]: Stretch): boolean {
  if (to - from !== 1 || end - start !== 1) return false;
  if (plain.folded[from] !== 'to' || full.folded[start] !== 'should' || isQuotedAt(plain, from)) return false;
  if (plain.folded[to] !== full.folded[end]) return false;
  for (let n = 2; n <= REACH; n++) {
    const [x, y] = [plain.folded[from - n], full.folded[start - n]];
    if (x !== 'for' || y !== 'that') {
      if (x !== y) return false;
      continue;
    }
    const noun = plain.folded[from - n - 1] ?? '';
    return ASKED.test(noun) && noun === full.folded[start - n - 1];
  }
  return false;
}
