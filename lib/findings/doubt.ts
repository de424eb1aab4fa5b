import { companyOf, type Learnt, type WordingWeights } from './learnt.ts';
import { contentAt, type Habits, habitsOf, MEASURES, measure, wordAt } from './measures.ts';
import { logit, sigmoid } from './odds.ts';
import type { Copy, Doubt, DoubtfulStretch, Room, Stretch, Support } from './room.ts';

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
      if (measured[i * MEASURES.length] === 0 || copy.isDateline(i)) continue;
      const w = learnt.doubt[companyOf(support.mates[i] as number)].weights;
      let z = 0;
      for (let k = 0; k < MEASURES.length; k++) z += (w[k] as number) * (measured[i * MEASURES.length + k] as number);
      doubts[i] = sigmoid(z);
    }
    return doubts;
  });
  const linked = linkedSentences(room);
  const stretches = room.copies.flatMap((copy, version) =>
    copy.sentences.flatMap((s) => {
      let mates = 0;
      for (let i = s.from; i < s.to; i++) mates = Math.max(mates, (of[version] as Support).mates[i] as number);
      if (mates === 0) return [];
      const weights = learnt.doubt[companyOf(mates)];
      const at = (token: number): Sides => sidesAt(room, copy, token);
      return stretchesOf(tokens[version] as Float32Array, s, weights).flatMap((x) => {
        const own = withoutKept(x, of[version] as Support);
        const confidence = held(confidenceOf(x, s.to - s.from, { at, weights: weights.stretch }), {
          habits: habits[version] as Habits,
          added: !linked[version]?.has(s.start),
        });
        return own.from < own.to ? [{ ...x, ...own, version, confidence }] : [];
      });
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

/**
 * A sentence that no other copy has, in whatever words, is an addition until something in it speaks for itself: log-odds fall by so
 * much. Set by judgement: translations of one text (all that the weights have seen) add nothing, newspapers do all the time.
 */
const ADDED = 1;

function held(
  confidence: number,
  { habits: { content }, added }: { readonly habits: Habits; readonly added: boolean },
): number {
  const z = logit(confidence) - RETOLD * Math.max(0, content - RETELLS) - (added ? ADDED : 0);
  return sigmoid(z);
}

/** A stretch without the words at its ends that all others have at that very place: how free the copy is makes them doubtful, and nothing says so of them. */
function withoutKept({ from, to }: Stretch, { kept }: Support): Stretch {
  const own = { from, to };
  while (own.from < own.to && kept[own.from] === 1) own.from++;
  while (own.to > own.from && kept[own.to - 1] === 1) own.to--;
  return own;
}

/** For each copy, where its sentences begin that have a counterpart in some other copy. */
function linkedSentences(room: Room): readonly ReadonlySet<number>[] {
  const starts = room.copies.map(() => new Set<number>());
  for (const { a, b } of room.sentenceLinks)
    for (const { version, sentence } of [a, b]) {
      const range = room.texts[version]?.sentences[sentence];
      if (range) starts[version]?.add(range.start);
    }
  return starts;
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
 * sure of itself where ten only wonder. A paraphrase says what the others say (little unechoed, little lost); an addition has
 * nothing against it (inserted); a mistranslation says something else in the place of something lost.
 */
export const STRETCH_MEASURES = [
  'bias',
  'peak',
  'mean',
  'words',
  'wholeSentence',
  'unechoed',
  'lost',
  'inserted',
  'unechoedLost',
] as const;

/** What a stretch is judged by, word by word; null at a token that is no word or that no other copy stands beside. */
export type Sides = readonly [unechoed: number, lost: number, inserted: number] | null;

/** The sides of a token. As measures of a single word they taught sixteen documents too much: cross-validated F1 fell by a point. */
export function sidesAt(room: Room, copy: Copy, token: number): Sides {
  const { of, side } = room.backing();
  if (of[copy.version]?.mates[token] === 0 || !wordAt(copy, token)) return null;
  const { echoed, lost, inserted } = side(copy.version, token);
  return [contentAt(copy, token) ? 1 - echoed : 0, lost, inserted];
}

/** Parallel to `STRETCH_MEASURES`. `sentence` = tokens of the sentence; `at` gives the sides of a token, counted from where the stretch is. */
export function measureStretch(
  { from, to, peak, mean }: Omit<DoubtfulStretch, 'version' | 'confidence'>,
  sentence: number,
  at: (token: number) => Sides,
): readonly number[] {
  let [words, unechoed, lost, inserted] = [0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const sides = at(i);
    if (!sides) continue;
    words++;
    unechoed += sides[0];
    lost += sides[1];
    inserted += sides[2];
  }
  const n = Math.max(1, words);
  return [
    1,
    logit(peak),
    logit(mean),
    Math.log(to - from),
    (to - from) / Math.max(1, sentence),
    unechoed / n,
    lost / n,
    inserted / n,
    (unechoed * lost) / (n * n),
  ];
}

function confidenceOf(
  stretch: Omit<DoubtfulStretch, 'version' | 'confidence'>,
  sentence: number,
  { at, weights }: { readonly at: (token: number) => Sides; readonly weights: readonly number[] },
): number {
  const values = measureStretch(stretch, sentence, at);
  let z = 0;
  for (let k = 0; k < values.length; k++) z += (weights[k] ?? 0) * (values[k] as number);
  return sigmoid(z);
}
