import type { Range } from '../model/range.ts';
import type { Source } from '../model/version.ts';
import { siglumOf } from '../model/version.ts';
import { counted, listed } from '../view/counted.ts';
import { ALIKE, bagLikeness, bagOf, type FormerWords } from '../view/nearest-row.ts';
import { type WordsChanged, wordsChanged } from './words-changed.ts';

/** A copy as its story lists it. */
export type ListedCopy = {
  readonly version: string;
  readonly labels: readonly string[];
  readonly source: Source;
  readonly blocks: readonly Range[];
  /** Null when it is not at hand. */
  readonly text: string | null;
};

/** A copy that was put in the place of another. */
export type Heir = { readonly before: ListedCopy; readonly after: ListedCopy };

/** A copy that was changed: the passage as it was, and what of it; `words` null: the newer copy has no such passage. */
export type ChangedCopy = Heir & { readonly passage: string; readonly words: WordsChanged | null };

/** One copy went and one came, under another name: it is the same one in a newer state only if most of its words are the same. */
const SAME_COPY = 0.6;

/**
 * Which of the copies of one state of a story stand in another state of it under new words: under the same label, from the same address,
 * or from the same publisher; or the only one that went and the only one that came, if they are alike. What only went or came is left out.
 */
export function heirsOf(earlier: readonly ListedCopy[], later: readonly ListedCopy[]): readonly Heir[] {
  const gone = earlier.filter((t) => !later.some((n) => n.version === t.version));
  const come = later.filter((n) => !earlier.some((t) => t.version === n.version));
  const out: Heir[] = [];
  for (const by of [labelled, addressed, published]) {
    for (const t of gone) {
      if (out.some((h) => h.before === t)) continue;
      const heirs = come.filter((n) => !out.some((h) => h.after === n) && by(t, n));
      if (heirs.length === 1 && heirs[0]) out.push({ before: t, after: heirs[0] });
    }
  }
  const [t, ...moreGone] = gone.filter((g) => !out.some((h) => h.before === g));
  const [n, ...moreCome] = come.filter((c) => !out.some((h) => h.after === c));
  if (
    t &&
    n &&
    moreGone.length + moreCome.length === 0 &&
    bagLikeness(bagOf(t.text ?? ''), bagOf(n.text ?? '')) >= SAME_COPY
  )
    out.push({ before: t, after: n });
  return out;
}

/** What was changed of these words in the copies that have newer ones; copies that had none of the words are left out. */
export function changedHere(heirs: readonly Heir[], former: readonly FormerWords[]): readonly ChangedCopy[] {
  return heirs.flatMap((heir): ChangedCopy[] => {
    const passage = former.filter((w) => w.version === heir.before.version).map((w) => w.text);
    if (passage.length === 0) return [];
    const found = passage.flatMap((words) => passageIn(heir.after, words) ?? []);
    const before = passage.join(' ');
    return [{ ...heir, passage: before, words: found.length > 0 ? wordsChanged(before, found.join(' ')) : null }];
  });
}

/** `C (3 words changed here) and D (nothing changed here)`. `letter` names a copy as its page does. */
export function changedText(changed: readonly ChangedCopy[], letter: (copy: ChangedCopy) => string): string {
  const one = (c: ChangedCopy) => {
    const what =
      c.words === null
        ? 'the newer copy has no such passage'
        : c.words.count === 0
          ? 'nothing changed here'
          : `${counted(c.words.count, 'word')} changed here`;
    return `${letter(c)} (${what})`;
  };
  return `${changed.length === 1 ? 'an earlier copy' : 'earlier copies'} of ${listed(changed.map(one))}`;
}

/** The letter of a copy's column, by its place in the story. */
export function letterIn(copies: readonly ListedCopy[], version: string): string {
  return siglumOf(copies.findIndex((c) => c.version === version));
}

/** The paragraph that is most like these words, if one is. */
function passageIn({ blocks, text }: ListedCopy, words: string): string | null {
  const wanted = bagOf(words);
  let best: { readonly words: string; readonly likeness: number } | null = null;
  for (const { start, end } of blocks) {
    const own = text?.slice(start, end) ?? '';
    const likeness = own === words ? 1 : bagLikeness(wanted, bagOf(own));
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { words: own, likeness };
  }
  return best?.words ?? null;
}

function labelled(a: ListedCopy, b: ListedCopy): boolean {
  return a.labels.some((l) => b.labels.includes(l));
}

function addressed(a: ListedCopy, b: ListedCopy): boolean {
  return a.source.url !== undefined && a.source.url === b.source.url;
}

function published(a: ListedCopy, b: ListedCopy): boolean {
  return a.source.publisher !== undefined && a.source.publisher === b.source.publisher;
}
