import { diff_match_patch } from 'diff-match-patch';
import type { Anchor } from '../model/anchor.ts';
import type { Range } from '../model/range.ts';
import { approximately, cutsPair, isDistinct, likeness } from './approximate.ts';
import { classAt, DIGIT, LETTER, MARK } from './characters.ts';

/** Characters kept on each side: what Hypothesis and the W3C examples keep. */
const CONTEXT = 32;
/** Longest pattern that diff-match-patch's bit-parallel search takes. */
const MAX_PATTERN = 32;
/** Pieces of the quotation that are searched for; enough that one of them has survived an edit. */
const PIECES = 6;

/*
 * The bars below were set on edits made to public-domain and invented prose (see the tests) and on Hypothesis' cases:
 * other sentences of the same text reach a likeness of about .45, formulas that recur ("Two people died in …") .75.
 */
/** Context that is this like the anchor's vouches for a place. */
const SAME_CONTEXT = 0.6;
/** Context this like the anchor's on one side alone vouches even for a short word; else both sides must. */
const VERY_CONTEXT = 0.95;
/** Words at least this like the anchor's may be the same words after an edit, where the context vouches for them. */
const SAME_WORDS = 0.6;
/** Long quotations this like the anchor's need no voucher: nothing else reads so nearly the same. */
const UNMISTAKABLE = 0.9;
const UNMISTAKABLE_LENGTH = 64;
/** Characters of the surroundings that must be found as they were for a border to follow them. */
const SNAP = 12;
/** More places than this that hold the very words: the quotation says nothing, and only the nearest ones are weighed. */
const MAX_PLACES = 2000;

/** `exact`: the words in their old surroundings; `moved`: the words, in others; `changed`: the surroundings, the words edited. */
export type Located = { readonly range: Range; readonly how: 'exact' | 'moved' | 'changed' };

/** The range of one version's text (its id is the hash) with its words and 32 characters on each side. */
export function anchorOf(version: string, text: string, range: Range): Anchor {
  const from = Math.max(0, range.start - CONTEXT);
  const to = Math.min(text.length, range.end + CONTEXT);
  return {
    version,
    range: { start: range.start, end: range.end },
    exact: text.slice(range.start, range.end),
    prefix: text.slice(cutsPair(text, from) ? from + 1 : from, range.start),
    suffix: text.slice(range.end, cutsPair(text, to) ? to - 1 : to),
  };
}

/**
 * Where an anchor's words stand in a text that may have changed since, or null when they are gone: a permalink that
 * points to other words is worse than one that says so. The words themselves first, told apart by their surroundings
 * and then by their distance from the old place; then an approximate search.
 */
export function locate(text: string, anchor: Anchor): Located | null {
  if (anchor.exact.trim() === '') return null;
  return locateExact(text, anchor) ?? locateChanged(text, anchor);
}

/** The same without the approximate search, which takes seconds in a long text: the words as they were, or null. */
export function locateExact(text: string, anchor: Anchor): Located | null {
  const { exact, range } = anchor;
  if (exact.trim() === '') return null;
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  if (places.length > MAX_PLACES) {
    places.sort((x, y) => Math.abs(x - range.start) - Math.abs(y - range.start) || x - y);
    places.length = MAX_PLACES;
  }
  let best = -1;
  let bestScore = -1;
  let bestIsKnown = false;
  for (const at of places) {
    const place = { start: at, end: at + exact.length };
    const whole = cutsWord(text, place, anchor) ? 0.5 : 1;
    const { both, either } = surroundings(text, place, anchor);
    const score = both * whole;
    const isNearer = Math.abs(at - range.start) < Math.abs(best - range.start);
    if (score > bestScore + 1e-9 || (score > bestScore - 1e-9 && isNearer)) {
      best = at;
      bestScore = score;
      bestIsKnown = isKnown(exact, both * whole, either * whole);
    }
  }
  if (best < 0) return null;
  const found = { start: best, end: best + exact.length };
  if (bestIsKnown) return { range: found, how: 'exact' };
  return places.length === 1 && isDistinct(exact) ? { range: found, how: 'moved' } : null;
}

/** What must be left of a place's surroundings for it to be offered as the nearest: half of one side, about three words. */
const NEAR_CONTEXT = 0.5;

/**
 * The place to offer a reader whose words are gone: where most of their old surroundings are left, and what stands between them now.
 * Never to be shown as the words themselves. Null when nothing is left.
 */
export function nearestTo(text: string, anchor: Anchor): Range | null {
  const prefix = anchor.prefix.trim();
  const suffix = anchor.suffix.trim();
  const before = prefix ? approximately(text, prefix) : null;
  const after = suffix ? approximately(text, suffix) : null;
  const sides = [before, after].filter((hit) => hit !== null && hit.likeness >= NEAR_CONTEXT);
  if (sides.length === 0) return null;
  const reach = 2 * CONTEXT + 2 * anchor.exact.length;
  if (before && after && sides.length === 2 && before.end <= after.start && after.start - before.end <= reach) {
    return { start: before.end, end: after.start };
  }
  const surer = (before?.likeness ?? 0) >= (after?.likeness ?? 0) ? before : after;
  const at = surer === before ? (before?.end ?? 0) : (after?.start ?? 0);
  return { start: at, end: at };
}

/** True when the surroundings vouch for a place: one side is enough for a long quotation, a short word recurs by chance. */
function isKnown(exact: string, both: number, either: number): boolean {
  return isDistinct(exact) ? either >= SAME_CONTEXT : both >= SAME_CONTEXT || either >= VERY_CONTEXT;
}

/** How like the anchor's the text around a place is: of both sides the mean, and of the better side; 0–1. */
function surroundings(text: string, { start, end }: Range, anchor: Anchor): { both: number; either: number } {
  const sides: number[] = [];
  const prefix = anchor.prefix.trim();
  const suffix = anchor.suffix.trim();
  if (prefix) sides.push(contextLikeness(prefix, text.slice(Math.max(0, start - 2 * CONTEXT), start).trimEnd(), true));
  if (suffix) sides.push(contextLikeness(suffix, text.slice(end, end + 2 * CONTEXT).trimStart(), false));
  if (sides.length === 0) return { both: 1, either: 1 }; // the anchor holds the whole text
  return { both: sides.reduce((sum, s) => sum + s, 0) / sides.length, either: Math.max(...sides) };
}

/** Words close by count in full; the same words a little further off, behind an insertion, a little less. */
function contextLikeness(context: string, around: string, before: boolean): number {
  const beside = before ? around.slice(-context.length) : around.slice(0, context.length);
  const near = likeness(context, beside);
  if (near === 1 || context.length < CONTEXT / 2) return near;
  return Math.max(near, 0.9 * approximately(around, context).likeness);
}

function locateChanged(text: string, anchor: Anchor): Located | null {
  const { exact } = anchor;
  let best: Located | null = null;
  let bestScore = 0;
  for (const guess of guesses(text, anchor)) {
    const slack = CONTEXT + (exact.length >> 2);
    const from = Math.max(0, guess - slack);
    const window = text.slice(from, guess + exact.length + slack);
    const hit = approximately(window, exact);
    if (hit.likeness < SAME_WORDS) continue;
    const found = wholeWords(text, snapped(text, { start: from + hit.start, end: from + hit.end }, anchor), anchor);
    const { both, either } = surroundings(text, found, anchor);
    const unmistakable = hit.likeness >= UNMISTAKABLE && exact.length >= UNMISTAKABLE_LENGTH;
    if (!unmistakable && !isKnown(exact, both, either)) continue;
    const score = hit.likeness + both;
    if (score > bestScore + 1e-9) {
      best = { range: found, how: 'changed' };
      bestScore = score;
    }
  }
  return best;
}

/** Places where the quotation may begin, from where pieces of it and its surroundings are found; rising, at least 8 apart. */
function guesses(text: string, anchor: Anchor): number[] {
  const dmp = new diff_match_patch();
  dmp.Match_Distance = Math.max(1000, text.length * 4); // the words count, not how far they have gone
  dmp.Match_Threshold = 0.4;
  const whole = anchor.prefix + anchor.exact + anchor.suffix;
  const origin = anchor.prefix.length;
  const step = Math.max(MAX_PATTERN / 2, Math.ceil(whole.length / PIECES));
  const found: number[] = [];
  for (let at = 0; at < whole.length; at += step) {
    const piece = whole.slice(at, at + MAX_PATTERN);
    if (piece.trim().length < 6) continue;
    const expected = Math.max(0, Math.min(text.length, anchor.range.start - origin + at));
    const hit = dmp.match_main(text, piece, expected);
    if (hit >= 0) found.push(Math.max(0, hit - at + origin));
  }
  found.sort((x, y) => x - y);
  return found.filter((g, k) => k === 0 || g - (found[k - 1] as number) >= 8);
}

/**
 * The range with its borders where the surroundings begin, if they stand near by: an edit at the very border ("the crew
 * of nine reported") would else be left out by the cheapest match.
 */
function snapped(text: string, { start, end }: Range, anchor: Anchor): Range {
  const reach = SNAP + (anchor.exact.length >> 2);
  let from = start;
  let to = end;
  const before = anchor.prefix.slice(-SNAP);
  if (before.length === SNAP) {
    const at = text.lastIndexOf(before, start);
    if (at >= 0 && start - at - SNAP <= reach) from = at + SNAP;
  }
  const after = anchor.suffix.slice(0, SNAP);
  if (after.length === SNAP) {
    const at = text.indexOf(after, end - SNAP);
    if (at >= from && at - end <= reach) to = at;
  }
  if (from >= to || likeness(text.slice(from, to), anchor.exact) < SAME_WORDS) return { start, end };
  return { start: from, end: to };
}

/** The range widened to whole words, unless the anchor itself cut one. */
function wholeWords(text: string, { start, end }: Range, anchor: Anchor): Range {
  let from = start;
  let to = end;
  const { exact, prefix, suffix } = anchor;
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  if (!joins(prefix + exact, prefix.length)) while (from > 0 && joins(text, from)) from--;
  if (!joins(exact + suffix, exact.length)) while (to < text.length && joins(text, to)) to++;
  return { start: from, end: to };
}

function cutsWord(text: string, { start, end }: Range, anchor: Anchor): boolean {
  const { exact, prefix, suffix } = anchor;
  if (joins(text, start) && !joins(prefix + exact, prefix.length)) return true;
  return joins(text, end) && !joins(exact + suffix, exact.length);
}

/** True when the characters on both sides of `at` belong to one word. */
function joins(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWordUnit(text, at - 1) && isWordUnit(text, at);
}

function isWordUnit(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === LETTER || kind === DIGIT || kind === MARK || /[\ud800-\udfff]/.test(text[at] as string);
}
