import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { accepted, type CollationContract, collationSchema, type Result, refused } from '../lib/contract/contract.ts';
import { exporterOf, lettered } from '../lib/export/export.ts';
import { collateHere } from '../lib/server/collating.ts';
import type { CopyInput } from '../lib/server/copy-input.ts';
import { readEnv } from '../lib/server/env.ts';
import { whyUnread } from '../lib/server/why-unread.ts';
import { FORMATS } from './formats.ts';
import { assertWritable, writeTo } from './output.ts';
import { sentCopyOf } from './sent-copy.ts';
import { askServer } from './server-client.ts';
import { styleRulesOf } from './style-rules.ts';
import { UsageError } from './usage-error.ts';

/** Compares files, each one copy named by its path, and writes the result in the format asked for. */
export async function collateFiles(options: {
  files: readonly string[];
  format: string;
  out: string | undefined;
  style: string | undefined;
  /** The address of a server that compares in our place. */
  server?: string | undefined;
}): Promise<number> {
  const exporter = exporterOf(options.format);
  if (!exporter) {
    throw new UsageError(`There is no format “${options.format}”. These are: ${FORMATS.join(', ')}.`);
  }
  const twice = options.files.find((path, i) => options.files.findIndex((p) => resolve(p) === resolve(path)) < i);
  if (twice !== undefined) throw new UsageError(`“${twice}” is named twice. Name each file once.`);
  const read = options.style === undefined ? options.files : [...options.files, options.style];
  await assertWritable(options.out, read); // before the work, and not after it
  const style = options.style === undefined ? [] : await styleRulesOf(options.style);
  const files: NamedBytes[] = [];
  for (const path of options.files) files.push({ path, bytes: await bytesOf(path) });
  const id = options.files.map((f) => basename(f)).join(' + ');
  const collated =
    options.server === undefined
      ? await collateHere({ id, copies: files.map(copyOf) }, readEnv().limits, style)
      : await collateThere(options.server, id, files);
  if (!collated.ok) {
    for (const problem of collated.problems) process.stderr.write(`${problem.message}\n`);
    return 1;
  }
  for (const notice of collated.value.notices ?? []) process.stderr.write(`${notice.message}\n`);
  // The contract's own letters follow the texts; in a file for people A is the first file that was named.
  const own = options.format === 'json' ? collated.value : lettered(collated.value, options.files);
  await writeTo(options.out, (write) => write(exporter.render(own)));
  return 0;
}

type NamedBytes = { readonly path: string; readonly bytes: Uint8Array };

function copyOf({ path, bytes }: NamedBytes): CopyInput {
  return { id: path, content: { kind: 'file', name: basename(path), bytes } };
}

async function collateThere(
  server: string,
  id: string,
  files: readonly NamedBytes[],
): Promise<Result<CollationContract>> {
  const versions = [];
  for (const { path, bytes } of files) {
    const copy = sentCopyOf(path, bytes);
    if (!copy.ok) return copy;
    versions.push({ id: path, ...copy.value });
  }
  const answer = await askServer(server, '/api/v1/collate', { method: 'POST', body: { id, versions } });
  if (!answer.ok) return refused(...answer.problems.map((message) => ({ code: 'refused', message })));
  return accepted(collationSchema.parse(JSON.parse(answer.text)));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`“${path}” cannot be read: ${whyUnread(error)}.`);
  }
}
