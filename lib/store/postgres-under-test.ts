import { execFile, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/**
 * A PostgreSQL server for tests and measurements. `fresh` gives the address of a new, empty database on it; `swept` that of one which is
 * always the same and now empty, for whoever is done with it before the next one asks: making a database takes longer than most tests.
 */
export type TestPostgres = {
  readonly version: string;
  fresh(): Promise<string>;
  swept(): Promise<string>;
  stop(): Promise<void>;
};

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';
const START_MS = 30_000;

/**
 * The server that is given (VARIORUM_TEST_DATABASE_URL), else one of our own in a temporary folder on loopback, where PostgreSQL's programs
 * are installed; null, said loudly, where neither is. `durable` leaves fsync on, as a real server has it.
 */
export async function startTestPostgres({
  given,
  durable = false,
}: {
  readonly given: string | undefined;
  readonly durable?: boolean;
}): Promise<TestPostgres | null> {
  if (given) return testServer(given, async () => {});
  const bin = programs();
  if (bin === null) {
    console.warn('\nNO POSTGRESQL SERVER HERE: its tests do not run. Install it, or set VARIORUM_TEST_DATABASE_URL.\n');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'variorum-pg-'));
  const as = unprivileged();
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const options = { ...as, cwd: folder };
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'variorum', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=200'];
  if (!durable) settings.push('fsync=off');
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((s) => ['-c', s])], {
    ...options,
    stdio: 'ignore',
  });
  const clean = () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clean);
  const url = `postgres://variorum@127.0.0.1:${port}/postgres`;
  await answers(url);
  return testServer(url, async () => {
    process.removeListener('exit', clean);
    const gone = new Promise((done) => server.once('exit', done));
    server.kill('SIGINT');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });
}

let databases = 0;

async function testServer(url: string, stop: () => Promise<void>): Promise<TestPostgres> {
  const ask = async (query: string, at = url) => {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    try {
      return (await client.query(query)).rows;
    } finally {
      await client.end();
    }
  };
  const [{ server_version: version }] = await ask('show server_version');
  const fresh = async () => {
    const name = `variorum_test_${process.pid}_${++databases}_${Date.now()}`;
    await ask(`create database ${name}`);
    return Object.assign(new URL(url), { pathname: `/${name}` }).href;
  };
  let same: string | undefined;
  return {
    version,
    fresh,
    async swept() {
      same ??= await fresh();
      await ask('drop schema public cascade; create schema public', same);
      return same;
    },
    stop,
  };
}

/** The folder of initdb and postgres: where pg_config says, else Debian's newest. */
function programs(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((v) => join(DEBIAN, v, 'bin'));
  try {
    folders.unshift(execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim());
  } catch {
    // Not on the path.
  }
  return folders.find((f) => existsSync(join(f, 'initdb')) && existsSync(join(f, 'postgres'))) ?? null;
}

/** PostgreSQL refuses to run as root: then as the user its package makes, or nobody. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The next one.
    }
  }
  return null;
}

async function answers(url: string): Promise<void> {
  for (const end = Date.now() + START_MS; ; await new Promise((done) => setTimeout(done, 50))) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      await client.end().catch(() => {});
      if (Date.now() > end) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
