import type { Lexis, TokenKind } from './lexis.ts';
import type { Range } from '../model/range.ts';

/**
 * The words and marks of one text, in order, as parallel arrays: offsets into the text and ids in the lexis.
 * White space is no token; it is what stands between two tokens.
 */
export type Tokens = {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly ids: Uint32Array;
};

/**
 * One alternative a kind, tried in this order: dotted abbreviations (U.S., a.m.) keep their full stops; numbers keep
 * their separators and what is glued to them (1,550 · 4.75m · 11th); words keep inner apostrophes; a hyphen splits, and
 * spelling looks across it; each character of an unspaced script stands alone; an emoji cluster stays whole.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<word>(?:\p{L}\.){2,}|(?:(?![${'\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'}])\p{L}\p{M}*)+(?:['’ʼ](?:\p{L}\p{M}*)+)*['’]?(?<=[\p{L}\p{M}]))`,
    String.raw`(?<number>\p{N}+(?:[.,:]\p{N}+)*\p{L}*)`,
    String.raw`(?<cjk>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{M}*)`,
    String.raw`(?<symbol>\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\p{EMod}|️|‍\p{Extended_Pictographic})*)`,
    String.raw`(?<punctuation>\p{P}|[\p{S}\p{M}\p{C}])`,
  ].join('|'),
  'gu',
);

/** Tokens of the whole text. Lone surrogates and control characters come out as punctuation, so that nothing is skipped. */
export function tokenise(text: string, lexis: Lexis): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  for (const m of text.matchAll(TOKEN)) {
    const form = m[0];
    if (/^\s$/u.test(form)) continue;
    const groups = m.groups as Record<TokenKind, string | undefined>;
    const kind: TokenKind = groups.word
      ? 'word'
      : groups.number
        ? 'number'
        : groups.cjk
          ? 'cjk'
          : groups.symbol
            ? 'symbol'
            : 'punctuation';
    starts.push(m.index);
    ends.push(m.index + form.length);
    ids.push(lexis.intern(form, kind));
  }
  return {
    count: ids.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    ids: Uint32Array.from(ids),
  };
}

/** The tokens that begin inside the range, as a half-open stretch of token indices. */
export function tokensIn(tokens: Tokens, r: Range): readonly [from: number, to: number] {
  return [lowerBound(tokens.starts, r.start), lowerBound(tokens.starts, r.end)];
}

/** The first index whose value is at least `x`. */
function lowerBound(sorted: Uint32Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((sorted[mid] as number) < x) low = mid + 1;
    else high = mid;
  }
  return low;
}
