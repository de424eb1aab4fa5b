import { PLAIN_QUOTATION } from './detectors/altered-quotation.ts';
import { LOST_MARK } from './detectors/lost-quotation-mark.ts';
import { DETECTORS } from './detectors.ts';
import { type Company, companyOf, LEARNT, type Learnt } from './learnt.ts';
import { logit, sigmoid } from './odds.ts';
import type { Cue, Room, Weighed } from './room.ts';
import { settle } from './settle.ts';
import { firstFrom, overlap } from './sorted-places.ts';
import { witnessesIn } from './witnesses.ts';

/** What is not even this likely is not told: below it, readers of the development texts agreed with fewer than one in five. */
const TELL = 0.2;
/** A cue this likely by itself counts as a sign that the copy is damaged. */
export const SIGN = 0.5;
/** Two cues nearer than this (characters) are one place: a torn quotation and the stray stop in it. */
export const NEAR = 25;
/** What a second cue at the same place is worth beside the first. */
const SECOND = 0.5;
/** Damage is counted per thousand words: twenty slips in a book are no garbled copy. */
export const THOUSAND = 1000;
/** The cue that stands for plain divergence; a sharper cue speaks in its place. */
export const PLAIN = 'unsupported-wording';
const LOOPING = 'doubled-words';
const HANGING_MARK = 'quotation-marks';
/**
 * Whose cues count as damage to the copy: what no free writer does. A name or a clause of its own is no such thing; nor is a formula of
 * another press: it shows that a copy was translated, and a stiff translation is as good a witness as another.
 */
export const SIGNS: ReadonlySet<string> = new Set([
  ...[
    'broken-sentence',
    'case-of-name',
    'case-slip',
    'doubled-attribution',
    'doubled-words',
    'foreign-script',
    'glued-words',
    'lost-space',
  ],
  ...['misread-article', 'name-to-noun', 'quotation-marks', 'scraped-line', 'spun-words', 'stray-mark'],
  ...['lost-quotation-mark', 'lost-speaker', 'lost-subject', 'translated-name', 'wrong-sense'],
]);
/**
 * In a copy that shows the hand of a synonym spinner, every exchanged word is likelier its work. Not learnt: the development data
 * for the fit hold no spun page (one is kept for measuring); set so that five such signs in a short article tell a swapped word.
 */
const SPUN = 0.6;
const SPINNER = 'spun-words';
const SWAPPED: ReadonlySet<string> = new Set(['odd-word', 'spun-phrase']);
/** An exchanged word no stronger than this is a plain synonym, or one copy's word against one: other damage makes it no likelier, only a spinner's hand does. */
const PLAIN_SWAP = 0.2;
/** Up to which strength a detector's cues are of plain synonyms. */
const PLAINLY: Readonly<Record<string, number>> = { 'odd-word': PLAIN_SWAP, 'altered-quotation': PLAIN_QUOTATION };
/**
 * An exchanged noun this strong no dictionary relates to the one that all others have. In a copy that shows other damage it is the same hand's: of 29 such in fourteen stories of
 * our own that went through a machine 17 were damage, 5 open to doubt and 7 sound, where panels of fluent machines, from which the weights are learnt, have 27 to 34 %
 * serious. So that two other places in a short article tell it as likelier than not.
 */
const STRANGE = 0.5;
const BY_THE_SAME_HAND = 0.8;
/** Whose cues rest on the doubts of `doubt.ts`. */
export const DOUBTING: ReadonlySet<string> = new Set([PLAIN, 'odd-name', 'outlier-paragraph']);
/** Whose cues count how much differs, and name nothing that does. */
const DIVERGENCE: ReadonlySet<string> = new Set([PLAIN, 'outlier-paragraph']);
/**
 * How likely such a cue must be where nothing else in its copy looks damaged: every sub-editor's own sentence reads otherwise than the wire. With one other
 * copy it is never told, with two or three from where five of six are right on panels of machine versions (0.8). On copies that people edited
 * such findings lay at 0.5 to 0.6, and none was right.
 */
const BARE: Readonly<Record<Company, number>> = { one: 1, few: 0.8, many: TELL };
/** A plain stretch this short (characters) adds nothing to a sharper cue inside it. */
const SHORT = 40;

/**
 * Two copies cannot each be the odd one. Where they accuse each other of one place, the one that shows this much less damage
 * (in log(1 + places a thousand words); 1.5 = about four places against none) is let go.
 */
export const CLEARLY_SOUNDER = 1.5;
/** A place longer than this (characters) is no answer to a single word. */
const LONGEST_ANSWER = 200;
const COMPARING: ReadonlySet<string> = new Set(DETECTORS.filter((d) => d.needs === 'others').map((d) => d.id));

/**
 * Every cue's log-odds (its detector's, by its strength), lifted by how much other damage its copy shows; then the cues of
 * one place are made one. Sorted by version and place. A clean copy's single weak cue stays under what is told.
 */
export function pool(room: Room, cues: readonly Cue[], learnt: Learnt = LEARNT): readonly Weighed[] {
  const all = [...withoutPartners(cues)].sort(byPlace);
  const sorted = withoutAnswered(all, lifts(room, all, learnt));
  const lifted = lifts(room, sorted, learnt);
  const spun = room.copies.map((c) => {
    const signs = sorted.filter((x) => x.detector === SPINNER && x.place.version === c.version).length;
    return Math.log1p(signs / Math.max(1, c.count / THOUSAND));
  });
  const weighed = sorted.flatMap((cue, i): Weighed[] => {
    const company = cue.detector === PLAIN ? learnt.cues.plainCompany : learnt.cues.company;
    const isOdd = cue.detector === 'odd-word';
    const swap = cue.strength <= (PLAINLY[cue.detector] ?? 0);
    const spinning = SWAPPED.has(cue.detector) ? SPUN * (spun[cue.place.version] as number) : 0;
    // `Head` for `chief` is never told alone, and no sign of anything that a plain stretch around it could lean on.
    if (swap && spinning === 0) return [];
    const lift = swap
      ? 0
      : (company + (isOdd && cue.strength >= STRANGE ? BY_THE_SAME_HAND : 0)) * (lifted[i] as number);
    return [{ cue, confidence: sigmoid(logOdds(cue, learnt) + lift + spinning), supporting: [] }];
  });
  const bare = new Set(sorted.filter((cue, i) => DIVERGENCE.has(cue.detector) && (lifted[i] as number) <= 0));
  return settle(merge(weighed))
    .map((w) => (DOUBTING.has(w.cue.detector) ? { ...w, confidence: calibrated(room, w, learnt) } : w))
    .filter((w) => w.confidence >= (bare.has(w.cue) && w.supporting.length === 0 ? BARE[handsAt(room, w.cue)] : TELL))
    .map((w) => ({ ...w, confidence: Math.round(Math.min(0.97, w.confidence) * 1e4) / 1e4 }));
}

/** The cues without those of hanging quotation marks whose partners are told where they were lost. */
function withoutPartners(cues: readonly Cue[]): readonly Cue[] {
  const keyOf = ({ version, start }: Cue['place']): string => `${version} ${start}`;
  const told = new Set(
    cues.flatMap(({ detector, place, evidence }) =>
      detector === LOST_MARK ? evidence.filter((e) => e.version === place.version).map(keyOf) : [],
    ),
  );
  return cues.filter(({ detector, evidence }) => detector !== HANGING_MARK || !told.has(keyOf(evidence[0])));
}

/**
 * How sure a pooled finding is that rests on doubtful words, by how such findings did on documents left out: with four copies
 * beside it nearly as sure as it says, with one much less.
 */
function calibrated(room: Room, { cue, confidence }: Weighed, learnt: Learnt): number {
  const { bias, slope } = learnt.sure[companyAt(room, cue)];
  return sigmoid(bias + slope * logit(confidence));
}

/** The company of the place's first word. */
export function companyAt(room: Room, { place }: Cue): Company {
  const token = room.copies[place.version]?.tokensIn(place).from ?? 0;
  return companyOf(room.backing().of[place.version]?.mates[token] ?? 0);
}

/** The same with copies of one hand as one. */
function handsAt(room: Room, { place }: Cue): Company {
  const block = room.copies[place.version]?.story.find((b) => b.start <= place.start && place.start < b.end);
  return companyOf(block ? witnessesIn(room, room.rowOf(place.version, block.block), place.version) : 0);
}

/**
 * The cues without those that a much worse copy gives back: `A: Global Television Network, not World Tv Community` falls when
 * B, full of such words, is accused of the same in turn. `lifted` as of `lifts`, parallel to the cues, which are sorted.
 */
function withoutAnswered(sorted: readonly Cue[], lifted: Float64Array): readonly Cue[] {
  const byVersion = new Map<number, { cue: Cue; lift: number }[]>();
  sorted.forEach((cue, i) => {
    if (!COMPARING.has(cue.detector) || cue.place.end - cue.place.start > LONGEST_ANSWER) return;
    const list = byVersion.get(cue.place.version) ?? [];
    list.push({ cue, lift: lifted[i] as number });
    byVersion.set(cue.place.version, list);
  });
  const damaged = damagedPlaces(sorted);
  // All it has against the place is words that look damaged by themselves: “White House” is not odd for “White Home”.
  const hollow = (cue: Cue): boolean => {
    const others = cue.evidence.filter((e) => e.version !== cue.place.version && e.end > e.start);
    return others.length > 0 && others.every((e) => touches(damaged.get(e.version) ?? [], e));
  };
  const answered = (cue: Cue, lift: number): boolean =>
    cue.evidence.some((e) => {
      if (e.version === cue.place.version || e.end <= e.start) return false;
      const list = byVersion.get(e.version) ?? [];
      for (let k = firstFrom(list, e.start - LONGEST_ANSWER, ({ cue }) => cue.place.start); k < list.length; k++) {
        const { cue: back, lift: theirs } = list[k] as { cue: Cue; lift: number };
        if (back.place.start >= e.end) break;
        if (back.place.end <= e.start || theirs - lift < CLEARLY_SOUNDER) continue;
        if (back.evidence.some((x) => x.version === cue.place.version && overlap(x, cue.place))) return true;
      }
      return false;
    });
  return sorted.filter(
    (cue, i) => !COMPARING.has(cue.detector) || !(answered(cue, lifted[i] as number) || (short(cue) && hollow(cue))),
  );
}

function short({ place }: Cue): boolean {
  return place.end - place.start <= LONGEST_ANSWER;
}

type Span = { readonly start: number; readonly end: number };

/** By version, the places that look damaged without any other copy; sorted. */
function damagedPlaces(sorted: readonly Cue[]): ReadonlyMap<number, readonly Span[]> {
  const out = new Map<number, Span[]>();
  for (const { detector, place, strength } of sorted) {
    if (!SIGNS.has(detector) || COMPARING.has(detector) || strength < SIGN) continue;
    const list = out.get(place.version) ?? [];
    list.push(place);
    out.set(place.version, list);
  }
  return out;
}

/** Whether one of the sorted places overlaps the given one; places are short, so those that begin far before it are passed over. */
function touches(places: readonly Span[], { start, end }: Span): boolean {
  const first = firstFrom(places, start - LONGEST_ANSWER, (p) => p.start);
  for (let k = first; k < places.length && (places[k] as Span).start < end; k++)
    if ((places[k] as Span).end > start) return true;
  return false;
}

/** The cue's log-odds before anything is known of its copy. */
export function logOdds(cue: Cue, learnt: Learnt): number {
  if (cue.detector === PLAIN) return logit(cue.strength);
  const w = learnt.cues.detectors[cue.detector] ?? { bias: -1.5, strength: 3 };
  return w.bias + w.strength * cue.strength;
}

/**
 * For each cue, sorted by place, what its copy's other damage says: log(1 + damaged places a thousand words), its own place
 * left out; for a cue that rests on other copies, less the same of the soundest of them, for a damaged witness shows little.
 */
export function lifts(room: Room, sorted: readonly Cue[], learnt: Learnt): Float64Array {
  const places = new Map<number, { start: number; end: number; p: number }[]>();
  for (const cue of sorted) {
    if (!SIGNS.has(cue.detector)) continue;
    const p = sigmoid(logOdds(cue, learnt));
    const list = places.get(cue.place.version) ?? [];
    const last = list.at(-1);
    if (last && cue.place.start - last.end < NEAR) {
      last.end = Math.max(last.end, cue.place.end);
      last.p = Math.max(last.p, p);
    } else list.push({ start: cue.place.start, end: cue.place.end, p });
    places.set(cue.place.version, list);
  }
  const signs = room.copies.map((c) => (places.get(c.version) ?? []).filter((x) => x.p >= SIGN).length);
  const rate = (version: number, less: number): number => {
    const words = room.copies[version]?.count ?? 0;
    return Math.log1p(Math.max(0, (signs[version] ?? 0) - less) / Math.max(1, words / THOUSAND));
  };
  return Float64Array.from(sorted, (cue) => {
    const { version } = cue.place;
    const own = nearest(places.get(version) ?? [], cue);
    const witnesses = cue.evidence.filter((e) => e.version !== version).map((e) => rate(e.version, 0));
    return rate(version, own && own.p >= SIGN ? 1 : 0) - (witnesses.length > 0 ? Math.min(...witnesses) : 0);
  });
}

/** The place that the cue belongs to or touches, by binary search; places are sorted and apart. */
function nearest<T extends { readonly start: number; readonly end: number }>(
  list: readonly T[],
  cue: Cue,
): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((list[mid] as T).end + NEAR < cue.place.start) low = mid + 1;
    else high = mid;
  }
  const found = list[low];
  return found && found.start <= cue.place.end + NEAR ? found : undefined;
}

function merge(sorted: readonly Weighed[]): Weighed[] {
  const out: Weighed[] = [];
  for (const w of sorted) {
    const last = out.at(-1);
    if (!last || !sameMatter(last, w)) {
      out.push(w);
      continue;
    }
    const [lead, second] = leads(last, w) ? [last, w] : [w, last];
    out[out.length - 1] = {
      cue: lead.cue,
      // The sharper cue speaks; it never makes the place less likely than the other found it.
      confidence: Math.max(second.confidence, 1 - (1 - lead.confidence) * (1 - SECOND * second.confidence)),
      supporting: [...lead.supporting, second.cue, ...second.supporting],
    };
  }
  return out;
}

/** Overlapping; but a long plain stretch stays beside a sharp cue in it, for it speaks of other words as well. */
function sameMatter(a: Weighed, b: Weighed): boolean {
  if (a.cue.place.version !== b.cue.place.version || b.cue.place.start >= a.cue.place.end) return false;
  const plain = [a, b].find((w) => w.cue.detector === PLAIN);
  if (!plain || a.cue.detector === b.cue.detector) return true;
  return plain.cue.place.end - plain.cue.place.start <= SHORT;
}

function leads(a: Weighed, b: Weighed): boolean {
  // What a looping decoder said is of one piece: the loop speaks for the names in it.
  if (a.cue.detector === LOOPING && holds(a.cue, b.cue)) return true;
  if (b.cue.detector === LOOPING && holds(b.cue, a.cue)) return false;
  const plainA = a.cue.detector === PLAIN;
  if (plainA !== (b.cue.detector === PLAIN)) return !plainA;
  return a.confidence >= b.confidence;
}

function holds({ place: a }: Cue, { place: b }: Cue): boolean {
  return a.start <= b.start && b.end <= a.end;
}

function byPlace(x: Cue, y: Cue): number {
  return (
    x.place.version - y.place.version ||
    x.place.start - y.place.start ||
    x.place.end - y.place.end ||
    (x.detector < y.detector ? -1 : x.detector > y.detector ? 1 : 0)
  );
}
