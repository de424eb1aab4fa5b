import { type Decision, VERDICTS, type Verdict } from '../model/decision.ts';

/** What people said of a finding last, and how often they have spoken. */
export type Judgement = {
  readonly verdict: Verdict;
  readonly by: string;
  readonly at: string;
  readonly note: string;
  readonly count: number;
};

/** By finding id. The log is in the order in which it was written, so the last word wins. */
export function judgementsOf(decisions: readonly Decision[]): Readonly<Record<string, Judgement>> {
  const out: Record<string, Judgement> = {};
  for (const { target, verdict: act, by, at, note } of decisions) {
    const verdict = VERDICTS.find((v) => v === act);
    if (target.kind !== 'finding' || !verdict) continue;
    out[target.id] = { verdict, by, at, note, count: (out[target.id]?.count ?? 0) + 1 };
  }
  return out;
}

export const VERDICT_TEXT: Readonly<
  Record<Verdict, { readonly done: string; readonly act: string; readonly key: string }>
> = {
  confirmed: { done: 'Confirmed', act: 'Confirm', key: 'w' },
  dismissed: { done: 'Dismissed', act: 'Dismiss', key: 'd' },
  query: { done: 'Queried', act: 'Query', key: 'q' },
};
