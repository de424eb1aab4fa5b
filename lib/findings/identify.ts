import type { Finding } from '../model/finding.ts';
import { digest } from '../text/digest.ts';
import { DETECTORS } from './detectors.ts';
import type { Room, Weighed } from './room.ts';

/** How many characters on each side of the words belong to a finding's identity (and to its anchor). */
const CONTEXT = 32;

const BY_ID = new Map(DETECTORS.map((d) => [d.id, d]));

/**
 * Findings of what was weighed, in the same order. An id is the hash of detector, exact words, context and ordinal among
 * equals: no offset and no version in it, so a decision on a finding survives an edit elsewhere and another load order.
 */
export function identify(room: Room, weighed: readonly Weighed[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return weighed.map(({ cue, confidence, supporting }) => {
    const detector = BY_ID.get(cue.detector);
    if (!detector) throw new Error(`a cue of no known detector: ${cue.detector}`);
    const text = room.copies[cue.place.version]?.text ?? '';
    const { start, end } = cue.place;
    const exact = text.slice(start, end);
    const parts = [
      cue.detector,
      exact,
      text.slice(Math.max(0, start - CONTEXT), start),
      text.slice(end, end + CONTEXT),
    ];
    const base = digest(parts);
    const ordinal = seen.get(base) ?? 0;
    seen.set(base, ordinal + 1);
    const finding: Finding = {
      id: ordinal === 0 ? base : digest([...parts, String(ordinal)]),
      detector: cue.detector,
      category: detector.category,
      severity: detector.severity,
      confidence,
      target: { ...cue.place, exact },
      message: cue.message,
      evidence: [...cue.evidence, ...supporting.flatMap((s) => [...s.evidence])] as unknown as Finding['evidence'],
    };
    return cue.suggestion === undefined ? finding : { ...finding, suggestion: cue.suggestion };
  });
}
