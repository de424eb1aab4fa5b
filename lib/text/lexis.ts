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
   * The id of a stretch of code units, interned if new, without making a string of it; `hash` is `hashStep` over the
   * stretch from `HASH_SEED`. For the tokeniser; everyone else wants `intern`.
   */
  readonly internSpan: (units: Uint16Array, start: number, end: number, hash: number) => number;
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

/** Characters of a form on average, by the speed bench's texts; the pool grows when a text has longer words. */
const USUAL_LENGTH = 8;

/**
 * Open addressing over typed arrays; the forms stand in one pool of code units, end to end, so that looking a word up
 * touches little memory. A form's string, its fold, its key and its stem are made when someone asks, since most stages
 * ask for few of them.
 */
export function createLexis(): Lexis {
  let capacity = FIRST_CAPACITY;
  let slots = new Int32Array(capacity * 4); // pairs: hash, id + 1; 0 = free
  let bounds = new Uint32Array(capacity + 1); // form `id` is pool[bounds[id] … bounds[id + 1])
  let pool = new Uint16Array(capacity * USUAL_LENGTH);
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
    const made = textOf(pool.subarray(bounds[id], bounds[id + 1]));
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

  const internSpan = (units: Uint16Array, start: number, end: number, rolling: number): number => {
    const hash = rolling ^ (rolling >>> 15);
    const length = end - start;
    const wrap = slots.length - 1;
    let slot = (hash << 1) & wrap;
    for (;;) {
      const id = (slots[slot + 1] as number) - 1;
      if (id < 0) break;
      if (slots[slot] === hash) {
        const from = bounds[id] as number;
        if ((bounds[id + 1] as number) - from === length) {
          let k = 0;
          while (k < length && pool[from + k] === units[start + k]) k++;
          if (k === length) return id;
        }
      }
      slot = (slot + 2) & wrap;
    }
    const id = count++;
    slots[slot] = hash;
    slots[slot + 1] = id + 1;
    const from = bounds[id] as number;
    if (from + length > pool.length) pool = widened(pool, Math.max(pool.length * 2, from + length));
    for (let k = 0; k < length; k++) pool[from + k] = units[start + k] as number;
    bounds[id + 1] = from + length;
    if (count === capacity) grow();
    return id;
  };

  function grow(): void {
    capacity *= 2;
    const wider = new Uint32Array(capacity + 1);
    wider.set(bounds);
    bounds = wider;
    const old = slots;
    slots = new Int32Array(capacity * 4);
    const wrap = slots.length - 1;
    for (let k = 0; k < old.length; k += 2) {
      if (old[k + 1] === 0) continue;
      let slot = ((old[k] as number) << 1) & wrap;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & wrap;
      slots[slot] = old[k] as number;
      slots[slot + 1] = old[k + 1] as number;
    }
  }

  return {
    size: () => count,
    intern: (wanted, as) => {
      const units = new Uint16Array(wanted.length);
      let hash = HASH_SEED;
      for (let i = 0; i < wanted.length; i++) {
        units[i] = wanted.charCodeAt(i);
        hash = hashStep(hash, units[i] as number);
      }
      const id = internSpan(units, 0, units.length, hash);
      kinds[id] ??= as;
      return id;
    },
    internSpan,
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

function widened(units: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const out = new Uint16Array(length);
  out.set(units);
  return out;
}

/** More arguments than this and a call may run out of stack. */
const MOST_ARGUMENTS = 4096;

function textOf(units: Uint16Array): string {
  let out = '';
  for (let k = 0; k < units.length; k += MOST_ARGUMENTS)
    out += String.fromCharCode(...units.subarray(k, k + MOST_ARGUMENTS));
  return out;
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
