/**
 * Lists of items that belong to groups, by keys: the first under a key, in the order of being added, that has no item of some groups yet. What a walk
 * along all lists would find, without the walk: a table of results in one paragraph has ten thousand lists under one key.
 */
export type OpenLists<T> = {
  /** Adds a list under its keys, or under further ones. */
  readonly add: (list: T[], keys: readonly string[]) => void;
  /** Puts items into a list that was added. */
  readonly grow: (list: T[], items: readonly T[]) => void;
  /** The first list under any of the keys with no item of the groups that these items are of, or null. */
  readonly firstWithout: (keys: readonly string[], items: readonly T[]) => T[] | null;
};

type Entry<T> = { readonly list: T[]; readonly order: number; readonly keys: Set<string>; signature: string };
/** Entries in order, of lists that have, or had, items of exactly these groups; those before `head` have others by now. */
type Queue<T> = { readonly groups: ReadonlySet<number>; readonly entries: Entry<T>[]; head: number };

/** Nothing is there at first. `groupOf`: a small number for each group. */
export function createOpenLists<T>(groupOf: (item: T) => number): OpenLists<T> {
  const entries = new Map<T[], Entry<T>>();
  const queues = new Map<string, Map<string, Queue<T>>>();

  const groupsOf = (items: readonly T[]): ReadonlySet<number> => new Set(items.map(groupOf));
  const signatureOf = (groups: ReadonlySet<number>): string => [...groups].sort((x, y) => x - y).join();

  function enqueue(entry: Entry<T>, key: string): void {
    const own = queues.get(key) ?? new Map<string, Queue<T>>();
    queues.set(key, own);
    const queue = own.get(entry.signature) ?? { groups: groupsOf(entry.list), entries: [], head: 0 };
    own.set(entry.signature, queue);
    let at = queue.entries.length;
    while (at > queue.head && (queue.entries[at - 1] as Entry<T>).order > entry.order) at--;
    queue.entries.splice(at, 0, entry);
  }

  return {
    add: (list, keys) => {
      let entry = entries.get(list);
      if (!entry) {
        entry = { list, order: entries.size, keys: new Set(), signature: signatureOf(groupsOf(list)) };
        entries.set(list, entry);
      }
      for (const key of keys) {
        if (entry.keys.has(key)) continue;
        entry.keys.add(key);
        enqueue(entry, key);
      }
    },
    grow: (list, items) => {
      const entry = entries.get(list);
      if (!entry) throw new Error('grow was asked of a list that was not added');
      list.push(...items);
      const signature = signatureOf(groupsOf(list));
      if (signature === entry.signature) return;
      entry.signature = signature;
      for (const key of entry.keys) enqueue(entry, key);
    },
    firstWithout: (keys, items) => {
      const groups = [...groupsOf(items)];
      let first: Entry<T> | null = null;
      for (const key of keys) {
        for (const [signature, queue] of queues.get(key) ?? []) {
          if (groups.some((g) => queue.groups.has(g))) continue;
          while (queue.entries[queue.head] && queue.entries[queue.head]?.signature !== signature) queue.head++;
          const entry = queue.entries[queue.head];
          if (entry && (first === null || entry.order < first.order)) first = entry;
        }
      }
      return first?.list ?? null;
    },
  };
}
