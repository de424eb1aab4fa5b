import type { Assessment } from '../model/assessment.ts';
import { DETECTORS } from './detectors.ts';
import { pivotVotes } from './pivot.ts';
import type { Weighed } from './pool.ts';
import type { Copy, Room } from './room.ts';

/**
 * How far a copy's signs go towards “machine-translated or spun”: each adds its confidence, less the first half sign that any
 * copy may show; per thousand words, but never of fewer. Set so that four sure signs in an article say “likely” (0.75).
 */
const SLOPE = 0.4;
const FREE = 0.5;
/** A pivot is named from this much of evidence on, and when it leads the next by half as much again. */
const PIVOT_WORTH = 1;
const PIVOT_LEAD = 1.5;
/** Slips of typing say that nobody read the copy again, not that a machine wrote it. */
const SLIPS: ReadonlySet<string> = new Set([
  'stray-mark',
  'doubled-words',
  'lost-space',
  'scraped-line',
  'odd-name',
  'odd-number',
  'much-shorter',
  'outlier-paragraph',
]);
const SLIP_WORTH = 0.4;
/** A doubtful stretch is a sign only when it is more likely damage than not. */
const SIGN = 0.5;
const SHOWN = 5;

/** One assessment a copy, in order: how likely a machine wrote it, through which language, and the reasons in words. */
export function assess(room: Room, weighed: readonly Weighed[]): readonly Assessment[] {
  return room.copies.map((copy) => {
    const signs = weighed.filter((w) => w.cue.place.version === copy.version && w.confidence >= SIGN);
    const reasons: string[] = [];
    const checked = checks(room, copy);
    if (!copy.english) return { version: copy.version, machineTranslated: 0, pivot: null, reasons: checked };
    const mass = signs.reduce((sum, w) => sum + w.confidence * (SLIPS.has(w.cue.detector) ? SLIP_WORTH : 1), 0);
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
    if (pivot && first) reasons.push(`The kind of damage points to ${LANGUAGES[pivot] ?? pivot}.`);
    const spun = (counts.get('spun-words') ?? 0) + (counts.get('spun-phrase') ?? 0);
    if (spun > 2 && spun * 2 > signs.length)
      reasons.push('Words were exchanged for dictionary neighbours: it looks spun rather than translated.');
    return { version: copy.version, machineTranslated, pivot, reasons: [...reasons, ...checked] };
  });
}

/**
 * What was looked for in a copy and what was not, in words: a copy in a language that few detectors read, one that stands alone, one
 * whose story no other copy tells. Empty when everything was checked.
 */
function checks(room: Room, copy: Copy): readonly string[] {
  const reads = DETECTORS.filter((d) => copy.english || d.language === 'any');
  const out: string[] = [];
  if (!copy.english)
    out.push(
      `Detectors for this language: ${reads.length} of ${DETECTORS.length}. Its sentences, names and wording were not checked.`,
    );
  const mates = copy.story.some((b) => {
    const row = room.rows[room.rowOf(copy.version, b.block)];
    return row?.cells.some((cell, v) => v !== copy.version && cell.length > 0) ?? false;
  });
  if (mates) return out;
  const alone = reads.filter((d) => d.needs === 'alone').length;
  const why =
    room.copies.length === 1
      ? 'No other version to compare with'
      : 'No other version to compare with: none of the others tells this story';
  out.push(`${why}. Only what shows in one text was checked: detectors ${alone} of ${DETECTORS.length}.`);
  if (copy.story.length === 0) out.push('No running text was found in it.');
  return out;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ja: 'Japanese',
  zh: 'Chinese',
  ko: 'Korean',
  ru: 'Russian',
  ar: 'Arabic',
  es: 'Spanish',
  de: 'German',
  it: 'Italian',
  fr: 'French',
};
