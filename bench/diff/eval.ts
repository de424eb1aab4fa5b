/** Scores the differences: the peers' cases, and speed as ratios in one run. `npm run eval` prints it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { diff_match_patch } from 'diff-match-patch';
import { mulberry } from '../mulberry.ts';
import { diffWords } from './ours.ts';
import { judge, loadPeerCases } from './peer-cases.ts';

/** How often each piece of work is timed; the best time counts, as a busy machine only ever adds to it. */
const RUNS = 9;
/** Lengths and shares of changed words of the made-up pairs, after the speed bench. */
const LENGTHS = [50_000, 500_000, 5_000_000] as const;
const DENSITIES = [0.02, 0.2, 0.6] as const;
const ADVERSARIAL = 20_000;
const SEED = 1;

/** Prints the peers' cases that hold and those that fail, then the speed table. `shared`: the development data. */
export function printScores(shared: string | URL): void {
  const folder = typeof shared === 'string' ? pathToFileURL(`${resolve(shared)}/`) : shared;
  printCases(folder);
  printSpeed(folder);
}

function printCases(folder: URL): void {
  const cases = loadPeerCases(fileURLToPath(new URL('bench/peers', folder)));
  if (!cases) {
    console.log("peers' cases: SKIPPED, the development data is not there");
    return;
  }
  const verdicts = cases.flatMap(judge);
  const exact = verdicts.filter((v) => v.exact);
  const held = (list: typeof verdicts): string => `${list.filter((v) => v.wrong === null).length} of ${list.length}`;
  console.log(`peers' cases: ${held(verdicts)} expectations hold; of those with one right answer ${held(exact)}`);
  const passed = [...new Set(verdicts.map((v) => v.id))].filter((id) =>
    verdicts.every((v) => v.id !== id || v.wrong === null),
  );
  console.log(`  passed: ${passed.join(', ')}`);
  for (const v of verdicts)
    if (v.wrong !== null) console.log(`  failed: ${v.id} ${v.key} (${v.exact ? 'exact' : 'reference'}): ${v.wrong}`);
}

function printSpeed(folder: URL): void {
  const seeds = readTexts(folder);
  if (!seeds) {
    console.log('speed: SKIPPED, the seeds are not there');
    return;
  }
  const ratios = seeds.flatMap((a, i) =>
    seeds.slice(i + 1).map((b) => best(() => charactersOf(a, b), 1) / best(() => diffWords(a, b), RUNS)),
  );
  const mean = Math.exp(ratios.reduce((sum, r) => sum + Math.log(r), 0) / ratios.length);
  console.log('speed, as ratios in this run (tokens, matching and output together)');
  console.log(
    `  seed pairs, diff-match-patch over characters without its clock: ${mean.toFixed(0)} × our time (geometric mean of ${ratios.length}), least ${Math.min(...ratios).toFixed(0)} ×`,
  );
  const words = seeds.join('\n').split(/(?<=\s)/);
  for (const length of LENGTHS) {
    const cells = DENSITIES.map((density) => {
      const random = mulberry(SEED);
      const a = madeUp(words, length, random);
      return `${timesTokenising(a.join(''), edited(a, { words, density, random }))} at ${density * 100} %`;
    });
    console.log(
      `  ${(length / 1000).toString().padStart(5)} kB, time ÷ tokenising by a regular expression: ${cells.join(', ')}`,
    );
  }
  const random = mulberry(SEED);
  const twoWords = (): string =>
    Array.from({ length: ADVERSARIAL / 3 }, () => (random() < 0.5 ? 'to ' : 'be ')).join('');
  const reversed = words.slice(0, ADVERSARIAL / 6);
  const worst: readonly (readonly [string, string, string])[] = [
    ['two words only', twoWords(), twoWords()],
    ['reversed', reversed.join(''), [...reversed].reverse().join('')],
  ];
  console.log(
    `  20 kB, adversarial, the same: ${worst.map(([name, a, b]) => `${name} ${timesTokenising(a, b)}`).join(', ')} (asked: at most 8)`,
  );
}

function readTexts(folder: URL): readonly string[] | null {
  const seeds = new URL('seeds/', folder);
  if (!existsSync(seeds)) return null;
  const files = readdirSync(seeds).filter((f) => f.endsWith('.txt'));
  return files.sort().map((f) => readFileSync(new URL(f, seeds), 'utf8'));
}

/** What diff-match-patch's own page shows: characters, made readable. */
function charactersOf(a: string, b: string): unknown {
  const dmp = new diff_match_patch();
  dmp.Diff_Timeout = 0;
  const diffs = dmp.diff_main(a, b);
  dmp.diff_cleanupSemantic(diffs);
  return diffs;
}

/** The speed bench's yardstick: words cut by a regular expression and numbered by a Map. Our own tokeniser is faster. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*|[^\s\p{L}\p{M}\p{N}_]/gu;

function numbered(texts: readonly string[]): readonly Int32Array[] {
  const ids = new Map<string, number>();
  return texts.map((text) =>
    Int32Array.from(text.match(WORD) ?? [], (word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    }),
  );
}

function timesTokenising(a: string, b: string): string {
  const runs = a.length > 1_000_000 ? 3 : RUNS;
  return (best(() => diffWords(a, b), runs) / best(() => numbered([a, b]), runs)).toFixed(2);
}

function best(work: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < runs; k++) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

function madeUp(words: readonly string[], length: number, random: () => number): readonly string[] {
  const out: string[] = [];
  for (let size = 0; size < length; ) {
    // Stretches of real sentences in random order: long enough to be language, too short to repeat as a whole.
    const from = Math.floor(random() * words.length);
    for (const word of words.slice(from, from + 12)) {
      out.push(word);
      size += word.length;
    }
  }
  return out;
}

/** A third each of the edits drops a word, puts one in, and puts one for another. */
function edited(
  text: readonly string[],
  { words, density, random }: { words: readonly string[]; density: number; random: () => number },
): string {
  const any = (): string => words[Math.floor(random() * words.length)] as string;
  return text
    .map((word) => {
      if (random() >= density) return word;
      const kind = random();
      return kind < 1 / 3 ? '' : kind < 2 / 3 ? word + any() : any();
    })
    .join('');
}
