import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { savedSchema } from '../lib/contract/contract.ts';
import type { CopyInput } from '../lib/server/copy-input.ts';
import { readEnv } from '../lib/server/env.ts';
import type { Saved } from '../lib/server/saving.ts';
import { sentCopyOf } from './sent-copy.ts';
import { askServer } from './server-client.ts';
import { UsageError } from './usage-error.ts';

const TEXT_FILE = /\.(txt|text|md|markdown)$/i;

/** A folder as a story: its text files, and the names of what else is in it and not read. */
type Found = { readonly title: string; readonly files: readonly string[]; readonly others: readonly string[] };

/**
 * Loads stories into the store: the text files of a folder are the copies of one story, each subfolder is a story of its own, at any
 * depth. A story that is refused is reported and the others are loaded, and so is every file that is not read; loading the same folder
 * again changes nothing.
 */
export async function importFolders(folders: readonly string[], server?: string): Promise<number> {
  const below: Found[] = [];
  for (const folder of folders) below.push(...(await storiesBelow(resolve(folder))));
  for (const { title, others } of below) if (others.length > 0) leftOut(title, others);
  const found = below.filter(({ files }) => files.length > 0);
  if (found.length === 0) {
    process.stderr.write(`There is no .txt or .md file in ${folders.map((f) => `“${f}”`).join(', ')}.\n`);
    return 1;
  }
  return server === undefined ? importHere(found) : importThere(server, found);
}

async function importHere(found: readonly Found[]): Promise<number> {
  // Loaded here: whoever imports through a server needs neither a store nor its packages.
  const { closeCurrent, openCurrent } = await import('../lib/server/current.ts');
  const { saveStoryIn } = await import('../lib/server/saving.ts');
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

/** Names in a message; a folder of pictures may have hundreds. */
const MOST_NAMED = 10;

function leftOut(title: string, others: readonly string[]): void {
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : '';
  const named = others.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  process.stderr.write(`In “${title}” only .txt and .md files are read; left out: ${named.join(', ')}${more}.\n`);
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
  const [files, others]: [string[], string[]] = [[], []];
  for (const entry of entries.filter((e) => !e.isDirectory())) {
    // A link to a file is read as the file; one to a folder may lead round in a circle.
    const isFile = (await stat(join(folder, entry.name)).catch(() => null))?.isFile() ?? false;
    if (isFile && TEXT_FILE.test(entry.name)) files.push(join(folder, entry.name));
    else others.push(entry.name);
  }
  const out: Found[] = files.length + others.length > 0 ? [{ title: basename(folder), files, others }] : [];
  for (const entry of entries) if (entry.isDirectory()) out.push(...(await storiesBelow(join(folder, entry.name))));
  return out;
}
