import { type Figure, isOfRest } from './figure.ts';
import { likenessOf, sureness, thingKeys } from './one-thing.ts';
import { isRounder, isSame, isSameFigure, isSameWeekday, saysOne, weekdayOf } from './same-figure.ts';

/** So many slots of one value, or of one thing, are held against each other. */
const FEW = 64;
/** Of a slot of more versions only so many figures are held against those of another. */
const READ = 8;
/** One that is bounded otherwise comes behind one that is bounded alike. */
const OTHERWISE = 0.5;
/**
 * Slots of figures with what other versions have of the same thing in other rows, as a paper's own article tells it in another order. What says the same is joined by what it counts and by the words around
 * it, also where a version says it twice. Two that differ are set against each other only where they surely tell one thing: each version counts it once and has the other's figure nowhere,
 * they are near each other and share telling words; else nothing is said of them.
 */
export function joinedElsewhere(slots: readonly (readonly Figure[])[]): Figure[][] {
  const board = boardOf(slots);
  const agreeing = pairsUnder(board, byValue(board)).flatMap(([a, b]) => agreementOf(board, a, b));
  for (let round = 0; round < 2; round++) for (const pair of sorted(agreeing)) joinAgreeing(board, pair);
  const differing = pairsUnder(board, byThing(board)).flatMap(([a, b]) => clashOf(board, a, b));
  for (const pair of sorted(differing)) joinClashing(board, pair);
  return board.lists.filter((_, i) => board.host[i] === i);
}

type Pair = { readonly a: number; readonly b: number; readonly score: number };
/** The slots, where each has gone, and all figures of each version. */
type Board = {
  readonly lists: Figure[][];
  readonly host: number[];
  readonly ofVersion: ReadonlyMap<number, readonly Figure[]>;
};

function boardOf(slots: readonly (readonly Figure[])[]): Board {
  const ofVersion = new Map<number, Figure[]>();
  for (const f of slots.flat()) {
    const list = ofVersion.get(f.story.version);
    if (list) list.push(f);
    else ofVersion.set(f.story.version, [f]);
  }
  return { lists: slots.map((slot) => [...slot]), host: slots.map((_, i) => i), ofVersion };
}

function rootOf({ host }: Board, i: number): number {
  let at = i;
  while (host[at] !== at) at = host[at] as number;
  return at;
}

function sorted(pairs: readonly Pair[]): readonly Pair[] {
  return [...pairs].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** Every two slots of different rows under one key, each once. */
function pairsUnder(board: Board, lists: Iterable<readonly number[]>): readonly (readonly [number, number])[] {
  const out = new Map<string, readonly [number, number]>();
  for (const list of lists)
    for (const [k, a] of list.entries())
      for (const b of list.slice(k + 1)) if (rowOf(board, a) !== rowOf(board, b)) out.set(`${a} ${b}`, [a, b]);
  return [...out.values()];
}

/** The slots by what they say, the first few of each. */
function byValue({ lists }: Board): Iterable<readonly number[]> {
  const index = new Map<string, number[]>();
  lists.forEach((list, i) => {
    for (const key of new Set(list.flatMap(valueKeys))) {
      const own = index.get(key);
      if (!own) index.set(key, [i]);
      else if (own.length < FEW) own.push(i);
    }
  });
  return index.values();
}

/** The slots by what they are of, as far as a version says one thing of it and no more. */
function byThing({ lists, host }: Board): Iterable<readonly number[]> {
  const index = new Map<
    string,
    Map<number, { readonly figure: Figure; readonly slots: Set<number>; isOne: boolean }>
  >();
  lists.forEach((list, i) => {
    if (host[i] !== i) return;
    for (const f of list)
      for (const key of new Set(thingKeys(f))) {
        const versions = index.get(key) ?? new Map();
        index.set(key, versions);
        const own = versions.get(f.story.version) ?? { figure: f, slots: new Set(), isOne: true };
        versions.set(f.story.version, own);
        own.isOne = own.isOne && isSame(own.figure, f);
        own.slots.add(i);
      }
  });
  return [...index.values()].map((versions) =>
    [...new Set([...versions.values()].flatMap(({ isOne, slots }) => (isOne ? [...slots] : [])))].slice(0, FEW),
  );
}

function rowOf({ lists }: Board, i: number): number {
  return lists[i]?.[0]?.row ?? -1;
}

/** Under what a figure is looked for that says the same. A measure stands under its dimension, as the other paper converts it. */
function valueKeys(f: Figure): readonly string[] {
  const { amount } = f;
  if (!amount) return [f.value, weekdayOf(f) ?? f.value];
  return [`${amount.value}`, ...(amount.measure ? [amount.measure.dimension] : [])];
}

function versionsOf(list: readonly Figure[]): ReadonlySet<number> {
  return new Set(list.map((f) => f.story.version));
}

/** Joins two of which one lacks a version that the other has, where no version then says two things. */
function joinAgreeing(board: Board, { a, b }: Pair): void {
  const [x, y] = ends(board, a, b);
  if (x === y) return;
  const [into, from] = [board.lists[x] as Figure[], board.lists[y] as Figure[]];
  if (!hasNews(into, from) || into.some((f) => from.some((g) => f.story === g.story && !saysOne(f, g)))) return;
  into.push(...from);
  board.host[y] = x;
}

function joinClashing(board: Board, { a, b }: Pair): void {
  const [x, y] = ends(board, a, b);
  const [into, from] = [board.lists[x] as Figure[], board.lists[y] as Figure[]];
  if (x === y || into.some((f) => from.some((g) => f.story === g.story))) return;
  into.push(...from);
  board.host[y] = x;
}

function ends(board: Board, a: number, b: number): readonly [number, number] {
  const [x, y] = [rootOf(board, a), rootOf(board, b)];
  return x < y ? [x, y] : [y, x];
}

function agreementOf({ lists }: Board, a: number, b: number): Pair[] {
  const [x, y] = [lists[a] as Figure[], lists[b] as Figure[]];
  if (!hasNews(x, y)) return [];
  // What a version says twice it may say of two things, of which the other has one.
  const isTwice = x.some((f) => y.some((g) => f.story === g.story));
  let best = 0;
  for (const f of x.slice(0, READ))
    for (const g of y.slice(0, READ))
      if (saysOne(f, g)) best = Math.max(best, likenessOf(f, g, isTwice ? 1 : 0));
      else if (!isTwice && isSameFigure(f, g)) best = Math.max(best, likenessOf(f, g, 1) - OTHERWISE);
  return best > 0 ? [{ a, b, score: best }] : [];
}

/** Whether one lacks a version that the other has. */
function hasNews(x: readonly Figure[], y: readonly Figure[]): boolean {
  const [p, q] = [versionsOf(x), versionsOf(y)];
  return [...p].some((v) => !q.has(v)) || [...q].some((v) => !p.has(v));
}

/** Two slots under one thing that surely tell it and differ. */
function clashOf(board: Board, a: number, b: number): Pair[] {
  const [x, y] = [board.lists[a] as Figure[], board.lists[b] as Figure[]];
  const [p, q] = [versionsOf(x), versionsOf(y)];
  if ([...p].some((v) => q.has(v)) || x.some(isOfRest) || y.some(isOfRest)) return [];
  let best = 0;
  for (const f of x.slice(0, READ)) for (const g of y.slice(0, READ)) best = Math.max(best, sureness(f, g));
  if (best === 0 || isKnown(board, { list: x, versions: q }) || isKnown(board, { list: y, versions: p })) return [];
  return [{ a, b, score: best }];
}

/** Whether any of the versions has a figure of these anywhere, or one that rounds it or is rounded by it. */
function isKnown(
  { ofVersion }: Board,
  { list, versions }: { readonly list: readonly Figure[]; readonly versions: ReadonlySet<number> },
): boolean {
  return [...versions].some((v) =>
    ofVersion
      .get(v)
      ?.some((g) => list.some((f) => isSame(f, g) || isSameWeekday(f, g) || isRounder(f, g) || isRounder(g, f))),
  );
}
