/**
 * The diff beside `git diff --word-diff`, and the whole pipeline by its stages, as ratios of one run: `npm run bench:speed`, or
 * `npm run bench:speed -- FOLDER [diff|collate]` with the folder that holds bench/. Times are the processor's: another
 * process on the machine adds a little, and its waiting nothing. Each thing is done by turns with what it is compared to.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { collate } from '../lib/collate/collate.ts';
import { draftOf } from '../lib/ingest/ingest.ts';
import { PARTS, type Part } from '../lib/model/progress.ts';
import { tagsOf } from '../lib/text/tags.ts';
import { type GoldDocument, loadModule, textsOf } from './align/shared-bench.ts';
import { diffWords } from './diff/ours.ts';

const SIZES = ['500k', '5M'] as const;
const DENSITIES = ['02', '20', '60'] as const;
const ROUNDS = 5;
/** Calls before those that count: the code is compiled by then. */
const WARMING = 4;
const CALLS = 4;
/** Starts of `git` that are timed as one: some are not longer than a step of its clock. */
const STARTS = 8;
/** Collations of one size; the shortest counts. */
const RUNS = 2;
const STORIES: readonly (readonly [versions: number, paragraphs: number])[] = [
  [5, 30],
  [10, 50],
  [20, 100],
];

/** What a fresh process is called with to time its first call: this word and two files. */
const FIRST = '--first-call';

const [where = '../shared', ...more] = process.argv.slice(2);
if (where === FIRST) {
  const [a, b] = more.map((file) => readFileSync(file, 'utf8'));
  console.log(timed(() => diffWords(a as string, b as string)));
} else {
  const shared = pathToFileURL(`${resolve(where)}/`);
  if (more.length === 0 || more.includes('diff')) printDiff(shared);
  if (more.length === 0 || more.includes('collate')) await printCollate(shared);
}

function printDiff(shared: URL): void {
  const generator = new URL('bench/speed/gen-inputs.mjs', shared);
  if (!existsSync(generator) || spawnSync('git', ['--version']).status !== 0) {
    console.log('diff beside git: SKIPPED, the generator of the speed bench or git is not there');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'variorum-speed-'));
  try {
    spawnSync(process.execPath, [fileURLToPath(generator), '--out', folder]);
    console.log(
      '| text, words edited | git ms | our calls 5–8 ms | times | first call in a fresh process ms | times |',
    );
    console.log('| --- | --- | --- | --- | --- | --- |');
    for (const size of SIZES)
      for (const density of DENSITIES) console.log(besideGit(join(folder, `${size}-d${density}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function besideGit(name: string): string {
  const files = [`${name}.a.txt`, `${name}.b.txt`] as const;
  const [a, b] = files.map((file) => readFileSync(file));
  const git: number[] = [];
  const ours: number[] = [];
  const first: number[] = [];
  const call = (): number => {
    // As a caller has them: new strings, with nothing known of them yet.
    const texts = [String(a), String(b)] as const;
    return timed(() => diffWords(...texts));
  };
  for (let k = 0; k < WARMING; k++) call();
  for (let k = 0; k < ROUNDS; k++) {
    git.push(gitTime(files));
    ours.push(Array.from({ length: CALLS }, call).reduce((sum, ms) => sum + ms, 0) / CALLS);
    first.push(Number(spawnSync(process.execPath, [process.argv[1] as string, FIRST, ...files]).stdout));
  }
  const [g, o, f] = [middle(git), middle(ours), middle(first)];
  const [, size, density] = /(\w+)-d(\d+)$/.exec(name) ?? [];
  const cells = [g.toFixed(1), o.toFixed(1), (g / o).toFixed(2), f.toFixed(0), (g / f).toFixed(2)];
  return `| ${size}B, ${Number(density)} % | ${cells.join(' | ')} |`;
}

/** Processor time of `git` with its start, by the shell's own count of its children. */
function gitTime(files: readonly [string, string]): number {
  const run = 'git diff --no-index --no-color --word-diff=porcelain -U10000000 "$1" "$2" > /dev/null';
  const script = `${Array.from({ length: STARTS }, () => run).join('; ')}; times`;
  const said = String(spawnSync('sh', ['-c', script, 'sh', ...files]).stdout);
  const children = said.trim().split('\n')[1] ?? '';
  const ms = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => 60_000 * Number(m) + 1000 * Number(s));
  return ms.reduce((sum, x) => sum + x, 0) / STARTS;
}

type Generator = { generate: (versions: number, paragraphs: number, seed?: number) => GoldDocument };

async function printCollate(shared: URL): Promise<void> {
  const generator = await loadModule<Generator>(shared, 'gen-scale.mjs');
  if (!generator) return;
  console.log(
    `\n| versions × paragraphs | changes | whole s | ÷ tokenising and tagging | ${PARTS.join(' ms | ')} ms |`,
  );
  console.log(`| ${Array.from({ length: 4 + PARTS.length }, () => '---').join(' | ')} |`);
  for (const [versions, paragraphs] of STORIES) {
    const doc = generator.generate(versions, paragraphs);
    const drafts = doc.versions.map((v) => draftOf({ ...v, language: 'en' }));
    const runs = Array.from({ length: RUNS }, () => {
      const reading = timed(() => {
        for (const text of textsOf(doc).texts) tagsOf(text);
      });
      const parts = new Map<Part, number>();
      let part: Part = 'reading';
      let last = now();
      // Progress is told at every change, and to ask the processor's clock so often took a twentieth of what it measured.
      const note = (next: Part): void => {
        if (next === part) return;
        const at = now();
        parts.set(part, (parts.get(part) ?? 0) + at - last);
        [part, last] = [next, at];
      };
      let changes = 0;
      const whole = timed(() => {
        changes = collate(drafts, {}, (p) => note(p.part)).changes.length;
      });
      parts.set(part, (parts.get(part) ?? 0) + now() - last);
      return { reading, whole, parts, changes };
    });
    const best = runs.reduce((x, y) => (y.whole < x.whole ? y : x));
    const stages = PARTS.map((p) => (best.parts.get(p) ?? 0).toFixed(0));
    console.log(
      `| ${versions} × ${paragraphs} | ${best.changes} | ${(best.whole / 1000).toFixed(1)} | ${(best.whole / best.reading).toFixed(0)} | ${stages.join(' | ')} |`,
    );
  }
}

function timed(work: () => void): number {
  const began = now();
  work();
  return now() - began;
}

/** Milliseconds of the processor that this process has used. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function middle(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[values.length >> 1] as number;
}
