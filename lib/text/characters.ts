/** The part a character plays in cutting a text into tokens. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const MARK = 4;
/** A letter of a script written without spaces: every one is a token of its own. */
export const UNSPACED = 5;
/** An apostrophe: part of the word between two letters, a mark of its own elsewhere. */
export const JOINER = 6;
/** Punctuation, symbols, controls, invisible characters, half surrogates: each a token of its own. */
export const OTHER = 7;
export const PICTURE = 8;
/** Half of a flag. */
export const REGIONAL = 9;
/** The first half of a surrogate pair: the class hangs on the whole. */
const LEAD = 10;

const UNSPACED_SCRIPT =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Classes of the characters met so far; 0 = not met. A memo of a pure function. */
const BASIC = new Uint8Array(0x10000);
const BEYOND = new Map<number, number>();

for (let code = 0; code < 0x180; code++) BASIC[code] = classify(code);
// A loop that asks by unit must never take the first half for the whole: what it then made of the second hung on the texts read before.
for (let code = 0xd800; code < 0xdc00; code++) BASIC[code] = LEAD;

/** The classes of the first 65,536 characters for tight loops; 0 = ask `classAt`. */
export const KNOWN: Readonly<Uint8Array> = BASIC;

/** The class of the character that begins at `at`. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let known = BASIC[unit] as number;
  if (known === 0) {
    known = classify(unit);
    BASIC[unit] = known;
  }
  if (known !== LEAD) return known;
  const code = text.codePointAt(at) as number;
  if (code < 0x10000) return OTHER; // half a pair
  let beyond = BEYOND.get(code);
  if (beyond === undefined) {
    beyond = classify(code);
    BEYOND.set(code, beyond);
  }
  return beyond;
}

/** How many code units the character that begins at `at` has. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

export function isSpaceAt(text: string, at: number): boolean {
  return classAt(text, at) === SPACE;
}

function classify(code: number): number {
  if (code >= 0xdc00 && code < 0xe000) return OTHER;
  const c = String.fromCodePoint(code);
  if (code === 0xfeff) return OTHER; // JavaScript's \s holds it, but nobody can see it
  if (code === 0x85 || /\s/u.test(c)) return SPACE;
  if ("'’`´".includes(c)) return JOINER;
  // The voiced marks of half-width kana extend the character before them (UAX 29), though they are letters.
  if (code === 0xff9e || code === 0xff9f || /\p{M}/u.test(c)) return MARK;
  if (/[\p{L}\p{Nl}]/u.test(c) && UNSPACED_SCRIPT.test(c)) return UNSPACED;
  if (/\p{L}/u.test(c)) return LETTER;
  if (/\p{N}/u.test(c)) return DIGIT;
  if (/\p{Regional_Indicator}/u.test(c)) return REGIONAL;
  if (/\p{Extended_Pictographic}/u.test(c)) return PICTURE;
  return OTHER;
}
