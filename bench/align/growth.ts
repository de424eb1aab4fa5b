import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { align } from '../../lib/align/align.ts';
import { createLexis } from '../../lib/text/lexis.ts';
import { tokenise } from '../../lib/text/tokens.ts';
import { type GoldDocument, loadModule, textsOf } from './shared-bench.ts';

/**
 * How time grows, as ratios within one run: `npm run bench`, or `npm run bench -- FOLDER` with the
 * folder that holds bench/. Each size runs a few times and
 * the fastest counts. Processors differ: the ratios say more than the milliseconds.
 */
const SIZES: readonly (readonly [versions: number, paragraphs: number, askedMs: number | null])[] = [
  [2, 200, 100],
  [2, 1000, null],
  [2, 2000, 1000],
  [10, 100, null],
  [20, 100, 700],
  [20, 1000, 5000],
];
const RUNS = 5;
const RUNS_OF_LARGE = 2;
const LARGE = 10_000;
const STORY: readonly [versions: number, paragraphs: number] = [20, 100];
/** What the words of each of ten stories begin with, to be no other's. */
const BEGINNINGS = ['Ba', 'Da', 'Fa', 'Ga', 'Ka', 'La', 'Ma', 'Na', 'Pa', 'Ra'];

type Generator = { generate: (versions: number, paragraphs: number, seed?: number) => GoldDocument };
type Measured = { readonly ms: number; readonly tokens: number; readonly links: number; readonly heap: number };

const shared = pathToFileURL(`${resolve(process.argv[2] ?? '../shared')}/`);
const generator = await loadModule<Generator>(shared, 'gen-scale.mjs');
if (generator) {
  const seen = new Map<string, Measured>();
  console.log('| versions × paragraphs | align ms / asked | tokenise ms | align ÷ tokenise | µs a link | heap MB |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [versions, paragraphs, asked] of SIZES) {
    const m = measure(generator.generate(versions, paragraphs));
    seen.set(`${versions}×${paragraphs}`, m);
    const perLink = (1000 * m.ms) / m.links;
    console.log(
      `| ${versions} × ${paragraphs} | ${m.ms.toFixed(0)} / ${asked ?? '–'} | ${m.tokens.toFixed(1)} | ${(m.ms / m.tokens).toFixed(1)} | ${perLink.toFixed(1)} | ${m.heap.toFixed(0)} |`,
    );
  }
  const ratio = (p: string, q: string): number => (seen.get(q)?.ms ?? 0) / (seen.get(p)?.ms ?? 1);
  console.log(`\nParagraphs, 2 × 1,000 to 2 × 2,000: ${(ratio('2×1000', '2×2000') / 2).toFixed(2)} × linear`);
  console.log(`Paragraphs, 20 × 100 to 20 × 1,000: ${(ratio('20×100', '20×1000') / 10).toFixed(2)} × linear`);
  const [one, ten] = [1, 10].map((stories) => measure(sideBySide(generator, stories)));
  console.log(
    `Paragraphs, one story of 20 × 100 to ten, each in words of its own: ${((ten?.ms ?? 0) / (one?.ms ?? 1) / 10).toFixed(2)} × linear`,
  );
  console.log(`Versions, 10 × 100 to 20 × 100: ${(ratio('10×100', '20×100') / 2).toFixed(2)} × linear in versions,`);
  console.log(
    `  ${(ratio('10×100', '20×100') / (190 / 45)).toFixed(2)} × linear in pairs of versions, which is what comes out`,
  );
}

/**
 * Versions that hold so many generated stories of 20 × 100, one behind the other.
 * The generator draws a long text from the verses of a short one: at 20 × 1,000 every verse stands there twice, and each word in ten times
 * as many paragraphs. Here every story has words of its own, so that ten of them are ten times the work and no other.
 */
function sideBySide({ generate }: Generator, stories: number): GoldDocument {
  const all = BEGINNINGS.slice(0, stories).map((beginning, k) => {
    const doc = generate(...STORY, k + 1);
    const own = (text: string): string => text.replace(/[A-Z]?[a-z]+/g, (word) => beginning + word.toLowerCase());
    return doc.versions.map((v) => ({ id: v.id, paragraphs: v.paragraphs.map(own) }));
  });
  const [first = []] = all;
  return {
    id: `${stories} stories`,
    versions: first.map(({ id }, v) => ({ id, paragraphs: all.flatMap((story) => story[v]?.paragraphs ?? []) })),
  };
}

function measure(doc: GoldDocument): Measured {
  const large = doc.versions.reduce((n, v) => n + v.paragraphs.length, 0) > LARGE;
  let ms = Number.POSITIVE_INFINITY;
  let tokens = Number.POSITIVE_INFINITY;
  let links = 0;
  for (let run = 0; run < (large ? RUNS_OF_LARGE : RUNS); run++) {
    const lexis = createLexis();
    const whole = doc.versions.map((v) => v.paragraphs.join('\n\n'));
    tokens = Math.min(
      tokens,
      timed(() => {
        for (const text of whole) tokenise(text, lexis);
      }),
    );
    const read = textsOf(doc);
    ms = Math.min(
      ms,
      timed(() => {
        links = align(read.texts, read.lexis).links.length;
      }),
    );
  }
  return { ms, tokens, links, heap: process.memoryUsage().heapUsed / 1e6 };
}

/** Milliseconds of the processor, not of the clock: another process on the machine does not count. */
function timed(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
