const KEY = 'variorum.name';

/** The name a reader last judged a finding under, on this machine; empty when none, or when storage is shut off. */
export function recallName(): string {
  if (typeof window === 'undefined') return '';
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    window.localStorage.setItem(KEY, name);
  } catch {
    // Private windows may refuse: then the name is typed again next time.
  }
}
