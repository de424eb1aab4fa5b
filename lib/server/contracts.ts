import { createHash } from 'node:crypto';
import { type CollationContract, type Result, toContract } from '../contract/contract.ts';
import { type Exporter, lettered } from '../export/export.ts';
import type { Collation } from '../model/collation.ts';
import type { Decision } from '../model/decision.ts';
import type { Entry } from '../store/store.ts';
import { collateWith, type Given } from './collating.ts';
import { entriesByIndex, failureMessage, keyOf, snapshotOf } from './comparing.ts';
import { current, currentForShared } from './current.ts';
import { reviewsOf } from './deciding.ts';
import { noticesOnEntries } from './intake.ts';
import { type OwnStyle, rulesIn } from './own-style.ts';
import { engineShown } from './readings.ts';
import { noticesOnStyle } from './style-notice.ts';
import { collationIn } from './whole.ts';

/** A stored comparison in the contract's form, as JSON. `etag` is a strong one, quotation marks included. */
export type StoredContract =
  | { readonly kind: 'found'; readonly etag: string; readonly body: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unchanged'; readonly etag: string }
  | { readonly kind: 'purged'; readonly at: string; readonly what: 'story' | 'version'; readonly newest: string | null }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unknown' };

/**
 * `known`: the ETags the caller has; when one still holds, nothing is read but the names. `engine`: whose reading, null for the one the
 * set's links were made with. `exporter`: what it is written as, the contract itself when absent.
 */
export type ContractOptions = {
  readonly known?: readonly string[];
  readonly engine?: string | null;
  readonly exporter?: Exporter | null;
};

/** The comparison of a set as others may build on it; versions are named by the hashes of their texts there. */
export async function getContract(set: string, options: ContractOptions = {}): Promise<StoredContract> {
  const { known = [], engine = null, exporter = null } = options;
  const now = await currentForShared();
  const name = JSON.stringify([set, engine, exporter?.format ?? 'json']);
  const [stamp, style] = [await now.store.stamp(set), await now.ownStyle()];
  const before = stamp === null ? undefined : now.stamped.get(name);
  if (before?.stamp === stamp && before.style === style) {
    if (known.includes(before.etag) || known.includes('*')) return { kind: 'unchanged', etag: before.etag };
    const body = now.rendered.get(before.etag);
    if (body !== undefined) return { kind: 'found', etag: before.etag, body };
  }
  const found = await now.store.set(set);
  if (!found) return { kind: 'unknown' };
  if (found.kind === 'purged') {
    // Another process may have purged it: its words go from this one's memory as well.
    now.rendered.delete(now.stamped.get(name)?.etag ?? '');
    now.stamped.delete(name);
    return { ...found, at: new Date(found.at).toISOString() };
  }
  const { entries } = found;
  const key = keyOf(set, entries, rulesIn(style));
  const decisions = await now.store.decisionsOf(set);
  const etag = etagOf([
    FORM,
    await engineShown(now.store, key, engine),
    exporter?.format ?? 'json',
    key,
    style,
    decisions,
    entries.map((e) => [e.version, e.labels, e.source]),
    found.story.title,
  ]);
  // The stamp is from before the reading: had something changed in between, it would not be the store's any more.
  if (stamp !== null) keep(now.stamped, name, { stamp, style, etag });
  if (known.includes(etag) || known.includes('*')) return { kind: 'unchanged', etag };
  const rendered = now.rendered.get(etag);
  if (rendered !== undefined) return { kind: 'found', etag, body: rendered };
  try {
    const snapshot = await snapshotOf(now, set, { entries, engine });
    if (!snapshot) return getContract(set, options); // purged while we looked: the set says so now
    const contract = storedContract(set, collationIn(snapshot, entries), { entries, style, decisions });
    // A file for people has the page's letters and its title; the contract's own follow the texts, whatever the page does.
    const letters = entries.map((e) => e.version);
    const text = exporter ? exporter.render(lettered(contract, letters), found.story.title) : JSON.stringify(contract);
    const body = new TextEncoder().encode(text);
    // A purge may have come between: what is kept here must still be in the store.
    if ((await now.store.set(set))?.kind === 'live') now.rendered.keep(etag, body);
    return { kind: 'found', etag, body };
  } catch (error) {
    return { kind: 'failed', message: failureMessage(error) };
  }
}

/** What a file of the set is named by: its story's title, and the day on which the story last gained or lost a copy. Null when the set is gone. */
export async function namedAfter(set: string): Promise<{ readonly title: string; readonly day: string } | null> {
  const found = await (await currentForShared()).store.set(set);
  if (found?.kind !== 'live') return null;
  return { title: found.story.title, day: new Date(found.story.updatedAt).toISOString().slice(0, 10) };
}

/** Copies in, their collation out, nothing stored: what `POST /api/v1/collate` gives. */
export async function collateCopies(input: Given): Promise<Result<CollationContract>> {
  const { env, collator, ownStyle } = await current();
  const style = rulesIn(await ownStyle());
  return collateWith(
    input,
    env.limits,
    async (drafts) => JSON.parse(await collator.collate(drafts, { style })) as Collation,
  );
}

function storedContract(
  set: string,
  collation: Collation,
  {
    entries,
    style,
    decisions,
  }: { readonly entries: readonly Entry[]; readonly style: OwnStyle; readonly decisions: readonly Decision[] },
): CollationContract {
  const versions = entriesByIndex(collation, entries).map(({ version, labels, source }) => {
    const [label = version, ...others] = labels;
    return { id: version, label, source, also: others.map((other) => ({ id: version, label: other })) };
  });
  return toContract(collation, {
    id: set,
    versions,
    reviews: reviewsOf(decisions, collation, entries),
    notices: [...noticesOnEntries(entries), ...noticesOnStyle(collation, style)],
  });
}

/** Raised when the contract or a format is written in another way: who has the old bytes must get the new ones. */
const FORM = 4;

/** How many names are known with their ETags: some hundred bytes each. */
const STAMPED = 1_000;

function keep<T>(kept: Map<string, T>, name: string, value: T): void {
  kept.delete(name);
  kept.set(name, value);
  for (const oldest of kept.keys()) if (kept.size > STAMPED) kept.delete(oldest);
}

function etagOf(value: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(value)).digest('base64url')}"`;
}
