import { readFraction } from './fractions.ts';
import { FIGURE, figureValue, readNumber } from './numbers.ts';
import { UNITS } from './units.ts';

/**
 * A length of time that begins at some token: what all ways of writing it share, how long it is in months and in seconds, of how many parts it is told (`2hr 51min`: two), and how many tokens it has.
 */
export type SpanReading = {
  readonly key: string;
  readonly months: number;
  readonly seconds: number;
  readonly parts: number;
  readonly length: number;
};

/** A month has no fixed number of seconds, and no paper converts days to months: these units are counted in months, all others of time in seconds. */
const IN_MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['year', 12],
  ['decade', 120],
  ['century', 1200],
]);

/** The units of time by the ways they are written. */
const TIMES: ReadonlyMap<string, { readonly of: 'seconds' | 'months'; readonly factor: number }> = new Map(
  [...UNITS].flatMap(([form, { key, dimension, factor }]) => {
    const months = IN_MONTHS.get(key);
    if (dimension !== 'time') return [];
    return [
      [form, months ? { of: 'months', factor: months } : { of: 'seconds', factor: Math.round(60 * factor) }],
    ] as const;
  }),
);

/** `A decade`, `half a century`: of a day or an hour `a` is as often each (`$5 an hour`). */
const COUNTED_BY_A = /^(?:fortnight|decade|century)$/;
/** `2hr`, `51min`; no `30s`, which is a decade, and no `5m`. */
const GLUED = new RegExp(`^(${FIGURE})(h|hr|hrs|min|mins|sec|secs)$`);
/** `2:19:44`, `1:55.31`: hours, minutes and seconds of a race. */
const RACE = /^(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d(?:\.\d+)?)$/;
/** `7:40` is a time of day; a race that is told without its hours has parts of a second. */
const MINUTES_AND_SECONDS = /^\d{1,2}:\d{2}$/;
const AND_A_HALF = 'and a half';
/** Hours, minutes and seconds. */
const MOST_PARTS = 3;

type Part = { readonly of: 'seconds' | 'months'; readonly factor: number; readonly count: number; readonly to: number };

/**
 * The length of time that begins at `folded[at]`, or null: 30 years, three decades, two-week, a fortnight, 2hr 51min, two hours and 51 minutes, 2:19:44, a year and a half, eight-tenths
 * of a second. None is what an hour or a year costs (`$5 an hour`). One look at each token.
 */
export function readSpan(folded: readonly string[], at: number): SpanReading | null {
  const race = MINUTES_AND_SECONDS.test(folded[at] ?? '') ? null : RACE.exec(folded[at] ?? '');
  if (race) {
    const [h = 0, m = 0, s = 0] = race.slice(1).map((part) => Number(part ?? 0));
    return reading({ months: 0, seconds: 3600 * h + 60 * m + s, parts: MOST_PARTS, length: 1 });
  }
  const parts: Part[] = [];
  let next: Part | null = partAt(folded, at);
  while (next) {
    parts.push(next);
    next = parts.length < MOST_PARTS ? following(folded, next) : null;
  }
  const last = parts.at(-1);
  if (!last) return null;
  const sum = (of: Part['of']): number => parts.reduce((total, p) => total + (p.of === of ? p.count * p.factor : 0), 0);
  return reading({ months: sum('months'), seconds: sum('seconds'), parts: parts.length, length: last.to - at });
}

function reading(read: Omit<SpanReading, 'key'>): SpanReading {
  return {
    ...read,
    key: `span ${Math.round(read.months * 100) / 100} months ${Math.round(read.seconds * 1000) / 1000} seconds`,
  };
}

/** The next smaller part: behind `and`, a comma or nothing. */
function following(folded: readonly string[], { of, factor, to }: Part): Part | null {
  const skip = /^(?:, and|,|and)/.exec(`${folded[to] ?? ''} ${folded[to + 1] ?? ''}`)?.[0];
  const part = partAt(folded, to + (skip === undefined ? 0 : skip.split(' ').length));
  return part && (part.of !== of ? of === 'months' : part.factor < factor) ? part : null;
}

function partAt(folded: readonly string[], at: number): Part | null {
  const word = folded[at] ?? '';
  const glued = GLUED.exec(word);
  if (glued) return counted(folded, { count: figureValue(glued[1] as string), unitAt: at, unit: glued[2] as string });
  if (word === 'a' || word === 'an') {
    const unit = folded[at + 1] ?? '';
    const isHalf = isAndAHalf(folded, at + 2);
    return COUNTED_BY_A.test(unit) || (isHalf && TIMES.has(unit))
      ? counted(folded, { count: 1, unitAt: at + 1, unit })
      : null;
  }
  const number = countAt(folded, at);
  if (!number) return null;
  const half = isAndAHalf(folded, number.to) ? 0.5 : 0;
  const behind = half > 0 ? number.to + 3 : number.to;
  const unitAt = folded[behind] === '-' ? behind + 1 : behind;
  const unit = folded[unitAt] ?? '';
  // `One day` is as often some day.
  if (word === 'one' && unit === 'day' && unitAt === behind) return null;
  return counted(folded, { count: number.count + half, unitAt, unit });
}

/** A count with its unit, and the half behind it: `two years and a half`. */
function counted(
  folded: readonly string[],
  { count, unitAt, unit }: { readonly count: number; readonly unitAt: number; readonly unit: string },
): Part | null {
  const known = TIMES.get(unit === 'h' ? 'hour' : unit);
  if (!known) return null;
  const half = isAndAHalf(folded, unitAt + 1);
  return { ...known, count: count + (half ? 0.5 : 0), to: unitAt + 1 + (half ? 3 : 0) };
}

/** What counts a unit of time: a figure or a number in words, or a part of one (`half a`, `eight-tenths of a`). */
function countAt(folded: readonly string[], at: number): { readonly count: number; readonly to: number } | null {
  const part = readFraction(folded, at);
  if (part?.unit === '' && part.value < 1) return { count: part.value, to: at + part.length };
  const number = readNumber(folded, at);
  if (!number || number.ordinal || number.unit !== '') return null;
  return { count: number.value, to: at + number.length };
}

function isAndAHalf(folded: readonly string[], at: number): boolean {
  return folded[at] === 'and' && folded.slice(at, at + 3).join(' ') === AND_A_HALF;
}
