import { foldForm } from '../text/fold.ts';
import { AGENCIES, PHOTO_CUES } from './furniture-phrases.ts';

/** What can be seen of one line of a page without looking at its neighbours. */
export type Line = {
  readonly text: string;
  /** Folded, runs of white space made one, a closing colon and arrows cut: what set phrases are compared with. */
  readonly folded: string;
  readonly words: readonly string[];
  /** Ends as a sentence does, closing quotes and brackets set aside. */
  readonly stopped: boolean;
  /** A sentence ends inside it, so it is running text even when its own end is torn off. */
  readonly broken: boolean;
  readonly bullet: boolean;
  readonly startsLower: boolean;
  readonly reports: boolean;
};

/** Each character of an unspaced script counts as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const STOPPED = /[.!?…。！？؟।][\s”’"'»)\]\p{Pf}]*$/u;
/** A small letter, digit or closing mark, a full stop, then a capital, a quotation mark or a lower-case fragment. */
const BROKEN = /[\p{Ll}\p{N}”’"')\]][.!?][”’"')\]]*\s+\S|[。！？]./u;
const BULLET = /^(?:[•·▪‣◦●■*–—-]|&bull;)\s+/u;
/** Verbs of saying: a line that reports is running text; captions show, they do not tell. */
const REPORTS =
  /\b(?:said|says|saying|told|added|adding|asked|warned|claimed|announced|quoted|reported|stated|argued|insisted|noted)\b/iu;

export function readLine(text: string): Line {
  const words = foldForm(text).match(WORD) ?? [];
  return {
    text,
    folded: withoutEnd(foldForm(text).replace(/\s+/gu, ' ')).trim(),
    words,
    stopped: STOPPED.test(text),
    broken: BROKEN.test(text),
    bullet: BULLET.test(text),
    startsLower: /^\P{L}*\p{Ll}/u.test(text) && !/^[^\p{L}]*\p{N}/u.test(text),
    reports: REPORTS.test(text),
  };
}

const CLOSING = /[\s:>»→▶.…]/u;

/** From its end by index: an expression tries every dot of a row of leaders in the midst of a line, and from each goes to the row's end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Words short of this make a label or a linked headline, not a paragraph. Read off the lines of news pages. */
const PARAGRAPH_WORDS = 8;

/**
 * Running text: it ends like a sentence or holds the end of one, or it reports what somebody said. Garbled copy loses
 * ends ("… told to"), so a stop at the end is enough but never needed.
 */
export function isRunning(line: Line): boolean {
  if (line.broken) return true;
  if (line.stopped) return line.words.length >= 2;
  if (line.startsLower && line.words.length >= 2) return true;
  return line.reports && line.words.length > 2 * PARAGRAPH_WORDS;
}

/** A long enough stretch of running text to be the story itself. */
export function isParagraph(line: Line): boolean {
  return isRunning(line) && line.words.length >= PARAGRAPH_WORDS;
}

const TRAILING_CREDIT = /\(([^()]{2,80})\)\s*\.?$/u;
const NAMED_CREDIT = new RegExp(
  String.raw`(?:^|[.\s(|])(?:${PHOTO_CUES.join('|')})\s*(?:(?:by|credit)\s*)?[:/]\s*\S`,
  'iu',
);

/** A photo credit: names joined by slashes in a closing bracket with an agency among them, or "Photo: …". */
export function hasPhotoCredit(line: Line): boolean {
  if (NAMED_CREDIT.test(line.text)) return true;
  const inside = TRAILING_CREDIT.exec(line.text)?.[1];
  if (!inside) return false;
  const parts = foldForm(inside).split(/\s*[/|,]\s*/u);
  return parts.some(
    (p) => AGENCIES.includes(p) || PHOTO_CUES.some((cue) => p.startsWith(cue)) || p === 'getty images' || p === 'getty',
  );
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DATE_WORDS = new RegExp(
  String.raw`^(?:${MONTH}|${WEEKDAY}|\d{1,4}(?:st|nd|rd|th)?|\d{4}-\d\d-\d\d.*|[ap]m|\d{1,2}[.:]\d\d(?:[ap]m)?|gmt|bst|est|edt|et|utc|at|on|of|published|updated|posted|date|last|modified|first|ago|hours?|minutes?|min|read)$`,
  'u',
);

/** A line that is a date or a time and nothing else: "February 22 2023, 11.52am", "Updated: 3 May". */
export function isDateLine(line: Line): boolean {
  return (
    line.words.length >= 2 &&
    line.words.length <= 14 &&
    /\d/u.test(line.text) &&
    line.words.every((w) => DATE_WORDS.test(w) || /^\d+$/u.test(w))
  );
}

const DATED_END = new RegExp(
  String.raw`\bon (?:${WEEKDAY}|(?:${MONTH}) \d{1,2}|\d{1,2} (?:${MONTH}))(?:,? \d{4})?$`,
  'iu',
);
const DEICTIC =
  /(?:^|,\s)(?:right|left|centre|center|second (?:left|right))\b|\bpictured\b|^(?:this|an?) (?:aerial |file |handout |undated )?(?:photo|photograph|picture|image)\b/iu;

/** The turns of a caption: it points ("right,"), names the picture, or closes on the day it was taken. */
export function readsAsCaption(line: Line): boolean {
  return !line.stopped && !line.broken && !line.reports && (DATED_END.test(line.text) || DEICTIC.test(line.text));
}
