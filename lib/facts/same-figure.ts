import { weekdayOfValue } from '../lexicon/dates.ts';
import { isOneAmount } from './amounts.ts';
import { type Figure, isBare } from './figure.ts';
import { isRounderFor } from './rounding.ts';

/** How far behind a rank its `since` may stand. */
const SINCE = 4;

/** Whether two figures say the same: as a count or as a rank, in another unit, as a share in words, with and without the unit. */
export function isSame(f: Figure, g: Figure): boolean {
  if (!f.amount || !g.amount) return f.value === g.value;
  const [rank, count] = f.amount.ordinal ? [f, g] : [g, f];
  if (f.amount.ordinal !== g.amount.ordinal)
    return f.amount.value === g.amount.value && (f.eitherWay || g.eitherWay || isLastOf(rank, count));
  return isOneAmount(f.amount, g.amount) || (f.amount.value === g.amount.value && (lacksUnit(f, g) || lacksUnit(g, f)));
}

/** `The third mass escape since then`, `three mass escapes`. */
function isLastOf(rank: Figure, count: Figure): boolean {
  const behind = rank.story.folded.slice(rank.to, rank.to + SINCE);
  return count.amount?.unit === '' && behind.includes('since') && count.heads.some((h) => rank.heads.includes(h));
}

/** Whether one leaves out the unit that the other has: `20`, `20 years old`; `130 fewer hours`, `130 hours`. */
function lacksUnit(f: Figure, { amount }: Figure): boolean {
  return f.amount?.unit === '' && amount !== null && amount.unit !== '' && (isBare(f) || amount.measure !== null);
}

/** Whether the first is a rounder figure for the second, and says so. */
export function isRounder({ amount: f }: Figure, { amount: g }: Figure): boolean {
  return f !== null && g !== null && isRounderFor(f, g);
}

/** The weekday of a date, as far as it shows; null of a number. */
export function weekdayOf(f: Figure): string | null {
  return f.amount ? null : weekdayOfValue(f.value);
}

/** A weekday and no more, because the day of publication is unknown. */
export function isWeekday(f: Figure): boolean {
  return weekdayOf(f) === f.value;
}

/** Whether two figures of other rows say the same, bounded alike. */
export function saysOne(f: Figure, g: Figure): boolean {
  if (!f.amount || !g.amount) return isSame(f, g) || isSameWeekday(f, g);
  return isSameFigure(f, g) && (f.amount.bound === g.amount.bound || f.amount.isOpen || g.amount.isOpen);
}

/** As `isSame`; but elsewhere in a text two nationals are no two days, where in one row a unit may have gone. */
export function isSameFigure(f: Figure, g: Figure): boolean {
  const [x, y] = [f.amount, g.amount];
  if (x && y && (x.unit === '') !== (y.unit === '') && !isBare(x.unit === '' ? f : g)) return false;
  return isSame(f, g);
}

/** A weekday beside a day that is one. */
export function isSameWeekday(f: Figure, g: Figure): boolean {
  return (isWeekday(f) || isWeekday(g)) && weekdayOf(f) !== null && weekdayOf(f) === weekdayOf(g);
}
