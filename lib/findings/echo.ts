import { isFunctionWord } from '../lexicon/function-words.ts';
import { conceptsOf } from '../lexicon/thesaurus.ts';
import type { Copy, Room } from './room.ts';

/** Refuse and refusal, invade and invasion: one family when they begin alike for this share of the shorter word, and so many letters. */
const ALIKE = 0.6;
const ROOT = 4;

/** Who says a word in one row, in whatever words. */
export type Echo = {
  /**
   * The versions whose cell of the row has the word of this stem and folded form, one of its family (refuse, refusal), a synonym or a
   * broader or narrower term in their usual senses; in no order.
   */
  readonly saidBy: (stem: number, folded: string) => ReadonlySet<number>;
};

type Said = { readonly folded: string; readonly versions: Set<number> };

/** An index over the content words of a row. Built in one pass; each distinct word is looked up once. */
export function echoOf(room: Room, row: number): Echo {
  const byStem = new Map<number, Said>();
  room.rows[row]?.cells.forEach((cell, version) => {
    const copy = room.copies[version] as Copy;
    for (const index of cell) {
      const block = copy.blocks[index];
      if (!block) continue;
      const { from, to } = copy.tokensIn(block);
      for (let i = from; i < to; i++) {
        if (!says(copy, i)) continue;
        const known = byStem.get(copy.stem(i));
        if (known) known.versions.add(version);
        else byStem.set(copy.stem(i), { folded: copy.folded(i), versions: new Set([version]) });
      }
    }
  });
  const roots = new Map<string, Said[]>();
  const usual = new Map<number, Said[]>();
  const above = new Map<number, Said[]>();
  for (const said of byStem.values()) {
    put(roots, said.folded.slice(0, ROOT), said);
    const concepts = conceptsOf(said.folded);
    for (const s of concepts.usual) put(usual, s, said);
    for (const s of concepts.above) put(above, s, said);
  }
  const answers = new Map<number, ReadonlySet<number>>();
  return {
    saidBy: (stem, folded) => {
      const known = answers.get(stem);
      if (known) return known;
      const out = new Set<number>();
      const take = (list: readonly Said[] | undefined): void => {
        for (const { versions } of list ?? []) for (const v of versions) out.add(v);
      };
      const same = byStem.get(stem);
      if (same) take([same]);
      take(roots.get(folded.slice(0, ROOT))?.filter((s) => oneFamily(s.folded, folded)));
      const concepts = conceptsOf(folded);
      for (const s of concepts.usual) {
        take(usual.get(s));
        take(above.get(s));
      }
      for (const s of concepts.above) take(usual.get(s));
      answers.set(stem, out);
      return out;
    },
  };
}

/** A word that says something: no mark, no function word. */
export function says(copy: Copy, i: number): boolean {
  return (copy.isWord(i) || copy.kind(i) === 'number' || copy.kind(i) === 'cjk') && !isFunctionWord(copy.folded(i));
}

/** Whether two words begin so much alike that one is likely made of the other. */
export function oneFamily(a: string, b: string): boolean {
  const least = Math.max(ROOT, Math.ceil(ALIKE * Math.min(a.length, b.length)));
  return a.length >= least && b.length >= least && a.slice(0, least) === b.slice(0, least);
}

function put<K>(map: Map<K, Said[]>, key: K, said: Said): void {
  const known = map.get(key);
  if (known) known.push(said);
  else map.set(key, [said]);
}
