import { once } from 'node:events';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Waits while the reader is slower than we are. */
type Write = (text: string) => Promise<void>;

/** Throws what stands in the way when a file of this name cannot be written. The standard output (undefined) always can. */
export async function assertWritable(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  if (path === '') throw new UsageError('--out needs the name of a file.');
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw new UsageError(`“${path}” is a folder: name a file in it for the output.`);
}

/**
 * Has the output written, to the standard output or to a file. The file appears under its name when it is whole; what `work` throws
 * leaves none, and one that stood there before as it was.
 */
export async function writeTo(path: string | undefined, work: (write: Write) => Promise<void>): Promise<void> {
  await assertWritable(path);
  if (path === undefined) return work(toStdout);
  const unfinished = `${path}.part`;
  const file = await saying(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    return open(unfinished, 'w');
  });
  try {
    await work((text) => saying(path, () => file.appendFile(text)));
    await file.close();
    await saying(path, () => rename(unfinished, path));
  } catch (error) {
    await file.close().catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function toStdout(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function saying<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`“${path}” cannot be written: ${(error as Error).message}. Choose another place with --out.`);
  }
}
