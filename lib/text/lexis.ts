import { classAt, DIGIT, LETTER, PICTURE, REGIONAL, UNSPACED } from './characters.ts';
import { foldForm } from './fold.ts';
import { stem } from './stem.ts';

/** What a token is. `word` holds letters; `number` begins with a digit; `cjk` is one character of an unspaced script. */
export const TOKEN_KINDS = ['word', 'number', 'cjk', 'punctuation', 'symbol'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/**
 * The interner of one collation: every distinct form in all its versions gets an integer, given in order of first
 * meeting, and what is known of the form is kept beside it. Stages compare integers, never strings. The integers depend
 * on load order, so they are never stored and never used to break ties.
 */
export type Lexis = {
  /** How many forms are known. */
  readonly size: () => number;
  /** The id of a form, interned if new. */
  readonly intern: (form: string, kind: TokenKind) => number;
  /**
   * Interns stretches of one text without cutting them out of it: (start, end, hash) to id, where the hash is
   * `hashStep` over the stretch's code units from `HASH_SEED`. For the tokeniser; everyone else wants `intern`.
   */
  readonly spansOf: (text: string) => (start: number, end: number, hash: number) => number;
  readonly form: (id: number) => string;
  readonly kind: (id: number) => TokenKind;
  /** The form made comparable: NFC, quotes folded, lower case. */
  readonly folded: (id: number) => string;
  /** Equal for two forms exactly when their folded forms are equal. */
  readonly key: (id: number) => number;
  /** Equal for two forms exactly when their stems are equal. */
  readonly stem: (id: number) => number;
};

export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of FNV-1a over UTF-16 code units. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

const FIRST_CAPACITY = 1 << 11;

/**
 * Open addressing over typed arrays. A form is remembered as the place where it was first met; its string, its fold,
 * its key and its stem are made when someone asks, since most stages ask for few of them.
 */
export function createLexis(): Lexis {
  const sources: string[] = [];
  let capacity = FIRST_CAPACITY;
  let slots = new Int32Array(capacity * 2); // id + 1, 0 = free
  let hashes = new Int32Array(capacity);
  let origins = new Int32Array(capacity); // index into `sources`
  let offsets = new Int32Array(capacity);
  let lengths = new Int32Array(capacity);
  let count = 0;
  const forms: (string | undefined)[] = [];
  const kinds: (TokenKind | undefined)[] = [];
  const folds: (string | undefined)[] = [];
  const keys: (number | undefined)[] = [];
  const stems: (number | undefined)[] = [];
  const keyOf = numbering();
  const stemOf = numbering();

  const form = (id: number): string => {
    const known = forms[id];
    if (known !== undefined) return known;
    const from = offsets[id] as number;
    const made = (sources[origins[id] as number] as string).slice(from, from + (lengths[id] as number));
    forms[id] = made;
    return made;
  };
  const kind = (id: number): TokenKind => {
    kinds[id] ??= kindOf(form(id));
    return kinds[id] as TokenKind;
  };
  const folded = (id: number): string => {
    folds[id] ??= foldForm(form(id));
    return folds[id] as string;
  };

  const spansOf = (text: string): ((start: number, end: number, hash: number) => number) => {
    let origin = -1;
    return (start, end, rolling) => {
      const hash = rolling ^ (rolling >>> 15);
      const length = end - start;
      const wrap = slots.length - 1;
      let slot = hash & wrap;
      for (;;) {
        const id = (slots[slot] as number) - 1;
        if (id < 0) break;
        if (hashes[id] === hash && lengths[id] === length) {
          const source = sources[origins[id] as number] as string;
          const shift = (offsets[id] as number) - start;
          let at = start;
          while (at < end && source.charCodeAt(at + shift) === text.charCodeAt(at)) at++;
          if (at === end) return id;
        }
        slot = (slot + 1) & wrap;
      }
      if (origin < 0) origin = sources.push(text) - 1;
      const id = count++;
      slots[slot] = id + 1;
      hashes[id] = hash;
      origins[id] = origin;
      offsets[id] = start;
      lengths[id] = length;
      if (count === capacity) grow();
      return id;
    };
  };

  function grow(): void {
    capacity *= 2;
    const wider = (old: Int32Array) => {
      const out = new Int32Array(capacity);
      out.set(old);
      return out;
    };
    hashes = wider(hashes);
    origins = wider(origins);
    offsets = wider(offsets);
    lengths = wider(lengths);
    slots = new Int32Array(capacity * 2);
    const wrap = slots.length - 1;
    for (let id = 0; id < count; id++) {
      let slot = (hashes[id] as number) & wrap;
      while (slots[slot] !== 0) slot = (slot + 1) & wrap;
      slots[slot] = id + 1;
    }
  }

  return {
    size: () => count,
    intern: (wanted, as) => {
      let hash = HASH_SEED;
      for (let i = 0; i < wanted.length; i++) hash = hashStep(hash, wanted.charCodeAt(i));
      const id = spansOf(wanted)(0, wanted.length, hash);
      kinds[id] ??= as;
      return id;
    },
    spansOf,
    form,
    kind,
    folded,
    key: (id) => {
      keys[id] ??= keyOf(folded(id));
      return keys[id] as number;
    },
    stem: (id) => {
      stems[id] ??= stemOf(kind(id) === 'word' ? stem(folded(id)) : folded(id));
      return stems[id] as number;
    },
  };
}

/** What the tokeniser's rules make of a form; its first character tells. */
function kindOf(form: string): TokenKind {
  const first = classAt(form, 0);
  if (first === LETTER) return 'word';
  if (first === DIGIT) return 'number';
  if (first === UNSPACED) return 'cjk';
  return first === PICTURE || first === REGIONAL ? 'symbol' : 'punctuation';
}

/** Numbers strings 0, 1, 2 … in order of first meeting. */
function numbering(): (s: string) => number {
  const seen = new Map<string, number>();
  return (s) => {
    const known = seen.get(s);
    if (known !== undefined) return known;
    seen.set(s, seen.size);
    return seen.size - 1;
  };
}
