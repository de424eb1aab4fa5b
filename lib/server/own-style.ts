import { type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readStyleFile } from '../contract/contract.ts';
import { readTextFile } from '../ingest/ingest.ts';
import type { StyleRule } from '../model/style-rule.ts';
import { whyUnread } from './why-unread.ts';

/** The rules of a newsroom's own style, or what is wrong with the file that should hold them, with lines, for the person who wrote it. */
export type OwnStyle =
  | { readonly ok: true; readonly rules: readonly StyleRule[] }
  | { readonly ok: false; readonly message: string };

const NONE: OwnStyle = { ok: true, rules: [] };

/** Reads and checks one style file, now. A file that cannot be read, or that is not a style file, is said to be so; never throws. */
export async function readOwnStyle(path: string): Promise<OwnStyle> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, message: `The style file “${path}” cannot be read: ${whyUnread(error)}.` };
  }
  const file = readTextFile(bytes, path);
  if (!file.ok) return { ok: false, message: file.message };
  const read = readStyleFile(file.text);
  if (read.ok) return { ok: true, rules: read.rules };
  return { ok: false, message: read.problems.map((p) => `${path}:${p.line}:${p.column}: ${p.message}`).join('\n') };
}

/**
 * A reader of the file that notices when it was changed: an editor who adds a rule sees it at the next comparison, without a restart.
 * No file is no rules, unless it was asked for by name (`required`).
 */
export function watchOwnStyle(path: string, options: { readonly required: boolean }): () => Promise<OwnStyle> {
  let known: { readonly stamp: string; readonly style: OwnStyle } | null = null;
  return async () => {
    const found = statOf(path);
    if (!found && !options.required) return NONE;
    const stamp = found ? `${found.mtimeMs} ${found.size} ${found.ino}` : 'missing';
    if (known?.stamp === stamp) return known.style;
    known = { stamp, style: await readOwnStyle(path) };
    return known.style;
  };
}

/** Asked before every answer: a look at a local file takes microseconds, handing it to another thread many times as long. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null; // a folder that may not be looked into
  }
}

/** The rules that hold: none while the file has a mistake, which the reader is told (see `noticesOnStyle`). */
export function rulesIn(style: OwnStyle): readonly StyleRule[] {
  return style.ok ? style.rules : [];
}
