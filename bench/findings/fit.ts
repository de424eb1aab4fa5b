// Learns everything in lib/findings/weights.json from the development data, and says how it does on documents left out.
//   npx rolldown bench/findings/fit.ts -d DIR --platform node && node DIR/fit.js --bench FOLDER --date YYYY-MM-DD [--write] [--tally]
// --write puts the weights into lib/findings/weights.json and the figures into bench/findings/cross-validated.json (run it
// from the repository's root, then `biome check --write` both).
import { writeFileSync } from 'node:fs';
import { identify } from '../../lib/findings/identify.ts';
import type { Learnt } from '../../lib/findings/learnt.ts';
import { reweighed } from '../../lib/findings/open-room.ts';
import { pool } from '../../lib/findings/pool.ts';
import { digest } from '../../lib/text/digest.ts';
import { type JudgedRoom, judgedRooms, rejudged } from './cue-samples.ts';
import { tallyOf } from './fit-cues.ts';
import { learn } from './learn.ts';
import { type MqmDoc, readMqm } from './mqm.ts';
import { type Opened, openedRooms, roomsOf, samplesOf } from './samples.ts';
import { type Prediction, reliability, scoreHumans, scoreMachines } from './score.ts';

const option = (name: string): string | undefined => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? undefined : process.argv[i + 1];
};
const bench = option('bench');
if (!bench) throw new Error('--bench FOLDER is needed: the folder that holds mqm/ and align/');

/** Documents are dealt out to this many folds, in the order of their names within their set. */
const FOLDS = 8;

const data = roomsOf(bench);
const started = performance.now();
const log = (what: string): void => console.log(`[${Math.round((performance.now() - started) / 1000)} s] ${what}`);
const opened = openedRooms(data);
log(`${opened.length} rooms read`);
const samples = samplesOf(opened);
log(`${samples.one.y.length} + ${samples.few.y.length} + ${samples.many.y.length} words`);
const judged = judgedRooms(opened);
if (process.argv.includes('--tally')) for (const line of tallyOf(judged)) console.log(line);
const folds = new Map<string, number>();
for (const set of new Set(data.map((r) => r.set))) {
  const docs = [...new Set(data.filter((r) => r.set === set).map((r) => r.doc))].sort();
  docs.forEach((d, i) => {
    folds.set(d, i % FOLDS);
  });
}
const foldOf = (doc: string): number => folds.get(doc) ?? -1;
const note = `Learnt by bench/findings/fit.ts on ${option('date')} from WMT MQM news 2021 and 2023 (zh-en; panels of 5, 3 and 2 versions; serious = major or critical by any rater), and, as clean text, from human versions of news 2021, OneStop, ASSET and ArgRewrite; from the samples of lib/samples and two thirds of the pivot fixtures.`;
const lesson = learn(samples, judged, { folds: FOLDS, foldOf, note });
log('learnt');
console.log(JSON.stringify(lesson.whole.cues), JSON.stringify(lesson.whole.sure));
console.log(JSON.stringify(Object.fromEntries(Object.entries(lesson.whole.doubt).map(([c, w]) => [c, w.stretch]))));

const docs = readMqm(`${bench}/mqm/docs`);
const fitted = figures(() => lesson.whole);
const validated = figures((doc) => lesson.without[foldOf(doc)] as Learnt);
for (const [name, f] of [
  ['fitted', fitted],
  ['cross-validated', validated],
] as const) {
  console.log(`\n## ${name}`);
  for (const [panel, x] of Object.entries(f)) console.log(panel, JSON.stringify(x));
}
if (process.argv.includes('--write')) {
  const weights = `${JSON.stringify(lesson.whole)}\n`;
  writeFileSync('lib/findings/weights.json', weights);
  const about = { date: option('date'), folds: FOLDS, weights: fingerprint(lesson.whole), fitted, validated };
  writeFileSync('bench/findings/cross-validated.json', `${JSON.stringify(about)}\n`);
}

function fingerprint(learnt: Learnt): string {
  return digest([JSON.stringify(learnt.doubt), JSON.stringify(learnt.cues), JSON.stringify(learnt.sure)]);
}

/** Scores of the whole pooled result over panels of five, three and two, each document under the weights that `of` gives. */
function figures(of: (doc: string) => Learnt): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, size] of [
    ['five', 5],
    ['three', 3],
    ['two', 2],
  ] as const) {
    const predictions = opened.flatMap((o, i) => {
      const mqm = o.data.set.startsWith('news') && o.data.copies.length === size && !o.data.more;
      return mqm ? predict(o, judged[i] as JudgedRoom, of(o.data.doc)) : [];
    });
    const round = (v: number): number => Math.round(v * 1e3) / 10;
    const score = (least: number): unknown => {
      const s = scoreMachines(predictions, 'news', least);
      return {
        f1: round(s.f1),
        mcc: round(s.mcc),
        precision: round(s.precision),
        recall: round(s.recall),
        findings: s.findings,
      };
    };
    const humans = (least: number): unknown =>
      [...scoreHumans(predictions, 'news21', least).values()].map((v) => Math.round(v * 10) / 10);
    out[name] = {
      told: score(0.5),
      high: score(0.8),
      humans: humans(0.5),
      humansHigh: humans(0.8),
      reliability: reliability(predictions, 'news')
        .filter((b) => b.n > 0)
        .map((b) => [b.from, b.n, round(b.right / b.n)]),
    };
  }
  return out;
}

function predict(o: Opened, j: JudgedRoom, learnt: Learnt): Prediction[] {
  const room = reweighed(o.room, learnt);
  const found = identify(room, pool(room, rejudged(j, learnt).cues, learnt));
  const doc = docs.find((d) => d.id === o.data.doc) as MqmDoc;
  return o.data.copies.flatMap((c, v) =>
    c.version === undefined
      ? []
      : [
          {
            doc,
            version: c.version,
            found: found
              .filter((f) => f.target.version === v)
              .map((f) => ({
                start: f.target.start,
                end: f.target.end,
                confidence: f.confidence,
                detector: f.detector,
              })),
          },
        ],
  );
}
