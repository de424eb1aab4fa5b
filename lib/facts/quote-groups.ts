/** What is grouped, seen from outside: by what it is found, how like another it is (0 for another one), and its words where they are enough to be known by. */
export type Grouping<T> = {
  readonly marksOf: (item: T) => readonly string[];
  readonly likeness: (a: T, b: T) => number;
  readonly wordingOf: (item: T) => string | null;
};

/** No more candidate groups than this are weighed for one quotation: the work stays linear. */
export const MOST_GROUPS = 12;

/**
 * Each quotation joins the earlier group it is most like; a group has one quotation a version. Those that are word for word in a group come first: else one that only
 * resembles it (`“I saw no boat,”` before `“There was no boat there,”`) would take their place.
 */
export function groupedBy<T>(perVersion: readonly (readonly T[])[], grouping: Grouping<T>): T[][] {
  const { marksOf, likeness, wordingOf } = grouping;
  const groups: T[][] = [];
  const index = new Map<string, number[]>();
  const wordings = new Set<string>();
  for (const quotes of perVersion) {
    const taken = new Set<number>();
    const isKnown = quotes.map((q) => wordings.has(wordingOf(q) ?? ''));
    const inOrder = [...quotes.filter((_, i) => isKnown[i]), ...quotes.filter((_, i) => !isKnown[i])];
    for (const q of inOrder) {
      const marks = marksOf(q);
      const candidates = new Map<number, number>();
      for (const m of marks)
        for (const g of (index.get(m) ?? []).slice(-MOST_GROUPS)) candidates.set(g, (candidates.get(g) ?? 0) + 1);
      let best = -1;
      let bestScore = 0;
      for (const [g] of [...candidates].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_GROUPS)) {
        if (taken.has(g)) continue;
        const score = Math.max(...(groups[g] as T[]).map((other) => likeness(q, other)));
        if (score > bestScore) {
          best = g;
          bestScore = score;
        }
      }
      if (best < 0) {
        best = groups.length;
        groups.push([]);
      }
      (groups[best] as T[]).push(q);
      taken.add(best);
      const wording = wordingOf(q);
      if (wording !== null) wordings.add(wording);
      for (const m of marks) {
        const list = index.get(m) ?? [];
        if (list.at(-1) !== best) list.push(best);
        index.set(m, list);
      }
    }
  }
  return groups;
}
