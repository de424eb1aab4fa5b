import { hits } from './cue-samples.ts';
import labels from './labels-003.json' with { type: 'json' };

type Span = { readonly start: number; readonly end: number };
type Told = Span & { readonly confidence: number; readonly detector: string };

/** A finding that is longer than the place it touches by more than this (characters) touches it by the way. */
const CLOSE = 80;

/** How the findings of one text stand to the places that a reader marked in it before any finding was seen. */
export type ReadScore = {
  readonly places: number;
  /** Places that some finding touches; of these, those that a finding points at closely. */
  readonly found: number;
  readonly closely: number;
  readonly told: number;
  /** Findings that touch no place: neither one of those asked for nor one on which readers may differ. */
  readonly vain: readonly Told[];
  readonly missed: readonly (Span & { readonly class: string })[];
};

/** Of the findings from `least` up, in offsets of the garbled seed (003), against the places of `labels-003.json`. */
export function scoreRead(found: readonly Told[], least: number): ReadScore {
  const told = found.filter((f) => f.confidence >= least);
  const asked = labels.places.filter((p) => !('open' in p));
  const touching = (p: Span): readonly Told[] => told.filter((f) => hits(f, [p]));
  const closely = asked.filter((p) => touching(p).some((f) => f.end - f.start <= p.end - p.start + CLOSE));
  const missed = asked.filter((p) => touching(p).length === 0);
  return {
    places: asked.length,
    found: asked.length - missed.length,
    closely: closely.length,
    told: told.length,
    vain: told.filter((f) => !hits(f, labels.places)),
    missed,
  };
}

/** How many of each kind, the most frequent first: `4 odd-word, 2 opposite`. */
export function byKind(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const k of kinds) counts.set(k, (counts.get(k) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([k, n]) => `${n} ${k}`)
    .join(', ');
}
