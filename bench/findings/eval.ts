// Prints the numbers of the findings on the development data, through the whole pipeline.
//   npx rolldown bench/findings/eval.ts -d DIR --platform node && node DIR/eval.js --data FOLDER [--mqm OUT.json] [--verbose]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';
import type { Collation } from '../../lib/model/collation.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { hits, readJson } from './cue-samples.ts';
import { paragraphStarts, readMqm } from './mqm.ts';
import { heldOut, PIVOT_FIXTURES } from './pivot-fixtures.ts';

const option = (name: string): string | undefined => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? undefined : process.argv[i + 1];
};
const verbose = process.argv.includes('--verbose');
const data = option('data');
if (!data) throw new Error('--data FOLDER is needed: the folder that holds bench/ and seeds/');

type Input = { readonly id: string; readonly text?: string; readonly paragraphs?: readonly string[] };

/** The findings of each input, by its id. */
function run(inputs: readonly Input[]): {
  readonly byId: Map<string, readonly Finding[]>;
  readonly collation: Collation;
} {
  const drafts = inputs.map((i) => draftOf({ ...i, language: 'en' }));
  const collation = collate(drafts);
  const byId = new Map(
    inputs.map((input, n) => {
      const v = collation.versions.findIndex((x) => x.text === drafts[n]?.text);
      return [input.id, collation.findings.filter((f) => f.target.version === v)] as const;
    }),
  );
  return { byId, collation };
}

function show(f: Finding): string {
  return `   ${f.confidence.toFixed(2)} ${f.detector.padEnd(20)} “${f.target.exact.slice(0, 90)}” ← ${f.evidence[0].exact.slice(0, 60)}`;
}

seeds();
garbled();
fixtures();
if (option('mqm')) mqm(option('mqm') as string, Number(option('panel') ?? 5));

function seeds(): void {
  const folder = `${data}/seeds`;
  const inputs = readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => ({ id: f.slice(0, 3), text: readFileSync(`${folder}/${f}`, 'utf8') }));
  const expected = readJson<{ garbled: Record<string, { text: string; line: number; start: number; end: number }[]> }>(
    `${folder}/expected.json`,
  );
  const started = performance.now();
  const { byId, collation } = run(inputs);
  console.log(`# seeds, five together (${Math.round(performance.now() - started)} ms for all stages)`);
  for (const a of collation.assessments)
    console.log(
      `  ${collation.versions[a.version]?.text.slice(0, 30).replace(/\n/g, ' ')}… machine ${a.machineTranslated} pivot ${a.pivot} ${a.reasons.join('; ')}`,
    );
  for (const { id, text } of inputs) {
    const found = byId.get(id) ?? [];
    const at = (t: number): number => found.filter((f) => f.confidence >= t).length;
    console.log(`  ${id}: ${at(0.3)} findings ≥ 0.3, ${at(0.5)} ≥ 0.5, ${at(0.8)} ≥ 0.8`);
    const gold = expected.garbled[id];
    if (gold) {
      const missed = gold.filter((g) => {
        const start =
          text
            .split('\n')
            .slice(0, g.line - 1)
            .reduce((n, l) => n + l.length + 1, 0) + g.start;
        return !found.some(
          (f) => f.confidence >= 0.3 && f.target.start < start + g.text.length && start < f.target.end,
        );
      });
      console.log(
        `    of the ${gold.length} given places ${gold.length - missed.length} found; missed: ${missed.map((m) => m.text).join(' | ')}`,
      );
    }
    if (verbose || id !== '003')
      for (const f of found.filter((f) => f.confidence >= (id === '003' ? 0.2 : 0.4))) console.log(show(f));
  }
  const alone = run([inputs[3] as Input]);
  console.log(`  003 alone: ${(alone.byId.get('003') ?? []).filter((f) => f.confidence >= 0.3).length} findings ≥ 0.3`);
  const pair = run([inputs[1] as Input, inputs[3] as Input]);
  console.log(
    `  003 with 001: ${(pair.byId.get('003') ?? []).filter((f) => f.confidence >= 0.3).length} findings ≥ 0.3; on 001 ${(pair.byId.get('001') ?? []).filter((f) => f.confidence >= 0.5).length} ≥ 0.5`,
  );
}

function garbled(): void {
  const folder = `${data}/bench/garbled`;
  console.log('# garbled pages');
  let [beside, alone, total] = [0, 0, 0];
  for (const file of readdirSync(folder).sort()) {
    const page = readJson<{
      text: string;
      spans: { start: number; end: number; text: string }[];
      original?: { text: string };
      peers?: { text: string }[];
    }>(`${folder}/${file}`);
    const others = [page.original?.text, ...(page.peers ?? []).map((p) => p.text)].flatMap((t) => (t ? [t] : []));
    const together = run([{ id: 'page', text: page.text }, ...others.map((text, i) => ({ id: String(i), text }))]);
    const lone = run([{ id: 'page', text: page.text }]);
    const found = (r: typeof lone): number =>
      page.spans.filter((s) => (r.byId.get('page') ?? []).some((f) => f.confidence >= 0.3 && hits(f.target, [s])))
        .length;
    const elsewhere = others
      .map((_, i) => (together.byId.get(String(i)) ?? []).filter((f) => f.confidence >= 0.5).length)
      .join(',');
    console.log(
      `  ${file}: ${found(together)} of ${page.spans.length} beside ${others.length} others (their own findings: ${elsewhere}), ${found(lone)} alone; pivot ${together.collation.assessments.map((a) => `${a.machineTranslated} ${a.pivot}`).join(' / ')}`,
    );
    total += page.spans.length;
    beside += found(together);
    alone += found(lone);
    if (verbose) {
      for (const s of page.spans)
        if (!(together.byId.get('page') ?? []).some((f) => f.confidence >= 0.3 && hits(f.target, [s])))
          console.log(`     missed “${s.text}”`);
      for (const f of together.byId.get('page') ?? [])
        console.log(`${hits(f.target, page.spans) ? ' +' : ' -'}${show(f)}`);
    }
  }
  console.log(`  together ${beside} of ${total} beside others, ${alone} alone`);
}

function fixtures(): void {
  for (const [name, use] of [
    ['fitted', (i: number) => !heldOut(i)],
    ['kept out', heldOut],
  ] as const) {
    let [hit, n, wrong] = [0, 0, 0];
    let beside = 0;
    PIVOT_FIXTURES.forEach((f, i) => {
      if (!use(i)) return;
      n++;
      const start = f.damaged.indexOf(f.words);
      const span = [{ start, end: start + f.words.length }];
      const ok = (found: readonly Finding[]): boolean => found.some((x) => x.confidence >= 0.3 && hits(x.target, span));
      const lone = run([{ id: 'a', text: f.damaged }]);
      if (ok(lone.byId.get('a') ?? [])) hit++;
      const both = run([
        { id: 'a', text: f.damaged },
        { id: 'b', text: f.clean },
      ]);
      if (ok(both.byId.get('a') ?? [])) beside++;
      else if (verbose) console.log(`   missed ${f.pivot} “${f.words}” in ${f.damaged}`);
      const clean = (run([{ id: 'b', text: f.clean }]).byId.get('b') ?? []).filter((x) => x.confidence >= 0.5);
      wrong += clean.length;
      if (verbose) for (const x of clean) console.log(`   on clean: ${show(x)}`);
    });
    console.log(
      `# pivot fixtures, ${name}: ${hit} of ${n} found alone, ${beside} beside the clean twin; ${wrong} findings ≥ 0.5 on the clean ones`,
    );
  }
}

/** Writes predictions for mqm/score.mjs: each version within its panel (of 5, or its first two or three). */
function mqm(out: string, size: number): void {
  for (const [suffix, least] of [
    ['', 0.5],
    ['-high', 0.8],
  ] as const) {
    const predictions = readMqm(`${data}/bench/mqm/docs`).flatMap((doc) => {
      const parts = doc.panels.flatMap((p) =>
        size >= 5
          ? [p]
          : Array.from({ length: Math.floor(p.length / size) }, (_, i) => p.slice(i * size, (i + 1) * size)),
      );
      return parts.flatMap((panel) => {
        const versions = panel.map((id) => doc.versions.find((v) => v.id === id)).flatMap((v) => (v ? [v] : []));
        const { byId } = run(versions.map((v) => ({ id: v.id, paragraphs: v.paragraphs })));
        return versions.map((v) => {
          const starts = paragraphStarts(v.paragraphs);
          const findings = (byId.get(v.id) ?? [])
            .filter((f) => f.confidence >= least)
            .map((f) => {
              const paragraph = starts.findLastIndex((s) => s <= f.target.start);
              const base = starts[paragraph] as number;
              return {
                paragraph,
                start: f.target.start - base,
                end: f.target.end - base,
                severity: f.severity,
                kind: f.detector,
              };
            });
          return { doc: doc.id, version: v.id, findings };
        });
      });
    });
    writeFileSync(out.replace(/(\.json)?$/, `${suffix}.json`), JSON.stringify(predictions));
  }
}
