import { accepted, type Result, refused } from '../contract/contract.ts';
import type { Pin, PinEnd } from '../model/pin.ts';
import type { Standing } from '../model/version.ts';
import { current } from './current.ts';
import { tooMany } from './intake.ts';
import { keyOfPin, storedLink } from './pins.ts';
import { type Comparing, comparedWith, noStory, noVersion, type Saved, savedOf, tooMuchWith } from './saving.ts';

/** More pins than this in a story, and the comparison is made by hand. */
const MAX_PINS = 500;

/** Undoes a removal: the copy is back with its label, its roles, its links by hand and its place. */
export async function restoreVersion(
  story: string,
  version: string,
  comparing: Comparing = 'made',
): Promise<Result<Saved>> {
  const now = await current();
  const before = await now.store.story(story);
  if (!before) return refused(noStory());
  const count = before.entries.length + 1;
  if (count > now.env.limits.maxVersions) return refused(tooMany(count, now.env.limits.maxVersions));
  const [back] = await now.store.texts([version]);
  const over = back && (await tooMuchWith(now, before, new Map([[version, Buffer.byteLength(back.text)]])));
  if (over) return refused(over);
  const after = await now.store.restoreVersion(story, version, now.now());
  return after ? accepted(savedOf(after, await comparedWith(now, after, comparing))) : refused(noVersion());
}

/** Puts the columns in another order; links stay as they are, since a set has none. */
export async function reorderVersions(story: string, versions: readonly string[]): Promise<Result<Saved>> {
  const { store } = await current();
  const after = await store.reorder(story, versions);
  return after ? accepted(savedOf(after, [])) : refused(noStory());
}

/** Says what a copy is among the copies of its story; null takes it back, and the page proposes again. No word is compared anew. */
export async function sayStanding(story: string, version: string, standing: Standing | null): Promise<Result<Saved>> {
  const { store } = await current();
  const after = await store.changeEntry(story, version, ({ source: { standing: _, ...source } }) => ({
    source: standing ? { ...source, standing } : source,
  }));
  return after ? accepted(savedOf(after, [])) : refused(noVersion());
}

/** Links paragraphs of different copies by hand, or parts them, all or none; the comparison is made anew. */
export async function pinParagraphs(story: string, pins: readonly Pin[]): Promise<Result<Saved>> {
  const now = await current();
  const before = await now.store.story(story);
  if (!before) return refused(noStory());
  const stands = (end: PinEnd) =>
    before.entries.find((e) => e.version === end.version)?.blocks.some((block) => block.start === end.start);
  if (pins.some(({ a, b }) => a.version === b.version || !stands(a) || !stands(b))) {
    const message = 'One of the paragraphs is not there (any more). Reload the page and choose again.';
    return refused({ code: 'no-such-block', message });
  }
  if (before.entries.flatMap((e) => e.pins).length + pins.length > MAX_PINS) {
    const message = `A story takes at most ${MAX_PINS} links by hand. Undo some of them first.`;
    return refused({ code: 'too-many-pins', message });
  }
  let after = before;
  for (const pin of pins.map(inOrder)) {
    after = (await now.store.putPin(story, storedLink(pin))) ?? after;
  }
  return accepted(savedOf(after, await comparedWith(now, after)));
}

/** Takes links by hand back: the engine decides again. */
export async function unpinParagraphs(story: string, pins: readonly Pin[]): Promise<Result<Saved>> {
  const now = await current();
  let after = await now.store.story(story);
  if (!after) return refused(noStory());
  for (const pin of pins.map(inOrder)) after = (await now.store.dropPin(story, keyOfPin(pin))) ?? after;
  return accepted(savedOf(after, await comparedWith(now, after)));
}

/** With the ends in the order of their versions: it matters not which end is `a`, and one pair has one key. */
function inOrder({ a, b, linked }: Pin): Pin {
  return a.version < b.version ? { a, b, linked } : { a: b, b: a, linked };
}
