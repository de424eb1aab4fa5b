import { isFunctionWord } from '../lexicon/function-words.ts';
import { relationOf, type WordRelation } from '../lexicon/thesaurus.ts';
import { type Change, isHouseOnly } from '../model/change.ts';
import { type Echo, echoOf, says } from './echo.ts';
import { likeness } from './name-runs.ts';
import { FAR, NEAR } from './own-article.ts';
import { CLEARLY_SOUNDER } from './pool.ts';
import type { Backing, Copy, Instead, Room, Side, Support } from './room.ts';
import { stemsIn } from './row-words.ts';

/** A dictionary neighbour farther off than this in the text is chance. */
const REACH = 8;
const WORTH: Readonly<Record<WordRelation, number>> = { same: 1, synonym: 1, broader: 0.7, cohort: 0.3, antonym: 0 };

/** How well the copies back each other, word by word. Linear in the words of the changes. */
export function backing(room: Room): Backing {
  const against = room.copies.map((c) => new Array<Said[] | undefined>(c.count));
  const bags = room.copies.map((c) => storyStems(c));
  // In how many copies, and in how many cells of a row, a stem stands: what is asked of most words, counted once for all.
  const everywhere = tally(bags);
  const inRow = new Map<number, ReadonlyMap<number, number>>();
  // By token and other copy, whether that one has it in another house's style.
  const houses = room.copies.map((c) => new Uint8Array(Math.ceil((c.count * room.copies.length) / 8)));
  const styledTokens = room.copies.map((c) => new Uint8Array(c.count));
  // A pair of a small number and a version as one number: strings for keys took longer than all else here.
  const withVersion = (n: number, version: number): number => n * room.copies.length + version;
  const damage = room.damage();
  const alike = room.copies.map(() => new Float64Array(room.copies.length).fill(1));
  for (const { a, b, similarity } of room.relations)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const)
      (alike[x] as Float64Array)[y] = similarity;
  const hasNear = alike.map((row, v) => row.some((s, w) => w !== v && s >= NEAR));
  for (const change of room.changes) spread(change);
  const relate = memo();
  const echoes = new Map<number, Echo>();
  const votes = new Uint16Array(1 + room.copies.reduce((most, c) => Math.max(most, highestStem(c)), 0));
  // When a version was last counted: a token's turn is its set of versions.
  const lastTurn = new Int32Array(room.copies.length);
  let turn = 0;
  const of = room.copies.map((copy) => measure(copy));
  return { of, instead, side };

  /** The content words of what is said in place of a stretch, looked at once for all its tokens. */
  function contentOf(said: Said): Content {
    if (said.content) return said.content;
    const other = room.copies[said.version] as Copy;
    const stems = new Set<number>();
    const near: string[] = [];
    const to = Math.min(said.to, said.from + 2 * REACH);
    for (let j = said.from; j < to; j++) {
      if ((!other.isWord(j) && other.kind(j) !== 'number') || isFunctionWord(other.folded(j))) continue;
      stems.add(other.stem(j));
      if (j < said.from + REACH) near.push(other.folded(j));
    }
    const made = { stems: [...stems], near };
    said.content = made;
    return made;
  }

  function countsIn(row: number): ReadonlyMap<number, number> {
    const known = inRow.get(row);
    if (known) return known;
    const cells = room.rows[row]?.cells ?? [];
    const made = tally(
      room.copies.flatMap((c) => ((cells[c.version]?.length ?? 0) > 0 ? [stemsIn(room, row, c.version)] : [])),
    );
    inRow.set(row, made);
    return made;
  }

  function instead(version: number, token: number): readonly Said[] {
    return against[version]?.[token] ?? [];
  }

  function side(version: number, token: number): Side {
    const copy = room.copies[version] as Copy;
    const mates = of[version]?.mates[token] ?? 0;
    const row = rowAt(copy, token);
    if (mates === 0 || row < 0) return { echoed: 1, lost: 0, inserted: 0 };
    const said = instead(version, token);
    const held = of[version]?.held[token] ?? 1;
    let echoed = 1;
    if (says(copy, token) && held < 1) {
      const by = echoIn(row).saidBy(copy.stem(token), copy.folded(token));
      let n = 0;
      for (const v of by) if (v !== version && sound(v, version)) n++;
      echoed = Math.max(held, Math.min(1, n / mates));
    }
    if (said.length === 0) return { echoed, lost: 0, inserted: 0 };
    const lost = said.reduce((sum, s) => sum + lossOf(row, copy, s), 0) / said.length;
    return { echoed, lost, inserted: count(said, (s) => s.from === s.to) / mates };
  }

  /** The row of the block that a token stands in; -1 between blocks. */
  function rowAt(copy: Copy, token: number): number {
    let low = 0;
    let high = copy.story.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((copy.story[mid] as { readonly to: number }).to <= token) low = mid + 1;
      else high = mid;
    }
    const block = copy.story[low];
    return block && block.from <= token ? room.rowOf(copy.version, block.block) : -1;
  }

  function echoIn(row: number): Echo {
    const known = echoes.get(row) ?? echoOf(room, row);
    echoes.set(row, known);
    return known;
  }

  /** The share of what another copy says in place of a stretch that the copy's own cell says in no words. */
  function lossOf(row: number, copy: Copy, said: Said): number {
    if (said.loss >= 0) return said.loss;
    const other = room.copies[said.version] as Copy;
    let [lost, all] = [0, 0];
    for (let j = said.from; j < Math.min(said.to, said.from + 2 * REACH); j++) {
      if (!says(other, j)) continue;
      all++;
      if (!echoIn(row).saidBy(other.stem(j), other.folded(j)).has(copy.version)) lost++;
    }
    const share = all > 0 ? lost / all : 0;
    said.loss = share;
    return share;
  }

  function spread({ a, b, kind, classes }: Change): void {
    if (kind === 'move') return;
    // What differs only so is the same word.
    const house = isHouseOnly(classes);
    const ca = room.copies[a.version];
    const cb = room.copies[b.version];
    if (!ca || !cb) return;
    const ta = ca.tokensIn(a);
    const tb = cb.tokensIn(b);
    if (house) {
      for (let i = ta.from; i < ta.to; i++) setBit(houses[a.version] as Uint8Array, withVersion(i, b.version));
      for (let i = tb.from; i < tb.to; i++) setBit(houses[b.version] as Uint8Array, withVersion(i, a.version));
      styledTokens[a.version]?.fill(1, ta.from, ta.to);
      styledTokens[b.version]?.fill(1, tb.from, tb.to);
      return;
    }
    if (ta.from < ta.to && sound(b.version, a.version)) {
      const inB: Said = { from: tb.from, to: tb.to, version: b.version, own: ta, content: null, loss: -1 };
      for (let i = ta.from; i < ta.to; i++) push(a.version, i, inB);
    }
    if (tb.from < tb.to && sound(a.version, b.version)) {
      const inA: Said = { from: ta.from, to: ta.to, version: a.version, own: tb, content: null, loss: -1 };
      for (let i = tb.from; i < tb.to; i++) push(b.version, i, inA);
    }
  }

  /** Whether a copy may bear witness against another: not when it looks much more damaged by itself, nor when it tells the story in its own words beside one that does not. */
  function sound(witness: number, against: number): boolean {
    if (hasNear[against] && (alike[against]?.[witness] as number) < FAR) return false;
    return (damage[witness] as number) - (damage[against] as number) < CLEARLY_SOUNDER;
  }

  /**
   * The copies that have the same name there, cut or spelled in another way. Without this one romanisation of its own (Yu Ebao,
   * said twelve times) makes a careful translator look like one who gets every name wrong.
   */
  function sameNames(copy: Copy, token: number, said: readonly Instead[]): ReadonlySet<number> {
    if (said.length === 0 || !capital(copy, token)) return NOBODY;
    const out = new Set<number>();
    for (const s of said) {
      const other = room.copies[s.version] as Copy;
      for (let j = s.from; j < Math.min(s.to, s.from + REACH) && !out.has(s.version); j++)
        if (capital(other, j) && likeness(copy, token, other, j) !== null) out.add(s.version);
    }
    return out;
  }

  function push(version: number, token: number, said: Said): void {
    const list = against[version] as (Said[] | undefined)[];
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
    const allSound = others.length === room.copies.length - 1;
    for (const block of copy.story) {
      const row = room.rowOf(copy.version, block.block);
      const mates = others.filter((c) => (room.rows[row]?.cells[c.version]?.length ?? 0) > 0);
      const bagsOfMates = mates.map((c) => stemsIn(room, row, c.version));
      const counts = countsIn(row);
      for (let i = block.from; i < block.to; i++) {
        const stem = copy.stem(i);
        if (others.length > 0)
          out.known[i] =
            (allSound
              ? (everywhere.get(stem) as number) - 1
              : count(others, (c) => bags[c.version]?.has(stem) === true)) / others.length;
        out.mates[i] = Math.min(255, mates.length);
        if (mates.length === 0) continue;
        const said = against[copy.version]?.[i] ?? NOTHING;
        if (said.length === 0 && allSound && styledTokens[copy.version]?.[i] === 0) {
          out.held[i] = ((counts.get(stem) as number) - 1) / mates.length;
          out.kept[i] = 1;
          continue;
        }
        const styled = houses[copy.version] as Uint8Array;
        const named = sameNames(copy, i, said);
        const plain = allSound && named.size === 0 && styledTokens[copy.version]?.[i] === 0;
        out.held[i] =
          (plain
            ? (counts.get(stem) as number) - 1
            : count(
                mates,
                (c, k) =>
                  bagsOfMates[k]?.has(stem) === true ||
                  named.has(c.version) ||
                  hasBit(styled, withVersion(i, c.version)),
              )) / mates.length;
        turn++;
        let away = 0;
        for (const { version } of said) {
          if (lastTurn[version] === turn || named.has(version)) continue;
          lastTurn[version] = turn;
          away++;
        }
        out.kept[i] = Math.max(0, 1 - away / mates.length);
        if (said.length === 0) continue;
        let related = 0;
        let most = 0;
        const relation = isFunctionWord(copy.folded(i)) ? null : relate(copy.folded(i));
        for (const x of said) {
          const { stems, near } = contentOf(x);
          for (const stem of stems) {
            const n = (votes[stem] as number) + 1;
            votes[stem] = n;
            if (n > most) most = n;
          }
          if (relation === null) continue;
          let best = 0;
          for (const word of near) best = Math.max(best, relation(word));
          related += best;
        }
        for (const x of said) for (const stem of contentOf(x).stems) votes[stem] = 0;
        out.related[i] = related / mates.length;
        out.agreed[i] = most / mates.length;
      }
    }
    return out;
  }
}

/** What stands in for a stretch, with what was found out about it when a first token asked (`loss` -1: nobody has). */
type Said = Instead & { content: Content | null; loss: number };
/** Distinct stems of a stretch, and its first words. */
type Content = { readonly stems: readonly number[]; readonly near: readonly string[] };

function highestStem(copy: Copy): number {
  let most = 0;
  for (let i = 0; i < copy.count; i++) most = Math.max(most, copy.stem(i));
  return most;
}

const NOTHING: readonly Said[] = [];
const NOBODY: ReadonlySet<number> = new Set();

/** In how many of the sets each stem is. */
function tally(sets: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const set of sets) for (const stem of set) out.set(stem, (out.get(stem) ?? 0) + 1);
  return out;
}

function count<T>(items: readonly T[], is: (item: T, index: number) => boolean): number {
  let n = 0;
  for (let k = 0; k < items.length; k++) if (is(items[k] as T, k)) n++;
  return n;
}

function setBit(bits: Uint8Array, n: number): void {
  bits[n >> 3] = (bits[n >> 3] as number) | (1 << (n & 7));
}

function hasBit(bits: Uint8Array, n: number): boolean {
  return ((bits[n >> 3] as number) & (1 << (n & 7))) !== 0;
}

function capital(copy: Copy, i: number): boolean {
  return copy.isWord(i) && /^\p{Lu}/u.test(copy.form(i)) && !isFunctionWord(copy.folded(i));
}

function storyStems(copy: Copy): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const block of copy.story) for (let i = block.from; i < block.to; i++) stems.add(copy.stem(i));
  return stems;
}

/** What each word is worth as a relation of a word, remembered by both. */
function memo(): (a: string) => (b: string) => number {
  const known = new Map<string, (b: string) => number>();
  return (a) => {
    const seen = known.get(a);
    if (seen) return seen;
    const worths = new Map<string, number>();
    const made = (b: string): number => {
      const worth = worths.get(b);
      if (worth !== undefined) return worth;
      const relation = relationOf(a, b);
      const fresh = relation === null ? 0 : WORTH[relation];
      worths.set(b, fresh);
      return fresh;
    };
    known.set(a, made);
    return made;
  };
}
