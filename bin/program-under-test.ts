import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const PROGRAM = join(import.meta.dirname, 'variorum');
const DIST = join(import.meta.dirname, '../dist');

/** What a command line answers: its exit code, and what it wrote. */
export type Answered = { readonly code: number; readonly out: string; readonly err: string };

/** Where a command line runs, what it reads and which settings it has besides ours. */
export type Around = {
  readonly cwd: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
};

/** The program in a process of its own, as a user starts it: for what only a process has, its streams and how it ends. */
export function start(args: readonly string[], { cwd, env }: Around): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...process.env, ...env } });
}

/** The same to its end. */
export async function answerOf(args: readonly string[], around: Around): Promise<Answered> {
  const child = start(args, around);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (d) => {
    out += d;
  });
  child.stderr.setEncoding('utf8').on('data', (d) => {
    err += d;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(around.input ?? '');
  const [code] = await once(child, 'close');
  return { code, out, err };
}

/**
 * The same words to the same bundle in this process, one at a time: a start reads the engine and its dictionaries, which takes a hundred
 * times as long as answering. For the tests that ask what is answered.
 */
export async function answerHere(args: readonly string[], { cwd, input = '', env = {} }: Around): Promise<Answered> {
  const { command } = await bundledCommand();
  const before = { cwd: process.cwd(), env: process.env, stdin: Object.getOwnPropertyDescriptor(process, 'stdin') };
  const out = caught(process.stdout);
  const err = caught(process.stderr);
  process.chdir(cwd);
  process.env = { ...process.env, ...env };
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
  try {
    const code = await command(args);
    return { code, out: out.text(), err: err.text() };
  } finally {
    out.release();
    err.release();
    process.chdir(before.cwd);
    process.env = before.env;
    if (before.stdin) Object.defineProperty(process, 'stdin', before.stdin);
  }
}

let bundled: Promise<Answered> | undefined;

/** The names of the files the bundle of today's sources consists of, and where they stand. A start makes it. */
export async function bundleParts(): Promise<{ readonly dist: string; readonly names: readonly string[] }> {
  bundled ??= answerOf(['--version'], { cwd: import.meta.dirname });
  await bundled;
  return { dist: DIST, names: readdirSync(DIST).filter((name) => /^variorum\..*mjs$/.test(name)) };
}

async function bundledCommand(): Promise<{ command(args: readonly string[]): Promise<number> }> {
  const { dist, names } = await bundleParts();
  const part = names.find((name) => name.startsWith('variorum.part-command-')) ?? '';
  return import(pathToFileURL(join(dist, part)).href);
}

/** What is written to a stream from now on, in place of it. */
function caught(stream: NodeJS.WriteStream): { text(): string; release(): void } {
  const { write } = stream;
  let text = '';
  stream.write = ((chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return true;
  }) as typeof stream.write;
  return {
    text: () => text,
    release: () => {
      stream.write = write;
    },
  };
}
