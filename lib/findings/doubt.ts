import { companyOf, type Learnt, type WordingWeights } from './learnt.ts';
import { type Habits, habitsOf, MEASURES, measure } from './measures.ts';
import type { Doubt, DoubtfulStretch, Room, Stretch, Support } from './room.ts';

/**
 * Each word's doubt by a logistic model of its measures, and the stretches it makes: they start at a word above `seed`
 * and grow over words above `grow`, bridging up to `bridge` others, within the sentence (hysteresis thresholding, after Canny
 * 1986). All numbers come from `bench/findings/fit.ts`.
 */
export function doubt(room: Room, learnt: Learnt): Doubt {
  const { of } = room.backing();
  const habits = room.copies.map((c, v) => habitsOf(c, of[v] as Support));
  const tokens = room.copies.map((copy, v) => {
    const doubts = new Float32Array(copy.count);
    if (!copy.english || room.copies.length < 2) return doubts;
    const support = of[v] as Support;
    const measured = measure(room, copy, support, habits);
    for (let i = 0; i < copy.count; i++) {
      if (measured[i * MEASURES.length] === 0) continue;
      const w = learnt.doubt[companyOf(support.mates[i] as number)].weights;
      let z = 0;
      for (let k = 0; k < MEASURES.length; k++) z += (w[k] as number) * (measured[i * MEASURES.length + k] as number);
      doubts[i] = 1 / (1 + Math.exp(-z));
    }
    return doubts;
  });
  const stretches = room.copies.flatMap((copy, version) =>
    copy.sentences.flatMap((s) => {
      let mates = 0;
      for (let i = s.from; i < s.to; i++) mates = Math.max(mates, (of[version] as Support).mates[i] as number);
      if (mates === 0) return [];
      const weights = learnt.doubt[companyOf(mates)];
      return stretchesOf(tokens[version] as Float32Array, s, weights).map((x) => ({
        ...x,
        version,
        confidence: held(confidenceOf(x, s.to - s.from, weights.stretch), habits[version] as Habits),
      }));
    }),
  );
  return { tokens, stretches };
}

/**
 * A copy that says this much of its content in words of its own retells the story and does not translate it, and then its words
 * prove nothing. 95 in 100 machine versions of the mqm news stay under 0.35; independent articles on one event
 * lie between 0.5 and 0.8. Above it the weights have seen nothing, and log-odds fall by `RETOLD` for each unit.
 */
const RETELLS = 0.4;
const RETOLD = 12;

function held(confidence: number, { content }: Habits): number {
  const z = logit(confidence) - RETOLD * Math.max(0, content - RETELLS);
  return 1 / (1 + Math.exp(-z));
}

/** The doubtful stretches of one sentence, with the doubt of its worst word and of its words on average. */
export function stretchesOf(
  doubts: Float32Array,
  sentence: Stretch,
  { seed, grow, bridge }: Pick<WordingWeights, 'seed' | 'grow' | 'bridge'>,
): Omit<DoubtfulStretch, 'version' | 'confidence'>[] {
  const out: Omit<DoubtfulStretch, 'version' | 'confidence'>[] = [];
  for (let i = sentence.from; i < sentence.to; ) {
    if ((doubts[i] as number) <= grow) {
      i++;
      continue;
    }
    let last = i;
    let peak = 0;
    let sum = 0;
    let n = 0;
    for (let k = i; k < sentence.to && k - last <= bridge; k++) {
      const d = doubts[k] as number;
      if (d <= grow) continue;
      last = k;
      peak = Math.max(peak, d);
      sum += d;
      n++;
    }
    if (peak > seed) out.push({ from: i, to: last + 1, peak, mean: sum / n });
    i = last + 1;
  }
  return out;
}

/**
 * What is measured of a stretch to say how likely it touches a serious error: more words touch more, and one word can be
 * sure of itself where ten only wonder.
 */
export const STRETCH_MEASURES = ['bias', 'peak', 'mean', 'words', 'wholeSentence'] as const;

/** Parallel to `STRETCH_MEASURES`. `sentence` = tokens of the sentence. */
export function measureStretch(
  { from, to, peak, mean }: Omit<DoubtfulStretch, 'version' | 'confidence'>,
  sentence: number,
): readonly number[] {
  return [1, logit(peak), logit(mean), Math.log(to - from), (to - from) / Math.max(1, sentence)];
}

function confidenceOf(
  stretch: Omit<DoubtfulStretch, 'version' | 'confidence'>,
  sentence: number,
  weights: readonly number[],
): number {
  const values = measureStretch(stretch, sentence);
  let z = 0;
  for (let k = 0; k < values.length; k++) z += (weights[k] ?? 0) * (values[k] as number);
  return 1 / (1 + Math.exp(-z));
}

function logit(p: number): number {
  const q = Math.min(0.999, Math.max(0.001, p));
  return Math.log(q / (1 - q));
}
