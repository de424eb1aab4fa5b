import type { Collation } from '../model/collation.ts';

/** Words that a row or a finding held in another reading or another state of the story: a paragraph, in the version it stood in. */
export type FormerWords = {
  readonly version: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** A paragraph is offered for another when they share so much of their words: at less it is another sentence on the same matter. */
export const ALIKE = 0.4;

/**
 * The row in which most of these words stand now, by its id: where their versions are here by their places, which are the same in
 * every reading of a text; else by the words themselves. Null when no row is like them.
 */
export function nearestRow(
  collation: Pick<Collation, 'versions' | 'rows'>,
  former: readonly FormerWords[],
): string | null {
  const { versions, rows } = collation;
  const held = rows.map((row) =>
    former.reduce((sum, words) => {
      const version = versions.findIndex((v) => v.id === words.version);
      const blocks = version < 0 ? [] : (row.cells[version] ?? []).map((b) => versions[version]?.blocks[b]);
      return (
        sum +
        blocks.reduce(
          (s, b) => s + (b ? Math.max(0, Math.min(b.end, words.end) - Math.max(b.start, words.start)) : 0),
          0,
        )
      );
    }, 0),
  );
  const most = Math.max(0, ...held);
  if (most > 0) return rows[held.indexOf(most)]?.id ?? null;

  const wanted = bagOf(former.map((w) => w.text).join('\n'));
  const parts = former.map((w) => bagOf(w.text));
  let best: { readonly id: string; readonly likeness: number } | null = null;
  for (const row of rows) {
    for (const [version, cell] of row.cells.entries()) {
      if (cell.length === 0) continue;
      const v = versions[version];
      const bag = bagOf(cell.map((b) => v?.text.slice(v.blocks[b]?.start, v.blocks[b]?.end) ?? '').join('\n'));
      const likeness = Math.max(...[wanted, ...parts].map((p) => bagLikeness(p, bag)));
      if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { id: row.id, likeness };
    }
  }
  return best?.id ?? null;
}

/** How many times each word stands in a text, without case. */
export function bagOf(text: string): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const [word] of text
    .toLowerCase()
    .matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu))
    out.set(word, (out.get(word) ?? 0) + 1);
  return out;
}

/** How much of their words two texts share (Dice's coefficient), 0–1. */
export function bagLikeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((s, n) => s + n, 0);
  let shared = 0;
  for (const [word, n] of a) shared += Math.min(n, b.get(word) ?? 0);
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * shared) / all;
}
