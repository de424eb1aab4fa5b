import { type FormFields, isTouched } from '../../lib/view/story-form.ts';

const KEY = 'variorum.new-story';

/** What was typed before a reload, an error or a step back, in this tab; null when nothing was, or when storage is shut off. */
export function recallDraft(): FormFields | null {
  try {
    const draft = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null') as FormFields | null;
    return draft && Array.isArray(draft.copies) && isTouched(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** False when the browser has no room for it: then the reader is told not to reload. */
export function keepDraft(fields: FormFields): boolean {
  try {
    if (isTouched(fields)) window.sessionStorage.setItem(KEY, JSON.stringify(fields));
    else window.sessionStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(): void {
  try {
    window.sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept, then.
  }
}
