import { pathToFileURL } from 'node:url';
import { ensureBundled } from './bundle.mjs';

/** Runs a TypeScript file in plain Node: `node scripts/ts.mjs bench/align/eval.ts [ARGUMENT…]`. */
const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  process.stderr.write('usage: node scripts/ts.mjs FILE.ts [ARGUMENT…]\n');
  process.exit(2);
}
const bundle = await ensureBundled({ entry });
process.argv = [process.argv[0], bundle, ...rest];
await import(pathToFileURL(bundle).href);
