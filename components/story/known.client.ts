import { KNOWN as KEY } from './note-keys.ts';

/** What the comparison's page is to say of copies that were stored before: for the next page of this tab. */
export function rememberKnown(set: string, message: string): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify({ set, message }));
  } catch {
    // Without storage the reader sees the story all the same.
  }
}

/** Null when there is nothing to say of this comparison. It is said once. */
export function recallKnown(set: string): string | null {
  try {
    const known = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null') as { set: string; message: string } | null;
    if (known?.set !== set) return null;
    window.sessionStorage.removeItem(KEY);
    return known.message;
  } catch {
    return null;
  }
}
