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
  readonly form: (id: number) => string;
  readonly kind: (id: number) => TokenKind;
  /** The form made comparable: NFC, quotes folded, lower case. */
  readonly folded: (id: number) => string;
  /** Equal for two forms exactly when their folded forms are equal. */
  readonly key: (id: number) => number;
  /** Equal for two forms exactly when their stems are equal. */
  readonly stem: (id: number) => number;
};

export function createLexis(): Lexis {
  const ids = new Map<string, number>();
  const forms: string[] = [];
  const kinds: TokenKind[] = [];
  const folds: string[] = [];
  const keys: number[] = [];
  const stems: number[] = [];
  const keyOf = numbering();
  const stemOf = numbering();

  return {
    size: () => forms.length,
    intern: (form, kind) => {
      const known = ids.get(form);
      if (known !== undefined) return known;
      const id = forms.length;
      const folded = foldForm(form);
      ids.set(form, id);
      forms.push(form);
      kinds.push(kind);
      folds.push(folded);
      keys.push(keyOf(folded));
      stems.push(stemOf(kind === 'word' ? stem(folded) : folded));
      return id;
    },
    form: (id) => forms[id] as string,
    kind: (id) => kinds[id] as TokenKind,
    folded: (id) => folds[id] as string,
    key: (id) => keys[id] as number,
    stem: (id) => stems[id] as number,
  };
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
