const KEY = 'variorum.keys';
let off = false;

/** Whether a reader turned the desk's keys off in this browser, or on this page where storage is shut off. */
export function areKeysOff(): boolean {
  try {
    return (window.localStorage.getItem(KEY) ?? (off ? 'off' : 'on')) === 'off';
  } catch {
    return off;
  }
}

/** Kept in the browser: to whoever dictates, single letters are a danger on every page (WCAG 2.1.4). */
export function turnKeys(way: 'on' | 'off'): void {
  off = way === 'off';
  try {
    window.localStorage.setItem(KEY, way);
  } catch {
    // Private windows may refuse: then it holds until the page is left.
  }
}
