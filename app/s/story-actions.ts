'use server';

import { revalidatePath } from 'next/cache';
import type { Changed, StoryChange } from '../../components/story/story-change.ts';
import { ROLES } from '../../lib/model/block.ts';
import type { Pin } from '../../lib/model/pin.ts';
import { STANDINGS } from '../../lib/model/version.ts';
import {
  addVersions,
  allowed,
  correctRoles,
  pinParagraphs,
  type Result,
  relabelVersion,
  removeVersion,
  renameStory,
  reorderVersions,
  restoreVersion,
  type Saved,
  sayStanding,
  unpinParagraphs,
} from '../../lib/server/mutations.ts';
import { getComparison, getRemoved, getStory } from '../../lib/server/queries.ts';
import { type ParagraphList, paragraphsOf } from '../../lib/view/paragraphs.ts';
import { copyInputOf } from '../new/copy-input-of.ts';

/** Makes a change of a story. Arguments come from the network; the mutations check them. */
export async function changeStory(story: string, change: StoryChange): Promise<Changed> {
  const result = await allowed(() => made(String(story), change));
  if (!result.ok) {
    const { problems } = result;
    return { ok: false, code: problems[0]?.code ?? '', message: problems.map((p) => p.message).join(' ') };
  }
  revalidatePath('/');
  return { ok: true, set: result.value.set, notices: result.value.notices.map((n) => n.message) };
}

async function made(story: string, change: StoryChange): Promise<Result<Saved>> {
  switch (change.kind) {
    case 'add':
      return addVersions(story, [copyInputOf(change.copy)], 'asked for');
    case 'title':
      return renameStory(story, String(change.title));
    case 'label':
      return relabelVersion({
        story,
        version: (await idsOf(story, [change.version]))[0] ?? '',
        label: String(change.label),
      });
    case 'standing': {
      const [version = ''] = await idsOf(story, [change.version]);
      return sayStanding(story, version, STANDINGS.find((s) => s === change.standing) ?? null);
    }
    case 'remove':
      return removeVersion(story, String(change.version), 'asked for');
    case 'restore':
      return restoreVersion(story, String(change.version), 'asked for');
    case 'order':
      return reorderVersions(story, await idsOf(story, change.versions));
    case 'role': {
      const role = ROLES.find((r) => r === change.role) ?? 'body';
      return correctRoles({ story, version: String(change.version), roles: [{ start: Number(change.start), role }] });
    }
    case 'pin':
      return pinParagraphs(story, change.pins.map(checked));
    case 'unpin':
      return unpinParagraphs(story, change.pins.map(checked));
  }
}

/** Versions by their ids or the beginnings of them that links carry; what is none of the story's is left as it is, to be refused. */
async function idsOf(story: string, tokens: readonly string[]): Promise<readonly string[]> {
  const known = (await getStory(story))?.versions ?? [];
  return tokens.map((t) => known.find((v) => t !== '' && v.id.startsWith(String(t)))?.id ?? String(t));
}

function checked({ a, b, linked }: Pin): Pin {
  const end = (e: Pin['a']) => ({ version: String(e.version), start: Number(e.start) });
  return { a: end(a), b: end(b), linked: linked === true };
}

/** The copies that were taken out of the story and can come back. */
export async function removedVersions(story: string): Promise<readonly { id: string; label: string }[]> {
  const removed = await allowed(async () => ({ ok: true as const, value: await getRemoved(String(story)) }));
  return removed.ok ? removed.value : [];
}

/** Every paragraph of a comparison, with its row: what a correction by hand chooses from. Null when the comparison is gone. */
export async function listParagraphs(set: string): Promise<ParagraphList | null> {
  const comparison = await getComparison(String(set));
  return comparison.kind === 'found' ? paragraphsOf(comparison.collation, comparison.versions, comparison.pins) : null;
}
