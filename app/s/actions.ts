'use server';

import { VERDICTS, type Verdict } from '../../lib/model/decision.ts';
import { decide } from '../../lib/server/mutations.ts';
import { getComparison } from '../../lib/server/queries.ts';
import { anchorOf } from '../../lib/view/anchor-of.ts';

/** Stores a reader's word on a finding, with the anchor that finds its place again. Arguments come from the network: all are checked. */
export async function judgeFinding(
  set: string,
  input: { readonly findingId: string; readonly verdict: Verdict; readonly by: string; readonly note: string },
): Promise<{ ok: true } | { ok: false; message: string }> {
  const comparison = await getComparison(String(set));
  if (comparison.kind !== 'found')
    return { ok: false, message: 'This comparison is gone, so nothing can be noted on it.' };
  const finding = comparison.collation.findings.find((f) => f.id === input.findingId);
  const version = finding ? comparison.collation.versions[finding.target.version] : undefined;
  if (!finding || !version)
    return { ok: false, message: 'This finding is no longer made. Reload the page to see what is.' };
  if (!VERDICTS.includes(input.verdict)) return { ok: false, message: 'Choose confirm, dismiss or query.' };
  const by = String(input.by).trim();
  if (by === '') return { ok: false, message: 'Type your name, so that others know whose word it is.' };

  const target = { kind: 'finding', id: finding.id, anchor: anchorOf(version, finding.target) } as const;
  const result = await decide(set, { target, verdict: input.verdict, by, note: String(input.note) });
  return result.ok ? { ok: true } : { ok: false, message: result.problems.map((p) => p.message).join(' ') };
}
