import { isStyleOnly, type Place } from '../model/change.ts';
import type { Reading, Variation } from '../model/variation.ts';
import type { ChangeIndex, VariationAt } from './change-index.ts';

/** What the copies are held against: the reading most of them have, or one version (by index). */
export type Reference = { readonly kind: 'majority' } | { readonly kind: 'version'; readonly version: number };

/** A variation as the shown columns see it. `against` null: no reading stands above the others, so all of them differ. */
export type SeenVariation = {
  readonly variation: Variation;
  /** Index into `Collation.variations`. */
  readonly index: number;
  /** Of the shown versions only; the most versions first. Two at the least. */
  readonly readings: readonly Reading[];
  readonly against: Reading | null;
  /** `against` and what differs from it in style alone, where others differ in more: they say the same. Else only `against`. */
  readonly party: readonly Reading[];
  /** Where `against` is null: how many of the readings say different things. Those that differ in style alone count once. */
  readonly sayings?: number;
};

export type SeeOptions = {
  readonly reference: Reference;
  readonly shown: ReadonlySet<number>;
  /** Which versions make a majority: another story does not outvote two copies of this one. */
  readonly mayVote: (version: number) => boolean;
  readonly index: ChangeIndex;
};

/**
 * The variation with the hidden versions taken out, or null when the shown ones agree (or the base says nothing here).
 */
export function seeVariation(variation: Variation, index: number, options: SeeOptions): SeenVariation | null {
  const { reference, shown, mayVote, index: changes } = options;
  const at = { ...variation, variation: index };
  const readings = variation.readings
    .map((r) => ({ reading: only(r, shown), votes: r.versions.filter((v) => shown.has(v) && mayVote(v)).length }))
    .filter(({ reading }) => reading.versions.length > 0)
    .sort((a, b) => b.votes - a.votes);
  if (readings.length < 2) return null;

  // Copies that differ in style alone say the same: they vote together, and the form most of them use stands for all.
  const allied = (x: Reading, y: Reading) => x === y || styleOnly(x, y, at, changes);
  const seen = { variation, index, readings: readings.map((r) => r.reading) };
  const heldAgainst = (against: Reading): SeenVariation => {
    const party = seen.readings.filter((r) => allied(r, against));
    return { ...seen, against, party: party.length < seen.readings.length ? party : [against] };
  };
  if (reference.kind === 'version') {
    const against = seen.readings.find((r) => r.versions.includes(reference.version));
    return against ? heldAgainst(against) : null;
  }
  const parties = readings.map(({ reading, votes }) => ({
    reading,
    votes,
    support: readings.reduce((n, other) => (allied(reading, other.reading) ? n + other.votes : n), 0),
  }));
  const best = parties.reduce((x, y) =>
    y.support > x.support || (y.support === x.support && y.votes > x.votes) ? y : x,
  );
  const alone = parties.every((p) => p.support < best.support || allied(p.reading, best.reading));
  if (alone) return heldAgainst(best.reading);
  const told: Reading[] = [];
  for (const r of seen.readings) if (!told.some((t) => allied(t, r))) told.push(r);
  return { ...seen, against: null, party: [], sayings: told.length };
}

/** True when every change between the two readings' words is one of style. */
function styleOnly(x: Reading, y: Reading, at: VariationAt, changes: ChangeIndex): boolean {
  const [p, q] = [x.ranges[0], y.ranges[0]];
  return p !== undefined && q !== undefined && isStyleOnly(changes.between(at, p, q));
}

/** The words of a reading, taken from the first of its versions: they are the same in all, style aside. */
export function wordsOf(reading: Reading, texts: readonly { readonly text: string }[]): string {
  const place = reading.ranges[0];
  return place ? (texts[place.version]?.text.slice(place.start, place.end) ?? '') : '';
}

export function placeIn(reading: Reading, version: number): Place | null {
  return reading.ranges.find((p) => p.version === version) ?? null;
}

function only(reading: Reading, shown: ReadonlySet<number>): Reading {
  return {
    versions: reading.versions.filter((v) => shown.has(v)),
    ranges: reading.ranges.filter((p) => shown.has(p.version)),
  };
}
