import type { Link } from '../model/link.ts';
import { heaviestChain } from './chain.ts';
import { disjointSets } from './components.ts';

/**
 * Marks the links off the heaviest in-order chain of their version pair. Links that share a block (splits, merges) move
 * together: a group stands at its first block in each version and weighs as many as its blocks.
 */
export function withMoves(links: readonly Omit<Link, 'moved'>[]): Link[] {
  const pairs = new Map<number, number[]>();
  links.forEach((l, k) => {
    const pair = l.a.version * 65536 + l.b.version;
    const list = pairs.get(pair);
    if (list) list.push(k);
    else pairs.set(pair, [k]);
  });
  const moved = links.map(() => false);
  for (const list of pairs.values()) {
    const ends = list.map((k) => {
      const l = links[k] as Link;
      return { a: l.a.block, b: l.b.block, p: l.a.block, q: l.b.block, k };
    });
    // The blocks of b are numbered after those of a.
    const width = ends.reduce((n, e) => Math.max(n, e.a + 1), 0);
    for (const e of ends) e.b += width;
    const sets = disjointSets(ends.reduce((n, e) => Math.max(n, e.b + 1), 0));
    for (const e of ends) sets.join(e.a, e.b);
    const groups = new Map<number, { p: number; q: number; members: Set<number>; links: number[] }>();
    for (const e of ends) {
      const lead = sets.leader(e.a);
      const g = groups.get(lead) ?? { p: e.p, q: e.q, members: new Set<number>(), links: [] };
      g.p = Math.min(g.p, e.p);
      g.q = Math.min(g.q, e.q);
      g.members.add(e.a).add(e.b);
      g.links.push(e.k);
      groups.set(lead, g);
    }
    const list2 = [...groups.values()];
    const on = heaviestChain(list2.map((g) => ({ p: g.p, q: g.q, weight: g.members.size })));
    list2.forEach((g, i) => {
      if (!on[i]) for (const k of g.links) moved[k] = true;
    });
  }
  return links.map((l, k) => ({ ...l, moved: moved[k] as boolean }));
}
