import type { Belief } from './believed.ts';
import { LINK } from './believed.ts';
import type { Units } from './units.ts';

/** A line of at most so many words. */
const LINE = 12;
/** A paragraph of more than this share of its version's words is its story in one piece. */
const MOST = 0.5;
/**
 * Two such paragraphs with this share of their distinct words in common (Dice) go with each other. By what the words mean: in a paragraph as long as the
 * story every word of the story stands, and from some ten thousand words on none speaks for it any more. No development set has one.
 */
const ALIKE = 0.75;
/** How sure: only just. */
const SURE = 0.51;

/**
 * Two versions of one short line each are compared whatever they say ("oaks" with "oaktrees"): there is nothing else to
 * compare them with, and a reader who loads two lines wants to see them side by side. So are two whose story is one paragraph each, if it is in
 * nearly the same words and neither was linked.
 */
export function withSingleLines(units: Units, beliefs: readonly (readonly Belief[])[]): Belief[][] {
  let pair = 0;
  const out: Belief[][] = [];
  const mains = Array.from({ length: units.versions }, (_, v) => mainOf(units, v));
  for (let x = 0; x < units.versions; x++) {
    for (let y = x + 1; y < units.versions; y++) {
      const list = [...(beliefs[pair++] ?? [])];
      const links = list.filter((b) => b.sure > LINK);
      const a = mains[x] ?? -1;
      const b = mains[y] ?? -1;
      if (isLine(units, x) && isLine(units, y) && links.length === 0) out.push([{ a, b, sure: SURE }]);
      else if (a < 0 || b < 0 || links.some((l) => l.a === a || l.b === b) || !areAlike(units, a, b)) out.push(list);
      else out.push([...list.filter((l) => l.a !== a || l.b !== b), { a, b, sure: SURE }].sort(byPlace));
    }
  }
  return out;
}

function isLine(units: Units, v: number): boolean {
  const u = units.base[v] as number;
  if ((units.base[v + 1] as number) !== u + 1) return false;
  return (units.wordAt[u + 1] as number) - (units.wordAt[u] as number) <= LINE;
}

/** The unit that has most of a version's words; null when none has. */
function mainOf({ base, wordAt }: Units, v: number): number | null {
  const [from, to] = [base[v] as number, base[v + 1] as number];
  const all = (wordAt[to] as number) - (wordAt[from] as number);
  for (let u = from; u < to; u++) if ((wordAt[u + 1] as number) - (wordAt[u] as number) > MOST * all) return u;
  return null;
}

function areAlike({ words, wordAt }: Units, a: number, b: number): boolean {
  const [x, y] = [a, b].map((u) => new Set(words.subarray(wordAt[u] as number, wordAt[u + 1] as number))) as [
    Set<number>,
    Set<number>,
  ];
  let both = 0;
  for (const t of x) if (y.has(t)) both++;
  return 2 * both >= ALIKE * (x.size + y.size);
}

function byPlace(x: Belief, y: Belief): number {
  return x.a - y.a || x.b - y.b;
}
