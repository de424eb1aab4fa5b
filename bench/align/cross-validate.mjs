// How much of the aligner's scores is fitting: its named constants are chosen anew without all documents of one source
// (Bible versions, rewritings, news in translation, news in three registers, essay drafts), and those documents are then
// lined up with what was chosen. Prints a table for docs/measured.md. Takes some minutes.
//   node bench/align/cross-validate.mjs [FOLDER that holds bench/, default ../shared] [SOURCE …, default all]
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '../..');
const shared = resolve(process.argv[2] ?? join(root, '../shared'));
const sets = [
  'pairs',
  'wmt-news-seg',
  'wmt-news-para',
  'asset',
  'bible-verse',
  'bible-para',
  'onestop-sent',
  'onestop-para',
  'argrewrite',
];
const SOURCES = ['bible', 'asset', 'wmt21', 'onestop', 'argrewrite'];
/** The sources to leave out, each in its turn. */
const LEFT_OUT = process.argv.length > 3 ? process.argv.slice(3) : SOURCES;

/**
 * The constants, each as it stands in lib/align, with two values to either side. The search starts from the first value of
 * each, none of which is the one in use, so that nothing is inherited from the search over all data.
 */
const CONSTANTS = [
  ['evidence.ts', 'const BACKGROUND = 0.46;', [0.6, 0.46, 0.35]],
  ['evidence.ts', 'const DAMPING = 0.8;', [1, 0.8, 0.6]],
  ['evidence.ts', 'const SOUNDALIKE = 0.2;', [0, 0.2, 0.4]],
  ['evidence.ts', 'const MOST = 14;', [20, 14, 9]],
  ['evidence.ts', 'const LEAST = -4;', [-8, -4, -2]],
  ['walk.ts', 'none: 0.16', [0.3, 0.16, 0.08]],
  ['walk.ts', 'jump: 0.81', [0.3, 0.81, 1.6]],
  ['walk.ts', 'none: 0.06', [0.15, 0.06, 0.02]],
  ['walk.ts', 'jump: 0.05', [0.15, 0.05, 0.02]],
  ['explained.ts', 'const NEUTRAL = 0.45;', [0.6, 0.45, 0.3]],
  ['explained.ts', 'const WEIGHT = 0.5;', [0.2, 0.5, 0.8]],
  ['vote.ts', 'const OWN_WEIGHT = 4;', [10, 4, 2]],
  ['revision.ts', 'const REVISION = 0.25;', [0.5, 0.25, 0.12]],
  ['revision.ts', 'const WITHIN = 0.85;', [0.6, 0.85, 0.95]],
  ['revision.ts', 'const SPLIT = 0.45;', [0.85, 0.45, 0.3]],
  ['revision.ts', 'const FAINT = 0.2;', [0, 0.2, 0.3]],
  ['nearest.ts', 'const KEEP = 6;', [3, 6, 9]],
  ['units.ts', 'const CLAUSE = 5;', [8, 5, 4]],
  ['units.ts', 'const UNSEEN = 300;', [1000, 300, 100]],
];
const PASSES = 2;

if (!existsSync(join(shared, 'bench/align/sets'))) {
  console.error(`Nothing was measured: ${shared} does not hold bench/align/sets.`);
  process.exit(1);
}
const { scoreSet } = await import(pathToFileURL(join(shared, 'bench/align/score.mjs')).href);
const documents = new Map(
  sets.map((set) => [set, JSON.parse(readFileSync(join(shared, `bench/align/sets/${set}.dev.json`), 'utf8'))]),
);
const scratch = join(root, 'dist/cross-validate');
mkdirSync(scratch, { recursive: true });
const startedAt = process.cpuUsage();

/** Scores by choice of constants and group (the documents of one source in one set): every choice is measured once. */
const known = new Map();
const start = CONSTANTS.map(() => 0);
const chosen = new Map();
for (const source of LEFT_OUT) chosen.set(source, await choose(source));

console.log(`\nData: ${shared}/bench/align/sets/*.dev.json; ${known.size} choices of constants were measured.\n`);
const shipped = await engineWith(null);
const engines = new Map();
for (const source of LEFT_OUT) engines.set(source, await engineWith(chosen.get(source)));
console.log(
  '| set | links F1, constants in use | links F1, its source left out | groups F1, in use | groups F1, left out |',
);
console.log('| --- | --- | --- | --- | --- |');
for (const [set, all] of documents) {
  const docs = all.filter((doc) => engines.has(sourceOf(doc)));
  if (docs.length === 0) continue;
  const use = scoreSet(
    docs,
    docs.map((doc) => predict(shipped, doc)),
  );
  const out = scoreSet(
    docs,
    docs.map((doc) => predict(engines.get(sourceOf(doc)), doc)),
  );
  const groups = (score) => (score.goldGroups > 0 ? percent(score.group.F1) : '–');
  console.log(`| ${set} | ${percent(use.link.F1)} | ${percent(out.link.F1)} | ${groups(use)} | ${groups(out)} |`);
}
console.log('\nWhat was chosen, by the source left out; beside each constant the value in use:');
CONSTANTS.forEach(([file, text, values], c) => {
  const picks = LEFT_OUT.map((source) => `${source} ${values[chosen.get(source)[c]]}`).join(', ');
  console.log(`  ${file} ${text.replace(/^const |;$/g, '')}: ${picks}`);
});
rmSync(scratch, { recursive: true, force: true });

/** Coordinate search: one constant after the other takes the value with the highest mean F1 of links over the groups. */
async function choose(without) {
  let best = start;
  let top = await worth(best, without);
  for (let pass = 0; pass < PASSES; pass++) {
    const before = best;
    for (let c = 0; c < CONSTANTS.length; c++) {
      const current = best;
      for (let v = 0; v < CONSTANTS[c][2].length; v++) {
        if (v === current[c]) continue;
        const next = current.with(c, v);
        const score = await worth(next, without);
        if (score > top) [best, top] = [next, score];
      }
    }
    const { user, system } = process.cpuUsage(startedAt);
    console.error(`without ${without}, pass ${pass + 1}: ${percent(top)} (${Math.round((user + system) / 1e6)} s)`);
    if (best.join() === before.join()) break;
  }
  return best;
}

async function worth(choice, without) {
  const key = choice.join();
  if (!known.has(key)) known.set(key, measured(await engineWith(choice)));
  const scores = [...known.get(key)].filter(([source]) => source !== without).flatMap(([, list]) => list);
  return scores.reduce((sum, s) => sum + s, 0) / scores.length;
}

/** For each source the F1 of links of each of its groups. Of sets of many documents every second one is enough to choose by. */
function measured(engine) {
  const out = new Map(SOURCES.map((source) => [source, []]));
  for (const docs of documents.values()) {
    const some = docs.length > 5 ? docs.filter((_, k) => k % 2 === 0) : docs;
    for (const source of SOURCES) {
      const mine = some.filter((doc) => sourceOf(doc) === source);
      if (mine.length > 0)
        out.get(source).push(
          scoreSet(
            mine,
            mine.map((doc) => predict(engine, doc)),
          ).link.F1,
        );
    }
  }
  return out;
}

function sourceOf(doc) {
  const source = SOURCES.find((name) => doc.id.startsWith(name));
  if (!source) throw new Error(`no source for ${doc.id}`);
  return source;
}

function predict(engine, doc) {
  const { texts, lexis } = engine.textsOf(doc);
  return engine.predictionOf(doc, engine.align(texts, lexis).links);
}

/** The aligner with other constants: its sources are bundled with their numbers replaced. null: as they are. */
async function engineWith(choice) {
  const entry = join(scratch, 'entry.ts');
  const from = (path) => JSON.stringify(join(root, path));
  writeFileSync(
    entry,
    `export { align } from ${from('lib/align/align.ts')};\nexport { predictionOf, textsOf } from ${from('bench/align/shared-bench.ts')};\n`,
  );
  const replaced = new Set();
  const replace = {
    name: 'constants',
    transform(code, id) {
      let out = code;
      CONSTANTS.forEach(([file, text, values], c) => {
        if (!choice || !id.endsWith(`/lib/align/${file}`) || !code.includes(text)) return;
        replaced.add(c);
        out = out.replace(text, text.replace(/-?[\d.]+(?=;?$)/, String(values[choice[c]])));
      });
      return out === code ? null : { code: out };
    },
  };
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    platform: 'node',
    external: (id) => !(id.startsWith('.') || id.startsWith('/')),
    plugins: [replace],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const missing = CONSTANTS.findIndex((_, c) => choice && !replaced.has(c));
  if (missing >= 0) throw new Error(`${CONSTANTS[missing][0]} no longer says “${CONSTANTS[missing][1]}”`);
  const file = join(scratch, `${choice ? choice.join('') : 'in-use'}.mjs`);
  writeFileSync(file, output[0].code);
  return import(pathToFileURL(file).href);
}

function percent(x) {
  return (100 * x).toFixed(1);
}
