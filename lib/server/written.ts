import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);

/** An answer as bytes: plain, and packed at the first time somebody takes it packed. */
export type Written = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly packed: () => Promise<Uint8Array<ArrayBuffer>>;
  /** What it takes in memory now. */
  readonly size: () => number;
};

export function written(text: string): Written {
  const bytes = new TextEncoder().encode(text);
  let packed: Promise<Uint8Array<ArrayBuffer>> | null = null;
  let packedSize = 0;
  return {
    bytes,
    packed: () => {
      packed ??= gzipped(bytes).then((p) => {
        packedSize = p.byteLength;
        return new Uint8Array(p); // of its own: a pooled buffer would keep its neighbours alive
      });
      return packed;
    },
    size: () => bytes.byteLength + packedSize,
  };
}

/** Answers by their names, those asked for last, up to so many bytes. */
export type WrittenCache = {
  get(name: string): Written | undefined;
  keep(name: string, value: Written): void;
  delete(name: string): void;
  clear(): void;
  readonly count: number;
};

/** `budget` in bytes. What alone is larger than a quarter of it is not kept: it would push out everything that people open. */
export function writtenCache(budget: number): WrittenCache {
  const kept = new Map<string, Written>();

  function trim(): void {
    let size = 0;
    for (const value of kept.values()) size += value.size();
    for (const [oldest, value] of kept) {
      if (size <= budget) return;
      kept.delete(oldest);
      size -= value.size();
    }
  }

  return {
    get(name) {
      const value = kept.get(name);
      if (value) {
        kept.delete(name);
        kept.set(name, value);
      }
      return value;
    },
    keep(name, value) {
      if (value.bytes.byteLength > budget / 4) return;
      kept.set(name, value);
      trim();
    },
    delete: (name) => void kept.delete(name),
    clear: () => kept.clear(),
    get count() {
      return kept.size;
    },
  };
}
