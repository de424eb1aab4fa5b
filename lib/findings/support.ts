import { isFunctionWord } from '../lexicon/function-words.ts';
import { relationOf, type WordRelation } from '../lexicon/thesaurus.ts';
import type { Change, ChangeClass } from '../model/change.ts';
import { likeness } from './name-runs.ts';
import { CLEARLY_SOUNDER } from './pool.ts';
import type { Backing, Copy, Instead, Room, Support } from './room.ts';

/** A dictionary neighbour farther off than this in the text is chance. */
const REACH = 8;
/** Classes that any two houses differ in: what differs only so is the same word. A synonym is not: spinners deal in them. */
const HOUSE: ReadonlySet<ChangeClass> = new Set(['space', 'punctuation', 'case', 'spelling', 'house-style']);
const WORTH: Readonly<Record<WordRelation, number>> = { same: 1, synonym: 1, broader: 0.7, cohort: 0.3, antonym: 0 };

/** How well the copies back each other, word by word. Linear in the words of the changes. */
export function backing(room: Room): Backing {
  const against = room.copies.map((c) => new Array<Instead[] | undefined>(c.count));
  const bags = room.copies.map((c) => storyStems(c));
  const rowBags = new Map<number, ReadonlySet<number>>();
  const houses = room.copies.map(() => new Set<number>());
  // A pair of a small number and a version as one number: strings for keys took longer than all else here.
  const withVersion = (n: number, version: number): number => n * room.copies.length + version;
  const damage = room.damage();
  for (const change of room.changes) spread(change);
  const relate = memo();
  const of = room.copies.map((copy) => measure(copy));
  return { of, instead: (version, token) => against[version]?.[token] ?? [] };

  function bagOf(row: number, copy: Copy): ReadonlySet<number> {
    const key = withVersion(row, copy.version);
    const known = rowBags.get(key);
    if (known) return known;
    const bag = new Set<number>();
    for (const block of room.rows[row]?.cells[copy.version] ?? []) {
      const range = copy.blocks[block];
      if (!range) continue;
      const { from, to } = copy.tokensIn(range);
      for (let i = from; i < to; i++) bag.add(copy.stem(i));
    }
    rowBags.set(key, bag);
    return bag;
  }

  function spread({ a, b, kind, classes }: Change): void {
    if (kind === 'move') return;
    const house = classes.length > 0 && classes.every((c) => HOUSE.has(c));
    const ca = room.copies[a.version];
    const cb = room.copies[b.version];
    if (!ca || !cb) return;
    const ta = ca.tokensIn(a);
    const tb = cb.tokensIn(b);
    if (house) {
      for (let i = ta.from; i < ta.to; i++) houses[a.version]?.add(withVersion(i, b.version));
      for (let i = tb.from; i < tb.to; i++) houses[b.version]?.add(withVersion(i, a.version));
      return;
    }
    const inB: Instead = { from: tb.from, to: tb.to, version: b.version, own: ta };
    const inA: Instead = { from: ta.from, to: ta.to, version: a.version, own: tb };
    if (sound(b.version, a.version)) for (let i = ta.from; i < ta.to; i++) push(a.version, i, inB);
    if (sound(a.version, b.version)) for (let i = tb.from; i < tb.to; i++) push(b.version, i, inA);
  }

  /** Whether a copy may bear witness against another: not when it looks much more damaged by itself. */
  function sound(witness: number, against: number): boolean {
    return (damage[witness] as number) - (damage[against] as number) < CLEARLY_SOUNDER;
  }

  /**
   * The copies that have the same name there, cut or spelled in another way. Without this one romanisation of its own (Yu Ebao,
   * said twelve times) makes a careful translator look like one who gets every name wrong.
   */
  function sameNames(copy: Copy, token: number, said: readonly Instead[]): ReadonlySet<number> {
    const out = new Set<number>();
    if (said.length === 0 || !capital(copy, token)) return out;
    for (const s of said) {
      const other = room.copies[s.version] as Copy;
      for (let j = s.from; j < Math.min(s.to, s.from + REACH) && !out.has(s.version); j++)
        if (capital(other, j) && likeness(copy, token, other, j) !== null) out.add(s.version);
    }
    return out;
  }

  function push(version: number, token: number, said: Instead): void {
    const list = against[version] as (Instead[] | undefined)[];
    const known = list[token];
    if (known) known.push(said);
    else list[token] = [said];
  }

  function measure(copy: Copy): Support {
    const n = copy.count;
    const out: Support = {
      mates: new Uint8Array(n),
      held: new Float32Array(n),
      kept: new Float32Array(n),
      related: new Float32Array(n),
      agreed: new Float32Array(n),
      known: new Float32Array(n),
    };
    const others = room.copies.filter((c) => c.version !== copy.version && sound(c.version, copy.version));
    for (const block of copy.story) {
      const row = room.rowOf(copy.version, block.block);
      const mates = others.filter((c) => (room.rows[row]?.cells[c.version]?.length ?? 0) > 0);
      const bagsOfMates = mates.map((c) => bagOf(row, c));
      for (let i = block.from; i < block.to; i++) {
        if (others.length > 0)
          out.known[i] = count(others, (c) => bags[c.version]?.has(copy.stem(i)) === true) / others.length;
        out.mates[i] = Math.min(255, mates.length);
        if (mates.length === 0) continue;
        const stem = copy.stem(i);
        const styled = houses[copy.version] as ReadonlySet<number>;
        const said = against[copy.version]?.[i] ?? [];
        const named = sameNames(copy, i, said);
        out.held[i] =
          count(
            mates,
            (c, k) =>
              bagsOfMates[k]?.has(stem) === true || named.has(c.version) || styled.has(withVersion(i, c.version)),
          ) / mates.length;
        const away = new Set<number>();
        for (const s of said) if (!named.has(s.version)) away.add(s.version);
        out.kept[i] = Math.max(0, 1 - away.size / mates.length);
        if (said.length === 0) continue;
        const votes = new Map<number, number>();
        let related = 0;
        for (const s of said) {
          const other = room.copies[s.version] as Copy;
          let best = 0;
          const seen = new Set<number>();
          const to = Math.min(s.to, s.from + 2 * REACH);
          for (let j = s.from; j < to; j++) {
            if (!other.isWord(j) && other.kind(j) !== 'number') continue;
            if (isFunctionWord(other.folded(j))) continue;
            if (!seen.has(other.stem(j))) votes.set(other.stem(j), (votes.get(other.stem(j)) ?? 0) + 1);
            seen.add(other.stem(j));
            if (j < s.from + REACH && !isFunctionWord(copy.folded(i)))
              best = Math.max(best, relate(copy.folded(i), other.folded(j)));
          }
          related += best;
        }
        out.related[i] = related / mates.length;
        let most = 0;
        for (const v of votes.values()) most = Math.max(most, v);
        out.agreed[i] = most / mates.length;
      }
    }
    return out;
  }
}

function count<T>(items: readonly T[], is: (item: T, index: number) => boolean): number {
  let n = 0;
  for (let k = 0; k < items.length; k++) if (is(items[k] as T, k)) n++;
  return n;
}

function capital(copy: Copy, i: number): boolean {
  return copy.isWord(i) && /^\p{Lu}/u.test(copy.form(i)) && !isFunctionWord(copy.folded(i));
}

function storyStems(copy: Copy): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const block of copy.story) for (let i = block.from; i < block.to; i++) stems.add(copy.stem(i));
  return stems;
}

function memo(): (a: string, b: string) => number {
  const known = new Map<string, Map<string, number>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new Map<string, number>();
    const seen = ofA.get(b);
    if (seen !== undefined) return seen;
    const relation = relationOf(a, b);
    const worth = relation === null ? 0 : WORTH[relation];
    ofA.set(b, worth);
    known.set(a, ofA);
    return worth;
  };
}
