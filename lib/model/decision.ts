import type { Anchor } from './anchor.ts';

export const VERDICTS = ['confirmed', 'dismissed', 'query'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type DecisionTarget =
  | { readonly kind: 'finding'; readonly id: string; readonly anchor: Anchor }
  | { readonly kind: 'passage'; readonly anchor: Anchor };

/** A person's word on a finding or on any passage. The log of them is only ever added to. */
export type Decision = {
  readonly target: DecisionTarget;
  readonly verdict: Verdict;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly note: string;
};
