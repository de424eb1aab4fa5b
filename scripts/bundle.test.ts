import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ensureBundled } from './bundle.mjs';

it('bundles, keeps the bundle while the sources stay, and renews it when one changes', async () => {
  const tree = mkdtempSync(join(tmpdir(), 'variorum-bundle-'));
  try {
    mkdirSync(join(tree, 'bin'));
    const part = join(tree, 'part.ts');
    writeFileSync(join(tree, 'numbers.json'), '{"two":2}');
    writeFileSync(part, "import { two } from '@/numbers.json';\nexport const sum: number = two + 1;\n");
    const entry = "import 'server-only';\nimport { join } from 'node:path';\nimport { sum } from '@/part';\n";
    writeFileSync(join(tree, 'bin/tool.ts'), `${entry}export const said: string = join('sum', String(sum));\n`);
    const options = { entry: 'bin/tool.ts', tree };

    const bundle = await ensureBundled(options);
    expect((await import(/* @vite-ignore */ pathToFileURL(bundle).href)).said).toBe(join('sum', '3'));

    const made = statSync(bundle).mtimeMs;
    await ensureBundled(options);
    utimesSync(part, new Date(0), new Date(0));
    await ensureBundled(options);
    expect(statSync(bundle).mtimeMs).toBe(made);

    writeFileSync(part, "import { two } from '@/numbers.json';\nexport const sum: number = two + 2;\n");
    await ensureBundled(options);
    expect(readFileSync(bundle, 'utf8')).toContain('4');
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});

it('loads what is imported only when it is needed from a file beside it, and leaves none of an earlier bundle', async () => {
  const tree = mkdtempSync(join(tmpdir(), 'variorum-bundle-'));
  try {
    mkdirSync(join(tree, 'bin'));
    const options = { entry: 'bin/tool.ts', tree };
    writeFileSync(
      join(tree, 'bin/tool.ts'),
      "export const late = async (): Promise<string> => (await import('./late.ts')).word;\n",
    );
    const bundles = [];
    for (const word of ['first', 'second']) {
      writeFileSync(
        join(tree, 'bin/late.ts'),
        `import { sep } from 'node:path';\nexport const word = '${word}' + sep;\n`,
      );
      const bundle = await ensureBundled(options);
      bundles.push(readdirSync(join(tree, 'dist')).filter((name) => name.includes('.part-')));
      expect(readFileSync(bundle, 'utf8')).not.toMatch(/node:path|first|second/);
      const { late } = await import(/* @vite-ignore */ `${pathToFileURL(bundle).href}?${word}`);
      expect(await late()).toBe(`${word}${sep}`);
    }
    expect(bundles.map((names) => names.length)).toEqual([1, 1]);
    expect(bundles[0]).not.toEqual(bundles[1]);
    rmSync(join(tree, 'dist', bundles[1]?.[0] ?? ''));
    await ensureBundled(options);
    expect(readdirSync(join(tree, 'dist'))).toContain(bundles[1]?.[0]);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});

it('gives a worker a bundle of its own', async () => {
  const tree = mkdtempSync(join(tmpdir(), 'variorum-bundle-'));
  try {
    mkdirSync(join(tree, 'lib/hand'), { recursive: true });
    mkdirSync(join(tree, 'bin'));
    const worker = "import { parentPort } from 'node:worker_threads';\nimport { word } from './word.ts';\n";
    writeFileSync(join(tree, 'lib/hand/word.ts'), "export const word: string = 'done';\n");
    writeFileSync(join(tree, 'lib/hand/hand.worker.ts'), `${worker}parentPort?.postMessage(word);\n`);
    const entry = "import { Worker } from 'node:worker_threads';\n";
    const start = "new Worker(new URL('../lib/hand/hand.worker.ts', import.meta.url))";
    writeFileSync(
      join(tree, 'bin/tool.ts'),
      `${entry}export const answer = (): Promise<string> => new Promise((done) => ${start}.once('message', done));\n`,
    );
    const bundle = await ensureBundled({ entry: 'bin/tool.ts', tree });
    expect(await (await import(/* @vite-ignore */ pathToFileURL(bundle).href)).answer()).toBe('done');
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});
