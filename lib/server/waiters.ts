/** Who waits for what, by name. */
export type Waiters = {
  /** `told` resolves at the next `wake`. `forget` ends the watch. */
  watch(name: string): { readonly told: Promise<void>; readonly forget: () => void };
  wake(name: string): void;
  wakeAll(): void;
  /** How many watches have not been ended. */
  readonly count: number;
};

/**
 * A watch that nobody ends stays for ever, and with it everything of the request that waited: its promise remembers in whose request it
 * was made. So who watches forgets, whether it was woken or not.
 */
export function waiters(): Waiters {
  const watching = new Map<string, Set<() => void>>();

  function wake(name: string): void {
    for (const tell of watching.get(name) ?? []) tell();
  }

  return {
    watch(name) {
      let tell = () => {};
      const told = new Promise<void>((done) => {
        tell = done;
      });
      const tells = watching.get(name) ?? new Set();
      watching.set(name, tells.add(tell));
      return {
        told,
        forget: () => {
          tells.delete(tell);
          if (tells.size === 0 && watching.get(name) === tells) watching.delete(name);
        },
      };
    },
    wake,
    wakeAll() {
      for (const name of watching.keys()) wake(name);
    },
    get count() {
      let count = 0;
      for (const tells of watching.values()) count += tells.size;
      return count;
    },
  };
}
