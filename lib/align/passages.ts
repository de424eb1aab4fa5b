import type { BlockLinks, Blocks } from './block-links.ts';

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

/** Which links make which passage; their stretches come in the order of the links. */
export function passagesOf({ versionOf }: Blocks, links: BlockLinks, { a, aEnd, b, bEnd }: Stretches): Passages {
  const many = links.a.length;
  const first = new Uint32Array(many + 1);
  const whole = new Uint8Array(many);
  let count = 0;
  for (let k = 0; k < many; k++) {
    const p = links.a[k] as number;
    const q = links.b[k] as number;
    const pair = k > 0 && isSamePair(versionOf, links, k - 1, k);
    if (pair && links.a[k - 1] === p) {
      if (b[k] !== bEnd[k - 1]) whole[count - 1] = 0;
    } else if (!(pair && links.b[k - 1] === q && a[k] === aEnd[k - 1])) {
      first[count] = k;
      whole[count++] = 1;
    }
    // Else the passage goes on with the next block of a.
  }
  first[count] = many;
  const out = {
    count,
    first: first.subarray(0, count + 1),
    whole: whole.subarray(0, count),
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
  markShared(links, versionOf, out);
  return out;
}

function isSamePair(versionOf: Uint16Array, { a, b }: BlockLinks, k: number, other: number): boolean {
  return (
    versionOf[a[k] as number] === versionOf[a[other] as number] &&
    versionOf[b[k] as number] === versionOf[b[other] as number]
  );
}

/** Takes `whole` from passages that have a block of b in common with another of the same version pair. */
function markShared(links: BlockLinks, versionOf: Uint16Array, { count, first, whole }: Passages): void {
  // By block of b: the last passage that has it, and one.
  const last = new Uint32Array(versionOf.length);
  let pair = 0;
  for (let n = 0; n < count; n++) {
    const from = first[n] as number;
    if (from > 0 && !isSamePair(versionOf, links, from - 1, from)) pair = n;
    for (let k = from; k < (first[n + 1] as number); k++) {
      const other = (last[links.b[k] as number] as number) - 1;
      if (other >= pair && other !== n) {
        whole[n] = 0;
        whole[other] = 0;
      }
      last[links.b[k] as number] = n + 1;
    }
  }
}
