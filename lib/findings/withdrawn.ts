import { isStyleOnly, type Place } from '../model/change.ts';
import { onceFor } from '../text/once-for.ts';
import type { Copy, Cue, Room, Stretch } from './room.ts';
import { matesIn, stretchesIn } from './row-words.ts';
import { firstFrom, overlap } from './sorted-places.ts';

/**
 * Whether as many of the other copies say what the accused copy says, word for word and between the same words, as say otherwise: one copy
 * does not overrule two. Never where only one other copy stands beside it.
 */
export function isOutvoted(room: Room, copy: Copy, { place }: Cue): boolean {
  const sentence = copy.sentences[firstFrom(copy.sentences, place.start + 1, (s) => s.start) - 1];
  if (!sentence || place.start >= sentence.end) return false;
  const row = room.rowOf(copy.version, sentence.block);
  const mates = matesIn(room, row, copy.version);
  if (mates.length < 2) return false;
  const own = copy.tokensIn(place);
  const cell = stretchesIn(room, row, copy.version).find((s) => s.from <= own.from && own.from < s.to);
  if (!cell) return false;
  // With its neighbours: what is missing beside a place is missing there, and a stop too many stands before what it begins.
  const run = { from: Math.max(cell.from, own.from - 1), to: Math.min(cell.to, own.to + 1) };
  const siding = mates.filter((m) => stretchesIn(room, row, m.version).some((cell) => hasRun(m, cell, copy, run)));
  return siding.length * 2 >= mates.length;
}

function hasRun(other: Copy, cell: Stretch, copy: Copy, { from, to }: Stretch): boolean {
  for (let j = cell.from; j + to - from <= cell.to; j++) {
    let k = 0;
    while (k < to - from && other.form(j + k) === copy.form(from + k)) k++;
    if (k === to - from) return true;
  }
  return false;
}

/**
 * Whether all that a cue quotes says the same as the place it accuses: by the rules the two differ in style alone (Christmas Day, December
 * 25; three quarters, 75 per cent), or they are one figure of the fact table (16 km, 10 miles).
 */
export function isOfOneMind({ changes, facts }: Room, { place, evidence }: Cue): boolean {
  const same = [...beside(alikeByRules(changes), place), ...beside(alikeByFacts(facts), place)];
  return evidence.every((e) => same.some((p) => p.version === e.version && overlap(p, e)));
}

/** By version what others have that is the same, sorted by where it stands here. */
type Alike = ReadonlyMap<number, { readonly list: readonly Same[]; readonly longest: number }>;
type Same = { readonly here: Place; readonly there: Place };

function beside(alike: Alike, place: Place): Place[] {
  const own = alike.get(place.version);
  const out: Place[] = [];
  if (!own) return out;
  for (let k = firstFrom(own.list, place.start - own.longest, (s) => s.here.start); k < own.list.length; k++) {
    const { here, there } = own.list[k] as Same;
    if (here.start >= place.end) break;
    if (overlap(here, place)) out.push(there);
  }
  return out;
}

const alikeByRules = onceFor(
  (changes: Room['changes']): Alike =>
    sorted(
      changes.flatMap(({ a, b, kind, classes }) =>
        kind === 'replace' && isStyleOnly(classes)
          ? [
              { here: a, there: b },
              { here: b, there: a },
            ]
          : [],
      ),
    ),
);

const alikeByFacts = onceFor(
  (facts: Room['facts']): Alike =>
    sorted(
      facts.flatMap(({ kind, values }) =>
        kind === 'number'
          ? values.flatMap((here) =>
              values
                .filter((v) => v.version !== here.version && v.value === here.value && v.bound === here.bound)
                .map((there) => ({ here, there })),
            )
          : [],
      ),
    ),
);

function sorted(all: readonly Same[]): Alike {
  const byVersion = new Map<number, { list: Same[]; longest: number }>();
  for (const same of all) {
    const { version, start, end } = same.here;
    const own = byVersion.get(version) ?? { list: [], longest: 0 };
    own.list.push(same);
    own.longest = Math.max(own.longest, end - start);
    byVersion.set(version, own);
  }
  for (const { list } of byVersion.values()) list.sort((x, y) => x.here.start - y.here.start);
  return byVersion;
}
