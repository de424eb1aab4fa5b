import type { Anchor } from './anchor.ts';

export const VERDICTS = ['confirmed', 'dismissed', 'query'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What an entry of the log does: a verdict; `flagged`, words that look garbled to a person; `withdrawn`, which takes back the last
 * standing entry of its target and is how a mark is undone; `seen` and `unseen`, a mark of its own beside the verdict.
 */
export const ACTS = [...VERDICTS, 'flagged', 'withdrawn', 'seen', 'unseen'] as const;
export type Act = (typeof ACTS)[number];

/** What a mark on a difference is about: words that differ, a paragraph that some have and others lack, or one that moved. */
export const CHANGE_MARKS = ['words', 'presence', 'move'] as const;
export type ChangeMark = (typeof CHANGE_MARKS)[number];

/** `change`: a difference, known by the words it was marked at. It accuses nothing, so a mark on it is no finding. */
export type DecisionTarget =
  | { readonly kind: 'finding'; readonly id: string; readonly anchor: Anchor }
  | { readonly kind: 'passage'; readonly anchor: Anchor }
  | { readonly kind: 'change'; readonly change: ChangeMark; readonly anchor: Anchor };

/** A person's word on a finding, on a difference or on any passage: one entry of a log that is only ever added to. */
export type Decision = {
  readonly target: DecisionTarget;
  readonly verdict: Act;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly note: string;
};
