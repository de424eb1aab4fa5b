import { readNumber } from './numbers.ts';

/** A time of day that begins at some token: minutes since midnight, and how many tokens it has. */
export type ClockReading = { readonly minutes: number; readonly length: number };

const NAMED: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
]);
const TIME = /^(\d{1,2})(?:[:.]([0-5]\d))?(am|pm)?$/;
const HALF = /^([ap])\.?m\.?$/;
const BEFORE_TIME = /^(?:at|about|around|by|until|till|before|after|from|since|to)$/;
const DIGITS = /^([01]\d|2[0-3])([0-5]\d)$/;
const ZONE =
  /^(?:gmt|utc|bst|cet|cest|eet|eest|est|edt|et|cst|cdt|mst|mdt|pst|pdt|pt|ist|jst|msk|aest|aedt|hours|hrs)$/;

/**
 * The time of day that begins at `folded[at]`, or null: 10 a.m., 10am, 6.30pm, 6:30 p.m., 2.30 in the morning, 18:00, noon, 0714 GMT, half past six, quarter to four.
 * A figure alone is none, and one with a stop (6.30) only with its half of the day. After the AP, Guardian and Reuters style guides and ISO 8601.
 */
export function readClock(folded: readonly string[], at: number): ClockReading | null {
  const word = folded[at] ?? '';
  const named = NAMED.get(word);
  if (named !== undefined) return { minutes: named, length: 1 };
  const spoken = readSpoken(folded, at);
  if (spoken) return spoken;
  const digits = DIGITS.exec(word);
  if (digits && ZONE.test(folded[at + 1] ?? ''))
    return { minutes: 60 * Number(digits[1]) + Number(digits[2]), length: 1 };
  const time = TIME.exec(word);
  if (!time) return null;
  const [hour, minute] = [Number(time[1]), Number(time[2] ?? 0)];
  const glued = time[3]?.[0];
  // `Killed 3 in the morning raid`: a bare figure is a time only where one is due.
  const isTime = time[2] !== undefined || BEFORE_TIME.test(folded[at - 1] ?? '');
  const spelt = glued === undefined ? partOfDayAt(folded, at + 1, isTime) : null;
  const half = glued ?? spelt?.half;
  const length = 1 + (spelt?.length ?? 0);
  if (half === undefined) return word.includes(':') && hour < 24 ? { minutes: 60 * hour + minute, length } : null;
  if (hour < 1 || hour > 12) return null;
  return { minutes: 60 * ((hour % 12) + (half === 'p' ? 12 : 0)) + minute, length };
}

/** `a.m.`, `in the morning`: which half of the day is meant, and in how many tokens; a night belongs to both. */
function partOfDayAt(
  folded: readonly string[],
  at: number,
  isTime: boolean,
): { readonly half: 'a' | 'p'; readonly length: number } | null {
  const half = HALF.exec(folded[at] ?? '')?.[1];
  if (half !== undefined) return { half: half as 'a' | 'p', length: 1 };
  const words = isTime
    ? /^in the (morning|afternoon|evening)$/.exec(folded.slice(at, at + 3).join(' '))?.[1]
    : undefined;
  return words === undefined ? null : { half: words === 'morning' ? 'a' : 'p', length: 3 };
}

/** `Half past six`, `quarter to four`, as minutes of a morning: half of the day is hardly ever said with them. */
function readSpoken(folded: readonly string[], at: number): ClockReading | null {
  const [part, side] = folded.slice(at, at + 2);
  const isBefore = part === 'quarter' && side === 'to';
  if (!isBefore && (side !== 'past' || (part !== 'half' && part !== 'quarter'))) return null;
  const hour = readNumber(folded.slice(at + 2, at + 3), 0);
  if (!hour || hour.ordinal || !Number.isInteger(hour.value) || hour.value < 1 || hour.value > 12) return null;
  const after = part === 'half' ? 30 : 15;
  return { minutes: 60 * hour.value + (isBefore ? -after : after), length: 3 };
}
