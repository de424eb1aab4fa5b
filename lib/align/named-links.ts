import type { SentenceLink, SentenceRef } from '../model/link.ts';
import type { Columns } from './columns.ts';
import { round4 } from './round.ts';
import { sortedBy } from './sorted-by.ts';
import type { Units } from './units.ts';
import { upTo } from './up-to.ts';

/**
 * The pairs as links, version k called `names[k]`, sorted by version pair, then by sentence of a, then of b: three counting
 * sorts, since comparing half a million objects takes longer than all else.
 */
export function namedLinks(units: Units, { a, b, sure }: Columns, names: readonly number[]): SentenceLink[] {
  const { versions, versionOf, indexOf, count } = units;
  // One object for each sentence, not one for each end of a link.
  const refs: SentenceRef[] = [];
  for (let u = 0; u < count; u++)
    refs.push({ version: names[versionOf[u] as number] as number, sentence: indexOf[u] as number });

  const first = new Uint32Array(a.length);
  const second = new Uint32Array(a.length);
  const pair = new Uint32Array(a.length);
  for (let k = 0; k < a.length; k++) {
    const u = a[k] as number;
    const w = b[k] as number;
    const p = (refs[u] as SentenceRef).version;
    const q = (refs[w] as SentenceRef).version;
    first[k] = p < q ? u : w;
    second[k] = p < q ? w : u;
    pair[k] = Math.min(p, q) * versions + Math.max(p, q);
  }
  let order = sortedBy(upTo(pair.length), second, count);
  order = sortedBy(order, first, count);
  order = sortedBy(order, pair, versions * versions);
  const out: SentenceLink[] = [];
  for (const k of order) {
    out.push({
      a: refs[first[k] as number] as SentenceRef,
      b: refs[second[k] as number] as SentenceRef,
      score: round4(sure[k] as number),
    });
  }
  return out;
}
