// Learns the weights in lib/findings/weights.json from the development data, cross-validated by document.
//   npx rolldown bench/findings/fit.ts -d DIR --platform node && node DIR/fit.js --bench FOLDER --date YYYY-MM-DD [--write FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { COMPANIES, type Company } from '../../lib/findings/doubt.ts';
import { MEASURES } from '../../lib/findings/measures.ts';
import { fitLogistic, type Sample } from './logistic.ts';
import { HUMAN_WEIGHT, type Origin, roomsOf, samplesOf } from './samples.ts';

const option = (name: string): string | undefined => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? undefined : process.argv[i + 1];
};
const bench = option('bench');
if (!bench) throw new Error('--bench FOLDER is needed: the folder that holds mqm/ and align/');

/** Strength of the L2 penalty; 3, 5 and 10 gave the same cross-validated scores. */
const RIDGE = 5;
/** The peak from which on a stretch is held for sure; see `calibrate`. */
const SURE = 0.66;
/** Stretches that never rise above this are not even offered to the pooling. */
const SEED = 0.2;

type Stretch = {
  readonly peak: number;
  readonly hit: boolean;
  readonly rows: readonly number[];
  readonly origin: Origin;
};

const samples = samplesOf(roomsOf(bench));
const doubt: Record<string, unknown> = {};
for (const company of COMPANIES) doubt[company] = learn(company);
const file = option('write');
if (file) {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, `${JSON.stringify({ ...before, note: note(), measures: MEASURES, doubt })}\n`);
}

function note(): string {
  return `Learnt by bench/findings/fit.ts on ${option('date')} from WMT MQM news 2021 and 2023 (zh-en, panels of 5, 3 and 2 versions; serious = major or critical by any rater) and, as clean text, human versions of news 2021, OneStop, ASSET and ArgRewrite, and on the samples of lib/samples; chosen by cross-validation by document.`;
}

function learn(company: Company): unknown {
  const sample = samples[company];
  const docs = [...new Set(sample.origins.map((o) => o.doc))].sort();
  const out = new Float32Array(sample.y.length);
  // Each mqm document is left out in turn, in eight groups; the clean sets in four. Rows of one document never part.
  const folds = new Map<string, number>();
  docs.forEach((d, i) => {
    const mqm = /^(?:news|sample)/.test(sample.origins.find((o) => o.doc === d)?.set ?? '');
    folds.set(d, mqm ? i % 8 : 1000 + (i % 4));
  });
  const beta = fitLogistic(sample, RIDGE, () => true);
  for (const fold of new Set(folds.values())) {
    const inFold = (r: number): boolean => folds.get((sample.origins[r] as Origin).doc) === fold;
    const without = fitLogistic(sample, RIDGE, (r) => !inFold(r), beta);
    for (let r = 0; r < out.length; r++) if (inFold(r)) out[r] = doubtOf(sample, without, r);
  }
  console.log(`\n## ${company}: ${sample.y.length} words of ${docs.length} documents, cross-validated by document`);
  for (const grow of [0.1, 0.13, 0.16]) {
    for (const bridge of [4]) {
      const all = stretches(sample, out, grow, bridge);
      for (const seed of [0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.75, 0.8])
        report(
          sample,
          all.filter((s) => s.peak > seed),
          `grow ${grow} bridge ${bridge} seed ${seed}`,
        );
    }
  }
  const grow = Number(option('grow') ?? 0.13);
  const bridge = Number(option('bridge') ?? 4);
  const scale = calibrate(stretches(sample, out, grow, bridge), company);
  console.log('scale', JSON.stringify(scale));
  return { weights: [...beta].map((b) => Math.round(b * 1e4) / 1e4), seed: SEED, grow, bridge, scale };
}

function doubtOf(sample: Sample, beta: Float64Array, row: number): number {
  let z = 0;
  for (let k = 0; k < sample.width; k++) z += (beta[k] as number) * (sample.x[row * sample.width + k] as number);
  return 1 / (1 + Math.exp(-z));
}

/** The same growing of stretches as in lib/findings/doubt.ts, over rows of a sample. */
function stretches(
  sample: Sample & { readonly origins: readonly Origin[] },
  doubts: Float32Array,
  grow: number,
  bridge: number,
): Stretch[] {
  const found: Stretch[] = [];
  const { origins } = sample;
  const same = (a: number, b: number): boolean =>
    origins[a]?.copy === origins[b]?.copy && origins[a]?.sentence === origins[b]?.sentence;
  for (let i = 0; i < doubts.length; ) {
    if ((doubts[i] as number) <= grow) {
      i++;
      continue;
    }
    let last = i;
    let peak = 0;
    for (let k = i; k < doubts.length && k - last <= bridge && same(i, k); k++) {
      if ((doubts[k] as number) <= grow) continue;
      last = k;
      peak = Math.max(peak, doubts[k] as number);
    }
    const rows = Array.from({ length: last - i + 1 }, (_, n) => i + n);
    found.push({ peak, hit: rows.some((r) => sample.y[r] === 1), rows, origin: origins[i] as Origin });
    i = last + 1;
  }
  return found;
}

function report(
  sample: Sample & { readonly origins: readonly Origin[] },
  found: readonly Stretch[],
  name: string,
): void {
  const machine = (o: Origin): boolean => o.set === 'news' && !o.human;
  const chosen = new Uint8Array(sample.y.length);
  for (const s of found) for (const r of s.rows) chosen[r] = 1;
  let [tp, sys, gold, n] = [0, 0, 0, 0];
  const words: Record<string, number> = {};
  for (let r = 0; r < chosen.length; r++) {
    const o = sample.origins[r] as Origin;
    const key = o.set + (o.human ? ' human' : '');
    words[key] = (words[key] ?? 0) + 1;
    if (!machine(o)) continue;
    const length = o.end - o.start + 1;
    n += length;
    if (chosen[r]) sys += length;
    if (sample.y[r]) gold += length;
    if (chosen[r] && sample.y[r]) tp += length;
  }
  const f1 = (2 * tp) / (sys + gold);
  const mcc =
    (tp * (n - sys - gold + tp) - (sys - tp) * (gold - tp)) /
    (Math.sqrt(sys) * Math.sqrt(gold) * Math.sqrt(n - sys) * Math.sqrt(n - gold));
  const rate = (key: string): string => {
    const k = found.filter((s) => s.origin.set + (s.origin.human ? ' human' : '') === key).length;
    return `${((1000 * k) / (words[key] ?? 1)).toFixed(1)}`;
  };
  const news = found.filter((s) => machine(s.origin));
  const p = news.filter((s) => s.hit).length / Math.max(1, news.length);
  console.log(
    `${name}: F1 ${(100 * f1).toFixed(1)} MCC ${(100 * mcc).toFixed(1)} spans right ${(100 * p).toFixed(0)} % of ${news.length}; per 1,000 words: news ${rate('news')} news21 ${rate('news21')} | human news21 ${rate('news21 human')} onestop ${rate('onestop-sent human')} asset ${rate('asset human')} argrewrite ${rate('argrewrite human')} sample ${rate('sample')}`,
  );
}

/** Pool-adjacent-violators over the peaks of all stretches, then a few points of it. */
function calibrate(found: readonly Stretch[], company: Company): number[][] {
  const sorted = [...found].filter((s) => s.origin.labelled).sort((a, b) => a.peak - b.peak);
  // A human version weighs as it does in the fit.
  const blocks: { sum: number; n: number; from: number; to: number }[] = [];
  for (const s of sorted) {
    const weight = s.origin.human && s.origin.set === 'news21' ? HUMAN_WEIGHT : 1;
    blocks.push({ sum: s.hit ? weight : 0, n: weight, from: s.peak, to: s.peak });
    while (blocks.length > 1) {
      const b = blocks.at(-1) as (typeof blocks)[number];
      const a = blocks.at(-2) as (typeof blocks)[number];
      if (a.sum / a.n < b.sum / b.n) break;
      blocks.splice(-2, 2, { sum: a.sum + b.sum, n: a.n + b.n, from: a.from, to: b.to });
    }
  }
  const points = blocks.filter((b) => b.n >= 25).map((b) => [(b.from + b.to) / 2, Math.min(0.95, b.sum / b.n)]);
  // Above one half the panels with three raters decide (a single rater misses half of what three find): there, 82–86 % of the
  // stretches that peak above SURE touch a serious error, so SURE is where "high confidence" begins.
  const low = points.filter((p) => (p[1] as number) < 0.6 && (p[0] as number) < SURE - 0.05);
  const top =
    company === 'one'
      ? []
      : [
          [SURE, 0.8],
          [0.9, 0.92],
        ];
  return [[0, 0], ...low, ...top].map((p) => p.map((v) => Math.round((v as number) * 1e3) / 1e3));
}
