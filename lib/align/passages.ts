import type { Link } from '../model/link.ts';

/** For each link the stretches of its blocks' sentences: units `a[k]` up to `aEnd[k]`, and `b[k]` up to `bEnd[k]`. */
export type Stretches = {
  readonly a: Uint32Array;
  readonly aEnd: Uint32Array;
  readonly b: Uint32Array;
  readonly bEnd: Uint32Array;
};

/**
 * Links one after another whose blocks hang together: what one version has in one paragraph and the other in two is one
 * passage of each. Passage k holds the links from `first[k]` up to `first[k + 1]`; its own stretches run from the first of
 * its sentences to the last.
 */
export type Passages = Stretches & {
  readonly count: number;
  readonly first: Uint32Array;
  /** 1 where both stretches are without a gap, and none of their blocks has a link in another passage. */
  readonly whole: Uint8Array;
};

/** The passages of links that come sorted by version pair, then by place in a, then in b. */
export function passagesOf(links: readonly Link[], { a, aEnd, b, bEnd }: Stretches): Passages {
  const first: number[] = [];
  const gaps: boolean[] = [];
  for (let k = 0; k < links.length; k++) {
    const l = links[k] as Link;
    const before = links[k - 1];
    const pair = before && before.a.version === l.a.version && before.b.version === l.b.version;
    if (pair && before.a.block === l.a.block) {
      if (b[k] !== bEnd[k - 1]) gaps[first.length - 1] = true;
    } else if (pair && before.b.block === l.b.block && a[k] === aEnd[k - 1]) {
      // The passage goes on with the next block of a.
    } else {
      first.push(k);
      gaps.push(false);
    }
  }
  const count = first.length;
  first.push(links.length);
  const out = {
    count,
    first: Uint32Array.from(first),
    whole: Uint8Array.from(gaps, (gap) => (gap ? 0 : 1)),
    a: new Uint32Array(count),
    aEnd: new Uint32Array(count),
    b: new Uint32Array(count),
    bEnd: new Uint32Array(count),
  };
  for (let n = 0; n < count; n++) {
    const from = first[n] as number;
    const to = first[n + 1] as number;
    out.a[n] = a[from] as number;
    out.b[n] = b[from] as number;
    for (let k = from; k < to; k++) {
      out.b[n] = Math.min(out.b[n] as number, b[k] as number);
      out.aEnd[n] = Math.max(out.aEnd[n] as number, aEnd[k] as number);
      out.bEnd[n] = Math.max(out.bEnd[n] as number, bEnd[k] as number);
    }
  }
  markShared(links, out);
  return out;
}

/** Takes `whole` from passages that have a block of b in common with another of the same version pair. */
function markShared(links: readonly Link[], { count, first, whole }: Passages): void {
  // By block of b: the last passage that has it.
  const last: number[] = [];
  let pair = 0;
  for (let n = 0; n < count; n++) {
    for (let k = first[n] as number; k < (first[n + 1] as number); k++) {
      const l = links[k] as Link;
      const before = links[k - 1];
      if (before && (before.a.version !== l.a.version || before.b.version !== l.b.version)) pair = n;
      const other = last[l.b.block] ?? -1;
      if (other >= pair && other !== n) {
        whole[n] = 0;
        whole[other] = 0;
      }
      last[l.b.block] = n;
    }
  }
}
