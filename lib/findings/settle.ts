import { logit } from './odds.ts';
import type { Weighed } from './room.ts';
import { firstFrom, overlap } from './sorted-places.ts';

/**
 * How much likelier (in log-odds) one of two accusations must be than its answer to stand. Two copies of equal damage that differ in
 * a name are 0 apart; where one copy shows damage of its own, or one place is doubtful by itself, they are 0.5 and more apart.
 */
const AHEAD = 0.5;
/**
 * Whose accusations can be mirrored: one word against another. Doubtful stretches are left out; of two translations that differ in a
 * whole clause both are wrong about as often as one (mqm news, panels of two), so there an answer refutes nothing.
 */
const SHARP: ReadonlySet<string> = new Set([
  'altered-quotation',
  'lost-negation',
  'name-variant',
  'odd-acronym',
  'odd-name',
  'odd-number',
  'odd-word',
  'opposite',
  'spun-phrase',
  'translated-name',
  'turned-figure',
  'turned-voice',
  'wrong-actor',
  'wrong-pronoun',
  'wrong-scale',
  'wrong-sense',
]);

/**
 * The findings without those that are an accusation for an accusation. When all that speaks against a place is one other copy, and that
 * copy is accused of the very place in turn by nothing but this one, one of them is wrong at most: the likelier stays if it is ahead,
 * else neither, for nothing shows which is wrong, and the place stays a change. `sorted` by version and place, as the result.
 */
export function settle(sorted: readonly Weighed[]): readonly Weighed[] {
  // Only what may be an answer is kept to be searched: one doubtful stretch of a hundred thousand words would else make every search begin at the text's first word.
  const witnesses = new Map<Weighed, number>();
  const answering = new Map<number, { readonly list: Weighed[]; longest: number }>();
  for (const w of sorted) {
    const witness = SHARP.has(w.cue.detector) ? onlyWitness(w) : null;
    if (witness === null) continue;
    witnesses.set(w, witness);
    const { version, start, end } = w.cue.place;
    const known = answering.get(version) ?? { list: [], longest: 0 };
    known.list.push(w);
    known.longest = Math.max(known.longest, end - start);
    answering.set(version, known);
  }
  return sorted.filter((w) => {
    const witness = witnesses.get(w);
    const theirs = witness === undefined ? undefined : answering.get(witness);
    if (!theirs) return true;
    const { version } = w.cue.place;
    for (const e of evidenceOf(w)) {
      if (e.version !== witness || e.end <= e.start) continue;
      for (
        let k = firstFrom(theirs.list, e.start - theirs.longest, ({ cue }) => cue.place.start);
        k < theirs.list.length;
        k++
      ) {
        const back = theirs.list[k] as Weighed;
        if (back.cue.place.start >= e.end) break;
        if (back.cue.place.end <= e.start || witnesses.get(back) !== version) continue;
        if (logit(w.confidence) - logit(back.confidence) >= AHEAD) continue;
        if (evidenceOf(back).some((x) => overlap(x, w.cue.place))) return false;
      }
    }
    return true;
  });
}

function evidenceOf({ cue, supporting }: Weighed): Weighed['cue']['evidence'][number][] {
  return [cue, ...supporting].flatMap((c) => c.evidence.filter((e) => e.version !== cue.place.version));
}

/** The one other copy that speaks against a place; null when there are more, or when the place speaks for itself. */
function onlyWitness(w: Weighed): number | null {
  const own = [w.cue, ...w.supporting].some((c) => c.evidence.every((e) => e.version === w.cue.place.version));
  const versions = new Set(evidenceOf(w).map((e) => e.version));
  const [only] = versions;
  return own || only === undefined || versions.size > 1 ? null : only;
}
