import { resolve } from 'node:path';
import { z } from 'zod';
import type { Limits } from './copy-input.ts';

const MEGABYTE = 1_048_576;
/** A letter for each, A to T; the page can show them all at once. */
const MAX_VERSIONS = 20;
/**
 * Text times the copies it is held against: twenty copies of 88 kB (some 15,000 words), seven of 800 kB, six of a megabyte and more. What
 * docs/measured/server.md says of these sizes: time and memory grow with it and no faster, and at it both are still at hand.
 */
const MAX_COMPARED_BYTES = 32 * MEGABYTE;
/** The most text that is taken in takes a minute or two of a quiet machine; past this a worker has most likely hung. */
const COLLATE_SECONDS = 300;

/** A newsroom's scripts stay far below; one that runs away is held back before it fills the disk. */
const WRITES_PER_MINUTE = 3000;

/** Below this a password falls to guessing even at the gate's pace. */
const MIN_PASSWORD = 10;

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const whole = ([least, most]: readonly [number, number], error: string) =>
  z.coerce.number({ error }).int(error).min(least, error).max(most, error);
const positive = (fallback: number) =>
  whole([1, Number.MAX_SAFE_INTEGER], 'has to be a whole number from 1 on').default(fallback);

const schema = z.object({
  /** The folder of the embedded database. */
  VARIORUM_DATA: z.string().min(1).default('./data'),
  /** A PostgreSQL database in place of the embedded one: postgres://user:password@host/name. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'has to be postgres://user:password@host:5432/name' })
    .optional(),
  /** The newsroom's own style rules; when not set, `variorum.style.yaml` in the data folder, if it is there. */
  VARIORUM_STYLE: z.string().min(1).optional(),
  /** The lowest level that is logged; read where the log is opened (`log.ts`). */
  VARIORUM_LOG: z.enum(LEVELS, { error: `has to be one of ${LEVELS.join(', ')}` }).optional(),
  PORT: whole([0, 65_535], 'has to be a number from 0 to 65535').default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** What people of the newsroom sign in with, or its scrypt hash. Needed on any address but this machine's own. */
  VARIORUM_PASSWORD: z.string().min(MIN_PASSWORD, `has to have at least ${MIN_PASSWORD} characters`).optional(),
  VARIORUM_MAX_TEXT_BYTES: positive(MEGABYTE),
  VARIORUM_MAX_VERSIONS: positive(MAX_VERSIONS),
  VARIORUM_MAX_COMPARED_BYTES: positive(MAX_COMPARED_BYTES),
  VARIORUM_COLLATE_SECONDS: positive(COLLATE_SECONDS),
  /** Requests to the API that change something, of all clients together. */
  VARIORUM_WRITES_PER_MINUTE: positive(WRITES_PER_MINUTE),
  /** The origin readers use when a proxy stands in front, e.g. https://variorum.example.org. */
  VARIORUM_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'has to be an address like https://variorum.example.org' })
    .optional(),
});

export type Env = {
  /** Absolute. */
  readonly dataFolder: string;
  /** Null: the embedded database in the data folder. Holds a password: never logged. */
  readonly databaseUrl: string | null;
  /** Absolute; null when the settings name none. */
  readonly styleFile: string | null;
  readonly port: number;
  readonly host: string;
  /** A password or its hash; null where everybody who reaches the server may do everything. */
  readonly password: string | null;
  readonly limits: Limits;
  readonly collateSeconds: number;
  readonly writesPerMinute: number;
  readonly origin: string | null;
};

/**
 * The settings, read from the environment and checked; the only place that reads it. Throws with every wrong setting named: a server
 * that starts on half its settings is worse than one that does not start.
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
    throw new Error(`These settings cannot be used: ${wrong}.`);
  }
  const env = parsed.data;
  if (!isLoopback(env.HOST) && env.VARIORUM_PASSWORD === undefined) throw new Error(noPassword(env.HOST));
  return {
    dataFolder: resolve(env.VARIORUM_DATA),
    styleFile: env.VARIORUM_STYLE ? resolve(env.VARIORUM_STYLE) : null,
    databaseUrl: env.DATABASE_URL ?? null,
    port: env.PORT,
    host: env.HOST,
    password: env.VARIORUM_PASSWORD ?? null,
    limits: {
      maxVersions: env.VARIORUM_MAX_VERSIONS,
      maxTextBytes: env.VARIORUM_MAX_TEXT_BYTES,
      maxComparedBytes: env.VARIORUM_MAX_COMPARED_BYTES,
    },
    collateSeconds: env.VARIORUM_COLLATE_SECONDS,
    writesPerMinute: env.VARIORUM_WRITES_PER_MINUTE,
    origin: env.VARIORUM_ORIGIN ? new URL(env.VARIORUM_ORIGIN).origin : null,
  };
}

/**
 * Ends the process where a setting cannot be used, and tells whoever started it why. Such a server would listen, call itself ready, and
 * answer every page with an error that names no setting.
 */
export function endUnlessUsable(variables: Readonly<Record<string, string | undefined>> = process.env): void {
  try {
    readEnv(variables);
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** Whether an address is reached from this machine only. */
function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

function noPassword(host: string): string {
  return `On ${host} others can reach this server, and drafts are confidential: set VARIORUM_PASSWORD (${MIN_PASSWORD} characters or more), or leave HOST out to serve this machine only.`;
}
