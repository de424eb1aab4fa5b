import { SAMPLES } from '../samples/samples.ts';
import { StoreUnusable } from '../store/store-unusable.ts';
import { logError } from './log.ts';
import { saveStoryIn } from './saving.ts';
import type { Current } from './server-state.ts';

/**
 * Puts the worked example into a store that is empty and has never had it: once in a store's life, so that whoever deletes it is not
 * given it again. The comparison is computed when it is first looked at. A store that can only be read gets none, and is read.
 */
export async function seedWorkedExample(current: Current): Promise<void> {
  try {
    await seed(current);
  } catch (error) {
    if (!(error instanceof StoreUnusable)) throw error;
    logError('putting in the worked example', error);
  }
}

async function seed(current: Current): Promise<void> {
  if (!(await current.store.claimOnce('worked-example'))) return;
  const { total } = await current.store.stories({ words: [], limit: 1, offset: 0 });
  const [sample] = SAMPLES;
  if (total > 0 || !sample) return;
  const copies = sample.versions.map(({ key, label, source, language, text }) => ({
    content: { kind: 'text' as const, text },
    id: key,
    label,
    source,
    language,
  }));
  const saved = await saveStoryIn(current, { title: sample.title, copies, sample: true, compare: false });
  if (!saved.ok) throw new Error(`the worked example was refused: ${JSON.stringify(saved.problems)}`);
}
