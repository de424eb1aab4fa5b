const PREFIX = 'variorum.note.';
/** What nobody came back for in so many days is forgotten: notes on drafts are confidential. */
const KEPT_DAYS = 7;

/**
 * A note as it was typed and not yet stored: it outlives a failed save, a reload, a step back and the tab it was typed in. What this tab
 * typed comes before what another left. Empty when there is none.
 */
export function recallNote(key: string): string {
  if (typeof window === 'undefined') return '';
  try {
    const left = window.localStorage.getItem(PREFIX + key);
    return window.sessionStorage.getItem(PREFIX + key) ?? noteIn(left);
  } catch {
    return '';
  }
}

/** Keeps what is typed; with an empty note forgets it, but not what another tab has typed since. */
export function keepNote(key: string, note: string): void {
  try {
    const name = PREFIX + key;
    const own = window.sessionStorage.getItem(name);
    if (note !== '') {
      window.sessionStorage.setItem(name, note);
      window.localStorage.setItem(name, JSON.stringify({ note, at: Date.now() }));
      return;
    }
    window.sessionStorage.removeItem(name);
    const left = noteIn(window.localStorage.getItem(name));
    if (own === null || left === own) window.localStorage.removeItem(name);
  } catch {
    // Private windows may refuse: the note is in the field all the same.
  }
}

/** The keys, behind this beginning, under which notes were typed and not stored; old ones are forgotten on the way. */
export function unsentNotes(beginning: string): readonly string[] {
  try {
    const names = Object.keys(window.localStorage).filter((name) => name.startsWith(PREFIX));
    for (const name of names)
      if (noteIn(window.localStorage.getItem(name)) === '') window.localStorage.removeItem(name);
    return names
      .filter((name) => name.startsWith(PREFIX + beginning) && window.localStorage.getItem(name))
      .map((name) => name.slice(PREFIX.length + beginning.length));
  } catch {
    return [];
  }
}

function noteIn(kept: string | null): string {
  if (kept === null) return '';
  const { note, at } = JSON.parse(kept) as { note: string; at: number };
  return Date.now() - at < KEPT_DAYS * 86_400_000 ? note : '';
}
