import { blankCopy, type FormFields, isTouched } from '../../lib/view/story-form.ts';
import { type KeptDraft, keptDrafts, putDraft } from './kept-drafts.client.ts';

const KEY = 'variorum.new-story';
const TAB = 'variorum.tab';

/** What the tab's storage did not take: it is there for the app's other pages, until the next reload. */
let unkept: FormFields | null = null;

/** What was typed before a reload, an error or a step back, in this tab; null when nothing was. */
export function recallDraft(): FormFields | null {
  if (unkept) return unkept;
  try {
    return fieldsOf(JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

/** The latest that was typed in a tab that is closed by now; null when there is none. */
export async function recallClosed(): Promise<(KeptDraft & { readonly fields: FormFields }) | null> {
  const own = tab();
  for (const draft of await keptDrafts()) {
    const fields = draft.tab === own ? null : fieldsOf(draft.fields);
    if (fields) return { ...draft, fields };
  }
  return null;
}

/** The part that is too long for this tab's own storage, or was; null when there is none. */
export async function recallLong(): Promise<FormFields | null> {
  const own = (await keptDrafts()).find((d) => d.tab === tab());
  return own ? fieldsOf(own.fields) : null;
}

/** False when the browser has no room for it anywhere: then the reader is told not to reload. */
export async function keepDraft(fields: FormFields): Promise<boolean> {
  const wanted = isTouched(fields);
  let here = true;
  try {
    // At once and whole, so that a reload right after the last key loses nothing; a closed tab takes it along.
    if (wanted) window.sessionStorage.setItem(KEY, JSON.stringify(fields));
    else window.sessionStorage.removeItem(KEY);
  } catch {
    here = false;
    try {
      window.sessionStorage.removeItem(KEY); // what is there is older than what is typed
    } catch {
      // Storage is shut off altogether.
    }
  }
  unkept = wanted && !here ? fields : null;
  const beyond = await putDraft(tab(), wanted ? fields : null);
  return !wanted || here || beyond;
}

/** Keeps another story in this tab. One that is half-typed there is offered in the next empty form, as a closed tab's is. */
export async function replaceDraft(fields: FormFields): Promise<void> {
  const before = recallDraft() ?? (await recallLong());
  if (before && JSON.stringify(before) !== JSON.stringify(fields)) await putDraft(newName(), before);
  await keepDraft(fields);
}

export async function dropDraft(): Promise<void> {
  unkept = null;
  try {
    window.sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept, then.
  }
  await putDraft(tab(), null);
}

/** This tab among the browser's: the same over reloads, gone when it is closed. */
function tab(): string {
  try {
    const known = window.sessionStorage.getItem(TAB);
    if (known) return known;
    const made = newName();
    window.sessionStorage.setItem(TAB, made);
    return made;
  } catch {
    return 'only';
  }
}

function newName(): string {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
}

function fieldsOf(value: unknown): FormFields | null {
  const draft = value as FormFields | null;
  if (!draft || !Array.isArray(draft.copies)) return null;
  // Kept by an earlier release it may lack a field.
  const fields = { ...draft, copies: draft.copies.map((c) => ({ ...blankCopy(c.key), ...c })) };
  return isTouched(fields) ? fields : null;
}
