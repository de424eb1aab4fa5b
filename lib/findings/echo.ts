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

/** `European Union`: a name whose first letters may stand for it, in words of at most so many. */
const NAME = { least: 2, most: 6 } as const;
const SMALL = /^(?:of|the|and|for|on)$/;

type Said = { readonly folded: string; readonly versions: Set<number> };

/** An index over the content words of a row, and over the names that stand there in full and by their letters (EU, European Union). Built in one pass; each distinct word is looked up once. */
export function echoOf(room: Room, row: number): Echo {
  const byStem = new Map<number, Said>();
  const byLetters = new Map<string, Said>();
  const lettersOf = new Map<number, Set<string>>();
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
      for (const { letters, tokens } of namesIn(copy, from, to)) {
        const known = byLetters.get(letters);
        if (known) known.versions.add(version);
        else byLetters.set(letters, { folded: letters, versions: new Set([version]) });
        for (const t of tokens) lettersOf.set(copy.stem(t), (lettersOf.get(copy.stem(t)) ?? new Set()).add(letters));
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
  const short = new Map([...byStem.values()].map((said) => [said.folded.replaceAll('.', ''), said]));
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
      const full = byLetters.get(folded.replaceAll('.', ''));
      if (full) take([full]);
      for (const letters of lettersOf.get(stem) ?? []) {
        const said = short.get(letters);
        if (said) take([said]);
      }
      answers.set(stem, out);
      return out;
    },
  };
}

/** What may be names of several words in capitals, with their first letters: each stretch of such words, since `Dushara and the European Union` is two. */
function namesIn(
  copy: Copy,
  from: number,
  to: number,
): readonly { readonly letters: string; readonly tokens: readonly number[] }[] {
  const capitals: number[] = [];
  for (let i = from; i < to; i++) {
    if (SMALL.test(copy.folded(i))) continue;
    capitals.push(copy.isWord(i) && /^\p{Lu}\p{Ll}/u.test(copy.form(i)) ? i : -1);
  }
  const out: { letters: string; tokens: readonly number[] }[] = [];
  capitals.forEach((token, at) => {
    for (let n = 1; token >= 0 && n <= NAME.most && (capitals[at + n - 1] ?? -1) >= 0; n++) {
      const tokens = capitals.slice(at, at + n);
      if (n >= NAME.least) out.push({ letters: tokens.map((t) => copy.folded(t)[0]).join(''), tokens });
    }
  });
  return out;
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
