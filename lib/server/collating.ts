import {
  accepted,
  type CollationContract,
  type Notice,
  nameVersions,
  type Result,
  refused,
  toContract,
} from '../contract/contract.ts';
import type { Collation } from '../model/collation.ts';
import type { VersionDraft } from '../model/draft.ts';
import type { StyleRule } from '../model/style-rule.ts';
import { versionId } from '../text/version-id.ts';
import { CollatingFailed } from './collator.ts';
import type { CopyInput, Limits } from './copy-input.ts';
import { engine } from './engine.ts';
import { takeIn } from './intake.ts';
import { noticesOnStyle } from './style-notice.ts';

/** Copies under the caller's ids, and what the caller calls the whole. */
export type Given = { readonly id: string; readonly copies: readonly CopyInput[] };

/**
 * Copies in, their collation out, in this thread and without a store: for the command line, whose user has the machine for any amount of
 * text together. `style`: a newsroom's own rules; a notice says what they did.
 */
export function collateHere(
  input: Given,
  limits: Limits,
  style: readonly StyleRule[] = [],
): Promise<Result<CollationContract>> {
  const own = { ...limits, maxComparedBytes: Number.POSITIVE_INFINITY };
  return collateWith(input, own, async (drafts) => (await engine()).collate(drafts, { style }));
}

/** The same by whoever `make`s a collation of drafts; what `CollatingFailed` says is a refusal. */
export async function collateWith(
  { id, copies }: Given,
  limits: Limits,
  make: (drafts: readonly VersionDraft[]) => Promise<Collation>,
): Promise<Result<CollationContract>> {
  const intake = takeIn(copies, limits);
  if (!intake.ok) return intake;
  const { drafts, notices } = intake.value;
  try {
    return accepted(contractOf(await make(drafts), { id, drafts, notices }));
  } catch (error) {
    if (!(error instanceof CollatingFailed)) throw error;
    return refused({ code: 'not-compared', message: error.message });
  }
}

function contractOf(
  collation: Collation,
  { id, drafts, notices }: { id: string; drafts: readonly VersionDraft[]; notices: readonly Notice[] },
): CollationContract {
  const callers = drafts.map((d) => ({ version: versionId(d), id: d.id, label: d.label, source: d.source }));
  // Sorted, as everything in the contract is: the same copies in another order give the same bytes.
  const sorted = [...notices, ...noticesOnStyle(collation)].sort((a, b) =>
    `${a.code} ${a.message}` < `${b.code} ${b.message}` ? -1 : 1,
  );
  return toContract(collation, { id, versions: nameVersions(collation, callers), notices: sorted });
}
