import { classAt, DIGIT, LETTER, PICTURE, REGIONAL, UNSPACED } from './characters.ts';
import { foldForm } from './fold.ts';
import { createFormTable, type FormTable, hashStep, idOfSpan } from './form-table.ts';
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
  /** The forms themselves. For the tokeniser; everyone else wants `intern`. */
  readonly table: FormTable;
  readonly form: (id: number) => string;
  readonly kind: (id: number) => TokenKind;
  /** The form made comparable: NFC, quotes folded, lower case. */
  readonly folded: (id: number) => string;
  /** Equal for two forms exactly when their folded forms are equal. */
  readonly key: (id: number) => number;
  /** Equal for two forms exactly when their stems are equal. */
  readonly stem: (id: number) => number;
};

/** A form's string, its fold, its key and its stem are made when someone asks, since most stages ask for few of them. */
export function createLexis(): Lexis {
  const table = createFormTable();
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
    const made = textOf(table.pool.subarray(table.bounds[id], table.bounds[id + 1]));
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

  return {
    size: () => table.count,
    intern: (wanted, as) => {
      const units = new Uint16Array(wanted.length);
      let hash = 0;
      for (let i = 0; i < wanted.length; i++) {
        units[i] = wanted.charCodeAt(i);
        hash = hashStep(hash, units[i] as number);
      }
      const id = idOfSpan(table, units, 0, units.length, hash);
      kinds[id] ??= as;
      return id;
    },
    table,
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
