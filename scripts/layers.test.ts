import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { layers } from './layer-table.mjs';
import { cruiseTree } from './layers.mjs';

const trees: string[] = [];

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true });
});

/**
 * A tree of its own with these files; every import in them is real, so that a rule that fires was not fooled by a dead
 * path.
 */
function plant(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'variorum-layers-'));
  trees.push(tree);
  const tsConfig = { compilerOptions: { module: 'esnext', moduleResolution: 'bundler', paths: { '@/*': ['./*'] } } };
  const all = { 'tsconfig.json': JSON.stringify(tsConfig), 'package.json': '{"type":"module"}', ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }
  return tree;
}

/** What each import of a tree breaks, as `from → to: rule`. */
async function breaches(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { violations, unseen } = await cruiseTree(plant(files));
  expect(unseen).toEqual([]);
  return violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule}`).sort();
}

const leaf = 'export const a = 1;\n';
const importing = (path: string) => `import { a } from '${path}';\nexport const b = a;\n`;
const fileIn = (layer: string) => `${layer}/${layer.split('/').at(-1)}.ts`;

describe('the layer table', () => {
  it('stops every import between two folders that the table does not grant, and no other', async () => {
    // Every folder imports every other one: what is reported has to be the table's complement, pair by pair.
    const names = layers.map((layer) => layer.name);
    const inner = (from: string, to: string) => from === to || from.startsWith(`${to}/`) || to.startsWith(`${from}/`);
    const files: Record<string, string> = Object.fromEntries(names.map((name) => [fileIn(name), leaf]));
    const expected = new Set<string>();
    for (const { name, may } of layers) {
      for (const other of names) {
        if (inner(name, other)) continue;
        files[`${name}/to-${other.replace('/', '-')}.ts`] = importing(`@/${fileIn(other)}`);
        const granted = may.some((open: string) => other === open || other.startsWith(`${open}/`));
        if (!granted) expected.add(`${name} → ${other}`);
      }
    }
    const { violations } = await cruiseTree(plant(files));
    const rows = violations.filter(({ rule }) => layers.some(({ name }) => rule.startsWith(`${name} imports `)));
    const folder = (path: string) =>
      names.filter((name) => path.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0];
    expect(new Set(rows.map(({ from, to }) => `${folder(from)} → ${folder(to)}`))).toEqual(expected);
    expect(expected.size).toBeGreaterThan(300);
  });

  it('counts an import of a type, through the alias or by a relative path', async () => {
    expect(
      await breaches({
        'lib/diff/diff.ts': 'export type D = 1;\n',
        'lib/align/align.ts': "import type { D } from '../diff/diff.ts';\nexport type A = D;\n",
        'lib/facts/facts.ts': "import type { D } from '@/lib/diff/diff';\nexport type F = D;\n",
      }),
    ).toEqual([
      'lib/align/align.ts → lib/diff/diff.ts: lib/align imports lib/model, lib/text, lib/lexicon',
      'lib/facts/facts.ts → lib/diff/diff.ts: lib/facts imports lib/model, lib/text, lib/lexicon',
    ]);
  });

  it('lets tests use the samples and what makes a Collation of them, and nothing more', async () => {
    expect(
      await breaches({
        'lib/samples/samples.ts': leaf,
        'lib/collate/collate.ts': leaf,
        'lib/diff/diff.ts': leaf,
        'lib/align/align.test.ts': `${importing('../samples/samples.ts')}import '../collate/collate.ts';\nimport 'node:fs';\n`,
        'lib/align/other.test.ts': importing('../diff/diff.ts'),
        'lib/align/align.ts': importing('../samples/samples.ts'),
      }),
    ).toEqual([
      'lib/align/align.ts → lib/samples/samples.ts: lib/align imports lib/model, lib/text, lib/lexicon',
      'lib/align/other.test.ts → lib/diff/diff.ts: tests of lib/align import lib/model, lib/text, lib/lexicon, lib/samples, lib/ingest, lib/collate',
    ]);
  });

  it('knows the files at the top that Next calls', async () => {
    expect(
      await breaches({ 'lib/server/jobs.ts': leaf, 'instrumentation.ts': importing('./lib/server/jobs.ts') }),
    ).toEqual([]);
    expect(
      await breaches({ 'lib/store/store.ts': leaf, 'instrumentation.ts': importing('./lib/store/store.ts') }),
    ).toEqual(['instrumentation.ts → lib/store/store.ts: app imports components, lib/model, lib/view, lib/server']);
  });
});

describe('the doors', () => {
  it('lets nobody into a closed folder except by the file named after it', async () => {
    const rule = 'a folder is entered by the file named after it';
    expect(
      await breaches({
        'lib/align/align.ts': importing('./score.ts'),
        'lib/align/score.ts': leaf,
        'lib/findings/findings.ts': importing('./detectors/royal.ts'),
        'lib/findings/detectors/royal.ts': leaf,
        'lib/text/tokens.ts': leaf,
        'lib/collate/collate.ts': `${importing('../align/align.ts')}import '../text/tokens.ts';\n`,
        'lib/collate/sneak.ts': importing('../align/score.ts'),
        'lib/server/sneak.ts': importing('../findings/detectors/royal.ts'),
        'bin/sneak.ts': importing('../lib/align/score.ts'),
        'bench/look.ts': importing('../lib/align/score.ts'),
      }),
    ).toEqual([
      `bin/sneak.ts → lib/align/score.ts: ${rule}`,
      `lib/collate/sneak.ts → lib/align/score.ts: ${rule}`,
      `lib/server/sneak.ts → lib/findings/detectors/royal.ts: ${rule}`,
      'lib/server/sneak.ts → lib/findings/detectors/royal.ts: the server compares in a worker',
    ]);
  });

  it('lets the server ask for the engine by a call and name its types, and not load it with its own files', async () => {
    expect(
      await breaches({
        'lib/collate/collate.ts': 'export type C = 1;\nexport const a = 1;\n',
        'lib/server/typed.ts': "import type { C } from '../collate/collate.ts';\nexport type N = C;\n",
        'lib/server/engine.ts': "export const engine = () => import('../collate/collate.ts');\n",
        'lib/server/loaded.ts': importing('../collate/collate.ts'),
        'lib/server/loaded.test.ts': importing('../collate/collate.ts'),
      }),
    ).toEqual(['lib/server/loaded.ts → lib/collate/collate.ts: the server compares in a worker']);
  });

  it('opens the worker to types only', async () => {
    const rule = 'the worker is reached by new Worker(new URL(…)) only';
    expect(
      await breaches({
        'lib/worker/worker.ts': 'export type M = 1;\nexport const a = 1;\n',
        'lib/server/typed.ts': "import type { M } from '../worker/worker.ts';\nexport type N = M;\n",
        'lib/server/called.ts': importing('../worker/worker.ts'),
      }),
    ).toEqual([`lib/server/called.ts → lib/worker/worker.ts: ${rule}`]);
  });

  it('leaves a worker file the port that Node gives it, and no more of Node', async () => {
    const port = "import { parentPort } from 'node:worker_threads';\nexport const p = parentPort;\n";
    expect(
      await breaches({
        'lib/worker/collate.worker.ts': `${port}import 'node:fs';\n`,
        'lib/worker/work.ts': port,
      }),
    ).toEqual([
      'lib/worker/collate.worker.ts → fs: a worker file has the port of node:worker_threads and nothing else of Node',
      'lib/worker/work.ts → worker_threads: lib is pure: no Node',
    ]);
  });
});

describe('the pure part of lib', () => {
  it('has no Node and no React; server and store may have Node', async () => {
    const node = "import { readFileSync } from 'node:fs';\nexport const r = readFileSync;\n";
    expect(
      await breaches({
        'lib/text/text.ts': node,
        'lib/view/view.ts': "export const h = process.getBuiltinModule('node:os');\n",
        'lib/server/files.ts': node,
        'lib/store/files.ts': node,
        'lib/export/export.ts': "import { createElement } from 'react';\nexport const e = createElement;\n",
        'node_modules/react/package.json': '{"name":"react","version":"19.0.0","main":"main.js"}',
        'node_modules/react/main.js': 'export const createElement = 1;\n',
      }),
    ).toEqual([
      'lib/export/export.ts → node_modules/react/main.js: lib is pure: no React',
      'lib/text/text.ts → fs: lib is pure: no Node',
      'lib/view/view.ts → os: lib is pure: no Node',
    ]);
  });

  it('has no cycles, not even of types, and no import that leads nowhere', async () => {
    const found = await breaches({
      'lib/model/row.ts': "import type { C } from './cell.ts';\nexport type R = C;\n",
      'lib/model/cell.ts': "import type { R } from './row.ts';\nexport type C = R;\n",
      'lib/text/text.ts': importing('./gone.ts'),
    });
    expect(found.filter((breach) => breach.endsWith('no cycles'))).toHaveLength(1);
    expect(found).toContain('lib/text/text.ts → ./gone.ts: no import that leads nowhere');
  });
});

it('says when it looked at nothing', async () => {
  expect(await cruiseTree(plant({}))).toEqual({ modules: [], violations: [], unseen: [] });
});
