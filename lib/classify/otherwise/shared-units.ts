import { isPercent, type NumberReading } from '../../lexicon/numbers.ts';
import type { Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

const BETWEEN = /^(?:to|or|and|-|–|—)$/;

/**
 * True when all that changed is how a share is written, whatever figure stands before it: `0.8 [per cent]`, `1.1 [percent]`. Where the figure changed too the diff shows
 * it by itself.
 */
export function isPercentWritten({ a, b, change }: Placed): boolean {
  return isPercentIn(a, change.a) && isPercentIn(b, change.b);
}

function isPercentIn(read: Read, [from, to]: readonly [number, number]): boolean {
  return isPercent(read.folded.slice(from, to).join(' '));
}

/** True when only the unit of a range is said once or twice: `three percent to five percent`, `3 to 5 percent`. */
export function isUnitSaidTwice({ a, b, change }: Placed): boolean {
  const [x, y] = [numberAt(a, change.a), numberAt(b, change.b)];
  if (!x || !y || x.value !== y.value || x.ordinal !== y.ordinal || (x.unit === '') === (y.unit === '')) return false;
  const [unit, short, end] = x.unit === '' ? [y.unit, a, change.a[1]] : [x.unit, b, change.b[1]];
  const other = BETWEEN.test(short.folded[end] ?? '') ? short.expressionAt(end + 1) : null;
  return other?.kind === 'number' && other.from === end + 1 && other.number.unit === unit;
}

/** The number that has exactly these tokens, or null. */
function numberAt(read: Read, [from, to]: readonly [number, number]): NumberReading | null {
  if (from === to) return null;
  const e = read.expressionAt(from);
  return e?.kind === 'number' && e.from === from && e.to === to ? e.number : null;
}
