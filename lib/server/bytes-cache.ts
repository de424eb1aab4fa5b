type Bytes = Uint8Array<ArrayBuffer>;

/** Answers by their names, those asked for last, up to so many bytes. */
export type BytesCache = {
  get(name: string): Bytes | undefined;
  keep(name: string, bytes: Bytes): void;
  delete(name: string): void;
  clear(): void;
  readonly count: number;
};

/** `budget` in bytes. What alone is larger than a quarter of it is not kept: it would push out everything that people open. */
export function bytesCache(budget: number): BytesCache {
  const kept = new Map<string, Bytes>();
  let size = 0;

  function drop(name: string): void {
    size -= kept.get(name)?.byteLength ?? 0;
    kept.delete(name);
  }

  return {
    get(name) {
      const bytes = kept.get(name);
      if (bytes) {
        kept.delete(name); // to the end: what was asked for longest ago goes first
        kept.set(name, bytes);
      }
      return bytes;
    },
    keep(name, bytes) {
      if (bytes.byteLength > budget / 4) return;
      drop(name);
      kept.set(name, bytes);
      size += bytes.byteLength;
      for (const oldest of kept.keys()) if (size > budget) drop(oldest);
    },
    delete: drop,
    clear() {
      kept.clear();
      size = 0;
    },
    get count() {
      return kept.size;
    },
  };
}
