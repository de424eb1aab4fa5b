import { createReader, evidenceOf, NAT, type Reader } from './evidence.ts';
import type { Stretches } from './passages.ts';
import { sortedBy } from './sorted-by.ts';
import type { Units } from './units.ts';
import { upTo } from './up-to.ts';

/** Evidence, in nats, from which a sentence at the same place needs no comparison with the others of the passage… */
const PLAIN = 5 * NAT;
/** …and from which it needs none where one passage has several sentences more than the other. */
const PLAIN_FAR = 14 * NAT;
/**
 * In passages of unequally many sentences neither may speak for the other place it could have, and neither may be so many
 * times as long as the other: it could be two sentences joined.
 */
const OTHERWISE = 0;
const LONGER = 1.6;
// All four by what the words mean. On sets of sentences joined to paragraphs at random the links of sentences are within
// 0.1 F1 of those that comparing all with all gives.

/** How many sentences of both stretches plainly go with each other one by one, counted from the front, and from the back. */
export type InStep = { readonly front: Uint32Array; readonly back: Uint32Array };

/**
 * Most paragraphs of copies go sentence by sentence, or would if one had not been left out. So both stretches are followed
 * from either end as long as each sentence plainly comes from the one at its place; only what is left between asks for a
 * comparison of all with all. Stretches of which `ready` is 0 are not looked at.
 */
export function followInStep(units: Units, stretches: Stretches, ready: Uint8Array): InStep {
  const { a, aEnd, b, bEnd } = stretches;
  const front = new Uint32Array(a.length);
  const back = new Uint32Array(a.length);
  const places = placesOf(stretches, ready);
  const { at } = places;
  const { least: nats, most } = listen(units, places);
  for (let k = 0; k < a.length; k++) {
    if (ready[k] === 0) continue;
    const p = a[k] as number;
    const q = b[k] as number;
    const end = (aEnd[k] as number) - 1;
    const otherEnd = (bEnd[k] as number) - 1;
    const least = Math.min(end - p, otherEnd - q) + 1;
    const more = Math.abs(end - p - (otherEnd - q));
    if (least === 1 && more === 0) {
      front[k] = 1;
      continue;
    }
    const ahead = at[k] as number;
    const behind = ahead + least;
    let f = 0;
    let g = 0;
    if (more === 0) {
      while (f < least && (nats[ahead + f] as number) >= PLAIN) f++;
      while (f + g < least && (nats[behind - 1 - g] as number) >= PLAIN) g++;
    } else {
      const pair = { least: nats, most, plain: more === 1 ? PLAIN : PLAIN_FAR, many: least, more };
      while (f < least && isAlone(pair, f, ahead, behind) && alikeInLength(units, p + f, q + f)) f++;
      while (f + g < least && isAlone(pair, g, behind, ahead) && alikeInLength(units, end - g, otherEnd - g)) g++;
    }
    // Of what is left between, a part may belong to the last sentence before it, or to the first behind it. Where one sentence
    // is left, both were asked already.
    const seam = more > 1 || (more === 0 && f < least) ? 1 : 0;
    front[k] = Math.max(0, f - seam);
    back[k] = Math.max(0, g - seam);
  }
  return { front, back };
}

/** What stretches of unequal length say: `many` sentences in the shorter one, so many `more` in the other. */
type Uneven = {
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly plain: number;
  readonly many: number;
  readonly more: number;
};

/** Whether the i-th of both, counted from the end at `own`, say nothing for their places counted from the other end. */
function isAlone({ least, most, plain, many, more }: Uneven, i: number, own: number, other: number): boolean {
  if ((least[own + i] as number) < plain) return false;
  const place = many - 1 - i;
  if ((most[other + place] as number) > OTHERWISE) return false;
  return place + more >= many || (most[other + place + more] as number) <= OTHERWISE;
}

function alikeInLength({ wordAt }: Units, p: number, q: number): boolean {
  const m = (wordAt[p + 1] as number) - (wordAt[p] as number);
  const n = (wordAt[q + 1] as number) - (wordAt[q] as number);
  return m <= LONGER * n && n <= LONGER * m;
}

/**
 * Pairs of sentences of the stretches k, from `at[k]` on: those at the same place counted from the front, and behind those,
 * where the stretches are of unequal length, counted from the back. Stretches of one sentence each need no look.
 */
type Places = {
  readonly at: Uint32Array;
  readonly own: Uint32Array;
  readonly other: Uint32Array;
  readonly uneven: Uint8Array;
};

function placesOf({ a, aEnd, b, bEnd }: Stretches, ready: Uint8Array): Places {
  const at = new Uint32Array(a.length);
  let total = 0;
  for (let k = 0; k < a.length; k++) {
    at[k] = total;
    const many = (aEnd[k] as number) - (a[k] as number);
    const others = (bEnd[k] as number) - (b[k] as number);
    if (ready[k] === 1 && (many > 1 || others > 1)) total += many === others ? many : 2 * Math.min(many, others);
  }
  const places = { at, own: new Uint32Array(total), other: new Uint32Array(total), uneven: new Uint8Array(total) };
  for (let k = 0; k < a.length; k++) {
    const p = a[k] as number;
    const q = b[k] as number;
    const end = aEnd[k] as number;
    const otherEnd = bEnd[k] as number;
    const many = end - p;
    const others = otherEnd - q;
    if (ready[k] === 0 || (many === 1 && others === 1)) continue;
    const least = Math.min(many, others);
    const slot = at[k] as number;
    for (let i = 0; i < least; i++) {
      places.own[slot + i] = p + i;
      places.other[slot + i] = q + i;
    }
    if (many === others) continue;
    for (let i = 0; i < least; i++) {
      places.own[slot + least + i] = end - 1 - i;
      places.other[slot + least + i] = otherEnd - 1 - i;
    }
    places.uneven.fill(1, slot, slot + 2 * least);
  }
  return places;
}

/** The lesser and the greater of what the words of either sentence say for the other, in nats; in even stretches a's alone. */
function listen(
  units: Units,
  { own, other, uneven }: Places,
): { readonly least: Int32Array; readonly most: Int32Array } {
  const reader = createReader(units);
  const n = own.length;
  // First what each sentence of a says, then of uneven stretches also what those of b say.
  let back = 0;
  for (let slot = 0; slot < n; slot++) back += uneven[slot] as number;
  const says = new Uint32Array(n + back);
  const hears = new Uint32Array(n + back);
  says.set(own);
  hears.set(other);
  for (let slot = 0, k = n; slot < n; slot++) {
    if (uneven[slot] === 0) continue;
    says[k] = other[slot] as number;
    hears[k++] = own[slot] as number;
  }
  const nats = measure(units, reader, says, hears);
  const least = nats.slice(0, n);
  const most = nats.slice(0, n);
  for (let slot = 0, k = n; slot < n; slot++) {
    if (uneven[slot] === 0) continue;
    const more = nats[k++] as number;
    if (more < (least[slot] as number)) least[slot] = more;
    else most[slot] = more;
  }
  return { least, most };
}

/** What the words of each of the first say for each of the second, in 1/NATs. Every sentence is taken in hand once for all pairs. */
function measure({ wordAt, words, count }: Units, reader: Reader, says: Uint32Array, hears: Uint32Array): Int32Array {
  const nats = new Int32Array(says.length);
  const order = sortedBy(upTo(says.length), hears, count);
  let inHand = -1;
  for (let k = 0; k < order.length; k++) {
    const pair = order[k] as number;
    const u = hears[pair] as number;
    if (u !== inHand) reader.take(u);
    inHand = u;
    const p = says[pair] as number;
    nats[pair] = evidenceOf(reader.says, words, wordAt[p] as number, wordAt[p + 1] as number);
  }
  return nats;
}
