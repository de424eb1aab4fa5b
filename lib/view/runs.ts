import type { Range } from '../model/range.ts';
import type { Mark } from './marks.ts';

/** A stretch of a block that is drawn in one way, or the place of words that are not there. Offsets into the version's text. */
export type Run =
  | (Range & {
      readonly kind: 'text';
      readonly text: string;
      readonly marks: readonly Mark[];
      readonly first: readonly Mark[];
    })
  /** `space`: on which side it is drawn with one, so that no two words run together. */
  | {
      readonly kind: 'removed';
      readonly at: number;
      readonly mark: Mark;
      readonly space: 'before' | 'after' | null;
    };

/** What a word, a sum or a quotation begins with: between it and what stands before it is a space. */
const BEGINS = /^[\p{L}\p{N}\p{Sc}“„«‘"'([{#&]/u;
/** What clings to the word behind it. */
const CLINGS = /[\s“„«‘([{\p{Sc}#]$/u;

/**
 * Cuts a block at the edges of its marks. The runs' texts joined give the block's text. The outermost mark comes first: flags, then
 * the longer one. `first` holds the marks that begin with the run (a mark that is cut up is announced once).
 */
export function cutRuns(text: string, block: Range, marks: readonly Mark[]): readonly Run[] {
  const inside = marks.filter((m) => m.start < block.end && m.end > block.start && m.start < m.end);
  const removed = marks.filter((m) => m.start === m.end && m.start >= block.start && m.start <= block.end);
  const edges = new Set([block.start, block.end]);
  for (const m of inside) for (const at of [m.start, m.end]) if (at > block.start && at < block.end) edges.add(at);
  for (const m of removed) edges.add(m.start);

  const cuts = [...edges].sort((a, b) => a - b);
  const out: Run[] = [];
  for (const [i, start] of cuts.entries()) {
    const sides = {
      before: text.slice(Math.max(block.start, start - 1), start),
      after: text.slice(start, Math.min(block.end, start + 1)),
    };
    out.push(
      ...struckAt(
        start,
        removed.filter((m) => m.start === start),
        sides,
      ),
    );
    const end = cuts[i + 1];
    if (end === undefined || end === start) continue;
    const over = inside.filter((m) => m.start <= start && m.end >= end).sort(outermost);
    const first = over.filter((m) => Math.max(m.start, block.start) === start);
    out.push({ kind: 'text', start, end, text: text.slice(start, end), marks: over, first });
  }
  return out;
}

/**
 * Missing words at one place, each with its space: before them where they follow on a word, else behind them. “Should it fail” may be
 * missing in three pieces (“it”, “fails”, “Sorvik pays”) between a space and a full stop: there each follows on the piece before it.
 * What is missing for style alone is passed over: it hangs over the line, and is hidden at first.
 */
function struckAt(at: number, marks: readonly Mark[], { before, after }: { before: string; after: string }) {
  const out: Extract<Run, { kind: 'removed' }>[] = [];
  let last = before;
  for (const mark of marks) {
    const leads = BEGINS.test(mark.said.trimStart()) && last !== '' && !CLINGS.test(last);
    const space = leads ? 'before' : BEGINS.test(after) ? 'after' : null;
    out.push({ kind: 'removed', at, mark, space });
    if (mark.group !== 'style') last = space === 'after' ? ' ' : mark.said.trimEnd();
  }
  return out;
}

function outermost(a: Mark, b: Mark): number {
  return (
    Number(b.kind === 'flag') - Number(a.kind === 'flag') || b.end - b.start - (a.end - a.start) || a.start - b.start
  );
}
