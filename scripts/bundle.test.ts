import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
