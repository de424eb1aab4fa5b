import { readFile } from 'node:fs/promises';
import { readStyleFile } from '../lib/contract/contract.ts';
import { readTextFile } from '../lib/ingest/ingest.ts';
import type { StyleRule } from '../lib/model/style-rule.ts';
import { UsageError } from './usage-error.ts';

/** The rules of the newsroom's own style in a file. What is wrong with it is said with lines, as editors of code say it. */
export async function styleRulesOf(path: string): Promise<readonly StyleRule[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new UsageError(`The style file “${path}” cannot be read: ${(error as Error).message}.`);
  }
  const file = readTextFile(bytes, path);
  if (!file.ok) throw new UsageError(file.message);
  const read = readStyleFile(file.text);
  if (read.ok) return read.rules;
  throw new UsageError(read.problems.map((p) => `${path}:${p.line}:${p.column}: ${p.message}`).join('\n'));
}
