import { DIFF_DELETE, DIFF_EQUAL, diff_match_patch } from 'diff-match-patch';
import type { Range } from '../model/range.ts';

/** Changed stretches inside one word and its counterpart: offsets into the words themselves. */
export type LetterChange = { readonly a: Range; readonly b: Range };

/** Longer "words" (a URL, a base64 blob) are shown as replaced whole: nobody reads their letters. */
const MAX_LENGTH = 64;
/**
 * Words that share a smaller part of the longer one's letters are two words, not two spellings: on the development
 * stories spelling and transliteration pairs lie above .7 (Sergei/Sergey .83), echoing/refuting at .5.
 */
const SHARED = 0.6;

/**
 * Which letters differ between two forms of one word (Anthony/Antony: the h), in order; never half a letter with its
 * marks, never half a surrogate pair. One whole replacement when the two share too few letters for that, so that
 * it is no confetti. One of the two homes of diff-match-patch, which does this well.
 */
export function letterChanges(a: string, b: string): readonly LetterChange[] {
  if (a === b) return [];
  const whole = [{ a: { start: 0, end: a.length }, b: { start: 0, end: b.length } }];
  if (Math.max(a.length, b.length) > MAX_LENGTH) return whole;
  const dmp = new diff_match_patch();
  dmp.Diff_Timeout = 0; // by default it stops after a second by the clock, and two runs differ
  // One private-use character a letter with its marks: diff-match-patch cuts between UTF-16 code units.
  const letters = new Map<string, string>();
  const lettersA = clusters(a);
  const lettersB = clusters(b);
  const encode = (list: readonly string[]) =>
    list
      .map((l) => {
        let code = letters.get(l);
        if (code === undefined) {
          code = String.fromCharCode(0xe000 + letters.size);
          letters.set(l, code);
        }
        return code;
      })
      .join('');
  const diffs = dmp.diff_main(encode(lettersA), encode(lettersB), false);
  dmp.diff_cleanupSemanticLossless(diffs);
  const startsA = offsets(lettersA);
  const startsB = offsets(lettersB);
  const out: LetterChange[] = [];
  let shared = 0;
  let i = 0;
  let j = 0;
  let fromI = 0;
  let fromJ = 0;
  const close = () => {
    if (i === fromI && j === fromJ) return;
    out.push({
      a: { start: startsA[fromI] as number, end: startsA[i] as number },
      b: { start: startsB[fromJ] as number, end: startsB[j] as number },
    });
  };
  for (const [op, text] of diffs) {
    if (op === DIFF_EQUAL) {
      close();
      shared += text.length;
      i += text.length;
      j += text.length;
      fromI = i;
      fromJ = j;
    } else if (op === DIFF_DELETE) i += text.length;
    else j += text.length;
  }
  close();
  return shared < SHARED * Math.max(lettersA.length, lettersB.length) ? whole : out;
}

/** Letters with the marks, modifiers and joiners that follow them. */
function clusters(word: string): string[] {
  return word.match(/\P{M}(?:\p{M}|\p{EMod}|\u200d\P{M})*|\p{M}+/gu) ?? [];
}

/** Where each piece begins, and where the last one ends. */
function offsets(pieces: readonly string[]): number[] {
  const out = [0];
  for (const p of pieces) out.push((out.at(-1) as number) + p.length);
  return out;
}
