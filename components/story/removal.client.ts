import { REMOVED as KEY } from './note-keys.ts';

/** What was taken out last in this tab, and the comparison that came of it. */
export type Removal = { readonly set: string; readonly version: string; readonly label: string };

export function rememberRemoval(removal: Removal): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(removal));
  } catch {
    // Without storage the list of removed versions brings it back.
  }
}

/** Null when nothing was taken out to make this comparison. */
export function recallRemoval(set: string): Removal | null {
  try {
    const removal = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null') as Removal | null;
    return removal?.set === set ? removal : null;
  } catch {
    return null;
  }
}

export function forgetRemoval(): void {
  try {
    window.sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept, then.
  }
}
