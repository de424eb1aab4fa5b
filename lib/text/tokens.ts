import type { Range } from '../model/range.ts';
import { classAt, DIGIT, JOINER, KNOWN, LETTER, MARK, OTHER, PICTURE, REGIONAL, SPACE, widthAt } from './characters.ts';
import { type FormTable, hashStep, idOfSpan } from './form-table.ts';
import type { Lexis } from './lexis.ts';

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

/** Code units of a text are looked at through a window that stays in the processor's nearest cache. */
const WINDOW = 1 << 11;
const room = new Uint16Array(WINDOW);
/** A token that begins this near the window's end is left to the next window, so that hardly any is cut in two. */
const MARGIN = 64;
/** Room for tokens at first, as a share of the text's length: news in English has a token for seven characters. */
const USUAL_LENGTH = 5;
/** Lists longer than this are handed out as they are: copying megabytes costs more than the room at their end. */
const LONG = 1 << 16;

/** Tokens as they come, and where in the text the window stands. */
type Scan = {
  readonly text: string;
  readonly table: FormTable;
  starts: Uint32Array;
  ends: Uint32Array;
  ids: Uint32Array;
  count: number;
  /** The offset in the text of the window's first unit. */
  base: number;
};

/**
 * Tokens of the whole text. One set of rules for all languages: letters, digits and their marks make one word (T2,
 * 57m, 11th); an apostrophe between letters belongs to the word; dotted abbreviations (U.S., a.m.) keep their stops and
 * numbers their separators (1,550 · 4.75m · 11.52am); a hyphen splits, and spelling looks across it; each character of
 * an unspaced script stands alone; an emoji cluster stays whole; everything else that is not white space, seen or
 * unseen, is a token of its own, so that no difference goes unnoticed.
 */
export function tokenise(text: string, lexis: Pick<Lexis, 'table'>): Tokens {
  const { length } = text;
  const most = Math.min(length, Math.ceil(length / USUAL_LENGTH) + WINDOW);
  const scan: Scan = {
    text,
    table: lexis.table,
    starts: new Uint32Array(most),
    ends: new Uint32Array(most),
    ids: new Uint32Array(most),
    count: 0,
    base: 0,
  };
  while (scan.base < length) {
    const filled = fill(text, scan.base);
    makeRoom(scan, filled);
    scan.base += scanWindow(scan, filled, scan.base + filled === length ? filled : filled - MARGIN);
  }
  const { starts, ends, ids, count } = scan;
  if (length > LONG)
    return { count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), ids: ids.subarray(0, count) };
  return { count, starts: starts.slice(0, count), ends: ends.slice(0, count), ids: ids.slice(0, count) };
}

/** Fills the window from an offset on; gives how many units that are. */
function fill(text: string, base: number): number {
  const filled = Math.min(WINDOW, text.length - base);
  for (let k = 0; k < filled; k++) room[k] = text.charCodeAt(base + k);
  return filled;
}

/** A window has a token for every unit at most. */
function makeRoom(scan: Scan, filled: number): void {
  if (scan.count + filled <= scan.ids.length) return;
  const length = Math.min(scan.text.length, (scan.ids.length + filled) * 2);
  scan.starts = widened(scan.starts, length);
  scan.ends = widened(scan.ends, length);
  scan.ids = widened(scan.ids, length);
}

/** Reads the tokens that begin in the first `safe` units; gives the unit where it stopped, which may lie beyond the window. */
function scanWindow(scan: Scan, filled: number, safe: number): number {
  const { text, table, base, starts, ends, ids } = scan;
  let { count } = scan;
  let at = 0;
  while (at < safe) {
    const first = room[at] as number;
    // Not met before, a character is known by nothing yet; the rest of a word is left to `tokenEnd` then.
    let kind = (KNOWN[first] as number) || classAt(text, base + at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const start = at++;
    let hash = first;
    let plain = true;
    if (kind === LETTER || kind === DIGIT) {
      // The common case first: a run of letters and digits that the table knows.
      const begins = kind;
      let next = 0;
      for (; at < filled; at++) {
        next = room[at] as number;
        kind = KNOWN[next] as number;
        if (kind !== LETTER && kind !== DIGIT) break;
        hash = (hash << 7) ^ (hash >>> 25) ^ next; // `hashStep`, spelled out for code that is not compiled yet
      }
      if (kind !== SPACE) plain = at < filled && endsWord(kind, next, begins === DIGIT || at - start === 1);
    } else if (kind !== OTHER || at === filled || endsMark(KNOWN[room[at] as number] as number) === false)
      plain = false;
    if (!plain) {
      const end = tokenEnd(text, base + start) - base;
      if (end > filled) {
        // A token that is longer than the window.
        starts[count] = base + start;
        ends[count] = base + end;
        ids[count++] = idOf(table, text.slice(base + start, base + end));
        at = end;
        break;
      }
      for (; at < end; at++) hash = (hash << 7) ^ (hash >>> 25) ^ (room[at] as number);
    }
    starts[count] = base + start;
    ends[count] = base + at;
    ids[count++] = idOfSpan(table, room, start, at, hash);
  }
  scan.count = count;
  return at;
}

/** True when a word ends before a character of the kind without a look at what follows. `counts`: a stop may belong to it. */
function endsWord(kind: number, unit: number, counts: boolean): boolean {
  if (kind === OTHER) return !counts || (unit !== STOP && unit !== COMMA && unit !== COLON);
  return kind === SPACE;
}

/** True when nothing of the kind can belong to the mark before it. */
function endsMark(kind: number): boolean {
  return kind === SPACE || kind === LETTER || kind === OTHER || kind === DIGIT;
}

function idOf(table: FormTable, form: string): number {
  const units = new Uint16Array(form.length);
  let hash = 0;
  for (let k = 0; k < form.length; k++) {
    units[k] = form.charCodeAt(k);
    hash = hashStep(hash, units[k] as number);
  }
  return idOfSpan(table, units, 0, units.length, hash);
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
export function tokensIn({ starts }: Tokens, r: Range): readonly [from: number, to: number] {
  const from = lowerBound(starts, r.start, 0);
  // Most ranges asked for have a word or two.
  const near = Math.min(starts.length, from + NEAR);
  let to = from;
  while (to < near && (starts[to] as number) < r.end) to++;
  return [from, to < near ? to : lowerBound(starts, r.end, to)];
}

const NEAR = 4;

/** The first index from `from` on whose value is at least `x`. */
function lowerBound(sorted: Uint32Array, x: number, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((sorted[mid] as number) < x) low = mid + 1;
    else high = mid;
  }
  return low;
}
