import { COMPANIES, type Company, type Learnt } from '../../lib/findings/learnt.ts';
import { MEASURES } from '../../lib/findings/measures.ts';
import { type JudgedRoom, rejudged } from './cue-samples.ts';
import { fitCues } from './fit-cues.ts';
import { fitSure, PLAINLY } from './fit-sure.ts';
import {
  fitStretches,
  fitWords,
  nearWords,
  type StretchRow,
  stretchRows,
  type Words,
  wordingWeights,
} from './fit-wording.ts';
import type { Origin, Samples } from './samples.ts';

/** The weights learnt from everything, and for each fold those learnt without the documents in it. */
export type Lesson = { readonly whole: Learnt; readonly without: readonly Learnt[] };

const NO_CUES: Learnt['cues'] = { company: 0, plainCompany: 0, detectors: {} };

/**
 * Learns all there is to learn, in four steps, each from what the step before says of documents it has not seen: the words'
 * weights; the confidence of stretches; the worth of cues; the last step of confidence. For a fold's own weights its documents are left out of all four
 * (so the second step needs models that lack two folds). `foldOf` names the fold of a document.
 */
export function learn(
  samples: Samples,
  judged: readonly JudgedRoom[],
  { folds, foldOf, note }: { readonly folds: number; readonly foldOf: (doc: string) => number; readonly note: string },
): Lesson {
  const outside =
    (...left: readonly number[]) =>
    (o: Origin): boolean =>
      !left.includes(foldOf(o.doc));
  const inside = (fold: number) => (o: Origin) => foldOf(o.doc) === fold;
  const whole = fitWords(samples, () => true);
  const all = Array.from({ length: folds }, (_, k) => k);
  const lacking = new Map<string, Words>();
  const key = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const near = nearWords(samples, whole, { folds, foldOf });
  for (const a of all)
    for (const b of all) if (a <= b) lacking.set(key(a, b), fitWords(samples, outside(a, b), near(a, b)));
  const words = (a: number, b: number): Words => lacking.get(key(a, b)) as Words;

  /** Weights from the folds in `use`; `seen` gives for a fold the words' weights that have not seen it. */
  const finish = (own: Words, use: readonly number[], seen: (fold: number) => Words): Learnt => {
    const stretch = Object.fromEntries(
      COMPANIES.map((c) => {
        const rows: StretchRow[] = use.flatMap((f) => [...stretchRows(samples, c, seen(f), inside(f))]);
        return [c, fitStretches(rows)];
      }),
    ) as Record<Company, readonly number[]>;
    const as = (w: Words): Learnt => ({
      note,
      measures: MEASURES,
      doubt: wordingWeights(w, stretch),
      cues: NO_CUES,
      sure: PLAINLY,
    });
    const rooms = judged.flatMap((j) => {
      const fold = foldOf(j.doc);
      // The fixtures are in no fold: no document is measured on them, and nothing but the worth of cues is learnt from them.
      if (fold < 0) return [rejudged(j, as(own))];
      return use.includes(fold) ? [rejudged(j, as(seen(fold)))] : [];
    });
    const learnt = as(own);
    const weighed = { ...learnt, cues: fitCues(rooms, learnt) };
    return { ...weighed, sure: fitSure(rooms, weighed) };
  };

  return {
    whole: finish(whole, all, (f) => words(f, f)),
    without: all.map((k) =>
      finish(
        words(k, k),
        all.filter((f) => f !== k),
        (f) => words(k, f),
      ),
    ),
  };
}
