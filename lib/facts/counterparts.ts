import { isOneAmount } from './amounts.ts';
import { type Figure, isBare, isOfOthers, isOfRest } from './figure.ts';
import { grainOf, isNear, ratioOf } from './near.ts';
import { isRounderFor } from './rounding.ts';

/** Figures of several versions that say the same, in one slot. */
type Slot = {
  readonly figures: readonly Figure[];
  readonly versions: ReadonlySet<number>;
  readonly groups: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
  /** The words of the cues, whatever they stand beside. */
  readonly words: ReadonlySet<string>;
};
/** Two slots that tell the same thing, and how surely: 0 the surest. */
type Match = { readonly a: number; readonly b: number; readonly tier: number; readonly apart: number };

/** So many slots of one sentence, or under one word, are held against each other: a table in one paragraph has thousands. */
const FEW = 64;
/**
 * Slots of other versions that tell the same thing become one. Two that differ do so only in sentences that render each other, and there for one of three reasons: a word that governs both (`killed
 * seven civilians`), neither has another counterpart there and they are near each other (`a 68-year-old man`, `a man of 86`), or one is the other rounded. A sum, a share and a measure that no
 * sentence renders have their paragraph for it. Of several the nearest is the counterpart.
 */
export function joined(slots: readonly (readonly Figure[])[]): Figure[][] {
  const all = slots.map(slotOf);
  const near = neighbours(all);
  const matches = [...near.pairs()]
    .flatMap(([a, b]) => matchOf(near, a, b))
    .sort((x, y) => x.tier - y.tier || x.apart - y.apart || x.a - y.a || x.b - y.b);
  const host = all.map((_, i) => i);
  const lists = all.map((s) => [...s.figures]);
  const rootOf = (i: number): number => (host[i] === i ? i : rootOf(host[i] as number));
  for (const { a, b } of matches) {
    const [x, y] = [rootOf(a), rootOf(b)].sort((p, q) => p - q) as [number, number];
    const [into, from] = [lists[x] as Figure[], lists[y] as Figure[]];
    if (x === y || into.some((f) => from.some((g) => f.story === g.story))) continue;
    into.push(...from);
    host[y] = x;
  }
  return lists.filter((_, i) => host[i] === i);
}

function slotOf(figures: readonly Figure[]): Slot {
  const cues = new Set(figures.flatMap((f) => [...f.cues]));
  return {
    figures,
    cues,
    words: new Set([...cues].map((cue) => cue.split(' ').at(-1) as string)),
    versions: new Set(figures.map((f) => f.story.version)),
    groups: new Set(figures.flatMap((f) => f.group ?? [])),
  };
}

type Neighbours = {
  readonly slots: readonly Slot[];
  /** Every two slots that share a sentence, a word or, of sums, shares and measures, a kind; each once, the earlier first. */
  readonly pairs: () => Iterable<readonly [number, number]>;
  /** The slots under a key, in order. */
  readonly under: (key: string) => readonly number[];
};

function neighbours(slots: readonly Slot[]): Neighbours {
  const index = new Map<string, number[]>();
  slots.forEach((slot, i) => {
    for (const key of keysOf(slot)) {
      const list = index.get(key);
      if (!list) index.set(key, [i]);
      else if (list.length < FEW) list.push(i);
    }
  });
  return {
    slots,
    under: (key) => index.get(key) ?? [],
    *pairs() {
      const seen = new Set<string>();
      for (const list of index.values())
        for (const [k, a] of list.entries())
          for (const b of list.slice(k + 1)) {
            const pair = `${a} ${b}`;
            if (seen.has(pair) || !areApart(slots[a] as Slot, slots[b] as Slot)) continue;
            seen.add(pair);
            yield [a, b];
          }
    },
  };
}

function keysOf(slot: Slot): readonly string[] {
  const unit = unitOf(slot);
  return [
    ...sentencesOf(slot),
    ...(unit === '' ? [] : [`unit ${unit}`]),
    ...[...slot.cues].map((cue) => `word ${cue}`),
  ];
}

function sentencesOf({ groups }: Slot): readonly string[] {
  return [...groups].map((group) => `sentence ${group}`);
}

/** What the slot's amounts are of: a dimension, a currency, `%`; empty of counts and dates. */
function unitOf({ figures }: Slot): string {
  const amount = figures.find((f) => f.amount && f.amount.unit !== '')?.amount;
  return amount?.measure?.dimension ?? amount?.unit ?? '';
}

function isTime({ figures }: Slot): boolean {
  return figures.some((f) => f.amount?.measure?.dimension === 'time');
}

/** `It took 20 minutes`, `it took two hours`. */
function areBehindOne(a: Slot, b: Slot): boolean {
  const before = ({ story: { folded }, shown: [from] }: Figure): string => folded[from - 1] ?? '';
  return a.figures.some((f) => /\p{L}/u.test(before(f)) && b.figures.some((g) => before(f) === before(g)));
}

function areApart(a: Slot, b: Slot): boolean {
  for (const v of a.versions) if (b.versions.has(v)) return false;
  return true;
}

function matchOf(near: Neighbours, a: number, b: number): Match[] {
  const [x, y] = [near.slots[a] as Slot, near.slots[b] as Slot];
  const found = (tier: number): Match[] => [{ a, b, tier, apart: apartOf(x, y) }];
  const isLinked = [...x.groups].some((g) => y.groups.has(g));
  if (x.figures.some((f) => y.figures.some((g) => isOfOthers(f, g) && f.fate === g.fate))) return [];
  const governing = [...x.cues].filter((cue) => y.cues.has(cue)).length;
  const isGoverned = governing > 0;
  if (!isOneKind(x, y)) return isLinked && saysOneFigure(x, y) ? found(2) : [];
  // `called police three minutes later`, `police came eight minutes after`: one word beside two far measures is of both by chance.
  const isOneMeasure = governing > 1 || !isTime(x) || areNear(x, y) || areBehindOne(x, y);
  if (isLinked && isGoverned && isOneMeasure && !hasNearer(near, a, b)) return found(0);
  if ((isLinked || isGoverned) && isRoundedIn(x, y)) return found(1);
  if (x.figures.some(isOfRest) || y.figures.some(isOfRest) || !areNear(x, y)) return [];
  const keys = isLinked ? sentencesOf(x) : unitOf(x) !== '' ? [`unit ${unitOf(x)}`] : [];
  return keys.length > 0 && isAlone(near, keys, { a, b }) && isAlone(near, keys, { a: b, b: a }) ? found(2) : [];
}

/** Counts go with counts and ranks with ranks, of one unit or one without; dates go with dates as exact. */
function isOneKind(a: Slot, b: Slot): boolean {
  const kinds = new Set(kindsOf(a));
  if (!kindsOf(b).some((kind) => kinds.has(kind))) return false;
  const isEither = (f: Figure): boolean => isBare(f) || f.eitherWay;
  return unitOf(a) === unitOf(b) || a.figures.every(isEither) || b.figures.every(isEither);
}

/** One figure beside one word: an 11th-hour and an 11-hour warning, less than 10,000 yuan and less than $10,000. */
function saysOneFigure(a: Slot, b: Slot): boolean {
  if (![...a.words].some((word) => b.words.has(word))) return false;
  return a.figures.some((f) => f.amount && b.figures.some((g) => g.amount?.value === f.amount?.value));
}

function kindsOf({ figures }: Slot): readonly string[] {
  return figures.flatMap(({ amount, value, eitherWay }) => {
    if (amount) return eitherWay ? ['rank', 'count'] : [amount.ordinal ? 'rank' : 'count'];
    return grainOf(value) ?? [];
  });
}

function isRoundedIn(a: Slot, b: Slot): boolean {
  return a.figures.some(({ amount: x }) =>
    b.figures.some(({ amount: y }) => x && y && (isOneAmount(x, y) || isRounderFor(x, y) || isRounderFor(y, x))),
  );
}

/** By how much the nearest two of them differ, as a ratio; dates by nothing. */
function apartOf(a: Slot, b: Slot): number {
  return Math.min(...a.figures.flatMap((f) => b.figures.map((g) => ratioOf(f, g))));
}

function areNear(a: Slot, b: Slot): boolean {
  return a.figures.some((f) => b.figures.some((g) => isNear(f, g, unitOf(a) === '')));
}

/** Whether one of the two has a nearer counterpart in the sentence, while they are not near each other. */
function hasNearer(near: Neighbours, a: number, b: number): boolean {
  const [x, y] = [near.slots[a] as Slot, near.slots[b] as Slot];
  if (unitOf(x) === '' || areNear(x, y)) return false;
  const isNearer = (i: number, to: Slot, than: number): boolean => {
    const other = near.slots[i] as Slot;
    return i !== than && areApart(other, to) && isOneKind(other, to) && areNear(other, to);
  };
  return sentencesOf(x).some((key) => near.under(key).some((i) => isNearer(i, x, b) || isNearer(i, y, a)));
}

/** Whether the slot has no other counterpart under the keys in the versions of the one it is held against. */
function isAlone(
  near: Neighbours,
  keys: readonly string[],
  { a, b }: { readonly a: number; readonly b: number },
): boolean {
  const [x, y] = [near.slots[a] as Slot, near.slots[b] as Slot];
  return keys.every((key) => {
    const under = near.under(key);
    return (
      under.length < FEW &&
      !under.some((i) => {
        const z = near.slots[i] as Slot;
        return i !== a && i !== b && areApart(x, z) && !areApart(y, z) && isOneKind(x, z);
      })
    );
  });
}
