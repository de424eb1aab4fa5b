import { join } from 'node:path';
import { openPostgresStore } from '../store/open-postgres.ts';
import { openSqliteStore } from '../store/open-sqlite.ts';
import type { Store } from '../store/store.ts';
import { assertAccess } from './access.ts';
import { bossJobs } from './boss-jobs.ts';
import { bytesCache } from './bytes-cache.ts';
import { COLLATOR_HANDS, createCollator } from './collator.ts';
import { makeSnapshot } from './comparing.ts';
import { type Env, readEnv } from './env.ts';
import { openGate } from './gate.ts';
import type { Jobs } from './jobs.ts';
import { watchOwnStyle } from './own-style.ts';
import { searchForm } from './search-form.ts';
import { seedWorkedExample } from './seeding.ts';
import type { Current } from './server-state.ts';
import { storeJobs } from './store-jobs.ts';

// On globalThis: Next loads this module once for instrumentation and once for the routes, and a store must be opened once.
const KEY = Symbol.for('variorum.current');
const STYLE_FILE = 'variorum.style.yaml';
/** A hundred comparisons of a few long copies; what twenty copies of a hundred paragraphs give (19 MB) is written out each time. */
const RENDERED_BYTES = 32 * 1024 * 1024;
type Holder = { [KEY]?: Promise<Current> | undefined };

/**
 * What a query or a mutation works with, for those who may: people who signed in, where the server has a password. Throws
 * `AccessRefused` to others. Every way to the data goes through this function or the next; neither is passed by.
 */
export async function current(): Promise<Current> {
  const state = await processState();
  await assertAccess(state, 'all');
  return state;
}

/** The same for what a shared link opens: whoever has the link may read it. */
export async function currentForShared(): Promise<Current> {
  const state = await processState();
  await assertAccess(state, 'shared');
  return state;
}

/**
 * The one store and collator of this process, opened at the first call; a first run gets the worked example. For the server's own
 * affairs only (warming up, health, signing in): what a request asks for goes through `current`.
 */
export function processState(): Promise<Current> {
  const holder = globalThis as Holder;
  holder[KEY] ??= openCurrent(readEnv())
    .then(async (opened) => {
      await seedWorkedExample(opened);
      return opened;
    })
    .catch((error) => {
      holder[KEY] = undefined; // the next request tries again: the disk may have room by then
      throw error;
    });
  return holder[KEY];
}

/** Opens the store that the settings name, without the worked example: for the command line. */
export async function openCurrent(env: Env): Promise<Current> {
  return currentOver(await openStore(env), env);
}

/** The store that the settings name: PostgreSQL where DATABASE_URL is set, else the file in the data folder. */
async function openStore({ databaseUrl, dataFolder }: Env): Promise<Store> {
  const options = { fold: searchForm };
  return databaseUrl === null
    ? openSqliteStore(join(dataFolder, 'variorum.db'), options)
    : openPostgresStore(databaseUrl, options);
}

/** The same over a store that is open already. */
export function currentOver(store: Store, env: Env): Current {
  const collator = createCollator({ seconds: env.collateSeconds });
  let jobs: Promise<Jobs> | undefined;
  const state: Current = {
    env,
    store,
    gate: openGate(store, env.password, Date.now),
    collator,
    jobs() {
      jobs ??= openJobs(state).catch((error) => {
        jobs = undefined; // PostgreSQL may be back next time
        throw error;
      });
      return jobs;
    },
    openedJobs: () => jobs ?? null,
    ownStyle: watchOwnStyle(env.styleFile ?? join(env.dataFolder, STYLE_FILE), { required: env.styleFile !== null }),
    underway: new Map(),
    stamped: new Map(),
    rendered: bytesCache(RENDERED_BYTES),
    opened: new Map(),
    now: Date.now,
  };
  return state;
}

/** The queue that goes with the store, working from its first use on. */
async function openJobs(state: Current): Promise<Jobs> {
  const { env, store, now } = state;
  const hands = COLLATOR_HANDS;
  const jobs =
    env.databaseUrl === null
      ? storeJobs(store.jobs, { hands, now })
      : await bossJobs(env.databaseUrl, { hands, seconds: env.collateSeconds });
  await jobs.start((data, watch) => makeSnapshot(state, data, watch));
  return jobs;
}

/** Puts something else in the place of this process's store, or nothing; for tests. */
export function setCurrent(value: Current | null): void {
  (globalThis as Holder)[KEY] = value ? Promise.resolve(value) : undefined;
}

/** Lets the workers and the store go. */
export async function closeCurrent({ collator, openedJobs, store }: Current): Promise<void> {
  const jobs = await openedJobs()?.catch(() => null);
  // The jobs first, but not waited for: they end with the workers, and give back what those did not finish.
  const closing = jobs?.close();
  await collator.close();
  await closing?.catch(() => {});
  await store.close();
}
