import { DETECTORS } from '../../lib/findings/detectors.ts';
import type { Learnt } from '../../lib/findings/learnt.ts';
import { lifts, logOdds } from '../../lib/findings/pool.ts';
import { hits, type JudgedRoom } from './cue-samples.ts';
import { fitLogistic } from './logistic.ts';
import { HUMAN_WEIGHT } from './samples.ts';

/** What a cue is taken for before the data speak: its detector's own scale, read as log-odds (0.5 -> even, 1 -> 0.82). */
const PRIOR = { bias: -1.5, strength: 3, company: 0.6, plainCompany: 0.3 };
/** How many cues of a kind it takes to outvote the prior. */
const RIDGE = 3;
/** One rater of `news21` misses half of what the three of `news` find; the clean sets have no damage at all. */
const SET_WEIGHT: Readonly<Record<string, number>> = { news: 1, news21: 0.3, fixture: 1, sample: 1 };
const CLEAN_WEIGHT = 0.5;
/** MQM's rules count typography as minor whatever it does to a quotation, so its labels hardly speak on these. */
const TYPOGRAPHY =
  /^(?:quotation-marks|stray-mark|lost-space|case-slip|doubled-words|misread-article|missing-object|doubled-subject|calque)$/;
const TYPOGRAPHY_WEIGHT = 0.05;
/** What the strengths are measured from, so that bias and slope are learnt apart. */
const MIDDLE = 0.7;
const PLAIN = 'unsupported-wording';

/** What each detector's cue is worth, and what its copy's other damage adds. `learnt` gives the wording's weights, already learnt. */
export function fitCues(rooms: readonly JudgedRoom[], learnt: Learnt): Learnt['cues'] {
  const ids = DETECTORS.map((d) => d.id).filter((id) => id !== PLAIN);
  const width = 2 * ids.length + 2;
  const x: number[] = [];
  const offset: number[] = [];
  const y: number[] = [];
  const w: number[] = [];
  const prior: Learnt = { ...learnt, cues: { ...PRIOR, detectors: {} } };
  for (const j of rooms) {
    const sorted = [...j.cues].sort((a, b) => a.place.version - b.place.version || a.place.start - b.place.start);
    const rates = lifts(j.room, sorted, prior);
    sorted.forEach((cue, i) => {
      const damage = j.damage[cue.place.version];
      if (!damage) return;
      const d = ids.indexOf(cue.detector);
      const plain = d < 0;
      // A fixture is one sentence, damaged by design: it cannot say what plain wording is worth in a damaged copy.
      if (plain && j.set === 'fixture') return;
      // Machine translations of one text, cut by sentences, do not show what torn quotations tell of the rest of a copy.
      const lift = j.set.startsWith('news') ? 0 : (rates[i] as number);
      const whole = j.set === 'sample' || j.set === 'fixture' || j.set.startsWith('news');
      // The other sets are cut by sentences: their paragraphs' quotation marks and lengths say nothing.
      if (!whole && /quotation-marks|paragraph|shorter/.test(cue.detector)) return;
      const row = new Array<number>(width).fill(0);
      // Plain stretches come calibrated; of them only the lift is learnt.
      if (plain) row[width - 1] = lift;
      else {
        row[d] = 1;
        row[ids.length + d] = cue.strength - MIDDLE;
        row[width - 2] = lift;
      }
      x.push(...row);
      offset.push(logOdds(cue, prior) + (plain ? PRIOR.plainCompany : PRIOR.company) * lift);
      y.push(hits(cue.place, damage) ? 1 : 0);
      const human = j.set === 'news21' && j.human[cue.place.version] ? HUMAN_WEIGHT : 1;
      const share = j.share[cue.place.version] ?? 1;
      const set = SET_WEIGHT[j.set] ?? CLEAN_WEIGHT;
      w.push(human * share * (TYPOGRAPHY.test(cue.detector) && j.set.startsWith('news') ? TYPOGRAPHY_WEIGHT : set));
    });
  }
  const beta = fitLogistic(
    {
      width,
      x: Float32Array.from(x),
      y: Uint8Array.from(y),
      w: Float32Array.from(w),
      offset: Float32Array.from(offset),
    },
    RIDGE,
    () => true,
  );
  const round = (v: number): number => Math.round(v * 1e3) / 1e3;
  const detectors = Object.fromEntries(
    ids.map((id, d) => {
      const slope = beta[ids.length + d] as number;
      const bias = PRIOR.bias + (beta[d] as number) - MIDDLE * slope;
      return [id, { bias: round(bias), strength: round(PRIOR.strength + slope) }];
    }),
  );
  return {
    company: round(Math.max(0, PRIOR.company + (beta[width - 2] as number))),
    plainCompany: round(Math.max(0, PRIOR.plainCompany + (beta[width - 1] as number))),
    detectors,
  };
}

/** How many cues of each detector each set has, and the share of them on damage: a line each. */
export function tallyOf(rooms: readonly JudgedRoom[]): readonly string[] {
  const tally = new Map<string, { n: number; hit: number }>();
  for (const j of rooms) {
    for (const cue of j.cues) {
      const damage = j.damage[cue.place.version];
      if (!damage) continue;
      const key = `${cue.detector} ${j.set}${j.human[cue.place.version] ? ' human' : ''}`;
      const t = tally.get(key) ?? { n: 0, hit: 0 };
      tally.set(key, { n: t.n + 1, hit: t.hit + (hits(cue.place, damage) ? 1 : 0) });
    }
  }
  return [...tally]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([key, t]) => `${key.padEnd(40)} ${t.n} cues, ${Math.round((100 * t.hit) / t.n)} % on damage`);
}
