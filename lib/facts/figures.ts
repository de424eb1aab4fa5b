import { dateValue, weekdayOfValue } from '../lexicon/dates.ts';
import type { Expression } from '../lexicon/expressions.ts';
import { isFunctionWord } from '../lexicon/function-words.ts';
import { lemmasOf, partsOf } from '../lexicon/thesaurus.ts';
import type { Bound, FactValue } from '../model/fact.ts';
import { type Amount, amountValue, isOneAmount, readAmounts } from './amounts.ts';
import { createOpenLists } from './open-lists.ts';
import type { Placed } from './placed.ts';
import { placeOfTokens, type Story } from './story.ts';

/** How many words after a figure are looked at for what it counts: `seven Ukrainian and allied civilians`. */
const HEAD = 3;
/** Words on each side by which a date without a partner is matched. */
const AROUND = 5;

type Figure = {
  readonly story: Story;
  /** Null of a date. */
  readonly amount: Amount | null;
  /** Token indices, end exclusive: the figure alone, and as it is shown, with its bound and unit. */
  readonly from: number;
  readonly to: number;
  readonly shown: readonly [number, number];
  readonly row: number;
  readonly value: string;
  readonly cues: ReadonlySet<string>;
  /** True where count and rank say the same: its 200-year and its 200th anniversary, seven months in a row and the seventh. */
  readonly eitherWay: boolean;
};

/** Numbers and dates, row by row: values that agree share a slot, and values that differ share one when they count the same. */
export function figureFacts(stories: readonly Story[]): Placed[] {
  const rows = new Map<number, Figure[]>();
  for (const story of stories) {
    const dates = story.expressions.flatMap((e) => (e.kind === 'date' ? [dateOf(story, e)] : []));
    const numbers = readAmounts(story).flatMap((a) => (isWord(story, a) ? [] : [numberOf(story, a)]));
    for (const figure of [...dates, ...numbers].sort((x, y) => x.from - y.from)) {
      const list = rows.get(figure.row);
      if (list) list.push(figure);
      else rows.set(figure.row, [figure]);
    }
  }
  return [...rows.values()].flatMap((figures) => [
    ...slotsOf(figures.filter((f) => f.amount !== null)),
    ...slotsOf(figures.filter((f) => f.amount === null)),
  ]);
}

/** `One` and `second` are more often words than figures; only as part of a larger number do they count. */
function isWord(story: Story, { from, to }: Amount): boolean {
  return to - from === 1 && /^(?:one|first|second|a)$/.test(story.folded[from] as string);
}

function dateOf(story: Story, e: Expression & { readonly kind: 'date' }): Figure {
  const value = dateValue(e.date, story.text.version.published, story.pressDay);
  return {
    ...{ story, amount: null, from: e.from, to: e.to, shown: [e.from, e.to], row: story.rowAt(e.from), value },
    cues: wordsAround(story, [e.from, e.to]),
    eitherWay: false,
  };
}

function numberOf(story: Story, amount: Amount): Figure {
  const { from, to, whole, unit, measure } = amount;
  const cues = new Set<string>();
  for (let t = to; t < Math.min(to + HEAD, story.folded.length); t++) {
    const word = story.folded[t] as string;
    if (/^[.;:!?"“”]$/.test(word)) break;
    if (isFunctionWord(word) && word !== 'of') break;
    if (/^\p{L}/u.test(word) && !isFunctionWord(word)) cues.add(lemmasOf(word)[0] as string);
  }
  // Two sums, shares or lengths in one paragraph are the same thing only where a word beside them says so.
  const kind = measure?.dimension ?? unit;
  if (kind !== '') for (const word of wordsAround(story, whole)) cues.add(`${kind} ${word}`);
  const low = otherEnd(story, whole[0]);
  if (low !== null) cues.add(`against ${low}`);
  return {
    ...{ story, amount, from, to, shown: whole, row: story.rowAt(from), value: amountValue(amount), cues },
    eitherWay: isInRow(story, to),
  };
}

/** The figure before it of a vote, a score or a range: `9 to 6`, `9 votes to 6`, `3-2`; null where there is none. */
function otherEnd({ folded }: Story, at: number): string | null {
  if (!/^(?:to|[-–])$/.test(folded[at - 1] ?? '')) return null;
  const noun = /^\p{L}+$/u.test(folded[at - 2] ?? '') ? 1 : 0;
  const figure = folded[at - 2 - noun] ?? '';
  return /^\d[\d,.]*$/.test(figure) ? figure : null;
}

function wordsAround(story: Story, [from, to]: readonly [number, number]): ReadonlySet<string> {
  const out = new Set<string>();
  for (let t = Math.max(0, from - AROUND); t < Math.min(story.folded.length, to + AROUND); t++) {
    const word = story.folded[t] as string;
    if ((t < from || t >= to) && /^\p{L}/u.test(word) && !isFunctionWord(word)) out.add(lemmasOf(word)[0] as string);
  }
  return out;
}

/** How far behind a figure its `anniversary` may stand: `200 - year anniversary`. */
const ANNIVERSARY = 4;

function isInRow(story: Story, to: number): boolean {
  const behind = story.folded.slice(to, to + ANNIVERSARY).join(' ');
  return /^(?:(?:- )?years? (?:anniversary|birthday|jubilee)|consecutive|straight|successive)\b/.test(behind);
}

function slotsOf(figures: readonly Figure[]): Placed[] {
  const slots: Figure[][] = [];
  const open = createOpenLists<Figure>((f) => f.story.version);
  for (const f of figures) {
    const free = (key: string): Figure[] | null => open.firstWithout([key], [f]);
    const weekday = weekdayOf(f);
    const bare = bareOf(f);
    // `Tuesday` in a copy whose day is unknown agrees with any date that is a Tuesday, and `20` with twenty of any unit.
    const found =
      free(f.value) ??
      (weekday === null ? null : isBare(f) ? free(`on ${weekday}`) : free(weekday)) ??
      (bare === null ? null : free(bare));
    const slot = found ?? [f];
    if (found) open.grow(slot, [f]);
    else slots.push(slot);
    open.add(slot, [f.value, ...(weekday === null ? [] : [`on ${weekday}`]), ...(bare === null ? [] : [bare])]);
  }
  return joined(slots).map((slot) => {
    const first = slot[0] as Figure;
    const values = slot
      .map((f): FactValue => {
        const bound = boundIn(slot, f);
        return { ...placeOfTokens(f.story, ...f.shown), value: valueIn(slot, f), ...(bound ? { bound } : {}) };
      })
      .sort((x, y) => x.version - y.version || x.start - y.start);
    const { start } = placeOfTokens(first.story, first.from, first.to);
    const kind = first.amount ? 'number' : 'date';
    return { row: first.row, start, fact: { kind, slot: slotName(first), values, agree: allAgree(slot) } };
  });
}

/**
 * The figure's bound. One that is open contradicts no bound: it has none beside a figure without one, and beside another its own (`around 30`, never the `almost` of another copy), or, where only a
 * word near it bounds it, the other's.
 */
function boundIn(slot: readonly Figure[], { amount }: Figure): Bound | null {
  if (!amount?.isOpen) return amount?.bound ?? null;
  const said = slot.find((g) => g.amount && !g.amount.isOpen)?.amount?.bound ?? null;
  return said === null ? null : (amount.bound ?? said);
}

/** Where a unit may be left out: the figure of a count or a measure, which its other copies may have with a unit. Null of the rest. */
function bareOf({ amount }: Figure): string | null {
  return amount && !amount.ordinal && (amount.unit === '' || amount.measure) ? `${amount.value} of any unit` : null;
}

function weekdayOf(f: Figure): string | null {
  return f.amount ? null : weekdayOfValue(f.value);
}

/** A weekday and no more, because the day of publication is unknown. */
function isBare(f: Figure): boolean {
  return weekdayOf(f) === f.value;
}

/** The figure's value, or that of the first in its slot which says the same: as a count or as a rank, in another unit, as a share in words. */
function valueIn(slot: readonly Figure[], f: Figure): string {
  return slot.find((g) => isSame(f, g))?.value ?? f.value;
}

function isSame(f: Figure, g: Figure): boolean {
  if (!f.amount || !g.amount) return f.value === g.value;
  if (f.amount.ordinal !== g.amount.ordinal) return f.amount.value === g.amount.value && (f.eitherWay || g.eitherWay);
  return isOneAmount(f.amount, g.amount);
}

function allAgree(slot: readonly Figure[]): boolean {
  const exact = new Set(slot.filter((f) => !isBare(f)).map((f) => valueIn(slot, f)));
  const weekdays = new Set(slot.map((f) => (slot.some(isBare) ? weekdayOf(f) : null)));
  return exact.size <= 1 && weekdays.size <= 1;
}

/** Slots of other versions that differ in value but count the same thing become one: that is a disagreement. */
function joined(slots: readonly Figure[][]): Figure[][] {
  const out: Figure[][] = [];
  const open = createOpenLists<Figure>((f) => f.story.version);
  for (const slot of slots) {
    const kinds = kindsOf(slot[0] as Figure);
    const cues = [...new Set(slot.flatMap((f) => [...f.cues]))].map((cue) => kinds.map((kind) => `${kind} ${cue}`));
    const host = cues.map((keys) => open.firstWithout(keys, slot)).find((found) => found !== null);
    if (host) {
      open.grow(host, slot);
      continue;
    }
    const own = [...slot];
    out.push(own);
    open.add(own, cues.flat());
  }
  return out;
}

/** Counts go with counts and ranks with ranks, save where the figure is the same: an 11th-hour and an 11-hour warning. Dates go with dates as exact. */
function kindsOf({ amount, value, eitherWay }: Figure): readonly string[] {
  if (amount) {
    const kind = amount.ordinal ? 'rank' : 'count';
    return [...(eitherWay ? ['rank', 'count'] : [kind]), `${amount.value}`];
  }
  const grain = grainOf(value);
  return grain === null ? [] : [grain];
}

/** How exact a date is: two of different grain (a year, a day) do not contradict each other; null for `yesterday` of an unknown day. */
function grainOf(value: string): string | null {
  if (value.startsWith('day ')) return null;
  return value
    .replace(/\d/g, '0')
    .replace(/[a-z]+/, 'weekday')
    .replace(/^-?0*-/, '-');
}

function slotName({ story, from, to, cues, amount }: Figure): string {
  const { starts, ends } = story.text.tokens;
  const words = story.text.version.text.slice(starts[from], ends[to - 1]);
  const nouns = [...cues].filter((c) => /^\p{L}+$/u.test(c));
  // `three earlier warnings` are warnings: the first noun that is no adjective or adverb as well.
  const isNoun = (c: string): boolean => partsOf(c).has('n') && !partsOf(c).has('r');
  const head = nouns.find((c) => isNoun(c) && !partsOf(c).has('a')) ?? nouns.find(isNoun) ?? nouns[0];
  // A sum or a share speaks for itself: `£52,000`, hidden behind a wall.
  return amount === null || (amount.unit !== '' && !amount.measure) || head === undefined ? words : head;
}
