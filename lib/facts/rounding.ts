import { lastPlace } from '../lexicon/numbers.ts';
import { converted } from '../lexicon/units.ts';
import { type Amount, isOneAmount } from './amounts.ts';

/** However round a figure is, `about` and `almost` reach no further than a tenth of it (as in `lexicon/units.ts`). */
const REACH = 0.1;
/** `More than 4 months` for 137 days: what only bounds leaves room up to the next round figure, and no further than a quarter of it. */
const ROOM = 0.25;
/** A share in words (`nearly two in three`) stands for figures this near, as a paper rounds what it converts. */
const OF_SHARE = 0.05;
/** Decimals go without a word (`$3.42bn`, `$3.4bn`) where that changes the figure by a fiftieth at most: two figures are left of it. */
const UNSAID = 0.02;

/** What only bounds a share in words leaves a little more: `little more than a quarter` is 28 per cent. A quarter and a third, the nearest of those in common use, lie eight points apart, and it stays below half of that. */
const SHARE_ROOM = 0.15;
const SHARE_POINTS = 4;

/** The bounds from below and from above. */
const BELOW = /^(?:at least|more than)$/;
const ABOVE = /^(?:up to|less than)$/;

/**
 * Whether a figure is a rounder one for another, and says that it is, so that both may be true: `almost $100 million` of $96 million, `more than 9,000` of some 9,400, `nearly two in three`
 * of 64 per cent. One that is round and does not say so is another figure, save where it only has fewer decimals; a bound gained or lost by the same figure is none of this.
 */
export function isRounderFor(round: Amount, exact: Amount): boolean {
  const value = inUnitOf(round, exact);
  if (round.ordinal || exact.ordinal || value === null || round.value <= 0) return false;
  // `About two-thirds` is a rounder 67 per cent, and `nearly nine miles` 14 kilometres; `about 400` is no rounder 400.
  if (isOneAmount(round, exact) && round.isShare === exact.isShare && round.unit === exact.unit) return false;
  // At least 30 and at least 36 dead: each is as far as its copy knew.
  if (BELOW.test(round.bound ?? '') && BELOW.test(exact.bound ?? '')) return false;
  if (ABOVE.test(round.bound ?? '') && ABOVE.test(exact.bound ?? '')) return false;
  const place = lastPlace(round.value);
  const size = round.value;
  const off = value - size;
  if (!round.isShare && place <= lastPlace(exact.value) * (value / exact.value)) return false;
  const near = round.isShare ? OF_SHARE * size : Math.min(place / 2, REACH * size);
  const room = round.isShare ? roomOfShare(size) : Math.min(place, ROOM * size);
  switch (round.bound) {
    case 'about':
      return Math.abs(off) <= near;
    case 'almost':
      return off < 0 && -off <= near && (round.isShare || -off < place / 2);
    case 'at least':
    case 'more than':
      return off > 0 && off < room;
    case 'up to':
    case 'less than':
      return off < 0 && -off < room;
    default:
      return exact.isDecimal && exact.bound === null && Math.abs(off) <= place / 2 && Math.abs(off) <= UNSAID * size;
  }
}

function roomOfShare(size: number): number {
  return Math.max(REACH * size, Math.min(SHARE_POINTS, SHARE_ROOM * size));
}

/** The value of an amount in the unit of another; null where they measure two things. */
function inUnitOf(to: Amount, { value, unit, measure }: Amount): number | null {
  if (unit === to.unit) return value;
  return measure && to.measure && measure.dimension === to.measure.dimension
    ? converted({ value, unit: measure }, to.measure)
    : null;
}
