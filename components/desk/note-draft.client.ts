const PREFIX = 'variorum.note.';

/** A note as it was typed in this tab and not yet stored: it outlives a failed save, a reload and a step back. Empty when there is none. */
export function recallNote(key: string): string {
  if (typeof window === 'undefined') return '';
  try {
    return window.sessionStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}

export function keepNote(key: string, note: string): void {
  try {
    if (note === '') window.sessionStorage.removeItem(PREFIX + key);
    else window.sessionStorage.setItem(PREFIX + key, note);
  } catch {
    // Private windows may refuse: the note is in the field all the same.
  }
}
