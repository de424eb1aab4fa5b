// Learns how much each detector's cue is worth, and what a copy's other damage adds, into lib/findings/weights.json.
//   npx rolldown bench/findings/fit-cues.ts -d DIR --platform node && node DIR/fit-cues.js --bench FOLDER --write FILE
import { readFileSync, writeFileSync } from 'node:fs';
import { DETECTORS } from '../../lib/findings/detectors.ts';
import { lifts, logOdds } from '../../lib/findings/pool.ts';
import { hits, judgedRooms } from './cue-samples.ts';
import { fitLogistic } from './logistic.ts';
import { HUMAN_WEIGHT, roomsOf } from './samples.ts';

const option = (name: string): string | undefined => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? undefined : process.argv[i + 1];
};
const bench = option('bench');
const file = option('write');
if (!bench) throw new Error('--bench FOLDER is needed');

/** What a cue is taken for before the data speak: its detector's own scale, read as log-odds (0.5 -> even, 1 -> 0.82). */
const PRIOR = { bias: -1.5, strength: 3, company: 0.6, plainCompany: 0.3 };
/** How many cues of a kind it takes to outvote the prior. */
const RIDGE = 3;
/** The experts of the mqm set mark mistranslations as serious and typography never; papers do both: half weight for the set. */
const SET_WEIGHT: Readonly<Record<string, number>> = { news: 0.5, news21: 0.5, fixture: 1, sample: 1 };

/** MQM's rules count typography as minor whatever it does to a quotation, so its labels hardly speak on these. */
const TYPOGRAPHY = /^(?:quotation-marks|stray-mark|lost-space|case-slip|doubled-words)$/;

const ids = DETECTORS.map((d) => d.id).filter((id) => id !== 'unsupported-wording');
const width = 2 * ids.length + 2;
const x: number[] = [];
const offset: number[] = [];
const y: number[] = [];
const w: number[] = [];
const tally = new Map<string, { n: number; hit: number }>();
for (const j of judgedRooms(roomsOf(bench))) {
  const sorted = [...j.cues].sort((a, b) => a.place.version - b.place.version || a.place.start - b.place.start);
  const rates = lifts(j.room, sorted);
  sorted.forEach((cue, i) => {
    const damage = j.damage[cue.place.version];
    if (!damage) return;
    const hit = hits(cue.place, damage);
    const key = `${cue.detector} ${j.set}`;
    const t = tally.get(key) ?? { n: 0, hit: 0 };
    tally.set(key, { n: t.n + 1, hit: t.hit + (hit ? 1 : 0) });
    const d = ids.indexOf(cue.detector);
    // These sets are cut by sentences: their paragraphs' quotation marks and lengths say nothing.
    const plain = d < 0;
    if (
      j.set !== 'sample' &&
      j.set !== 'fixture' &&
      !j.set.startsWith('news') &&
      /quotation-marks|paragraph|shorter/.test(cue.detector)
    )
      return;
    const row = new Array<number>(width).fill(0);
    // Plain stretches come calibrated from fit.ts; of them only the lift is learnt.
    if (plain) row[width - 1] = rates[i] as number;
    else {
      row[d] = 1;
      row[ids.length + d] = cue.strength - 0.7;
      row[width - 2] = rates[i] as number;
    }
    x.push(...row);
    offset.push(
      (plain ? logOdds(cue) : PRIOR.bias + PRIOR.strength * cue.strength) +
        (plain ? PRIOR.plainCompany : PRIOR.company) * (rates[i] as number),
    );
    y.push(hit ? 1 : 0);
    const human = j.set === 'news21' && j.human[cue.place.version] ? HUMAN_WEIGHT : 1;
    w.push(human * (TYPOGRAPHY.test(cue.detector) && j.set.startsWith('news') ? 0.05 : (SET_WEIGHT[j.set] ?? 0.5)));
  });
}
const sample = {
  width,
  x: Float32Array.from(x),
  y: Uint8Array.from(y),
  w: Float32Array.from(w),
  offset: Float32Array.from(offset),
};
const beta = fitLogistic(sample, RIDGE, () => true);
const round = (v: number): number => Math.round(v * 1e3) / 1e3;
const detectors = Object.fromEntries(
  ids.map((id, d) => {
    const slope = beta[ids.length + d] as number;
    return [
      id,
      { bias: round(PRIOR.bias + (beta[d] as number) - 0.7 * slope), strength: round(PRIOR.strength + slope) },
    ];
  }),
);
const cues = {
  company: round(Math.max(0, PRIOR.company + (beta[width - 2] as number))),
  plainCompany: round(Math.max(0, PRIOR.plainCompany + (beta[width - 1] as number))),
  detectors,
};
for (const [key, t] of [...tally].sort())
  console.log(key.padEnd(40), `${t.n} cues, ${Math.round((100 * t.hit) / t.n)} % on damage`);
console.log(JSON.stringify(cues));
if (file) writeFileSync(file, `${JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), cues })}\n`);
