import type { Link } from '../model/link.ts';
import type { Relation } from '../model/relation.ts';
import { round4 } from './round.ts';
import type { Units } from './units.ts';

/** Share of the words of the shorter version that must lie in linked blocks for one story… */
const SAME_STORY = 0.35;
/** …and for one event told in other words. */
const SAME_EVENT = 0.05;

/** How every pair of versions stands to each other, with the numbers that say so. */
export function relate(units: Units, links: readonly Link[]): Relation[] {
  const out: Relation[] = [];
  for (let x = 0; x < units.versions; x++) {
    for (let y = x + 1; y < units.versions; y++) {
      const mine = links.filter((l) => l.a.version === x && l.b.version === y);
      const shared = mine.reduce((s, l) => s + l.score, 0);
      const size = Math.min(sizeOf(units, x), sizeOf(units, y));
      const similarity = round4(size === 0 ? 0 : Math.min(1, shared / size));
      out.push({
        a: x,
        b: y,
        similarity,
        kind: similarity >= SAME_STORY ? 'same-story' : similarity >= SAME_EVENT ? 'same-event' : 'other-story',
        reasons: [`${mine.length} of ${size} paragraphs have a counterpart`],
      });
    }
  }
  return out;
}

function sizeOf(units: Units, v: number): number {
  return (units.base[v + 1] as number) - (units.base[v] as number);
}
