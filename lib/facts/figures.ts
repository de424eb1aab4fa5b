import { dateValue, weekdayOfValue } from '../lexicon/dates.ts';
import type { Expression } from '../lexicon/expressions.ts';
import { isFunctionWord } from '../lexicon/function-words.ts';
import { numberValue } from '../lexicon/numbers.ts';
import { lemmasOf, partsOf } from '../lexicon/thesaurus.ts';
import type { FactValue } from '../model/fact.ts';
import { createOpenLists } from './open-lists.ts';
import type { Placed } from './placed.ts';
import { placeOfTokens, type Story } from './story.ts';

/** How many words after a figure are looked at for what it counts: `seven Ukrainian and allied civilians`. */
const HEAD = 3;
/** Words on each side by which a date without a partner is matched. */
const AROUND = 5;

type Figure = {
  readonly story: Story;
  readonly expression: Expression;
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
    for (const expression of story.expressions) {
      const figure = figureOf(story, expression);
      if (!figure) continue;
      const list = rows.get(figure.row);
      if (list) list.push(figure);
      else rows.set(figure.row, [figure]);
    }
  }
  return [...rows.values()].flatMap((figures) =>
    (['number', 'date'] as const).flatMap((kind) => slotsOf(figures.filter((f) => f.expression.kind === kind))),
  );
}

function figureOf(story: Story, e: Expression): Figure | null {
  // `one` and `second` are more often words than figures; only as part of a larger number do they count.
  if (e.kind === 'number' && e.to - e.from === 1 && /^(?:one|first|second|a)$/.test(story.folded[e.from] as string))
    return null;
  const value = e.kind === 'date' ? dateValue(e.date, story.text.version.published) : numberValue(e.number);
  const cues = new Set<string>();
  if (e.kind === 'number') {
    if (e.number.unit !== '') cues.add(e.number.unit);
    for (let t = e.to; t < Math.min(e.to + HEAD, story.folded.length); t++) {
      const word = story.folded[t] as string;
      if (/^[.;:!?"“”]$/.test(word)) break;
      if (isFunctionWord(word) && word !== 'of') break;
      if (/^\p{L}/u.test(word) && !isFunctionWord(word)) cues.add(lemmasOf(word)[0] as string);
    }
  } else {
    for (let t = Math.max(0, e.from - AROUND); t < Math.min(story.folded.length, e.to + AROUND); t++) {
      const word = story.folded[t] as string;
      if ((t < e.from || t >= e.to) && /^\p{L}/u.test(word) && !isFunctionWord(word))
        cues.add(lemmasOf(word)[0] as string);
    }
  }
  return { story, expression: e, row: story.rowAt(e.from), value, cues, eitherWay: isInRow(story, e.to) };
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
    // `Tuesday` in a copy whose day is unknown agrees with any date that is a Tuesday.
    const found = free(f.value) ?? (weekday === null ? null : isBare(f) ? free(`on ${weekday}`) : free(weekday));
    const slot = found ?? [f];
    if (found) open.grow(slot, [f]);
    else slots.push(slot);
    open.add(slot, weekday === null ? [f.value] : [f.value, `on ${weekday}`]);
  }
  return joined(slots).map((slot) => {
    const first = slot[0] as Figure;
    const values = slot
      .map(
        (f): FactValue => ({ ...placeOfTokens(f.story, f.expression.from, f.expression.to), value: valueIn(slot, f) }),
      )
      .sort((x, y) => x.version - y.version || x.start - y.start);
    const place = placeOfTokens(first.story, first.expression.from, first.expression.to);
    return {
      row: first.row,
      start: place.start,
      fact: { kind: first.expression.kind, slot: slotName(first), values, agree: allAgree(slot) },
    };
  });
}

function weekdayOf(f: Figure): string | null {
  return f.expression.kind === 'date' ? weekdayOfValue(f.value) : null;
}

/** A weekday and no more, because the day of publication is unknown. */
function isBare(f: Figure): boolean {
  return weekdayOf(f) === f.value;
}

/** The figure's value, or that of the first in its slot which says the same as a count or as a rank. */
function valueIn(slot: readonly Figure[], f: Figure): string {
  const same = slot.find((g) => numberOf(g) === numberOf(f) && (g.value === f.value || g.eitherWay || f.eitherWay));
  return numberOf(f) === null || !same ? f.value : same.value;
}

function numberOf({ expression }: Figure): number | null {
  return expression.kind === 'number' ? expression.number.value : null;
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
function kindsOf({ expression, value, eitherWay }: Figure): readonly string[] {
  if (expression.kind === 'number') {
    const kind = expression.number.ordinal ? 'rank' : 'count';
    return [...(eitherWay ? ['rank', 'count'] : [kind]), `${expression.number.value}`];
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

function slotName(f: Figure): string {
  const { from, to } = f.expression;
  const words = f.story.text.version.text.slice(f.story.text.tokens.starts[from], f.story.text.tokens.ends[to - 1]);
  const cues = [...f.cues].filter((c) => /^\p{L}/u.test(c));
  // `three earlier warnings` are warnings: the first noun that is no adjective or adverb as well.
  const isNoun = (c: string): boolean => partsOf(c).has('n') && !partsOf(c).has('r');
  const head = cues.find((c) => isNoun(c) && !partsOf(c).has('a')) ?? cues.find(isNoun) ?? cues[0];
  // A sum or a share speaks for itself: `£52,000`, hidden behind a wall.
  const isMeasured = f.expression.kind === 'number' && f.expression.number.unit !== '';
  return f.expression.kind === 'date' || isMeasured || head === undefined ? words : head;
}
