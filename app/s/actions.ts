'use server';

import type { MarkTarget, SaveMark } from '../../components/desk/mark.ts';
import type { Collation } from '../../lib/model/collation.ts';
import { ACTS, type Act, type DecisionTarget } from '../../lib/model/decision.ts';
import type { Review } from '../../lib/model/review.ts';
import { allowed, decide } from '../../lib/server/mutations.ts';
import { type Comparison, getComparison } from '../../lib/server/queries.ts';
import { anchorOf } from '../../lib/view/anchor-of.ts';
import { type PairOf, siteOf, stopsOfReviews } from '../../lib/view/change-sites.ts';
import { parseDeskState } from '../../lib/view/desk-state.ts';

/** The page that a mark is made on: whose reading it shows, and the two versions (indices) whose own changes are its stops, if it does. */
export type MarkedPage = { readonly set: string; readonly engine: string | null; readonly pair: PairOf | null };

/**
 * Stores a reader's word on a finding or on words, with the anchor that finds its place again; gives the id its link has. Arguments
 * come from the network: all are checked. The `code` of a refusal is that of the API: `not-signed-in` where a reader of a shared link would
 * have to sign in first.
 */
export async function mark(
  { set, engine, pair }: MarkedPage,
  input: { readonly target: MarkTarget; readonly act: Act; readonly by: string; readonly note: string },
): ReturnType<SaveMark> {
  const { engine: reading } = parseDeskState({ get: (key) => (key === 'engine' ? engine : null) });
  const comparison = await getComparison(String(set), reading, 'if made');
  if (comparison.kind !== 'found')
    return { ok: false, message: 'This comparison is gone, so nothing can be noted on it.' };
  const target = targetOf(comparison, pair, input.target);
  if (!target) return { ok: false, message: 'These words are not here any more. Reload the page to see what is.' };
  if (!ACTS.includes(input.act)) return { ok: false, message: 'Choose confirm, dismiss or query.' };
  const asked = { target, verdict: input.act, by: String(input.by), note: String(input.note), engine: reading };
  const result = await allowed(() => decide(set, asked));
  if (result.ok) return { ok: true, review: result.value.review };
  const [first] = result.problems;
  return {
    ok: false,
    ...(first ? { code: first.code } : {}),
    message: result.problems.map((p) => p.message).join(' '),
  };
}

function targetOf(
  { collation, reviews }: Extract<Comparison, { kind: 'found' }>,
  pair: PairOf | null,
  input: MarkTarget,
): DecisionTarget | null {
  if ('id' in input) {
    const finding = collation.findings.find((f) => f.id === input.id);
    const version = finding && collation.versions[finding.target.version];
    if (version) return { kind: 'finding', id: finding.id, anchor: anchorOf(version, finding.target) };
    const known = reviews.find((r) => r.id === input.id);
    if (!known) return null;
    const { kind, id, anchor, change } = known;
    if (kind === 'finding') return { kind, id, anchor };
    return change ? { kind: 'change', change, anchor } : { kind: 'passage', anchor };
  }
  if ('stop' in input) return changeTarget(collation, pair, { reviews, stop: String(input.stop) });
  const { version: token, start, end } = input;
  const version = collation.versions.find((v) => token !== '' && v.id.startsWith(String(token)));
  if (!version || !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > version.text.length)
    return null;
  return start < end ? { kind: 'passage', anchor: anchorOf(version, { start, end }) } : null;
}

/** A difference that was marked before keeps the words it was marked at. */
function changeTarget(
  collation: Collation,
  pair: PairOf | null,
  { reviews, stop }: { readonly reviews: readonly Review[]; readonly stop: string },
): DecisionTarget | null {
  const stops = stopsOfReviews(collation, pair, reviews);
  const known = reviews.find((r) => stops.get(r.id) === stop);
  if (known?.change) return { kind: 'change', change: known.change, anchor: known.anchor };
  const site = siteOf(collation, pair, stop);
  const place = site?.places[0];
  const version = place && collation.versions[place.version];
  return site && version ? { kind: 'change', change: site.change, anchor: anchorOf(version, place) } : null;
}
