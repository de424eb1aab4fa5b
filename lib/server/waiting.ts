import { type Progress, percentDone } from '../model/progress.ts';
import type { Entry } from '../store/store.ts';
import { versionId } from '../text/version-id.ts';
import { progressText } from '../view/progress-text.ts';
import { AccessRefused } from './access.ts';
import { draftsOf, failureMessage, jobOf, keyOf } from './comparing.ts';
import { current, currentForShared } from './current.ts';
import { dropFully } from './fully.ts';
import { rulesIn } from './own-style.ts';
import { type Comparison, getComparison } from './queries.ts';
import type { Current } from './server-state.ts';
import { type Unmade, unmadeOf } from './unmade.ts';

/** What a page of passing rows holds: enough to begin to read, and no weight beside the page that follows it. */
const MOST_CELLS = 120;
const FEWEST_ROWS = 5;

/** A comparison that is not made yet, as its page shows it. `rows`: the first ones, of each copy the paragraphs it has there. */
export type Unfinished = {
  readonly kind: 'pending' | 'stopped';
  readonly set: string;
  readonly story: { readonly id: string; readonly title: string };
  readonly copies: readonly { readonly labels: readonly string[]; readonly words: number; readonly language: string }[];
  readonly percent: number;
  readonly text: string;
  readonly rows: readonly (readonly (readonly string[])[])[];
};

/** The comparison of a set, as `getComparison` gives it; or, when it is not there within a moment, how far it is. */
export async function openComparison(set: string, engine: string | null): Promise<Comparison | Unfinished> {
  const now = await currentForShared();
  const found = await now.store.set(set);
  if (found?.kind !== 'live') return getComparison(set, engine);
  const { story, entries } = found;
  const { id, title } = story;
  const unmade = await unmadeOf(now, set, { entries, engine }).catch((error): Unmade => {
    // Where nothing can be stored, what was stored is read all the same.
    return { kind: 'failed', message: failureMessage(error) };
  });
  if (!unmade) return getComparison(set, engine, 'if made');
  if (unmade.kind === 'failed') return { ...unmade, story: { id, title } };
  return {
    kind: unmade.kind,
    set,
    story: { id, title },
    copies: entries.map(({ labels, words, language }) => ({ labels, words, language })),
    ...shown(unmade),
    rows: unmade.kind === 'pending' ? await firstRows(now, entries, unmade.progress) : [],
  };
}

/** How far a comparison is; null when its page has something else to show. Whoever has the link may ask. */
export async function getProgress(set: string, engine: string | null): Promise<Telling | null> {
  const now = await currentForShared();
  const found = await now.store.set(set);
  if (found?.kind !== 'live') return null;
  const unmade = await unmadeOf(now, set, { entries: found.entries, engine, looks: 0 });
  if (unmade?.kind !== 'pending') return null;
  return { ...shown(unmade), rows: (unmade.progress?.rows?.length ?? 0) > 0 };
}

/** `rows`: whether the page has first rows to show. */
export type Telling = { readonly percent: number; readonly text: string; readonly rows: boolean };

function shown(unmade: Unmade): { readonly percent: number; readonly text: string } {
  const progress = unmade.kind === 'pending' ? unmade.progress : null;
  const before = unmade.kind === 'pending' ? unmade.before : 0;
  return { percent: progress ? percentDone(progress) : 0, text: progressText(progress, before) };
}

/** Has a comparison made that failed or was stopped. Whoever has the link may: opening it would have done the same. */
export async function startComparing(set: string): Promise<void> {
  const now = await currentForShared();
  const found = await now.store.set(set);
  if (found?.kind !== 'live') return;
  await (await now.jobs()).ask(jobOf(keyOf(set, found.entries, rulesIn(await now.ownStyle()))));
}

/**
 * Ends the making of a comparison; the copies stay stored. For people of the newsroom: it is their work that ends. False for others.
 */
export async function stopComparing(set: string): Promise<boolean> {
  const now = await current().catch((error) => {
    if (error instanceof AccessRefused) return null;
    throw error;
  });
  if (!now) return false;
  const found = await now.store.set(set);
  if (found?.kind !== 'live') return true;
  await (await now.jobs()).stop(jobOf(keyOf(set, found.entries, rulesIn(await now.ownStyle()))).id);
  // Stopped over a row, it is shown as it was before.
  await dropFully(now, set, found);
  return true;
}

/** The first rows of a comparison that is being made: of each entry, in order, the paragraphs it has there. Empty before they are known. */
async function firstRows(
  now: Current,
  entries: readonly Entry[],
  progress: Progress | null,
): Promise<readonly (readonly (readonly string[])[])[]> {
  const drafts = progress?.rows ? await draftsOf(now, entries) : null;
  if (!drafts || !progress?.rows) return [];
  // The engine sorts by its own ids.
  const order = drafts.map(versionId).sort();
  const most = Math.max(FEWEST_ROWS, Math.floor(MOST_CELLS / drafts.length));
  return progress.rows.slice(0, most).map((cells) =>
    drafts.map((draft) => {
      const blocks = cells[order.indexOf(versionId(draft))] ?? [];
      return blocks.map((b) => draft.text.slice(draft.blocks[b]?.start, draft.blocks[b]?.end));
    }),
  );
}
