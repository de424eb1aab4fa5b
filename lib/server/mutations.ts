import type { Notice, Result } from '../contract/contract.ts';
import type { DecisionTarget, Verdict } from '../model/decision.ts';
import type { CopyInput } from './copy-input.ts';

/** `set`: where the story's newest comparison is, `/s/<set>`. */
export type Saved = { readonly story: string; readonly set: string; readonly notices: readonly Notice[] };

/** Stores a story and compares its copies. Title: the first copy's headline when absent or blank. */
export async function saveStory(input: { title?: string | undefined; copies: readonly CopyInput[] }): Promise<Result<Saved>> {
  throw new Error(`not built yet: ${input.title}`);
}

/** Adds copies to a story; a new set comes of it, the old link stays as it was. */
export async function addVersions(story: string, copies: readonly CopyInput[]): Promise<Result<Saved>> {
  throw new Error(`not built yet: ${story} ${copies.length}`);
}

/** Takes a copy out of a story. Its text stays in the store for the links that were made while it belonged. */
export async function removeVersion(story: string, version: string): Promise<Result<Saved>> {
  throw new Error(`not built yet: ${story} ${version}`);
}

/** Deletes a copy's text for good, in every story that has it. `set` is null when no copy of the story is left. */
export async function purgeVersion(
  story: string,
  version: string,
): Promise<Result<{ readonly story: string; readonly set: string | null; readonly notices: readonly Notice[] }>> {
  throw new Error(`not built yet: ${story} ${version}`);
}

/** Deletes a story and every text that no other story has, for good. Links to it say so from then on. */
export async function purgeStory(story: string): Promise<Result<{ readonly notices: readonly Notice[] }>> {
  throw new Error(`not built yet: ${story}`);
}

/** Gives the story another title. */
export async function renameStory(story: string, title: string): Promise<Result<{ readonly story: string; readonly title: string }>> {
  throw new Error(`not built yet: ${story} ${title}`);
}

/** Gives a copy of the story another label. */
export async function relabelVersion(input: { story: string; version: string; label: string }): Promise<Result<Saved>> {
  throw new Error(`not built yet: ${input.story}`);
}

/** A person's corrections of what a copy's blocks are, by the offset at which the block starts; the comparison is made anew. */
export async function correctRoles(input: {
  story: string;
  version: string;
  roles: NonNullable<CopyInput['roles']>;
}): Promise<Result<Saved>> {
  throw new Error(`not built yet: ${input.story}`);
}

/** Adds a decision to the story's log. The time is the server's. */
export async function decide(
  set: string,
  decision: { target: DecisionTarget; verdict: Verdict; by: string; note?: string | undefined },
): Promise<Result<{ readonly decisions: number }>> {
  throw new Error(`not built yet: ${set} ${decision.by}`);
}
