import { isFunctionWord } from '../lexicon/function-words.ts';
import { partsOf } from '../lexicon/thesaurus.ts';
import type { Bound, FactValue } from '../model/fact.ts';
import type { SentenceLink } from '../model/link.ts';
import { joined } from './counterparts.ts';
import { joinedElsewhere } from './elsewhere.ts';
import { type Figure, figuresOf, isBare, unitBehind } from './figure.ts';
import { createOpenLists } from './open-lists.ts';
import type { Placed } from './placed.ts';
import { isRounder, isSame, isWeekday, weekdayOf } from './same-figure.ts';
import { sentenceGroups } from './sentence-groups.ts';
import { placeOfTokens, type Story } from './story.ts';

/**
 * Numbers and dates: in a row values that agree share a slot, and values that differ share one when they tell the same thing; across rows what a version has of the same thing elsewhere in its text goes
 * with it.
 */
export function figureFacts(stories: readonly Story[], sentenceLinks: readonly SentenceLink[]): Placed[] {
  const groupOf = sentenceGroups(sentenceLinks);
  const rows = new Map<number, Figure[]>();
  for (const story of stories) {
    for (const figure of figuresOf(story, groupOf)) {
      const list = rows.get(figure.row);
      if (list) list.push(figure);
      else rows.set(figure.row, [figure]);
    }
  }
  const slots = [...rows.values()].flatMap((figures) => [
    ...slotsOf(figures.filter((f) => f.amount !== null)),
    ...slotsOf(figures.filter((f) => f.amount === null)),
  ]);
  return joinedElsewhere(slots).map(placed);
}

function slotsOf(figures: readonly Figure[]): Figure[][] {
  const slots: Figure[][] = [];
  const open = createOpenLists<Figure>((f) => f.story.version);
  for (const f of figures) {
    const { own, others } = keysOf(f);
    const found = others.map((key) => open.firstWithout([key], [f])).find((slot) => slot !== null);
    const slot = found ?? [f];
    if (found) open.grow(slot, [f]);
    else slots.push(slot);
    open.add(slot, own);
  }
  return joined(slots).flatMap(byFate);
}

/** A slot of two fates is one where sentences that render each other have it (`14 were missing`, `14 were hurt`), else each fate has its own. */
function byFate(slot: readonly Figure[]): Figure[][] {
  const fates = fatesIn(slot);
  const [first] = slot;
  if (fates.length < 2 || slot.every((f) => f.group !== null && f.group === first?.group)) return [[...slot]];
  return fates.map((fate, i) => slot.filter((f) => f.fate === fate || (i === 0 && f.fate === null)));
}

function fatesIn(slot: readonly Figure[]): readonly string[] {
  return [...new Set(slot.flatMap((f) => f.fate ?? []))];
}

function placed(slot: readonly Figure[]): Placed {
  const first = slot[0] as Figure;
  const values = slot
    .map((f): FactValue => {
      const exact = exactIn(slot, f);
      const bound = boundIn(slot, exact);
      return { ...placeOfTokens(f.story, ...f.shown), value: valueIn(slot, exact), ...(bound ? { bound } : {}) };
    })
    .sort((x, y) => x.version - y.version || x.start - y.start);
  const { start } = placeOfTokens(first.story, first.from, first.to);
  const kind = first.amount ? 'number' : 'date';
  return { row: first.row, start, fact: { kind, slot: slotName(first), values, agree: allAgree(slot) } };
}

type Keys = { readonly own: readonly string[]; readonly others: readonly string[] };

/**
 * Under what a figure stands, and under what it looks for one that says the same, the best first: `Tuesday` in a copy whose day is unknown agrees with any date that is a Tuesday, and `20` with
 * twenty of any unit.
 */
function keysOf(f: Figure): Keys {
  const { own, others } = f.fate === null ? plainKeysOf(f) : withFate(plainKeysOf(f), `${f.value} ${f.fate}`);
  const also = f.amount?.also ?? [];
  return also.length > 0 ? { own: [...own, ...also], others: [...others, ...also] } : { own, others };
}

function withFate({ own, others }: Keys, key: string): Keys {
  return { own: [...own, key], others: [key, ...others] };
}

function plainKeysOf(f: Figure): Keys {
  const weekday = weekdayOf(f);
  if (weekday !== null)
    return isWeekday(f)
      ? { own: [f.value, `on ${weekday}`], others: [f.value, `on ${weekday}`] }
      : { own: [f.value, `on ${weekday}`], others: [f.value, weekday] };
  const behind = unitBehind(f);
  if (!f.amount || f.amount.ordinal) return { own: [f.value], others: [f.value] };
  if (behind !== null) return { own: [f.value, `${f.value} ${behind}`], others: [f.value, `${f.value} ${behind}`] };
  const { value, unit } = f.amount;
  const [bare, withUnit] = [`${value} bare`, `${value} of any unit`];
  if (unit !== '') return { own: [f.value, withUnit], others: [f.value, bare] };
  return isBare(f) ? { own: [f.value, bare], others: [f.value, withUnit] } : { own: [f.value], others: [f.value] };
}

/** The most exact of a slot's figures that this one rounds, and says so; of two that round each other the first; itself where there is none. */
function exactIn(slot: readonly Figure[], f: Figure): Figure {
  const rounded = slot.filter((g, i) => isRounder(f, g) && !(isRounder(g, f) && slot.indexOf(f) < i));
  return rounded.find((g) => !rounded.some((o) => isRounder(g, o))) ?? rounded[0] ?? f;
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

/** The figure's value, or that of the first in its slot which says the same: as a count or as a rank, in another unit, as a share in words. */
function valueIn(slot: readonly Figure[], f: Figure): string {
  const same = slot.filter((g) => isSame(f, g));
  // Of `300m` and `300 metres` the one that can be read in one way says what both are.
  const { value } = same.find((g) => (g.amount?.also.length ?? 0) === 0) ?? same[0] ?? f;
  const fates = fatesIn(slot);
  return fates.length > 1 ? `${value} ${f.fate ?? fates[0]}` : value;
}

function allAgree(slot: readonly Figure[]): boolean {
  const exact = new Set(slot.filter((f) => !isWeekday(f)).map((f) => valueIn(slot, exactIn(slot, f))));
  const weekdays = new Set(slot.map((f) => (slot.some(isWeekday) ? weekdayOf(f) : null)));
  return exact.size <= 1 && weekdays.size <= 1;
}

function slotName({ story, from, to, heads, amount }: Figure): string {
  const { starts, ends } = story.text.tokens;
  const words = story.text.version.text.slice(starts[from], ends[to - 1]);
  // `three earlier warnings` are warnings: the first noun that is no adjective or adverb as well.
  const nouns = heads.filter((h) => partsOf(h).has('n') && !partsOf(h).has('r') && !isFunctionWord(h));
  const head = nouns.find((h) => !partsOf(h).has('a')) ?? nouns[0];
  // A sum or a share speaks for itself: `£52,000`, hidden behind a wall.
  if (amount === null || (amount.unit !== '' && !amount.measure)) return words;
  const unit = story.folded.slice(to, amount.end).filter((w) => /\p{L}/u.test(w));
  return head ?? (unit.length > 0 ? unit.join(' ') : words);
}
