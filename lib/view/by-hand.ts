import type { Collation } from '../model/collation.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import { dayOf } from './day.ts';
import { BY_HAND } from './is-by-hand.ts';
import { VERDICT_TEXT } from './judgements.ts';

/**
 * The collation with what people marked among its findings, each in its place, so that it is drawn, counted, walked, listed and linked
 * as they are. It is for showing only: what is stored and what the contract gives is the engine's own.
 */
export function withMarksByHand(collation: Collation, reviews: readonly Review[]): Collation {
  const own = reviews.flatMap((r) => findingOf(r, collation) ?? []);
  if (own.length === 0) return collation;
  const findings = [...collation.findings, ...own].sort(
    (a, b) => a.target.version - b.target.version || a.target.start - b.target.start,
  );
  return { ...collation, findings };
}

/** Null for words that stand nowhere here, and for words of which no word stands. */
function findingOf({ id, kind, place, flag, verdict, anchor }: Review, collation: Collation): Finding | null {
  const said = flag ?? verdict;
  const version = place ? collation.versions[place.version] : undefined;
  if (kind !== 'passage' || !said || !place || !version) return null;
  const exact = version.text.slice(place.start, place.end) || anchor.exact;
  const what = said.verdict === 'flagged' ? 'Flagged as garbled' : VERDICT_TEXT[said.verdict].done;
  const says = `${what} by ${said.by}, ${dayOf(said.at)}.`;
  const evidence: Evidence = { ...place, exact, says };
  return {
    id,
    detector: BY_HAND,
    category: 'accuracy/mistranslation',
    severity: said.verdict === 'flagged' ? 'major' : 'minor',
    confidence: 1,
    target: { ...place, exact },
    message: said.note || says,
    evidence: [evidence],
  };
}
