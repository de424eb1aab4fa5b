import { habitsOf, MEASURES, measure } from './measures.ts';
import type { Doubt, DoubtfulStretch, Room, Stretch, Support } from './room.ts';
import weights from './weights.json' with { type: 'json' };

/** How many other copies stand beside: the weights differ, for one witness shows less than four. */
export const COMPANIES = ['one', 'few', 'many'] as const;
export type Company = (typeof COMPANIES)[number];

export function companyOf(mates: number): Company {
  if (mates < 2) return 'one';
  return mates < 4 ? 'few' : 'many';
}

/**
 * Each word's doubt by a logistic model of its measures, and the stretches it makes: they start at a word above `seed`
 * and grow over words above `grow`, bridging up to `bridge` others, within the sentence (hysteresis thresholding, after Canny
 * 1986). All numbers come from `bench/findings/fit.ts`.
 */
export function doubt(room: Room): Doubt {
  const { of } = room.backing();
  const habits = room.copies.map((c, v) => habitsOf(c, of[v] as Support));
  const tokens = room.copies.map((copy, v) => {
    const doubts = new Float32Array(copy.count);
    if (!copy.english || room.copies.length < 2) return doubts;
    const support = of[v] as Support;
    const measured = measure(room, copy, support, habits);
    for (let i = 0; i < copy.count; i++) {
      if (measured[i * MEASURES.length] === 0) continue;
      const w = weights.doubt[companyOf(support.mates[i] as number)].weights;
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
      return mates === 0
        ? []
        : stretchesOf(tokens[version] as Float32Array, s, companyOf(mates)).map((x) => ({ ...x, version }));
    }),
  );
  return { tokens, stretches };
}

/** The doubtful stretches of one sentence. */
export function stretchesOf(
  doubts: Float32Array,
  sentence: Stretch,
  company: Company,
): Omit<DoubtfulStretch, 'version'>[] {
  const { seed, grow, bridge, scale } = weights.doubt[company];
  const out: Omit<DoubtfulStretch, 'version'>[] = [];
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
    if (peak > seed) out.push({ from: i, to: last + 1, peak, mean: sum / n, confidence: calibrated(peak, scale) });
    i = last + 1;
  }
  return out;
}

/** Straight lines between the points of the scale [doubt, confidence], rising. */
function calibrated(x: number, scale: readonly (readonly number[])[]): number {
  let [x0, y0] = [0, 0];
  for (const [x1 = 1, y1 = 1] of scale) {
    if (x <= x1) return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
    [x0, y0] = [x1, y1];
  }
  return y0;
}
