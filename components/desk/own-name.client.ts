const KEY = 'variorum.name';
let name = '';

/** The name a reader last judged a finding under, on this machine, or on this page where storage is shut off; empty when none. */
export function recallName(): string {
  if (typeof window === 'undefined') return '';
  try {
    return window.localStorage.getItem(KEY) ?? name;
  } catch {
    return name;
  }
}

export function rememberName(own: string): void {
  name = own;
  try {
    window.localStorage.setItem(KEY, own);
  } catch {
    // Private windows may refuse: then the name is typed again on the next page.
  }
}
