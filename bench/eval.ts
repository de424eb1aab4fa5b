import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENGINE } from '../lib/model/engine.ts';
import { printScores as alignment } from './align/eval.ts';
import { printScores as classes } from './classify/eval.ts';
import { printScores as diff } from './diff/eval.ts';
import { printScores as facts } from './facts/eval.ts';

import { printScores as findings } from './findings/eval.ts';

/**
 * Every score in one run: `npm run eval`, or `npm run eval -- FOLDER [part …]` with another folder of data or only some of
 * the parts. The data (bench/ and seeds/) may not be in the repository; without it nothing is measured, and that is said.
 */
const PARTS = { align: alignment, diff, classify: classes, facts, findings } as const;

const [folder = '../shared', ...wanted] = process.argv.slice(2);
const shared = pathToFileURL(`${resolve(folder)}/`);
if (!existsSync(shared)) {
  console.error(`Nothing was measured: ${folder} is not there. Give the folder that holds bench/ and seeds/.`);
  process.exit(1);
}
console.log(`Engine ${ENGINE}, Node ${process.version}, data in ${folder}.`);
for (const [name, print] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}\n`);
  await print(shared);
}
