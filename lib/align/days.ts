import { readDate } from '../lexicon/dates.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { tokensIn } from '../text/tokens.ts';
import { storyRanges } from './unbroken.ts';

/** The weekdays that a version names, one bit each, and the first of them where its opening names one, else 0. */
type Days = { readonly first: number; readonly all: number };

/** In tokens, marks too. A report says in its first hundred words or so on which day the event was; what is named further down may be any other. */
const OPENING = 140;

/**
 * Whether two versions name different days of the event: the weekday in the opening of either is nowhere in the other. Papers that come
 * out later write "yesterday" or name the next step's day first, so only both together count. It is so for 1 of 125 development
 * pairs on one event (ecb, full-length articles) and for 9 of 109 on another (ecb), 17 of 28 of full length.
 */
export function createDayCheck(texts: readonly AnalysedText[], lexis: Lexis): (a: number, b: number) => boolean {
  const days = daysOf(texts, lexis);
  return (a, b) => {
    const p = days[a] as Days;
    const q = days[b] as Days;
    return p.first > 0 && q.first > 0 && (p.first & q.all) === 0 && (q.first & p.all) === 0;
  };
}

function daysOf(texts: readonly AnalysedText[], lexis: Lexis): Days[] {
  const bits = weekdayBits(lexis);
  return storyRanges(texts).map((ranges, v) => {
    const { tokens } = texts[v] as AnalysedText;
    let first = 0;
    let all = 0;
    let read = 0;
    for (const r of ranges) {
      const [from, to] = tokensIn(tokens, r);
      for (let t = from; t < to; t++) {
        const day = bits[tokens.ids[t] as number] as number;
        if (all === 0 && read + t - from < OPENING) first = day;
        all |= day;
      }
      read += to - from;
    }
    return { first, all };
  });
}

/** By form: the bit of the weekday that it names, 0 for all others. */
function weekdayBits(lexis: Lexis): Uint8Array {
  const bits = new Uint8Array(lexis.size());
  for (let id = 0; id < bits.length; id++) {
    if (!lexis.folded(id).includes('day')) continue;
    const weekday = readDate([lexis.form(id)], 0)?.weekday ?? null;
    if (weekday !== null) bits[id] = 1 << weekday;
  }
  return bits;
}
