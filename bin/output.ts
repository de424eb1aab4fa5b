import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Waits while the reader is slower than we are. */
type Write = (text: string) => Promise<void>;

/**
 * Throws what stands in the way when a file of this name cannot be written, or is one of those that are read. The standard output
 * (undefined) always can.
 */
export async function assertWritable(path: string | undefined, read: readonly string[] = []): Promise<void> {
  if (path === undefined) return;
  if (path === '') throw new UsageError('--out needs the name of a file.');
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw new UsageError(`“${path}” is a folder: name a file in it for the output.`);
  for (const input of there ? read : []) {
    const same = await stat(input).catch(() => null);
    if (same && same.ino === there?.ino && same.dev === there.dev)
      throw new UsageError(`“${path}” is one of the files that are read: name another for the output.`);
  }
}

/**
 * Has the output written, to the standard output or to a file. The file appears under its name when it is whole, with the rights that
 * one had which stood there before; what `work` throws leaves none, and the one before as it was. A pipe or a device is written into,
 * and a link stays a link.
 */
export async function writeTo(path: string | undefined, work: (write: Write) => Promise<void>): Promise<void> {
  await assertWritable(path);
  if (path === undefined) return work(toStdout);
  const before = await stat(path).catch(() => null);
  if (before && !before.isFile()) return writeInto(path, await saying(path, () => open(path, 'w')), work);
  const whole = before ? await saying(path, () => realpath(path)) : path;
  const unfinished = `${whole}.${randomBytes(6).toString('hex')}.part`;
  const file = await saying(path, async () => {
    await mkdir(dirname(whole), { recursive: true });
    return open(unfinished, 'wx', before?.mode);
  });
  try {
    if (before) await saying(path, () => file.chmod(before.mode)); // what the umask took away
    await writeInto(path, file, work);
    await saying(path, () => rename(unfinished, whole));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeInto(path: string, file: FileHandle, work: (write: Write) => Promise<void>): Promise<void> {
  try {
    await work((text) => saying(path, () => file.appendFile(text)));
  } finally {
    await file.close();
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
