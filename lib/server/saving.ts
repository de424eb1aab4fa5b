import { randomBytes } from 'node:crypto';
import { accepted, type Notice, type Problem, type Result, refused } from '../contract/contract.ts';
import type { VersionDraft } from '../model/draft.ts';
import type { NewCopy, StoredStory } from '../store/store.ts';
import { versionId } from '../text/version-id.ts';
import { countWords } from '../view/excerpt.ts';
import { failureMessage, snapshotOf } from './comparing.ts';
import type { CopyInput } from './copy-input.ts';
import { noticesOn, takeIn, tooMany, tooMuchTogether } from './intake.ts';
import { oneLine } from './one-line.ts';
import type { Current } from './server-state.ts';
import { unmadeOf } from './unmade.ts';

/** `set`: where the story's newest comparison is, `/s/<set>`. `created`: a story was made; false of texts that were there, and of a change. */
export type Saved = {
  readonly story: string;
  readonly title: string;
  readonly set: string;
  readonly created: boolean;
  readonly notices: readonly Notice[];
};

/** Whether an answer waits for the comparison of what was stored. A failure to make it is a notice then; else its page tells. */
export type Comparing = 'made' | 'asked for';

export type StoryInput = {
  /** The first copy's headline when absent or blank. */
  readonly title?: string | undefined;
  readonly copies: readonly CopyInput[];
  readonly sample?: boolean;
  /** When to answer: with the comparison made (that is the default), or with it asked for; false leaves it to whoever looks first. */
  readonly compare?: Comparing | false;
};

const MAX_TITLE = 300;
/** A headline is shorter; a first paragraph in its place is cut here, at a word. */
const DERIVED_TITLE = 120;

/** Stores a story and compares its copies; the story is safe before the comparing starts. */
export async function saveStoryIn(current: Current, input: StoryInput): Promise<Result<Saved>> {
  const { store, env, now } = current;
  const intake = takeIn(input.copies, env.limits);
  if (!intake.ok) return intake;
  const { drafts, notices } = intake.value;

  const twin = await storyOf(current, drafts);
  if (twin) {
    const message = `These very copies are in the store already, as “${twin.title}”; nothing was stored a second time.`;
    return accepted(savedOf(twin, [...notices, { code: 'already-stored', message }]));
  }

  const given = keptTitle(input.title ?? '');
  const first = drafts[0] as VersionDraft;
  const title = given.title
    ? { title: given.title, titleFrom: null }
    : { title: headlineOf(first), titleFrom: versionId(first) };
  const story = await store.saveStory(
    { id: newStoryId(), ...title, sample: input.sample ?? false, copies: drafts.map(copyOf) },
    now(),
  );
  const compared = input.compare === false ? [] : await comparedWith(current, story, input.compare);
  return accepted({ ...savedOf(story, [...given.notices, ...notices, ...compared]), created: true });
}

/** Adds copies to a story; a new set comes of it, the old link stays as it was. */
export async function addVersionsIn(
  current: Current,
  id: string,
  copies: readonly CopyInput[],
  comparing: Comparing = 'made',
): Promise<Result<Saved>> {
  const { store, env, now } = current;
  const before = await store.story(id);
  if (!before) return refused(noStory());
  const intake = takeIn(copies, env.limits, before.entries.length + 1);
  if (!intake.ok) return intake;
  const { drafts } = intake.value;

  const listed = new Map(before.entries.map((e) => [e.version, e.labels[0] ?? '']));
  const fresh = new Set(drafts.map((d) => versionId(d)).filter((v) => !listed.has(v)));
  const count = listed.size + fresh.size;
  if (count > env.limits.maxVersions) return refused(tooMany(count, env.limits.maxVersions));
  const sizes = new Map(drafts.map((d) => [versionId(d), Buffer.byteLength(d.text)]));
  const over = await tooMuchWith(current, before, sizes);
  if (over) return refused(over);

  const story = await store.addCopies(id, drafts.map(copyOf), now());
  if (!story) return refused(noStory());
  const same = drafts.flatMap((d) => {
    const label = listed.get(versionId(d));
    const message = `“${d.label}” is word for word the same as “${label}”, which the story has already; they stand as one copy.`;
    return label === undefined ? [] : [{ code: 'same-text', message }];
  });
  const among = noticesOn(drafts).filter((n) => n.code !== 'one-version');
  const other = intake.value.notices.filter((n) => n.code !== 'same-text' && n.code !== 'one-version');
  return accepted(savedOf(story, [...other, ...among, ...same, ...(await comparedWith(current, story, comparing))]));
}

/** Why a story cannot take copies of these sizes as well (bytes, by version); null when it can. */
export async function tooMuchWith(
  { store, env }: Current,
  story: StoredStory,
  more: ReadonlyMap<string, number>,
): Promise<Problem | null> {
  const listed = await store.texts(story.entries.map((e) => e.version));
  const sizes = new Map([...listed.map((t) => [t.id, Buffer.byteLength(t.text)] as const), ...more]);
  return tooMuchTogether([...sizes.values()], env.limits);
}

/** Computes the story's newest comparison, or only asks for it; a failure is a notice, since the story itself is safe. */
export async function comparedWith(
  current: Current,
  story: StoredStory,
  comparing: Comparing = 'made',
): Promise<readonly Notice[]> {
  try {
    if (comparing === 'asked for') {
      await unmadeOf(current, story.set, { entries: story.entries, engine: null, looks: 0 });
      return [];
    }
    await snapshotOf(current, story.set, story);
    return [];
  } catch (error) {
    return [{ code: 'not-compared', message: `${failureMessage(error)} Open the comparison to try again.` }];
  }
}

/** What is answered about a story that was there before. */
export function savedOf(story: StoredStory, notices: readonly Notice[]): Saved {
  return { story: story.id, title: story.title, set: story.set, created: false, notices };
}

/** A title as it is kept, empty when there is no word in it; a notice says so when it had to be cut. */
export function keptTitle(given: string): { readonly title: string; readonly notices: readonly Notice[] } {
  const title = oneLine(given, MAX_TITLE);
  if (oneLine(given, given.length) === title) return { title, notices: [] };
  const message = `The title was too long and ends after ${MAX_TITLE} characters.`;
  return { title, notices: [{ code: 'title-cut', message }] };
}

export function noStory(): Problem {
  return {
    code: 'no-such-story',
    message:
      'There is no such story: it was deleted, or the link is not whole. The list of stories shows what is there.',
  };
}

export function noVersion(): Problem {
  return {
    code: 'no-such-version',
    message: 'The story has no such copy (any more). Reload the page to see what it has.',
  };
}

/** What a story is called when nobody said: the headline, else the beginning of the first words that tell the story. */
export function headlineOf({ text, blocks, label }: VersionDraft): string {
  const lines = blocks.map(({ role, start, end }) => ({ role, line: oneLine(text.slice(start, end)) }));
  const worded = lines.filter(({ line }) => line !== '');
  const first =
    worded.find(({ role }) => role === 'headline') ??
    worded.find(({ role }) => role === 'standfirst' || role === 'body') ??
    worded[0];
  const line = first?.line ?? label;
  if (line.length <= DERIVED_TITLE) return line;
  const cut = oneLine(line, DERIVED_TITLE);
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${atWord.length > DERIVED_TITLE / 2 ? atWord : cut} …`;
}

async function storyOf({ store }: Current, drafts: readonly VersionDraft[]): Promise<StoredStory | null> {
  const set = store.setOf(drafts.map(versionId));
  const known = await store.set(set);
  return known?.kind === 'live' && known.story.set === set ? known.story : null;
}

function copyOf(draft: VersionDraft): NewCopy {
  const { text, label, source, language, published, blocks } = draft;
  return { text: { id: versionId(draft), text, words: countWords(text) }, label, source, language, published, blocks };
}

function newStoryId(): string {
  return randomBytes(10).toString('hex');
}
