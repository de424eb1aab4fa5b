import data from './data/phrasebook.json' with { type: 'json' };
import { remembered } from './remembered.ts';
import { lemmasOf } from './thesaurus.ts';
import { formsOf, type WordForm } from './word-forms.ts';
import { unfront } from './wordnet.ts';

/**
 * How two wordings stand to each other in news copy: `same` in practically every sentence, `often` in a common use when all the rest of the sentence is the
 * same, `apart`: near enough to be taken for each other, and never the same.
 */
export type Standing = 'same' | 'often' | 'apart';

/** What must follow words that may go. */
export type Follower = 'number' | 'noun' | 'ing' | 'infinitive' | 'any';

/** Parts of speech; `g`: a noun or a verb, as its line has them; `x`: what stands as it is, function phrases and turns of a sentence. */
type Part = 'n' | 'v' | 'a' | 'r' | 'g' | 'x';

/** A printed wording as a form of an entry, by the entry's number. */
type Reading = { readonly entry: number; readonly part: Part; readonly form: string };

type Phrasebook = {
  /** In the order of their code units. */
  readonly entries: readonly string[];
  /** The pairs of entry `i` stand from `starts[i]` to `starts[i + 1]`: the other entry's number, and as one number the place of the part of speech in `PARTS` and of the degree in `DEGREES`. */
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly kinds: Uint8Array;
  readonly padding: ReadonlyMap<string, Follower>;
};

const PARTS: readonly Part[] = ['n', 'v', 'a', 'r', 'g', 'x'];
const DEGREES = ['=', '~', '!'] as const;
const STANDINGS: readonly Standing[] = ['same', 'often', 'apart'];
const NOUN_PARTS: readonly Part[] = ['n', 'g'];
/** Where the head of a noun phrase ends: `rate of interest`, `man in charge`. */
const BEHIND_HEAD = /^(?:of|in|for|on|at|to|with|from|by|under)$/;
const NO_READINGS: readonly Reading[] = [];
const NO_LENGTHS: readonly number[] = [];

let read: Phrasebook | undefined;

function phrasebook(): Phrasebook {
  read ??= decode();
  return read;
}

/** Each pair is printed once, under the entry that stands first, and is put under both: two passes over the print, no object a pair. */
function decode(): Phrasebook {
  const entries = unfront(data.entries);
  const starts = new Int32Array(entries.length + 1);
  eachPair((a, b) => {
    starts[a + 1] = (starts[a + 1] as number) + 1;
    starts[b + 1] = (starts[b + 1] as number) + 1;
  });
  for (let i = 0; i < entries.length; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const others = new Int32Array(starts[entries.length] as number);
  const kinds = new Uint8Array(others.length);
  const put = (own: number, other: number, kind: number): void => {
    const at = next[own] as number;
    others[at] = other;
    kinds[at] = kind;
    next[own] = at + 1;
  };
  eachPair((a, b, kind) => {
    put(a, b, kind);
    put(b, a, kind);
  });
  const padding = new Map(data.padding.split('\n').map((line) => line.split('|') as [string, Follower]));
  return { entries, starts, others, kinds, padding };
}

/** Gives every pair once: a line an entry, in it the parts of speech, in these the degrees, and behind each how far on in the list the others stand. */
function eachPair(take: (entry: number, other: number, kind: number) => void): void {
  const { links } = data;
  let [entry, part, degree, distance] = [0, 0, 0, 0];
  for (let i = 0; i <= links.length; i++) {
    const code = i < links.length ? links.charCodeAt(i) : NEWLINE;
    if (distance > 0 && !isDigit(code)) {
      take(entry, entry + distance, part * DEGREES.length + degree);
      distance = 0;
    }
    if (code === NEWLINE) entry++;
    if (i === 0 || code === NEWLINE || code === SPACE) {
      const at = i === 0 ? 0 : i + 1;
      part = PARTS.indexOf(links[at] as Part);
      if (part >= 0) i = at;
    } else if (isDigit(code)) distance = 36 * distance + (code < LETTER_A ? code - ZERO : code - LETTER_A + 10);
    else if (code !== COMMA) degree = DEGREES.indexOf(links[i] as (typeof DEGREES)[number]);
  }
}

const [NEWLINE, SPACE, COMMA, ZERO, LETTER_A] = [10, 32, 44, 48, 97];

function isDigit(code: number): boolean {
  return (code >= ZERO && code < ZERO + 10) || (code >= LETTER_A && code < LETTER_A + 26);
}

/** The number of an entry, or where it would stand as a negative number less one. */
function numberOf(entry: string): number {
  const { entries } = phrasebook();
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as string) < entry) low = middle + 1;
    else high = middle;
  }
  return entries[low] === entry ? low : -low - 1;
}

/**
 * How two different wordings, folded, one space between words, stand to each other in the forms in which they are printed: `called off` and `cancelled` are the
 * same, `called off` and `cancel` are nothing to each other. Null where the phrasebook has no say. Symmetric. Source: data/SOURCES.md.
 */
export function standingOf(a: string, b: string): Standing | null {
  const readings = readingsOf(b);
  if (readings.length === 0) return null;
  const { starts, others, kinds } = phrasebook();
  let best: Standing | null = null;
  for (const x of readingsOf(a)) {
    for (const y of readings) {
      if (x.part !== y.part || x.form !== y.form) continue;
      for (let at = starts[x.entry] as number; at < (starts[x.entry + 1] as number); at++) {
        const kind = kinds[at] as number;
        if (others[at] !== y.entry || PARTS[Math.floor(kind / DEGREES.length)] !== x.part) continue;
        const standing = STANDINGS[kind % DEGREES.length] as Standing;
        if (standing === 'apart') return standing;
        if (best !== 'same') best = standing;
      }
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
  let lengths = 0;
  for (const seconds of secondsAfter(first)) {
    lengths |= seconds.get(second) ?? 0;
    for (const lemma of lemmasOf(second)) lengths |= seconds.get(lemma) ?? 0;
  }
  if (lengths === 0) return NO_LENGTHS;
  const out: number[] = [];
  let words = first;
  for (let n = 2; lengths >> n !== 0 && at + n <= folded.length; n++) {
    words += ` ${folded[at + n - 1]}`;
    if ((lengths >> n) & 1 && readingsOf(words).length > 0) out.push(n);
  }
  return out.length === 0 ? NO_LENGTHS : out;
}

/**
 * What may stand behind a printed word that opens an entry of several, and how many words such entries have: bit `n` for `n` words. Most
 * have two or three, and asking of all lengths up to the longest was most of the work.
 */
const secondsAfter = remembered((word: string): readonly ReadonlyMap<string, number>[] =>
  [...new Set([word, ...lemmasOf(word)])].map(secondsOf).filter((map) => map.size > 0),
);

function secondsOf(word: string): ReadonlyMap<string, number> {
  const { entries } = phrasebook();
  const opening = `${word} `;
  const out = new Map<string, number>();
  const at = numberOf(opening);
  for (let i = at < 0 ? -at - 1 : at; entries[i]?.startsWith(opening); i++) {
    const behind = (entries[i] as string).slice(opening.length).split(' ');
    const second = behind[0] as string;
    out.set(second, (out.get(second) ?? 0) | (1 << (behind.length + 1)));
  }
  return out;
}

/** The entries that a printed wording is a form of. Verbs bend their first word, nouns their head. */
const readingsOf = remembered((words: string): readonly Reading[] => {
  const out: Reading[] = [];
  const add = (entry: number, part: Part, form: string): void => {
    if (hasPart(entry, part) && !out.some((r) => r.entry === entry && r.part === part && r.form === form))
      out.push({ entry, part, form });
  };
  const own = numberOf(words);
  if (own >= 0) for (const part of PARTS) add(own, part, 'plain');
  for (const { lemma, part, form } of bent(words)) {
    // Talks are printed as such, and are as many as consultations.
    if (own >= 0 && part === 'n' && form === 'plural') for (const p of NOUN_PARTS) add(own, p, form);
    const entry = numberOf(lemma);
    if (entry < 0) continue;
    add(entry, part, form);
    if (part === 'n' || part === 'v') add(entry, 'g', form);
  }
  return out.length === 0 ? NO_READINGS : out;
});

function hasPart(entry: number, part: Part): boolean {
  const { starts, kinds } = phrasebook();
  const number = PARTS.indexOf(part);
  for (let at = starts[entry] as number; at < (starts[entry + 1] as number); at++)
    if (Math.floor((kinds[at] as number) / DEGREES.length) === number) return true;
  return false;
}

function bent(words: string): readonly WordForm[] {
  const all = words.split(' ');
  if (all.length === 1) return formsOf(words);
  const withWord = (k: number, part: 'n' | 'v'): readonly WordForm[] =>
    formsOf(all[k] as string)
      .filter((f) => f.part === part)
      .map((f) => ({ ...f, lemma: all.with(k, f.lemma).join(' ') }));
  const preposition = all.findIndex((w, i) => i > 0 && BEHIND_HEAD.test(w));
  const heads = preposition > 0 ? [preposition - 1, all.length - 1] : [all.length - 1];
  return [...withWord(0, 'v'), ...heads.flatMap((k) => withWord(k, 'n'))];
}
