/** What was typed in one tab. `at`: milliseconds since 1970. */
export type KeptDraft = { readonly tab: string; readonly at: number; readonly fields: unknown };

const NAME = 'variorum';
const STORE = 'drafts';
/** What nobody came back for in so many days is forgotten: drafts are confidential. */
const KEPT_DAYS = 7;

/** All drafts that this browser keeps, the latest first; none where it keeps nothing. */
export async function keptDrafts(): Promise<readonly KeptDraft[]> {
  const drafts = await within<KeptDraft[]>('readonly', (store) => store.getAll() as IDBRequest<KeptDraft[]>);
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const { tab } of drafts?.filter((d) => d.at < oldest) ?? []) await putDraft(tab, null);
  return (drafts ?? []).filter((d) => d.at >= oldest).sort((a, b) => b.at - a.at);
}

/** Keeps a tab's draft, or forgets it (null). False when the browser did not take it. */
export async function putDraft(tab: string, fields: unknown): Promise<boolean> {
  const done = await within<unknown>('readwrite', (store) =>
    fields === null ? store.delete(tab) : store.put({ tab, at: Date.now(), fields } satisfies KeptDraft),
  );
  return done !== null;
}

/** Null when the browser has no such storage, or no room in it. */
async function within<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T | null> {
  try {
    const database = await promised<IDBDatabase>(() => {
      const opening = indexedDB.open(NAME, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'tab' });
      return opening;
    });
    try {
      const transaction = database.transaction(STORE, mode);
      const result = await promised<T>(() => ask(transaction.objectStore(STORE)) as IDBRequest<T>);
      return result === undefined ? ({} as T) : result;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function promised<T>(ask: () => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
