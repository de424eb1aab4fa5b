import { type Change, isStyleOnly, type Place } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';

/** A stretch of a quotation: the same in the other version, the version's own words, or words that only the other has (`text` is theirs). */
export type QuoteRun = { readonly kind: 'same' | 'own' | 'lacks'; readonly text: string };

/**
 * The words at `place`, word for word against what `other` says there: the collation's own changes, style left out. Null when nothing differs
 * but style, or when the two do not share a row, so that nothing was compared. White space is single spaces.
 */
export function quoteRuns(collation: Collation, place: Place, other: number): readonly QuoteRun[] | null {
  if (place.version === other) return null;
  const sides = collation.changes
    .filter((c) => c.kind !== 'move' && !isStyleOnly(c.classes))
    .flatMap((c): { readonly own: Place; readonly theirs: Place }[] => {
      const sides = sidesOf(c, place.version, other);
      return sides && sides.own.start < place.end && sides.own.end > place.start ? [sides] : [];
    })
    .sort((x, y) => x.own.start - y.own.start || x.own.end - y.own.end);
  if (sides.length === 0) return null;

  const said = (version: number, start: number, end: number): string =>
    (collation.versions[version]?.text.slice(start, end) ?? '').replace(/\s+/gu, ' ');
  const runs: QuoteRun[] = [];
  let at = place.start;
  for (const { own, theirs } of sides) {
    const start = Math.max(own.start, at);
    const end = Math.min(Math.max(own.end, start), place.end);
    if (start > at) runs.push({ kind: 'same', text: said(place.version, at, start) });
    if (theirs.end > theirs.start) runs.push({ kind: 'lacks', text: said(other, theirs.start, theirs.end) });
    if (end > start) runs.push({ kind: 'own', text: said(place.version, start, end) });
    at = end;
  }
  if (at < place.end) runs.push({ kind: 'same', text: said(place.version, at, place.end) });
  return runs;
}

function sidesOf(
  { a, b }: Change,
  version: number,
  other: number,
): { readonly own: Place; readonly theirs: Place } | null {
  if (a.version === version && b.version === other) return { own: a, theirs: b };
  return b.version === version && a.version === other ? { own: b, theirs: a } : null;
}
