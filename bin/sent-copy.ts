import { basename } from 'node:path';
import { accepted, type Result, refused } from '../lib/contract/contract.ts';
import { readTextFile } from '../lib/ingest/ingest.ts';

/** A text file as a copy in a JSON request: named after the file, without the ending of a text: `U.S. edition` has none. */
export function sentCopyOf(path: string, bytes: Uint8Array): Result<{ readonly label: string; readonly text: string }> {
  const name = basename(path);
  const read = readTextFile(bytes, name);
  if (!read.ok) return refused({ code: read.code, message: read.message });
  return accepted({ label: name.replace(/\.(txt|md|markdown|text)$/i, ''), text: read.text });
}
