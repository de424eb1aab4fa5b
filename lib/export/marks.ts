import type { CollationContract } from '../contract/contract.ts';
import { dayOf } from '../view/day.ts';
import { actText } from '../view/judgements.ts';

type Mark = NonNullable<CollationContract['marks']>[number];
type Act = Mark['log'][number]['act'];

/** A person's word that stands: on a finding, or on words that they marked. `says` names who and when, in one line. */
export type ByHand = {
  readonly id: string;
  readonly words: string;
  /** Null when the comparison has the words no more. */
  readonly target: Mark['target'];
  readonly act: Act;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly note: string;
  readonly says: string;
};

/** The words and the differences that people marked themselves, as they are listed beside the findings; in the order of the comparison's log. */
export function marksByHand(collation: CollationContract): readonly ByHand[] {
  return (collation.marks ?? []).filter((m) => m.kind !== 'finding').flatMap((m) => standing(m));
}

/**
 * What people said of findings that are not among those told: kept, as nothing that a person wrote is lost. `told`: all that the comparison
 * holds, or for a report to people those that it prints; what is held and too faint to print keeps its place.
 */
export function marksLeftOver(
  collation: CollationContract,
  told: readonly { readonly id: string }[] = collation.findings,
): readonly ByHand[] {
  const printed = new Set(told.map((f) => f.id));
  const held = new Map(collation.findings.map((f) => [f.id, f.target]));
  return (collation.marks ?? [])
    .filter((m) => m.kind === 'finding' && !printed.has(m.id))
    .flatMap((m) => standing({ ...m, target: held.get(m.id) ?? m.target }));
}

/** What stands on one of the findings; null when nobody has decided on it. */
export function decisionOn(collation: CollationContract, finding: string): ByHand | null {
  const mark = collation.marks?.find((m) => m.kind === 'finding' && m.id === finding);
  return (mark && standing(mark)[0]) ?? null;
}

/** A verdict on words that somebody flagged goes before the flag. Marks that were only seen, or taken back, stand for nothing. */
function standing({ id, words, target, flagged, verdict }: Mark): ByHand[] {
  const said = verdict ?? (flagged && { verdict: 'flagged' as const, ...flagged });
  if (!said) return [];
  const { verdict: act, by, at, note } = said;
  const first = verdict && flagged ? ` Flagged as garbled by ${flagged.by}, ${dayOf(flagged.at)}.` : '';
  const notes = [...new Set([note, flagged?.note ?? ''])].filter((n) => n !== '').join(' / ');
  return [{ id, words, target, act, by, at, note: notes, says: `${actText(act)} by ${by}, ${dayOf(at)}.${first}` }];
}

/** The last columns of every CSV that has findings: what a person decided on the line's finding or words. */
export const DECISION_HEAD = ['decision', 'decided by', 'decided at', 'note'] as const;

export function decisionCells(said: ByHand | null): readonly string[] {
  return said ? [said.act, said.by, said.at, said.note] : ['', '', '', ''];
}
