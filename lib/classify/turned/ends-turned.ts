import type { Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';
import { unitAt } from '../units.ts';

const BEGINS = /^(?:from|since|after|starting|beginning)$/;
const ENDS = /^(?:until|till|by|before)$/;

/**
 * Whether a day or an hour at which something begins became one at which it ends: `has until 3 May to appeal`, `has from May 3`. Asked of the whole change, since the
 * day itself may be printed otherwise beside it.
 */
export function turnsEnd({ a, b, change }: Placed): boolean {
  const x = boundOf(a, change.a);
  if (x === null) return false;
  const y = boundOf(b, change.b);
  return y !== null && x !== y;
}

/** What the first word of a side that bounds a time makes of it; null where none does. */
function boundOf(read: Read, [from, to]: readonly [number, number]): 'begins' | 'ends' | null {
  for (let t = from; t < to; t++) {
    const word = read.folded[t] as string;
    const bound = BEGINS.test(word) ? 'begins' : ENDS.test(word) ? 'ends' : null;
    if (bound !== null) return isTime(read, t + 1) ? bound : null;
  }
  return null;
}

function isTime(read: Read, token: number): boolean {
  if (token >= read.folded.length) return false;
  return read.expressionAt(token)?.kind === 'date' || unitAt(read, token).key.startsWith('clock ');
}
