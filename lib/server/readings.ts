import { collationSchema, toContract } from '../contract/contract.ts';
import type { Collation } from '../model/collation.ts';
import type { Snapshot, SnapshotKey, Store } from '../store/store.ts';
import { toldFindings } from '../view/told-findings.ts';

/** A reading of a set that is kept, and when it was made (ISO 8601). */
export type KeptReading = { readonly engine: string; readonly at: string };

/**
 * The readings kept of what today's key stands for, by the engines that made them, the oldest first. A person's correction of a role
 * makes another input, and then the older readings are none of this comparison.
 */
export async function readingsKept(store: Store, today: SnapshotKey): Promise<readonly KeptReading[]> {
  const kept = (await store.snapshotsOf([today.set])).filter((k) => k.input === today.input);
  return kept.map(({ engine, at }) => ({ engine, at: new Date(at).toISOString() }));
}

/**
 * Which engine's reading a link shows. `engine` null: the oldest that is kept, since a link shows the marks it was sent with; else the
 * engine of that name. Today's when none is kept.
 */
export async function engineShown(store: Store, today: SnapshotKey, engine: string | null): Promise<string> {
  if (engine === today.engine) return engine;
  const kept = await readingsKept(store, today);
  const wanted = engine === null ? kept[0] : kept.find((k) => k.engine === engine);
  return wanted?.engine ?? today.engine;
}

/** The reading of `engineShown`; today's key when nobody can draw that one any more. */
export async function chosenReading(
  store: Store,
  today: SnapshotKey,
  engine: string | null,
): Promise<{ readonly key: SnapshotKey; readonly snapshot: Snapshot | null }> {
  const shown = await engineShown(store, today, engine);
  if (shown !== today.engine) {
    const key = { ...today, engine: shown };
    const snapshot = await store.snapshot(key);
    const readable = snapshot && upgraded(snapshot);
    if (readable) return { key, snapshot: readable };
  }
  return { key: today, snapshot: await store.snapshot(today) };
}

/** How many marks (told findings, places of difference with their classes) one reading has and the other lacks. */
export function marksApart(a: Collation, b: Collation): number {
  const [x, y] = [marksOf(a), marksOf(b)];
  return [...x].filter((m) => !y.has(m)).length + [...y].filter((m) => !x.has(m)).length;
}

function marksOf(collation: Collation): ReadonlySet<string> {
  const places = collation.variations.map((v) => JSON.stringify([v.readings.map((r) => r.ranges), v.classes]));
  return new Set([...toldFindings(collation).map((f) => f.id), ...places]);
}

/**
 * A reading of an earlier engine in today's form: lists that later engines added are empty, and what was not recorded says so. Null
 * when the contract does not take it even then: it is kept, but no page can draw it.
 */
function upgraded(snapshot: Snapshot): Snapshot | null {
  const old = JSON.parse(snapshot.collation) as Partial<Collation>;
  const collation = {
    ...{
      links: [],
      sentenceLinks: [],
      related: [],
      changes: [],
      variations: [],
      facts: [],
      findings: [],
      relations: [],
    },
    ...old,
    assessments: (old.assessments ?? []).map((a) => ({ ...a, checked: a.checked ?? NOT_RECORDED })),
  } as unknown as Collation;
  try {
    const versions = collation.versions.map((v) => ({ id: v.id, label: '', also: [] }));
    if (!collationSchema.safeParse(toContract(collation, { id: '', versions })).success) return null;
  } catch {
    return null; // a shape that not even the names of its parts can be read from
  }
  return { ...snapshot, collation: JSON.stringify(collation) };
}

/** What an engine that did not write down what it checked has checked. */
const NOT_RECORDED = { detectors: 0, of: 0, gaps: [] };
