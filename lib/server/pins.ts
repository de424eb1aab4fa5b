import type { Pin } from '../model/pin.ts';
import type { Entry, StoredPin } from '../store/store.ts';

/** A row (by id) of a set's comparison that a person wants compared fully; kept beside the links of its story. */
export type Fully = {
  readonly set: string;
  readonly fully: string;
  /** How many were asked for before it. */
  readonly nth?: number;
};

/** What a pin of the store holds, as JSON. */
type Kept = ({ readonly kind: 'link' } & Pin) | ({ readonly kind: 'fully' } & Fully);

/** The paragraph links that people made or cut between these copies, by key. */
export function pinsOf(entries: readonly Entry[]): readonly Pin[] {
  const here = new Set(entries.map((e) => e.version));
  return entries
    .flatMap((e) => e.pins)
    .filter((p) => p.versions.every((v) => here.has(v)))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(keptIn)
    .flatMap((p) => (p.kind === 'link' ? [{ a: p.a, b: p.b, linked: p.linked }] : []));
}

/** The rows of a set that are to be compared fully, by id. */
export function fullyOf(set: string, entries: readonly Entry[]): readonly string[] {
  return [...fullyInOrder(set, entries)].sort();
}

/** The same in the order in which people asked for them. */
export function fullyInOrder(set: string, entries: readonly Entry[]): readonly string[] {
  return entries
    .flatMap((e) => e.pins)
    .flatMap((p) => fullyIn(p, set) ?? [])
    .sort((a, b) => (a.nth ?? 0) - (b.nth ?? 0) || (a.fully < b.fully ? -1 : 1))
    .map((p) => p.fully);
}

/** The entries as they would be had nobody asked for these rows. */
export function withoutFully(entries: readonly Entry[], set: string, rows: readonly string[]): readonly Entry[] {
  return entries.map((e) => ({ ...e, pins: e.pins.filter((p) => !rows.includes(fullyIn(p, set)?.fully ?? '')) }));
}

/** A link as the store keeps it. */
export function storedLink(pin: Pin): StoredPin {
  const kept: Kept = { kind: 'link', ...pin };
  return { key: keyOfPin(pin), versions: [pin.a.version, pin.b.version], pin: JSON.stringify(kept) };
}

/** A row that is to be compared fully as the store keeps it: with two of the versions that stand in it, and no longer than they do. */
export function storedFully(fully: Fully, versions: readonly [string, string]): StoredPin {
  const kept: Kept = { kind: 'fully', ...fully };
  return { key: keyOfFully(fully), versions, pin: JSON.stringify(kept) };
}

/** Under which a story keeps a link by hand: one for each pair of paragraphs, whose ends stand in the order of their versions. */
export function keyOfPin({ a, b }: Pin): string {
  return `${a.version}.${a.start} ${b.version}.${b.start}`;
}

/** The same for a row that is to be compared fully. */
export function keyOfFully({ set, fully }: Pick<Fully, 'set' | 'fully'>): string {
  return `fully ${set} ${fully}`;
}

function fullyIn(pin: StoredPin, set: string): Fully | null {
  const kept = keptIn(pin);
  return kept.kind === 'fully' && kept.set === set ? kept : null;
}

/** Until engine 12 a pin did not say its kind. */
function keptIn({ pin }: StoredPin): Kept {
  const parsed = JSON.parse(pin) as Kept | Pin | Fully;
  if ('kind' in parsed) return parsed;
  return 'fully' in parsed ? { kind: 'fully', ...parsed } : { kind: 'link', ...parsed };
}
