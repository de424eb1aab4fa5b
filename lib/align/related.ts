import type { RelatedLink } from '../model/link.ts';
import { type Beliefs, withPairs } from './believed.ts';
import type { Content } from './content.ts';
import { FEW_WORDS, type Kinship, lengthScale } from './relations.ts';
import { round4 } from './round.ts';
import type { Units } from './units.ts';

/**
 * Two units tell the same event when they are alike in content words and their versions are alike as events: the product
 * of the two, (LIFT + likeness) × (EVENT + margin of the versions). Chosen on the ecb set, the only one with such gold:
 * 73 F1, flat within a fifth of the bar to either side; a weighted sum gave the same.
 */
const LIFT = 0.1;
const EVENT = 0.3;
const BAR = 0.05;
/** Less likeness than this is no sign of anything; in a full-length article on one topic most paragraphs have more. */
const LEAST_SHORT = 0.06;
const LEAST_LONG = 0.16;
/** Shown for each unit and other version, and the other way round. */
const MOST = 3;
/** Between articles that are not one story a link needs this likeness of content; below it is only related. */
const OWN_WORDS = 0.45;
/**
 * Two stories of so few words are lined up whatever they say: a word or two is all they can share. From here to FEW_WORDS
 * what a link needs grows with the logarithm of the length. By eye, on short stories of our own loaded together.
 */
const FEWEST_WORDS = 30;

/** The beliefs that stay links: between independent articles only what they have in nearly the same words. */
export function alignable(content: Content, beliefs: Beliefs, kinships: readonly Kinship[]): Beliefs {
  return withPairs(beliefs, (pair, list) => {
    const bar = likenessNeeded(kinships[pair]);
    return bar === 0 ? null : list().filter((l) => likenessOf(content, l.a, l.b) >= bar);
  });
}

/** How alike in content two linked units of these versions must be. */
function likenessNeeded(kinship: Kinship | undefined): number {
  if (!kinship || kinship.kind === 'same-story') return 0;
  const { kind, words } = kinship;
  if (words >= FEW_WORDS) return OWN_WORDS;
  if (kind === 'same-event' || words <= FEWEST_WORDS) return 0;
  return (OWN_WORDS * Math.log(words / FEWEST_WORDS)) / Math.log(FEW_WORDS / FEWEST_WORDS);
}

/**
 * The second tier, many to many: units of different versions that tell the same event. Of versions of one story only
 * those that found no counterpart; of others, and of a few sentences, also what is linked; of another story nothing, in whatever words
 * the two are alike (of what it gives on the ecb set 93 in a hundred are right, 71 without, and no right one is lost).
 */
export function findRelated(
  units: Units,
  content: Content,
  linked: Beliefs,
  kinships: readonly Kinship[],
): RelatedLink[] {
  const job = { units, content, linked, room: createRoom(units) };
  return kinships.flatMap((kinship, pair) => relatedPair(job, kinship, pair));
}

type Pairing = { readonly u: number; readonly w: number; readonly score: number };

type Job = { readonly units: Units; readonly content: Content; readonly linked: Beliefs; readonly room: Room };

function relatedPair({ units, content, linked, room }: Job, kinship: Kinship, pair: number): RelatedLink[] {
  const { base, indexOf } = units;
  const { a: x, b: y, kind, margin, words } = kinship;
  if (kind === 'other-story') return [];
  const one = kind === 'same-story' && words >= FEW_WORDS;
  room.stamp++;
  for (let k = linked.at[pair] as number; one && k < (linked.at[pair + 1] as number); k++) {
    room.taken[linked.a[k] as number] = room.stamp;
    room.taken[linked.b[k] as number] = room.stamp;
  }
  const free = (v: number): number[] => {
    const out: number[] = [];
    for (let u = base[v] as number; u < (base[v + 1] as number); u++) if (room.taken[u] !== room.stamp) out.push(u);
    return out;
  };
  const ours = free(x);
  const theirs = free(y);
  if (ours.length === 0 || theirs.length === 0) return [];
  const least = LEAST_SHORT + (LEAST_LONG - LEAST_SHORT) * lengthScale(words);
  postings(content, room, theirs);
  const pairings: Pairing[] = [];
  for (const u of ours) {
    const met = sharedContent(content, room, u);
    for (const w of met) {
      const like = (2 * (room.shared[w] as number)) / (content.bag(u).mass + content.bag(w).mass);
      room.shared[w] = 0;
      if (like >= least && (LIFT + like) * (EVENT + margin) >= BAR) pairings.push({ u, w, score: like });
    }
  }
  return bestOfBoth(pairings).map(({ u, w, score }) => ({
    a: { version: x, block: indexOf[u] as number },
    b: { version: y, block: indexOf[w] as number },
    score: round4(score),
  }));
}

/** Arrays for one version pair after another; what bears another stamp is of an earlier one. */
type Room = {
  stamp: number;
  readonly taken: Uint32Array;
  /** By term: how many units hold it, the last of them, and by place in the chain the one before. */
  readonly of: Uint32Array;
  readonly many: Uint32Array;
  readonly last: Int32Array;
  unit: Uint32Array;
  before: Int32Array;
  /** By unit: the weight shared with the one in hand; all zero between two. */
  readonly shared: Float64Array;
};

function createRoom({ count, terms }: Units): Room {
  return {
    stamp: 0,
    taken: new Uint32Array(count),
    of: new Uint32Array(terms),
    many: new Uint32Array(terms),
    last: new Int32Array(terms),
    unit: new Uint32Array(0),
    before: new Int32Array(0),
    shared: new Float64Array(count),
  };
}

/** The pairings among the best of both their ends, in the order they came in. */
function bestOfBoth(pairings: readonly Pairing[]): Pairing[] {
  const ranked = [...pairings].sort((p, q) => q.score - p.score || p.u - q.u || p.w - q.w);
  const many = new Map<number, number>();
  const good = new Set<Pairing>();
  for (const pairing of ranked) {
    const n = many.get(pairing.u) ?? 0;
    const m = many.get(pairing.w) ?? 0;
    many.set(pairing.u, n + 1).set(pairing.w, m + 1);
    if (n < MOST && m < MOST) good.add(pairing);
  }
  return pairings.filter((p) => good.has(p));
}

/** Content terms held by more units of a version than this relate nothing to anything. */
const COMMON = 12;

/** Chains the members by their content terms. */
function postings(content: Content, room: Room, members: readonly number[]): void {
  const { stamp, of, many, last } = room;
  let size = 0;
  for (const w of members) size += content.bag(w).terms.length;
  if (room.unit.length < size) {
    room.unit = new Uint32Array(2 * size);
    room.before = new Int32Array(2 * size);
  }
  const { unit, before } = room;
  let n = 0;
  for (const w of members) {
    const { terms } = content.bag(w);
    for (let k = 0; k < terms.length; k++) {
      const t = terms[k] as number;
      if (of[t] !== stamp) {
        of[t] = stamp;
        many[t] = 0;
        last[t] = -1;
      }
      many[t] = (many[t] as number) + 1;
      before[n] = last[t] as number;
      unit[n] = w;
      last[t] = n++;
    }
  }
}

/** The chained units that share content with `u`, by place; how much stands in `shared`. */
function sharedContent(content: Content, { stamp, of, many, last, unit, before, shared }: Room, u: number): number[] {
  const met: number[] = [];
  const { terms } = content.bag(u);
  for (let i = 0; i < terms.length; i++) {
    const t = terms[i] as number;
    if (of[t] !== stamp || (many[t] as number) > COMMON) continue;
    const weight = content.weight[t] as number;
    for (let k = last[t] as number; k >= 0; k = before[k] as number) {
      const w = unit[k] as number;
      if (shared[w] === 0) met.push(w);
      shared[w] = (shared[w] as number) + weight;
    }
  }
  return met.length > 1 ? met.sort((p, q) => p - q) : met;
}

function likenessOf(content: Content, a: number, b: number): number {
  const p = content.bag(a);
  const q = content.bag(b);
  const theirs = new Set(q.terms);
  let both = 0;
  for (const t of p.terms) if (theirs.has(t)) both += content.weight[t] as number;
  return p.mass + q.mass === 0 ? 0 : (2 * both) / (p.mass + q.mass);
}
