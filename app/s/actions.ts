'use server';

import { ACTS, type Act, type DecisionTarget } from '../../lib/model/decision.ts';
import { allowed, decide } from '../../lib/server/mutations.ts';
import { type Comparison, getComparison } from '../../lib/server/queries.ts';
import { anchorOf } from '../../lib/view/anchor-of.ts';
import { parseDeskState } from '../../lib/view/desk-state.ts';

/** What is marked: a finding or marked words by their id, or words of a copy by their place. `version` is the beginning of its id. */
export type MarkTarget =
  | { readonly id: string }
  | { readonly version: string; readonly start: number; readonly end: number };

/**
 * Stores a reader's word on a finding or on words, with the anchor that finds its place again; gives the id its link has. `engine`:
 * whose reading the page shows, as its address says. Arguments come from the network: all are checked. The `code` of a refusal is that
 * of the API: `not-signed-in` where a reader of a shared link would have to sign in first.
 */
export async function mark(
  set: string,
  engine: string | null,
  input: { readonly target: MarkTarget; readonly act: Act; readonly by: string; readonly note: string },
): Promise<{ ok: true; review: string } | { ok: false; code?: string; message: string }> {
  const { engine: reading } = parseDeskState({ get: (key) => (key === 'engine' ? engine : null) });
  const comparison = await getComparison(String(set), reading);
  if (comparison.kind !== 'found')
    return { ok: false, message: 'This comparison is gone, so nothing can be noted on it.' };
  const target = targetOf(comparison, input.target);
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
  input: MarkTarget,
): DecisionTarget | null {
  if ('id' in input) {
    const finding = collation.findings.find((f) => f.id === input.id);
    const version = finding && collation.versions[finding.target.version];
    if (version) return { kind: 'finding', id: finding.id, anchor: anchorOf(version, finding.target) };
    const known = reviews.find((r) => r.id === input.id);
    if (!known) return null;
    const { kind, id, anchor } = known;
    return kind === 'finding' ? { kind, id, anchor } : { kind, anchor };
  }
  const { version: token, start, end } = input;
  const version = collation.versions.find((v) => token !== '' && v.id.startsWith(String(token)));
  if (!version || !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > version.text.length)
    return null;
  return start < end ? { kind: 'passage', anchor: anchorOf(version, { start, end }) } : null;
}
