import type { Assessment } from '../model/assessment.ts';
import { languageName } from '../model/language-name.ts';
import { checkedOf } from './checked.ts';
import { DETECTORS } from './detectors.ts';
import type { Listed } from './listed.ts';
import { pivotVotes } from './pivot.ts';
import type { Copy, Room, Weighed } from './room.ts';

/**
 * How far a copy's signs go towards “machine-translated or spun”: each adds its confidence, less the first half sign that any
 * copy may show; per thousand words, but never of fewer. Set so that four sure signs in an article say “likely” (0.75).
 */
const SLOPE = 0.4;
const FREE = 0.5;
/** A pivot is named from this much of evidence on, and when it leads the next by half as much again. */
const PIVOT_WORTH = 1;
const PIVOT_LEAD = 1.5;
/**
 * Slips of typing say that nobody read the copy again, and words of its own that somebody wrote it anew; neither says that a
 * machine did. Graded readers of one newspaper article were called machine-translated for the second.
 */
const SLIPS: ReadonlySet<string> = new Set([
  'stray-mark',
  'doubled-words',
  'lost-space',
  'scraped-line',
  'odd-name',
  'odd-number',
  'much-shorter',
  'outlier-paragraph',
  'unsupported-wording',
  'altered-quotation',
  'name-variant',
  'odd-word',
]);
const SLIP_WORTH = 0.4;
/**
 * What turns the sense of a sound sentence: a hasty or a wilful hand does that as well, and a wire with seven words turned to their opposites was called machine-translated. Beside
 * a sign that only a machine leaves (a name read as a word, a word in another of its senses) it is likelier the same machine’s. Both weights by judgement.
 */
const TURNS: ReadonlySet<string> = new Set([
  'opposite',
  'lost-negation',
  'turned-figure',
  'wrong-scale',
  'wrong-pronoun',
]);
const TURN_WORTH = 0.2;
const TURN_WORTH_BESIDE = 0.6;
/** A doubtful stretch is a sign only when it is more likely damage than not. */
const SIGN = 0.5;
const SHOWN = 5;
/** From here on a copy as a whole looks damaged: more likely than not. */
const DAMAGED = 0.5;

/** One assessment a copy, in order: how likely a machine wrote it, through which language, the reasons in words, and what was not checked. `more`: see `listed`. */
export function assess(room: Room, weighed: readonly Weighed[], more: Listed['more'] = []): readonly Assessment[] {
  const looks = room.copies.map((copy) => {
    const signs = weighed.filter((w) => w.cue.place.version === copy.version && w.confidence >= SIGN);
    const reasons: string[] = [];
    if (!copy.english) return { version: copy.version, machineTranslated: 0, pivot: null, reasons };
    const isMachine = signs.some((w) => worthOf(w.cue.detector, TURN_WORTH) === 1);
    const turn = isMachine ? TURN_WORTH_BESIDE : TURN_WORTH;
    const mass = signs.reduce((sum, w) => sum + w.confidence * worthOf(w.cue.detector, turn), 0);
    const rate = Math.max(0, mass - FREE) / Math.max(1, copy.count / 1000);
    const machineTranslated = Math.round(1e4 * (1 - Math.exp(-SLOPE * rate))) / 1e4;
    const votes = new Map<string, number>();
    for (const w of signs) {
      const exact = copy.text.slice(w.cue.place.start, w.cue.place.end);
      for (const v of pivotVotes(w, exact)) votes.set(v.language, (votes.get(v.language) ?? 0) + v.worth);
    }
    const [first, second] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const clear = first !== undefined && first[1] >= PIVOT_WORTH && first[1] >= PIVOT_LEAD * (second?.[1] ?? 0);
    const pivot = clear && machineTranslated >= 0.3 ? first[0] : null;
    const counts = new Map<string, number>();
    for (const w of signs) counts.set(w.cue.detector, (counts.get(w.cue.detector) ?? 0) + 1);
    if (signs.length > 0) reasons.push(`${signs.length} ${signs.length === 1 ? 'sign' : 'signs'} of damage.`);
    const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN);
    for (const [id, n] of most) reasons.push(`${DETECTORS.find((d) => d.id === id)?.title ?? id}: ${n}.`);
    if (pivot && first) reasons.push(`The damage looks typical of translation through ${languageName(pivot)}.`);
    const spun = (counts.get('spun-words') ?? 0) + (counts.get('spun-phrase') ?? 0);
    if (spun > 2 && spun * 2 > signs.length)
      reasons.push('Words have been swapped for near-synonyms: it looks spun rather than translated.');
    return { version: copy.version, machineTranslated, pivot, reasons };
  });
  const allDamaged = looks.length > 1 && looks.every((a) => a.machineTranslated >= DAMAGED);
  return looks.map((a, v) => ({
    ...a,
    checked: checkedOf(room, room.copies[v] as Copy, { allDamaged, more: more[v] }),
  }));
}

function worthOf(detector: string, turn: number): number {
  if (TURNS.has(detector)) return turn;
  return SLIPS.has(detector) ? SLIP_WORTH : 1;
}
