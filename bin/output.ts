import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';

/** Where output goes: `write` waits while the reader is slower than we are. */
export type Output = { write(text: string): Promise<void>; close(): Promise<void>; discard(): Promise<void> };

/** The standard output, or a file that appears under its name only when it is whole. */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined)
    return { write: (text) => push(process.stdout, text), close: async () => {}, discard: async () => {} };
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.part`;
  const stream = createWriteStream(unfinished);
  await once(stream, 'open');
  return {
    write: (text) => push(stream, text),
    async close() {
      stream.end();
      await once(stream, 'finish');
      await rename(unfinished, path);
    },
    async discard() {
      stream.destroy();
      await rm(unfinished, { force: true });
    },
  };
}

async function push(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
