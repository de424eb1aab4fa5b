import type { Range } from '../model/range.ts';
import { classAt, DIGIT, JOINER, KNOWN, LETTER, MARK, PICTURE, REGIONAL, SPACE, widthAt } from './characters.ts';
import { HASH_SEED, hashStep, type Lexis } from './lexis.ts';

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

const STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const JOIN = 0x200d;
const EMOJI_MODIFIER = /^\p{EMod}/u;

/** Code units of a text, kept for the next one; a book gets its own and gives it back to the collector. */
const ROOM = 1 << 16;
const room = new Uint16Array(ROOM);
/** Room for tokens at first, as a share of the text's length: news in English has a token for seven characters. */
const USUAL_LENGTH = 5;

/**
 * Tokens of the whole text. One set of rules for all languages: letters, digits and their marks make one word (T2,
 * 57m, 11th); an apostrophe between letters belongs to the word; dotted abbreviations (U.S., a.m.) keep their stops and
 * numbers their separators (1,550 · 4.75m · 11.52am); a hyphen splits, and spelling looks across it; each character of
 * an unspaced script stands alone; an emoji cluster stays whole; everything else that is not white space, seen or
 * unseen, is a token of its own, so that no difference goes unnoticed.
 */
export function tokenise(text: string, lexis: Lexis): Tokens {
  const length = text.length;
  const { internSpan } = lexis;
  const units = length <= ROOM ? room : new Uint16Array(length);
  for (let k = 0; k < length; k++) units[k] = text.charCodeAt(k);
  let most = Math.ceil(length / USUAL_LENGTH) + 16;
  let starts = new Uint32Array(most);
  let ends = new Uint32Array(most);
  let ids = new Uint32Array(most);
  let count = 0;
  let at = 0;
  while (at < length) {
    const unit = units[at] as number;
    let kind = KNOWN[unit] as number;
    if (kind === SPACE) {
      at++;
      continue;
    }
    const start = at;
    let hash = hashStep(HASH_SEED, unit);
    if (kind === LETTER || kind === DIGIT) {
      at++;
      // The common case first: a run of letters and digits that the table knows.
      while (at < length) {
        const next = units[at] as number;
        kind = KNOWN[next] as number;
        if (kind !== LETTER && kind !== DIGIT) break;
        hash = hashStep(hash, next);
        at++;
      }
      if (at < length && kind !== SPACE) {
        const end = wordEnd(text, start, at);
        for (; at < end; at++) hash = hashStep(hash, units[at] as number);
      }
    } else {
      const end = tokenEnd(text, start);
      for (at++; at < end; at++) hash = hashStep(hash, units[at] as number);
    }
    if (count === most) {
      most *= 2;
      starts = widened(starts, most);
      ends = widened(ends, most);
      ids = widened(ids, most);
    }
    starts[count] = start;
    ends[count] = at;
    ids[count++] = internSpan(units, start, at, hash);
  }
  // A book's lists are handed out as they are: copying megabytes costs more than the room at their end.
  if (length > ROOM)
    return { count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), ids: ids.subarray(0, count) };
  return { count, starts: starts.slice(0, count), ends: ends.slice(0, count), ids: ids.slice(0, count) };
}

function widened(list: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(length);
  out.set(list);
  return out;
}

/** The end of the token that begins with the character at `start`, which is not white space. */
function tokenEnd(text: string, start: number): number {
  const kind = classAt(text, start);
  let at = start + widthAt(text, start);
  if (kind === LETTER || kind === DIGIT) return wordEnd(text, start, at);
  if (kind === PICTURE) return pictureEnd(text, at);
  if (kind === REGIONAL && at < text.length && classAt(text, at) === REGIONAL) at += widthAt(text, at);
  return marksEnd(text, at);
}

/** `at` lies behind the word's first character, or further on in it. */
function wordEnd(text: string, start: number, from: number): number {
  const length = text.length;
  const isNumber = classAt(text, start) === DIGIT;
  let at = from;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT || kind === MARK) {
      at += widthAt(text, at);
      continue;
    }
    if (at + 1 >= length) break;
    if (kind === JOINER && classAt(text, at + 1) === LETTER) {
      at++;
      continue;
    }
    const unit = text.charCodeAt(at);
    if (isNumber && (unit === STOP || unit === COMMA || unit === COLON)) {
      if (classAt(text, at + 1) === DIGIT && classAt(text, at - 1) === DIGIT) {
        at++;
        continue;
      }
    }
    break;
  }
  const isLone = !isNumber && at - start === widthAt(text, start);
  if (isLone && at < length && text.charCodeAt(at) === STOP) {
    return marksEnd(text, abbreviationEnd(text, at));
  }
  return at;
}

/** `stop` is the full stop behind a lone letter: U.S. · a.m. · U.S.A, but not the end of a sentence ("Plan B. Then"). */
function abbreviationEnd(text: string, stop: number): number {
  let end = stop;
  let at = stop;
  for (;;) {
    if (at + 1 >= text.length || text.charCodeAt(at) !== STOP || classAt(text, at + 1) !== LETTER) break;
    const after = at + 1 + widthAt(text, at + 1);
    const next = after < text.length ? classAt(text, after) : SPACE;
    if (next === LETTER || next === DIGIT || next === MARK || next === JOINER) break;
    end = after;
    at = after;
    if (text.charCodeAt(at) === STOP) end = at + 1;
  }
  return end;
}

/** Skin tones, variation selectors, tags, and further pictures behind a zero-width joiner. */
function pictureEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    if (code === JOIN && at + 1 < text.length && classAt(text, at + 1) === PICTURE) {
      at += 1 + widthAt(text, at + 1);
    } else if (isExtender(code)) {
      at += code > 0xffff ? 2 : 1;
    } else {
      break;
    }
  }
  return marksEnd(text, at);
}

function isExtender(code: number): boolean {
  if (code === 0xfe0e || code === 0xfe0f) return true;
  if (code >= 0xe0020 && code <= 0xe007f) return true;
  return code > 0xffff && EMOJI_MODIFIER.test(String.fromCodePoint(code));
}

function marksEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === MARK) at += widthAt(text, at);
  return at;
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
