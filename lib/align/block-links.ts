import type { BlockRef } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Beliefs } from './believed.ts';
import type { Units } from './units.ts';

/** The blocks of all versions, numbered version by version: those of version v are `base[v]` up to `base[v + 1]`. */
export type Blocks = {
  readonly count: number;
  readonly versions: number;
  readonly base: Uint32Array;
  readonly versionOf: Uint16Array;
};

/**
 * Links between blocks as columns, sorted by version pair, then by `a`, then by `b`; `a` is of the earlier version. Scores are
 * whole ten-thousandths: the four places with which they leave the engine.
 */
export type BlockLinks = { readonly a: Uint32Array; readonly b: Uint32Array; readonly score: Uint16Array };

/** A score of 1. */
export const WHOLE = 10_000;

export function numberBlocks(texts: readonly AnalysedText[]): Blocks {
  const base = new Uint32Array(texts.length + 1);
  texts.forEach(({ blocks }, v) => {
    base[v + 1] = (base[v] as number) + blocks.length;
  });
  const count = base[texts.length] as number;
  const versionOf = new Uint16Array(count);
  for (let v = 0; v < texts.length; v++) versionOf.fill(v, base[v], base[v + 1]);
  return { count, versions: texts.length, base, versionOf };
}

/** The links that the beliefs are; where a block went in as several units, several links of one pair of blocks. */
export function linksOfBeliefs(units: Units, { base }: Blocks, { a, b, sure }: Beliefs): BlockLinks {
  const { count, versionOf, indexOf } = units;
  const blockOf = new Uint32Array(count);
  for (let u = 0; u < count; u++) blockOf[u] = (base[versionOf[u] as number] as number) + (indexOf[u] as number);
  const links = emptyLinks(a.length);
  for (let k = 0; k < a.length; k++) {
    links.a[k] = blockOf[a[k] as number] as number;
    links.b[k] = blockOf[b[k] as number] as number;
    links.score[k] = Math.round(WHOLE * (sure[k] as number));
  }
  return links;
}

/** The links of which `keep` says 1. */
export function keptLinks({ a, b, score }: BlockLinks, keep: Uint8Array): BlockLinks {
  let n = 0;
  const out = emptyLinks(a.length);
  for (let k = 0; k < a.length; k++) {
    if (keep[k] === 0) continue;
    out.a[n] = a[k] as number;
    out.b[n] = b[k] as number;
    out.score[n++] = score[k] as number;
  }
  return { a: out.a.subarray(0, n), b: out.b.subarray(0, n), score: out.score.subarray(0, n) };
}

function emptyLinks(n: number): BlockLinks {
  return { a: new Uint32Array(n), b: new Uint32Array(n), score: new Uint16Array(n) };
}

/** A link by the names of its blocks; its score from 0 to 1. */
export type NamedBlocks = { readonly a: BlockRef; readonly b: BlockRef; readonly score: number };

/** The links by the names of their blocks, where few stories need it. */
export function namedBlocks({ base, versionOf }: Blocks, { a, b, score }: BlockLinks): NamedBlocks[] {
  const ref = (block: number): BlockRef => {
    const version = versionOf[block] as number;
    return { version, block: block - (base[version] as number) };
  };
  return Array.from(score, (s, k) => ({ a: ref(a[k] as number), b: ref(b[k] as number), score: s / WHOLE }));
}

/** Links by the names of their blocks as columns. */
export function numberedLinks({ base }: Blocks, links: readonly NamedBlocks[]): BlockLinks {
  const number = ({ version, block }: BlockRef): number => (base[version] as number) + block;
  return {
    a: Uint32Array.from(links, (l) => number(l.a)),
    b: Uint32Array.from(links, (l) => number(l.b)),
    score: Uint16Array.from(links, (l) => Math.round(WHOLE * l.score)),
  };
}
