import { type Belief, type Beliefs, LINK, withPairs } from './believed.ts';
import type { Units } from './units.ts';

/**
 * Of a paragraph that a page prints twice (a lead above a film and below it, a quotation pulled out) only one print has a
 * counterpart that is printed once: of prints in a row the first, since their order says nothing, and of others the one for
 * which all versions together speak more. `prints`: equal for units of the same words.
 */
export function withoutReprints(units: Units, prints: Uint32Array, beliefs: Beliefs): Beliefs {
  const { count } = units;
  const again = printedAgain(units, prints);
  if (!again.includes(1)) return beliefs;
  const first = firstInRow(units, prints);
  const said = new Float64Array(count);
  for (let k = 0; k < beliefs.a.length; k++) {
    const sure = beliefs.sure[k] as number;
    const { a, b } = atFirst({ a: beliefs.a[k] as number, b: beliefs.b[k] as number, sure });
    said[a] = (said[a] as number) + sure;
    said[b] = (said[b] as number) + sure;
  }
  return withPairs(beliefs, (_, list) => {
    // By the unit printed once and the print of its partners in the other version: the link that stays.
    const stays = new Map<number, Belief>();
    const kept: Belief[] = [];
    for (const belief of list().map(atFirst)) {
      const key = keyOf(belief);
      const other = key < 0 ? undefined : stays.get(key);
      if (key < 0) kept.push(belief);
      else if (!other || comesFirst(belief, other)) stays.set(key, belief);
    }
    return stays.size === 0 ? null : [...kept, ...stays.values()];
  });

  /** The belief at the first print of a row, where only one of its ends is printed again. */
  function atFirst({ a, b, sure }: Belief): Belief {
    if (again[a] === again[b]) return { a, b, sure };
    return again[a] === 1 ? { a: first[a] as number, b, sure } : { a, b: first[b] as number, sure };
  }

  /** One number for all links of a unit printed once with equal prints; −1 for other links. */
  function keyOf({ a, b, sure }: Belief): number {
    if (sure <= LINK || again[a] === again[b]) return -1;
    return again[a] === 1 ? b * count + (prints[a] as number) : a * count + (prints[b] as number);
  }

  /** Of two links that share the end printed once. */
  function comesFirst(p: Belief, q: Belief): boolean {
    const [mine, other] = again[p.a] === 1 ? [p.a, q.a] : [p.b, q.b];
    if (mine === other) return p.sure > q.sure;
    return (said[mine] as number) > (said[other] as number) || (said[mine] === said[other] && mine < other);
  }
}

/** 1 for a unit whose words another unit of its version has too. */
function printedAgain({ base, versions, count }: Units, prints: Uint32Array): Uint8Array {
  const again = new Uint8Array(count);
  // By print: the last unit that has it.
  const last = new Int32Array(count).fill(-1);
  for (let v = 0; v < versions; v++) {
    for (let u = base[v] as number; u < (base[v + 1] as number); u++) {
      const other = last[prints[u] as number] as number;
      if (other >= (base[v] as number)) {
        again[u] = 1;
        again[other] = 1;
      }
      last[prints[u] as number] = u;
    }
  }
  return again;
}

/** For each unit the first of the equal ones right before it in its version; itself, where there are none. */
function firstInRow({ count, versionOf }: Units, prints: Uint32Array): Uint32Array {
  const first = new Uint32Array(count);
  for (let u = 0; u < count; u++) {
    const goesOn = u > 0 && versionOf[u] === versionOf[u - 1] && prints[u] === prints[u - 1];
    first[u] = goesOn ? (first[u - 1] as number) : u;
  }
  return first;
}
