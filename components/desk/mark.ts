import type { Act } from '../../lib/model/decision.ts';

/** What a reader says of a finding or of marked words (by id), or of words by their place in a version. */
export type Mark = {
  readonly target: { readonly id: string } | { readonly version: string; readonly start: number; readonly end: number };
  readonly act: Act;
  readonly by: string;
  readonly note: string;
};

/** Stores a mark; `review` is the id its link has. The message of a refusal says what to do. */
export type SaveMark = (
  mark: Mark,
) => Promise<{ readonly ok: true; readonly review: string } | { readonly ok: false; readonly message: string }>;
