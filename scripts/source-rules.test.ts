import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { breachesIn } from './source-rules.mjs';

function breaches(files: Readonly<Record<string, string>>): string[] {
  const tree = mkdtempSync(join(tmpdir(), 'variorum-rules-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), content);
    }
    return breachesIn(tree).map((breach: string) => breach.replace(/;.*|"$/, ''));
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

it('finds drawers by file and by folder, and index files', () => {
  const found = breaches({
    'lib/text/utils.ts': '',
    'components/Common/card.tsx': '',
    'app/helper/page.tsx': '',
    'lib/model/index.ts': '',
    'lib/model/misc.test.ts': '',
    'lib/text/uncommon.ts': '',
    'lib/lexicon/data/index.json': '{}',
  });
  expect(found.map((breach) => breach.split(':')[0])).toEqual([
    'app/helper/page.tsx',
    'components/Common/card.tsx',
    'lib/model/index.ts',
    'lib/model/misc.test.ts',
    'lib/text/utils.ts',
  ]);
});

it('finds a folder of lib that the layer table does not know', () => {
  expect(breaches({ 'lib/magic/magic.ts': '', 'lib/loose.ts': '', 'lib/text/text.ts': '' })).toEqual([
    'lib/loose.ts: no row in scripts/layer-table.mjs: say there first what this folder may import',
    'lib/magic/magic.ts: no row in scripts/layer-table.mjs: say there first what this folder may import',
  ]);
});

it('finds every way to the environment outside lib/server', () => {
  const ways = [
    'process.env.PORT',
    "process['env']",
    '(() => { const { env } = process; return env; })()',
    'globalThis.process',
    'import.meta.env.MODE',
  ];
  for (const way of ways) {
    expect(breaches({ 'lib/text/text.ts': `export const x = ${way};\n` }), way).toEqual([
      'lib/text/text.ts: line 1: only lib/server reads the environment',
    ]);
  }
  const imported = "import { env } from 'node:process';\nexport const x = env;\n";
  expect(breaches({ 'app/page.tsx': imported, 'components/card.tsx': imported })).toHaveLength(2);
});

it('lets lib/server, bin, scripts, bench and e2e read it, and anybody speak of it', () => {
  const reader = 'export const x = process.env.PORT;\n';
  const files = ['lib/server/env.ts', 'bin/a.ts', 'scripts/a.mjs', 'bench/a.mjs', 'e2e/a.spec.ts'];
  expect(breaches(Object.fromEntries(files.map((path) => [path, reader])))).toEqual([]);
  expect(
    breaches({ 'lib/text/text.ts': "// process.env is for the server\nexport const process = 'process.env';\n" }),
  ).toEqual([]);
});

it('finds clock and chance in the pure part of lib, and only there', () => {
  const impure = [
    'Math.random()',
    'Date.now()',
    'new Date()',
    'performance.now()',
    'globalThis.crypto.randomUUID()',
    "new Intl.Segmenter('en')",
    "'a'.localeCompare('b')",
  ];
  for (const call of impure) {
    const text = `export const x = ${call};\n`;
    expect(breaches({ 'lib/diff/diff.ts': text }), call).toHaveLength(1);
    expect(breaches({ 'lib/store/store.ts': text, 'lib/server/jobs.ts': text, 'lib/diff/diff.test.ts': text })).toEqual(
      [],
    );
  }
  expect(breaches({ 'lib/diff/diff.ts': 'export const x = new Date(0).toISOString() + Math.max(1, 2);\n' })).toEqual(
    [],
  );
});
