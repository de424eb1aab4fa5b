import 'server-only';
import { accepted, type Notice, type Result, refused } from '../contract/contract.ts';
import type { Purged, StoredStory } from '../store/store.ts';
import { versionId } from '../text/version-id.ts';
import { draftsOf } from './comparing.ts';
import type { CopyInput } from './copy-input.ts';
import { current } from './current.ts';
import { oneLine } from './one-line.ts';
import {
  addVersionsIn,
  type Comparing,
  comparedWith,
  headlineOf,
  keptTitle,
  noStory,
  noVersion,
  type Saved,
  type StoryInput,
  savedOf,
  saveStoryIn,
} from './saving.ts';
import type { Current } from './server-state.ts';

export type { Notice, Result } from '../contract/contract.ts';
export { allowed } from './access.ts';
export { pinParagraphs, reorderVersions, restoreVersion, sayStanding, unpinParagraphs } from './arranging.ts';
export type { CopyInput } from './copy-input.ts';
export { decide } from './deciding.ts';
export { compareFully } from './fully.ts';
export type { Saved, StoryInput } from './saving.ts';

const MAX_NAME = 200;

/** What a deletion for good leaves to say. `set` is the story's newest comparison, null when nothing of the story is left. */
export type Deleted = { readonly story: string; readonly set: string | null; readonly notices: readonly Notice[] };

/** Stores a story and compares its copies; a story of these very texts that is there already is given back as it is. */
export async function saveStory(input: StoryInput): Promise<Result<Saved>> {
  return saveStoryIn(await current(), input);
}

/** Adds copies to a story; a new set comes of it, the old link stays as it was. */
export async function addVersions(
  story: string,
  copies: readonly CopyInput[],
  comparing: Comparing = 'made',
): Promise<Result<Saved>> {
  return addVersionsIn(await current(), story, copies, comparing);
}

/** Takes a copy out of a story. Its text stays in the store for the links that were made while it belonged. */
export async function removeVersion(
  story: string,
  version: string,
  comparing: Comparing = 'made',
): Promise<Result<Saved>> {
  const now = await current();
  const before = await now.store.story(story);
  if (!before) return refused(noStory());
  const entry = before.entries.find((e) => e.version === version);
  if (!entry) return refused(noVersion());
  const after = await now.store.removeVersion(story, version, now.now());
  if (after === 'last copy') {
    const message = `“${entry.labels[0]}” is the story’s only copy. Add another one first, or delete the story.`;
    return refused({ code: 'last-copy', message });
  }
  if (!after) return refused(noVersion());
  return accepted(savedOf(after, await comparedWith(now, after, comparing)));
}

/** Deletes a copy's text for good, in every story that has it, and each comparison it was part of. */
export async function purgeVersion(story: string, version: string): Promise<Result<Deleted>> {
  const now = await current();
  const before = await now.store.story(story);
  if (!before) return refused(noStory());
  if (!before.entries.some((e) => e.version === version)) return refused(noVersion());
  const purged = await now.store.purgeVersion(version, now.now());
  now.rendered.clear();
  now.opened.clear();
  if (!purged) return refused(noVersion());
  let after = await now.store.story(story);
  if (after && before.titleFrom === version) after = await retitleFromText(now, after);
  return accepted({ story, set: after?.set ?? null, notices: noticesOfPurge(purged) });
}

/** Deletes a story and every text that no other story has, for good. Links to it say so from then on. */
export async function purgeStory(story: string): Promise<Result<Deleted>> {
  const { store, now, rendered, opened } = await current();
  const purged = await store.purgeStory(story, now());
  rendered.clear();
  opened.clear();
  return purged ? accepted({ story, set: null, notices: noticesOfPurge(purged) }) : refused(noStory());
}

/** Gives the story another title. */
export async function renameStory(story: string, title: string): Promise<Result<Saved>> {
  const { store } = await current();
  const kept = keptTitle(title);
  if (!kept.title)
    return refused({ code: 'empty-title', message: 'The title is empty. Type one, or leave the old one as it is.' });
  const after = await store.retitle(story, { title: kept.title, titleFrom: null });
  return after ? accepted(savedOf(after, kept.notices)) : refused(noStory());
}

/** Gives a copy of the story another label; where the same text had several labels, this one stands for them. */
export async function relabelVersion(input: { story: string; version: string; label: string }): Promise<Result<Saved>> {
  const { store } = await current();
  const label = oneLine(input.label, MAX_NAME);
  if (!label)
    return refused({ code: 'empty-label', message: 'The label is empty. Type one, or leave the old one as it is.' });
  const after = await store.changeEntry(input.story, input.version, () => ({ labels: [label] }));
  return after ? accepted(savedOf(after, [])) : refused(noVersion());
}

/** A person's corrections of what a copy's blocks are, by the offset at which the block starts; the comparison is made anew. */
export async function correctRoles(input: {
  story: string;
  version: string;
  roles: NonNullable<CopyInput['roles']>;
}): Promise<Result<Saved>> {
  const now = await current();
  const story = await now.store.story(input.story);
  if (!story) return refused(noStory());
  const entry = story.entries.find((e) => e.version === input.version);
  if (!entry) return refused(noVersion());
  const corrected = new Map(input.roles.map((r) => [r.start, r.role]));
  const stray = input.roles.find((r) => !entry.blocks.some((b) => b.start === r.start));
  if (stray) {
    const message = `“${entry.labels[0]}” has no paragraph that starts at ${stray.start}. Reload the page: the copy was probably changed meanwhile.`;
    return refused({ code: 'no-such-block', message });
  }
  const after = await now.store.changeEntry(input.story, input.version, ({ blocks }) => ({
    blocks: blocks.map((b) => {
      const role = corrected.get(b.start);
      return role ? { ...b, role, settled: true } : b;
    }),
  }));
  if (!after) return refused(noVersion());
  return accepted(savedOf(after, await comparedWith(now, after)));
}

/** A story whose headline was purged is called after the next copy's headline. */
async function retitleFromText(now: Current, story: StoredStory): Promise<StoredStory> {
  const [first] = (await draftsOf(now, story.entries.slice(0, 1))) ?? [];
  if (!first) return story;
  return (await now.store.retitle(story.id, { title: headlineOf(first), titleFrom: versionId(first) })) ?? story;
}

function noticesOfPurge({ shared, scrubbed }: Purged): readonly Notice[] {
  const out: Notice[] = [];
  if (shared > 0) {
    const message = `${shared === 1 ? 'One of the texts belongs' : `${shared} of the texts belong`} to another story as well and ${shared === 1 ? 'stays' : 'stay'} there.`;
    out.push({ code: 'shared-texts', message });
  }
  if (!scrubbed) {
    const message =
      'The text is deleted. Another program was reading the database, so its traces on the disk are overwritten at the next deletion or start.';
    out.push({ code: 'not-scrubbed', message });
  }
  return out;
}
