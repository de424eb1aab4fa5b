'use server';

import { revalidatePath } from 'next/cache';
import { allowed, purgeStory } from '../lib/server/mutations.ts';

/** Deletes a story and its texts for good; the list is drawn anew. Gives a message when it could not. */
export async function deleteStory(story: string): Promise<{ ok: true } | { ok: false; message: string }> {
  const result = await allowed(() => purgeStory(String(story)));
  if (!result.ok) return { ok: false, message: result.problems.map((p) => p.message).join(' ') };
  revalidatePath('/');
  return { ok: true };
}
