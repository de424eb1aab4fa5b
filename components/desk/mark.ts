import type { Act } from '../../lib/model/decision.ts';

/** A finding or marked words by id, a difference by its stop, or words by their place; `version` is the beginning of its id. */
export type MarkTarget =
  | { readonly id: string }
  | { readonly stop: string }
  | { readonly version: string; readonly start: number; readonly end: number };

/** What a reader says, and of what. */
export type Mark = {
  readonly target: MarkTarget;
  readonly act: Act;
  readonly by: string;
  readonly note: string;
};

/** Stores a mark; `review` is the id its link has. The message of a refusal says what to do; `code` is that of the API, for a refusal that the page treats apart. */
export type SaveMark = (
  mark: Mark,
) => Promise<
  | { readonly ok: true; readonly review: string }
  | { readonly ok: false; readonly message: string; readonly code?: string }
>;
