import { createHash } from 'node:crypto';
import type { Collation } from '../model/collation.ts';
import type { VersionDraft } from '../model/draft.ts';
import { ENGINE } from '../model/engine.ts';
import type { Pin, PinEnd } from '../model/pin.ts';
import type { StyleRule } from '../model/style-rule.ts';
import type { Entry, Snapshot, SnapshotKey } from '../store/store.ts';
import { StoreUnusable } from '../store/store-unusable.ts';
import { versionId } from '../text/version-id.ts';
import { CollatingFailed, type Watch } from './collator.ts';
import type { Job } from './jobs.ts';
import { logError } from './log.ts';
import { metrics } from './metrics.ts';
import { rulesIn } from './own-style.ts';
import { fullyOf, pinsOf } from './pins.ts';
import { chosenReading } from './readings.ts';
import type { Current } from './server-state.ts';
import { summaryOf } from './summary.ts';
import { assertWhole } from './whole.ts';

/** The entries of a set with their texts, as `collate` takes them. Null when a text is gone. */
export async function draftsOf({ store }: Current, entries: readonly Entry[]): Promise<readonly VersionDraft[] | null> {
  const stored = await store.texts(entries.map((e) => e.version));
  assertWhole(stored, entries);
  const texts = new Map(stored.map((t) => [t.id, t.text]));
  const drafts = entries.flatMap((e): VersionDraft[] => {
    const text = texts.get(e.version);
    if (text === undefined) return [];
    const { language, published, source, blocks } = e;
    return [{ id: e.version, label: e.labels[0] ?? e.version, text, language, published, source, blocks }];
  });
  return drafts.length === entries.length ? drafts : null;
}

/**
 * The snapshot of a set as its story has it now: the reading of that engine, or with null the one its links were made with (see
 * `chosenReading`); when none is kept, it is made now and stored. Several callers at once share one computation. Rejects with
 * `CollatingFailed`; null when a text was purged meanwhile.
 */
export async function snapshotOf(
  current: Current,
  set: string,
  { entries, engine = null }: { readonly entries: readonly Entry[]; readonly engine?: string | null },
): Promise<Snapshot | null> {
  const style = rulesIn(await current.ownStyle());
  const key = keyOf(set, entries, style);
  const name = JSON.stringify([key, engine]);
  const running = current.underway.get(name) as Promise<Snapshot | null> | undefined;
  if (running) return running;
  const promise = readOrMake(current, key, { entries, style, engine }).finally(() => current.underway.delete(name));
  current.underway.set(name, promise);
  return promise;
}

async function readOrMake(
  current: Current,
  key: SnapshotKey,
  {
    entries,
    style,
    engine,
  }: { readonly entries: readonly Entry[]; readonly style: readonly StyleRule[]; readonly engine: string | null },
): Promise<Snapshot | null> {
  const { store } = current;
  const { snapshot: known } = await chosenReading(store, key, engine);
  if (known) return known;
  const failure = await (await current.jobs()).run(jobOf(key));
  if (failure !== null) throw new CollatingFailed(failure);
  // Another process may have other rules of style, or the roles were corrected meanwhile: then what it made is not what was asked for.
  return (await store.snapshot(key)) ?? make(current, key, { entries, style });
}

/** The job that makes a snapshot: the same wherever it is asked for. */
export function jobOf(key: SnapshotKey): Job {
  return { id: JSON.stringify([key.set, key.engine, key.input]), data: JSON.stringify({ set: key.set }) };
}

/**
 * The job behind a comparison: makes the snapshot of a set as its story has it now and stores it, unless it is there. Gives null, or
 * why it could not be made, for the reader.
 */
export async function makeSnapshot(current: Current, data: string, watch: Watch = {}): Promise<string | null> {
  try {
    const { set } = JSON.parse(data) as { set: string };
    const found = await current.store.set(set);
    if (found?.kind !== 'live') return null; // purged meanwhile: whoever waits will see that
    const style = rulesIn(await current.ownStyle());
    const key = keyOf(set, found.entries, style);
    if (await current.store.snapshot(key)) return null;
    await make(current, key, { entries: found.entries, style, watch });
    return null;
  } catch (error) {
    if (!watch.signal?.aborted) logError('comparing', error);
    return failureMessage(error);
  }
}

/** Computes and stores a snapshot; null when a text is gone. Rejects with `CollatingFailed`. */
async function make(
  current: Current,
  key: SnapshotKey,
  {
    entries,
    style,
    watch,
  }: { readonly entries: readonly Entry[]; readonly style: readonly StyleRule[]; readonly watch?: Watch },
): Promise<Snapshot | null> {
  const drafts = await draftsOf(current, entries);
  if (!drafts) return null;
  const done = metrics().collateSeconds.startTimer();
  const pins = underEngineIds(pinsOf(entries), drafts);
  const fully = fullyOf(key.set, entries);
  const json = await current.collator.collate(drafts, { style, pins, fully }, watch);
  done();
  const collation = underOwnIds(JSON.parse(json) as Collation, drafts);
  const snapshot = { collation: JSON.stringify(collation), summary: JSON.stringify(summaryOf(collation)) };
  for (const { detector } of collation.findings) metrics().findings.inc({ detector });
  await current.store.putSnapshot(key, snapshot, current.now());
  return snapshot;
}

/** Under what a set's snapshot is kept: the engine, and what else than the texts the engine was told. */
export function keyOf(set: string, entries: readonly Entry[], style: readonly StyleRule[]): SnapshotKey {
  const told: unknown[] = entries
    .map(({ version, language, published, blocks }) => [version, language, published, blocks] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const pins = pinsOf(entries);
  if (pins.length > 0) told.push({ pins });
  const fully = fullyOf(set, entries);
  if (fully.length > 0) told.push({ fully });
  if (style.length > 0) told.push(style);
  // Only rules that hold for some outlets look at names.
  if (style.some((rule) => rule.outlets.length > 0)) {
    const names = entries.map(({ version, labels, source }) => [version, labels[0], source.publisher] as const);
    told.push(names.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return { set, engine: ENGINE, input: createHash('sha256').update(JSON.stringify(told)).digest('hex') };
}

/**
 * The collation with its versions under the ids they have in the store. They differ where a person has settled the role of every
 * block: the engine then counts the text as divided by hand and names it anew, but links, decisions and purges go by the stored id.
 */
function underOwnIds(collation: Collation, drafts: readonly VersionDraft[]): Collation {
  const own = new Map(drafts.map((d) => [versionId(d), d.id]));
  return { ...collation, versions: collation.versions.map((v) => ({ ...v, id: own.get(v.id) ?? v.id })) };
}

function underEngineIds(pins: readonly Pin[], drafts: readonly VersionDraft[]): readonly Pin[] {
  const engine = new Map(drafts.map((d) => [d.id, versionId(d)]));
  const end = (e: PinEnd): PinEnd => ({ ...e, version: engine.get(e.version) ?? e.version });
  return pins.map((p) => ({ ...p, a: end(p.a), b: end(p.b) }));
}

/** Which entry each version of a collation is, in the collation's order. */
export function entriesByIndex(collation: Collation, entries: readonly Entry[]): readonly Entry[] {
  return collation.versions.map(({ id }) => {
    const entry = entries.find((e) => e.version === id);
    if (!entry) throw new Error(`no copy of the story is version ${id}`);
    return entry;
  });
}

/** A line for the reader when a comparison failed, or could not be kept; other errors are bugs and go on up. */
export function failureMessage(error: unknown): string {
  if (error instanceof CollatingFailed || error instanceof StoreUnusable) return error.message;
  throw error;
}
