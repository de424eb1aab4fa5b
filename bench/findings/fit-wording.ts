import { measureStretch, type Sides, STRETCH_MEASURES, stretchesOf } from '../../lib/findings/doubt.ts';
import { COMPANIES, type Company, type WordingWeights } from '../../lib/findings/learnt.ts';
import { leaveOut } from './leave-out.ts';
import { fitLogistic } from './logistic.ts';
import type { Origin, Samples, WordSample } from './samples.ts';

/**
 * Strength of the L2 penalty on the words' weights. On panels of five left out 1 did a point better than 5, and 50 and 300 worse. Of two
 * copies, where a word's rank says little (average precision 0.20 beside 0.11 of chance; 0.40 with five), 10 does as well as 1 and 30.
 */
const RIDGE: Readonly<Record<Company, number>> = { one: 10, few: 1, many: 1 };
/** The same for the five weights of a stretch: enough to keep their signs when a fold has few stretches. */
const STRETCH_RIDGE = 1;
/**
 * Stretches start at a word above `seed`, grow over words above `grow` and bridge so many others. Of panels of five 0.1 and 0.16 to grow over
 * were tried: a cross-validated F1 lower by a point or so. Of two copies nothing says which word it is, but a whole clause can be
 * likelier wrong than not: with 0.13 and 4, as for the others, F1 on documents left out was 3, with 0.1 and 8 it is 18, at the same share right
 * (65 %) and 8 findings per 1,000 words of the human versions; 6 and 12 to bridge and 0.115 to grow over lie about it.
 */
const STRETCH: Readonly<Record<Company, Pick<WordingWeights, 'seed' | 'grow' | 'bridge'>>> = {
  one: { seed: 0.16, grow: 0.1, bridge: 8 },
  few: { seed: 0.2, grow: 0.13, bridge: 4 },
  many: { seed: 0.2, grow: 0.13, bridge: 4 },
};
/**
 * How much a stretch of a set says about confidence. Three raters read `news`, and what one of them marked counts; one rater read
 * `news21` and missed half of what three find, so its machine versions say little. Clean sets are whole texts without a mark.
 */
const STRETCH_WEIGHT: Readonly<Record<string, number>> = { news: 1, news21: 0.2, sample: 2 };
const CLEAN_WEIGHT = 0.25;
/**
 * A stretch on a human version is a false alarm whoever read it: how much it counts, here and in `fit-sure.ts`. Of 2, 3 and 4 with four
 * others, cross-validated: F1 37.0, 36.6 and 36.1; findings per 1,000 words of the human versions at most 10.1, 9.5 and 8.9; when changes of
 * house style were told better, F1 was 36.1 at 3 and 36.3 at 2, MCC 24.8 and 25.1, alarms 7.6 and 8.2. With one other copy alarms are twice as many at the same weight.
 */
export const HUMAN_ALARM: Readonly<Record<Company, number>> = { one: 5, few: 3, many: 2 };

export type Words = Readonly<Record<Company, Float64Array>>;
type Use = (origin: Origin) => boolean;

/** The weights of the words' measures, learnt from the rows that `use` lets in. A `start` near the solution saves rounds. */
export function fitWords(samples: Samples, use: Use, start?: Words): Words {
  const learn = (c: Company): Float64Array =>
    fitLogistic(samples[c], RIDGE[c], (r) => use(samples[c].origins[r] as Origin), start?.[c]);
  return { one: learn('one'), few: learn('few'), many: learn('many') };
}

/** Near the weights learnt without the documents of one fold (`a` = `b`) or of two: a start for `fitWords`. */
export function nearWords(
  samples: Samples,
  whole: Words,
  { folds, foldOf }: { readonly folds: number; readonly foldOf: (doc: string) => number },
): (a: number, b: number) => Words {
  const near = (c: Company): ((a: number, b: number) => Float64Array) =>
    leaveOut(samples[c], RIDGE[c], {
      whole: whole[c],
      folds,
      foldOf: (r) => foldOf((samples[c].origins[r] as Origin).doc),
    });
  const [one, few, many] = [near('one'), near('few'), near('many')];
  return (a, b) => ({ one: one(a, b), few: few(a, b), many: many(a, b) });
}

/** Rows of stretches: what is measured of each, whether it touches a marked place, and how much it counts. */
export type StretchRow = { readonly x: readonly number[]; readonly y: number; readonly w: number };

/** The stretches that weights make of the rows let in. Held-out rows give what confidence must be learnt from. */
export function stretchRows(samples: Samples, company: Company, words: Words, use: Use): readonly StretchRow[] {
  const sample = samples[company];
  const out: StretchRow[] = [];
  const { origins } = sample;
  for (let r = 0; r < origins.length; ) {
    const o = origins[r] as Origin;
    let end = r + 1;
    while (end < origins.length && origins[end]?.copy === o.copy && origins[end]?.sentence === o.sentence) end++;
    if (use(o) && o.labelled) {
      // Tokens that are no words have no row and no doubt.
      const doubts = new Float32Array(o.tokens);
      const marked = new Uint8Array(o.tokens);
      // The row of each token of the sentence; a token that is no word has none, and no measure.
      const rowAt = new Int32Array(o.tokens).fill(-1);
      for (let k = r; k < end; k++) {
        const at = (origins[k] as Origin).token - o.sentence;
        doubts[at] = doubtOf(sample, words[company], k);
        marked[at] = sample.y[k] as number;
        rowAt[at] = k;
      }
      const sides = (token: number): Sides => {
        const row = rowAt[token] as number;
        return row < 0 ? null : [sideAt(sample, row, 0), sideAt(sample, row, 1), sideAt(sample, row, 2)];
      };
      const grown = stretchesOf(doubts, { from: 0, to: o.tokens }, STRETCH[company]);
      for (const s of grown) {
        const hit = marked.subarray(s.from, s.to).includes(1);
        out.push({ x: measureStretch(s, o.tokens, sides), y: hit ? 1 : 0, w: weightOf(o, company) * o.share });
      }
    }
    r = end;
  }
  return out;
}

/** The weights of a stretch’s measures. */
export function fitStretches(rows: readonly StretchRow[]): readonly number[] {
  const width = STRETCH_MEASURES.length;
  const beta = fitLogistic(
    {
      width,
      x: Float32Array.from(rows.flatMap((r) => r.x)),
      y: Uint8Array.from(rows.map((r) => r.y)),
      w: Float32Array.from(rows.map((r) => r.w)),
    },
    STRETCH_RIDGE,
    () => true,
  );
  return [...beta];
}

/** Both steps put together as they ship. */
export function wordingWeights(
  words: Words,
  stretch: Readonly<Record<Company, readonly number[]>>,
): Readonly<Record<Company, WordingWeights>> {
  const round = (v: number): number => Math.round(v * 1e4) / 1e4;
  const of = (c: Company): WordingWeights => ({
    weights: [...words[c]].map(round),
    ...STRETCH[c],
    stretch: stretch[c].map(round),
  });
  return Object.fromEntries(COMPANIES.map((c) => [c, of(c)])) as Record<Company, WordingWeights>;
}

function weightOf(o: Origin, company: Company): number {
  if (o.human) return o.set === 'news21' ? HUMAN_ALARM[company] : CLEAN_WEIGHT;
  return STRETCH_WEIGHT[o.set] ?? CLEAN_WEIGHT;
}

function sideAt({ sides }: WordSample, row: number, side: number): number {
  return sides[3 * row + side] as number;
}

function doubtOf(sample: WordSample, beta: Float64Array, row: number): number {
  let z = 0;
  for (let k = 0; k < sample.width; k++) z += (beta[k] as number) * (sample.x[row * sample.width + k] as number);
  return 1 / (1 + Math.exp(-z));
}
