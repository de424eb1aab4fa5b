import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { CopyInput } from '../lib/server/copy-input.ts';
import { closeCurrent, openCurrent } from '../lib/server/current.ts';
import { readEnv } from '../lib/server/env.ts';
import { saveStoryIn } from '../lib/server/saving.ts';
import { UsageError } from './usage-error.ts';

const TEXT_FILE = /\.(txt|text|md|markdown)$/i;

type Found = { readonly title: string; readonly files: readonly string[] };

/**
 * Loads stories into the store: the text files of a folder are the copies of one story, each subfolder is a story of its own, at any
 * depth. A story that is refused is reported and the others are loaded; loading the same folder again changes nothing.
 */
export async function importFolders(folders: readonly string[]): Promise<number> {
  const found: Found[] = [];
  for (const folder of folders) found.push(...(await storiesBelow(resolve(folder))));
  if (found.length === 0) {
    process.stderr.write(`There is no .txt or .md file in ${folders.map((f) => `“${f}”`).join(', ')}.\n`);
    return 1;
  }
  const current = await openCurrent(readEnv());
  let refused = 0;
  try {
    for (const { title, files } of found) {
      const copies: CopyInput[] = [];
      for (const file of files) {
        copies.push({ content: { kind: 'file', name: basename(file), bytes: await readFile(file) } });
      }
      const saved = await saveStoryIn(current, { title, copies });
      if (!saved.ok) {
        refused++;
        process.stderr.write(`“${title}” was not loaded:\n${saved.problems.map((p) => `  ${p.message}\n`).join('')}`);
        continue;
      }
      for (const notice of saved.value.notices) process.stderr.write(`“${title}”: ${notice.message}\n`);
      process.stdout.write(
        `${saved.value.created ? 'loaded' : 'was there'}\t${saved.value.title}\t/s/${saved.value.set}\n`,
      );
    }
  } finally {
    await closeCurrent(current);
  }
  return refused > 0 ? 1 : 0;
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
