import { BOUNDS, type Bound } from '../model/fact.ts';
import { readNumber } from './numbers.ts';

/** Before the figure. After Quirk et al. (1985) 8.110–8.113 and the examples of the AP Stylebook under *about*, *more than*. */
const BEFORE: Readonly<Record<Bound, readonly string[]>> = {
  about: [
    'about',
    'around',
    'approximately',
    'roughly',
    'some',
    'circa',
    'perhaps',
    'maybe',
    'an estimated',
    'in the region of',
    'in the order of',
  ],
  almost: ['almost', 'nearly', 'close to', 'just under', 'just short of', 'not quite', 'nearing', 'approaching'],
  'at least': ['at least', 'no fewer than', 'no less than', 'not less than', 'not fewer than', 'a minimum of'],
  'more than': [
    ...['more than', 'over', 'above', 'exceeding', 'in excess of', 'upwards of', 'upward of', 'well over', 'just over'],
    ...['slightly more than', 'slightly over', 'a little more than', 'a little over', 'little more than', 'well above'],
    ...['exceed', 'exceeds', 'exceeded', 'surpass', 'surpasses', 'surpassed', 'topped', 'tops'],
    ...['higher than', 'greater than', 'larger than', 'bigger than', 'longer than', 'older than', 'better than'],
  ],
  'up to': [
    'up to',
    'as much as',
    'as many as',
    'at most',
    'no more than',
    'not more than',
    'a maximum of',
    'as high as',
    'as long as',
  ],
  'less than': [
    ...['less than', 'fewer than', 'under', 'below', 'well under', 'well below'],
    ...['lower than', 'smaller than', 'shorter than', 'younger than', 'short of'],
  ],
};
/** Behind the figure and what it counts: `30 minutes a day or more`. */
const BEHIND: readonly (readonly [string, Bound])[] = [
  ['or more', 'at least'],
  ['and more', 'at least'],
  ['or so', 'about'],
  ['or less', 'up to'],
  ['or fewer', 'up to'],
  ['at the least', 'at least'],
  ['at the most', 'up to'],
  ['at least', 'at least'],
  ['at most', 'up to'],
];

const KINDS: ReadonlyMap<string, Bound> = new Map(
  BOUNDS.flatMap((kind) => BEFORE[kind].map((form) => [form, kind] as const)),
);
const LONGEST = 4;
/** How many tokens behind a figure its bound may stand. */
const REACH = 5;

export type BoundReading = { readonly bound: Bound; readonly from: number; readonly to: number };

/**
 * The bound of the figure at `from` to `to` (indices of tokens, end exclusive), and its own tokens; null when it has none. `folded`: the tokens, of which those of `within` are looked at: the bound of
 * the next paragraph's figure is not this one's.
 */
export function boundOf(
  folded: readonly string[],
  [from, to]: readonly [number, number],
  within: readonly [number, number] = [0, folded.length],
): BoundReading | null {
  for (let length = Math.min(LONGEST, from - within[0]); length >= 1; length--) {
    const bound = KINDS.get(folded.slice(from - length, from).join(' '));
    if (bound) return { bound, from: from - length, to: from };
  }
  // `50,000-plus`
  if (to + 1 < within[1] && folded[to] === '-' && folded[to + 1] === 'plus')
    return { bound: 'more than', from: to, to: to + 2 };
  for (let t = to; t < Math.min(to + REACH, within[1] - 1); t++) {
    if (/^[^\p{L}\p{N}-]/u.test(folded[t] as string) || /^(?:and|but|to|in|for|on)$/.test(folded[t] as string)) break;
    for (const [form, bound] of BEHIND) {
      const end = t + form.split(' ').length;
      // `The two airlines have at most one rival`: the bound of the figure behind it.
      if (end <= within[1] && folded.slice(t, end).join(' ') === form && !readNumber(folded, end))
        return { bound, from: t, to: end };
    }
  }
  return null;
}

/** Words that bound a figure further on, in ways that no list holds: `the minimum period is 360 days`, `almost for the space of two hours`. */
const NEAR =
  /^(?:about|around|roughly|approximately|almost|nearly|least|most|minimum|maximum|shortest|longest|lowest|highest|more|less|fewer|higher|lower|limit|limited|exceed\p{L}*|cap|capped|not|never|nor|without|no|only)$|n't$/u;
/** How many tokens before a figure such a word is looked for, up to a mark or another figure. */
const BACK = 6;

/** Whether a word that bounds stands near before the token `from`, but not at it: whether the figure there has that bound nobody can say. */
export function isNearBound(folded: readonly string[], from: number): boolean {
  for (let t = from - 1; t >= Math.max(0, from - BACK); t--) {
    const word = folded[t] as string;
    if (/^[^\p{L}]/u.test(word)) return false;
    if (NEAR.test(word)) return true;
  }
  return false;
}

/** What may stand between a preposition and its figure: how exact it is, and its currency. */
const BEFORE_FIGURE =
  /^(?:about|around|almost|nearly|some|roughly|approximately|at|least|most|more|less|than|as|much|many|just|only|over|under|up|an|the|estimated|\p{Sc})$/u;

/** True for a word of `to almost`, `by at least`, `from the estimated`: it may stand right before a figure and belongs to it. */
export function mayLeadFigure(folded: string): boolean {
  return BEFORE_FIGURE.test(folded);
}
