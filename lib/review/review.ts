import type { Collation } from '../model/collation.ts';
import { type ChangeMark, type Decision, VERDICTS, type Verdict } from '../model/decision.ts';
import type { Review, Said } from '../model/review.ts';
import { digest } from '../text/digest.ts';
import { type Copies, placeOf } from './place.ts';

export type { Copies } from './place.ts';

/** Who wrote what, before the folding. */
type Item = {
  readonly id: string;
  readonly kind: Review['kind'];
  readonly change?: ChangeMark;
  readonly made: boolean;
  place: Review['place'];
  anchor: Review['anchor'];
  readonly log: Said[];
};

/**
 * The state of a review, folded from its log. Entries belong together when they are on the same finding, or on words that stand at the
 * same place now. The latest standing verdict counts; an entry that withdraws takes back the one that stands, and so uncovers the one before.
 * A decision whose words are gone is kept, with its note and without a place: nothing that a person wrote is ever lost.
 */
export function review(
  log: readonly Decision[],
  collation: Pick<Collation, 'versions' | 'findings'>,
  copies: Copies,
): readonly Review[] {
  const items: Item[] = [];
  for (const decision of log) {
    const item = itemOf(decision, items, { collation, copies });
    const { verdict, by, at, note, target } = decision;
    item.log.push({ verdict, by, at, note });
    item.anchor = target.anchor;
  }
  return items.map(folded);
}

function itemOf(
  { target, at }: Decision,
  items: Item[],
  { collation, copies }: { collation: Pick<Collation, 'versions' | 'findings'>; copies: Copies },
): Item {
  const { anchor } = target;
  const place = placeOf(anchor, at, { versions: collation.versions, copies });
  if (target.kind === 'finding') {
    const known = items.find((i) => i.kind === 'finding' && i.id === target.id);
    const finding = collation.findings.find((f) => f.id === target.id);
    const own = finding ? placeOnly(finding.target) : place;
    if (known) {
      known.place = own;
      return known;
    }
    return added(items, { id: target.id, kind: 'finding', made: finding !== undefined, place: own, anchor, log: [] });
  }
  const { kind } = target;
  const change = target.kind === 'change' ? target.change : undefined;
  const same = items.find((i) => {
    if (i.kind !== kind || i.change !== change) return false;
    if (i.place && place) return i.place.version === place.version && isSame(i.place, place);
    return !i.place && !place && i.anchor.version === anchor.version && isSame(i.anchor.range, anchor.range);
  });
  if (same) return same;
  const id = digest([change ?? kind, anchor.exact, anchor.prefix, anchor.suffix]);
  const equals = items.filter((i) => i.id === id || i.id.startsWith(`${id}-`)).length;
  const named = equals === 0 ? id : `${id}-${equals + 1}`;
  return added(items, { id: named, kind, ...(change ? { change } : {}), made: true, place, anchor, log: [] });
}

function added(items: Item[], item: Item): Item {
  items.push(item);
  return item;
}

function folded({ log, ...item }: Item): Review {
  const standing: Said[] = [];
  let seen: Said | null = null;
  for (const entry of log) {
    if (entry.verdict === 'withdrawn') standing.pop();
    else if (entry.verdict === 'seen') seen = entry;
    else if (entry.verdict === 'unseen') seen = null;
    else standing.push(entry);
  }
  return {
    ...item,
    flag: standing.findLast((s): s is Said<'flagged'> => s.verdict === 'flagged') ?? null,
    verdict: standing.findLast((s): s is Said<Verdict> => VERDICTS.some((v) => v === s.verdict)) ?? null,
    seen: seen as Said<'seen'> | null,
    log,
  };
}

function isSame(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start === b.start && a.end === b.end;
}

function placeOnly({ version, start, end }: { version: number; start: number; end: number }) {
  return { version, start, end };
}
