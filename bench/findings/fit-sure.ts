import { COMPANIES, type Company, type Learnt } from '../../lib/findings/learnt.ts';
import { companyAt, DOUBTING, pool } from '../../lib/findings/pool.ts';
import { hits, type JudgedRoom } from './cue-samples.ts';
import { HUMAN_ALARM } from './fit-wording.ts';
import { fitLogistic } from './logistic.ts';

/** As sure as the pooling says: what holds before anything is learnt, and where the penalty pulls to. */
export const PLAINLY: Learnt['sure'] = {
  one: { bias: 0, slope: 1 },
  few: { bias: 0, slope: 1 },
  many: { bias: 0, slope: 1 },
};
const RIDGE = 2;
/** How much a finding of a set says: confidence is of what three raters find; one rater of `news21` says little. */
const SET_WEIGHT: Readonly<Record<string, number>> = { news: 1, sample: 2 };
const CLEAN_WEIGHT = 0.25;

/** The last step of confidence, by company, from rooms whose wording was weighed without them. */
export function fitSure(rooms: readonly JudgedRoom[], learnt: Learnt): Learnt['sure'] {
  const rows = Object.fromEntries(
    COMPANIES.map((c) => [c, [] as { readonly z: number; readonly y: number; readonly w: number }[]]),
  ) as Record<Company, { readonly z: number; readonly y: number; readonly w: number }[]>;
  for (const j of rooms) {
    if (j.set === 'fixture') continue;
    for (const { cue, confidence } of pool(j.room, j.cues, learnt)) {
      const damage = j.damage[cue.place.version];
      if (!damage || !DOUBTING.has(cue.detector)) continue;
      const human = j.human[cue.place.version];
      if (j.set === 'news21' && !human) continue;
      const company = companyAt(j.room, cue);
      rows[company].push({
        z: Math.log(confidence / (1 - confidence)),
        y: hits(cue.place, damage) ? 1 : 0,
        w:
          (j.share[cue.place.version] ?? 1) *
          (j.set === 'news21' ? HUMAN_ALARM[company] : (SET_WEIGHT[j.set] ?? CLEAN_WEIGHT)),
      });
    }
  }
  const round = (v: number): number => Math.round(v * 1e3) / 1e3;
  return Object.fromEntries(
    COMPANIES.map((c) => {
      const own = rows[c];
      const [bias = 0, slope = 0] = fitLogistic(
        {
          width: 2,
          x: Float32Array.from(own.flatMap((r) => [1, r.z])),
          y: Uint8Array.from(own.map((r) => r.y)),
          w: Float32Array.from(own.map((r) => r.w)),
          offset: Float32Array.from(own.map((r) => r.z)),
        },
        RIDGE,
        () => true,
      );
      return [c, { bias: round(bias), slope: round(1 + slope) }];
    }),
  ) as Record<Company, { bias: number; slope: number }>;
}
