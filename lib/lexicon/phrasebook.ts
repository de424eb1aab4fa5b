import data from './data/phrasebook.json' with { type: 'json' };
import { remembered } from './remembered.ts';
import { lemmasOf } from './thesaurus.ts';
import { formsOf } from './word-forms.ts';

/**
 * How two wordings stand to each other in news copy: `same` in practically every sentence, `often` in a common use when all the rest of the sentence is the
 * same, `apart`: near enough to be taken for each other, and never the same.
 */
export type Standing = 'same' | 'often' | 'apart';

/** What must follow words that may go. */
export type Follower = 'number' | 'noun' | 'ing' | 'infinitive' | 'any';

/** Parts of speech; `g`: a noun or a verb, as its line has them; `x`: what stands as it is, function phrases and turns of a sentence. */
type Part = 'n' | 'v' | 'a' | 'r' | 'g' | 'x';

/** The entries that an entry stands to in some way, as one part of speech. */
type Others = ReadonlyMap<string, Standing>;

/** A printed wording as a form of an entry. */
type Reading = { readonly entry: string; readonly part: Part; readonly form: string; readonly others: Others };

type Phrasebook = {
  /** By entry, for each of its parts of speech. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, Others>>;
  /** The first words of entries of several, each with the words that stand second. */
  readonly openers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly padding: ReadonlyMap<string, Follower>;
};

const DEGREES: Readonly<Record<string, Standing>> = { '=': 'same', '~': 'often', '!': 'apart' };
/** More words no entry has. */
const LONGEST = 7;
/** Where the head of a noun phrase ends: `rate of interest`, `man in charge`. */
const BEHIND_HEAD = /^(?:of|in|for|on|at|to|with|from|by|under)$/;
const NO_READINGS: readonly Reading[] = [];
const NO_LENGTHS: readonly number[] = [];

let read: Phrasebook | undefined;

function phrasebook(): Phrasebook {
  read ??= decode();
  return read;
}

/** Each pair is printed once, under the entry that stands first in the alphabet, and kept under both. */
function decode(): Phrasebook {
  const entries = new Map<string, Map<string, Map<string, Standing>>>();
  const openers = new Map<string, Set<string>>();
  const othersOf = (entry: string, part: string): Map<string, Standing> => {
    let parts = entries.get(entry);
    if (!parts) {
      parts = new Map();
      entries.set(entry, parts);
      const [first = '', second] = entry.split(' ');
      if (second !== undefined) openers.set(first, (openers.get(first) ?? new Set()).add(second));
    }
    let others = parts.get(part);
    if (!others) {
      others = new Map();
      parts.set(part, others);
    }
    return others;
  };
  for (const line of data.pairs.split('\n')) {
    const [key = '', ...lists] = line.split(/(?=[=~!])/);
    const [entry, part] = [key.slice(0, -2), key.slice(-1)];
    const own = othersOf(entry, part);
    for (const list of lists) {
      const standing = DEGREES[list[0] as string] as Standing;
      for (const other of list.slice(1).split(',')) {
        own.set(other, standing);
        othersOf(other, part).set(entry, standing);
      }
    }
  }
  const padding = new Map(data.padding.split('\n').map((line) => line.split('|') as [string, Follower]));
  return { entries, openers, padding };
}

/**
 * How two different wordings, folded, one space between words, stand to each other in the forms in which they are printed: `called off` and `cancelled` are the
 * same, `called off` and `cancel` are nothing to each other. Null where the phrasebook has no say. Symmetric. Source: data/SOURCES.md.
 */
export function standingOf(a: string, b: string): Standing | null {
  const others = readingsOf(b);
  if (others.length === 0) return null;
  let best: Standing | null = null;
  for (const x of readingsOf(a)) {
    for (const y of others) {
      const standing = x.others.get(y.entry);
      if (standing === undefined || x.part !== y.part || x.form !== y.form) continue;
      if (standing === 'apart') return standing;
      if (best !== 'same') best = standing;
    }
  }
  return best;
}

/** True when one may stand for the other, nearly always or in a common use. */
export function mayReplace(a: string, b: string): boolean {
  const standing = standingOf(a, b);
  return standing === 'same' || standing === 'often';
}

/** What must follow when the words may go and nobody misses them: a number behind `a total of`. Null when they say something. */
export function paddingBefore(words: string): Follower | null {
  return phrasebook().padding.get(words) ?? null;
}

/** How many tokens each entry of several words has that begins at `folded[at]`, the shortest first. */
export function phrasesAt(folded: readonly string[], at: number): readonly number[] {
  const [first = '', second = ''] = [folded[at], folded[at + 1]];
  const seconds = secondsAfter(first);
  if (seconds.length === 0 || !seconds.some((s) => s.has(second) || lemmasOf(second).some((lemma) => s.has(lemma))))
    return NO_LENGTHS;
  const out: number[] = [];
  let words = first;
  for (let n = 1; n < LONGEST && at + n < folded.length; n++) {
    words += ` ${folded[at + n]}`;
    if (readingsOf(words).length > 0) out.push(n + 1);
  }
  return out.length === 0 ? NO_LENGTHS : out;
}

/** What may stand behind a printed word that opens an entry of several. */
const secondsAfter = remembered((word: string): readonly ReadonlySet<string>[] => {
  const { openers } = phrasebook();
  return [...new Set([word, ...lemmasOf(word)])].flatMap((w) => openers.get(w) ?? []);
});

/** The entries that a printed wording is a form of. Verbs bend their first word, nouns their head. */
const readingsOf = remembered((words: string): readonly Reading[] => {
  const { entries } = phrasebook();
  const out: Reading[] = [];
  const add = (entry: string, part: Part, form: string): void => {
    const others = entries.get(entry)?.get(part);
    if (others && !out.some((r) => r.entry === entry && r.part === part && r.form === form))
      out.push({ entry, part, form, others });
  };
  for (const part of entries.get(words)?.keys() ?? []) add(words, part as Part, 'plain');
  for (const { entry, part, form } of bent(words)) {
    add(entry, part, form);
    if (part === 'n' || part === 'v') add(entry, 'g', form);
  }
  return out.length === 0 ? NO_READINGS : out;
});

function bent(words: string): readonly Omit<Reading, 'others'>[] {
  const all = words.split(' ');
  if (all.length === 1) return formsOf(words).map((f) => ({ entry: f.lemma, part: f.part, form: f.form }));
  const withWord = (k: number, part: Part): readonly Omit<Reading, 'others'>[] =>
    formsOf(all[k] as string)
      .filter((f) => f.part === part)
      .map((f) => ({ entry: all.with(k, f.lemma).join(' '), part, form: f.form }));
  const preposition = all.findIndex((w, i) => i > 0 && BEHIND_HEAD.test(w));
  const heads = preposition > 0 ? [preposition - 1, all.length - 1] : [all.length - 1];
  return [...withWord(0, 'v'), ...heads.flatMap((k) => withWord(k, 'n'))];
}
