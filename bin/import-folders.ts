import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { savedSchema } from '../lib/contract/contract.ts';
import type { CopyInput } from '../lib/server/copy-input.ts';
import { closeCurrent, openCurrent } from '../lib/server/current.ts';
import { readEnv } from '../lib/server/env.ts';
import { type Saved, saveStoryIn } from '../lib/server/saving.ts';
import { sentCopyOf } from './sent-copy.ts';
import { askServer } from './server-client.ts';
import { UsageError } from './usage-error.ts';

const TEXT_FILE = /\.(txt|text|md|markdown)$/i;

type Found = { readonly title: string; readonly files: readonly string[] };

/**
 * Loads stories into the store: the text files of a folder are the copies of one story, each subfolder is a story of its own, at any
 * depth. A story that is refused is reported and the others are loaded; loading the same folder again changes nothing.
 */
export async function importFolders(folders: readonly string[], server?: string): Promise<number> {
  const found: Found[] = [];
  for (const folder of folders) found.push(...(await storiesBelow(resolve(folder))));
  if (found.length === 0) {
    process.stderr.write(`There is no .txt or .md file in ${folders.map((f) => `“${f}”`).join(', ')}.\n`);
    return 1;
  }
  return server === undefined ? importHere(found) : importThere(server, found);
}

async function importHere(found: readonly Found[]): Promise<number> {
  const current = await openCurrent(readEnv());
  let refused = 0;
  try {
    for (const { title, files } of found) {
      const copies: CopyInput[] = [];
      for (const file of files) {
        copies.push({ content: { kind: 'file', name: basename(file), bytes: await readFile(file) } });
      }
      const saved = await saveStoryIn(current, { title, copies });
      if (saved.ok) tell(saved.value);
      else {
        refused++;
        notLoaded(
          title,
          saved.problems.map((p) => p.message),
        );
      }
    }
  } finally {
    await closeCurrent(current);
  }
  return refused > 0 ? 1 : 0;
}

/** The same through a server. The key keeps a story from being sent twice when the connection breaks before the answer is there. */
async function importThere(server: string, found: readonly Found[]): Promise<number> {
  let refused = 0;
  for (const { title, files } of found) {
    const versions: unknown[] = [];
    const problems: string[] = [];
    for (const file of files) {
      const copy = sentCopyOf(file, await readFile(file));
      if (copy.ok) versions.push(copy.value);
      else problems.push(...copy.problems.map((p) => p.message));
    }
    const body = { title, versions };
    const key = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    const answer =
      problems.length > 0
        ? { ok: false as const, problems }
        : await askServer(server, '/api/v1/stories', { method: 'POST', body, key });
    if (answer.ok) tell(savedSchema.parse(JSON.parse(answer.text)));
    else {
      refused++;
      notLoaded(title, answer.problems);
    }
  }
  return refused > 0 ? 1 : 0;
}

function tell({ title, set, created, notices }: Pick<Saved, 'title' | 'set' | 'created' | 'notices'>): void {
  for (const notice of notices) process.stderr.write(`“${title}”: ${notice.message}\n`);
  process.stdout.write(`${created ? 'loaded' : 'was there'}\t${title}\t/s/${set}\n`);
}

function notLoaded(title: string, problems: readonly string[]): void {
  process.stderr.write(`“${title}” was not loaded:\n${problems.map((p) => `  ${p}\n`).join('')}`);
}

/** In the order of the names, folders after the files beside them, whatever order the disk has them in. */
async function storiesBelow(folder: string): Promise<Found[]> {
  const info = await stat(folder).catch(() => null);
  if (!info?.isDirectory()) throw new UsageError(`“${folder}” is not a folder. Name a folder of .txt or .md files.`);
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter((e) => !e.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((e) => e.isFile() && TEXT_FILE.test(e.name)).map((e) => join(folder, e.name));
  const out: Found[] = files.length > 0 ? [{ title: basename(folder), files }] : [];
  for (const entry of entries) if (entry.isDirectory()) out.push(...(await storiesBelow(join(folder, entry.name))));
  return out;
}
