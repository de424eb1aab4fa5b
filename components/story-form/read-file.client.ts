import type { ReadCopy } from './read-copy.ts';

/** Files past this many times the limit are not even read: UTF-16 takes twice the bytes of the text it holds. */
const HOPELESS = 2;

/** The text of a file by the server's reading, or why it has none; a server that does not answer is a reason like any other. */
export async function readFile(file: File, readCopy: ReadCopy, maxTextBytes: number): ReturnType<ReadCopy> {
  if (file.size > HOPELESS * maxTextBytes) {
    const message = `“${file.name}” has ${megabytes(file.size)}; a copy may have at most ${megabytes(maxTextBytes)} of text. Cut it to the story itself.`;
    return { ok: false, code: 'too-large', message };
  }
  const data = new FormData();
  data.set('file', file);
  try {
    return await readCopy(data);
  } catch {
    return {
      ok: false,
      code: '',
      message: `“${file.name}” could not be read: the server did not answer. Drop it again in a moment.`,
    };
  }
}

/** A size as a newsroom says it: `1 MB`, `88 kB`. */
export function megabytes(bytes: number): string {
  const mb = bytes / 1_048_576;
  return mb >= 0.1 ? `${Number(mb.toFixed(1))} MB` : `${Math.ceil(bytes / 1024)} kB`;
}
