import { type Expression, readExpressions } from '../lexicon/expressions.ts';
import { type PhraseReading, phraseAt } from '../lexicon/house-style.ts';
import { numberValue } from '../lexicon/numbers.ts';
import { withoutPossessive } from '../lexicon/possessive.ts';
import { isCourtesyTitle, isOffice } from '../lexicon/titles.ts';
import type { Fact } from '../model/fact.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { formsIn } from '../text/forms.ts';
import type { Lexis } from '../text/lexis.ts';
import type { Known } from './known.ts';
import type { OwnForm, OwnForms } from './own-forms.ts';
import type { Signs } from './signs.ts';

/** A version read once for all its changes: forms, dates and numbers, quoted stretches, names with their companions. */
export type Read = {
  readonly text: AnalysedText;
  readonly forms: readonly string[];
  readonly folded: readonly string[];
  /** True when the version has the word anywhere, folded. */
  readonly has: (folded: string) => boolean;
  /** The expression a token lies in, or null. */
  readonly expressionAt: (token: number) => Expression | null;
  /** True when the offset lies inside a quotation. */
  readonly isQuoted: (offset: number) => boolean;
  /** 1 for each token that begins inside a quotation. */
  readonly quoted: Uint8Array;
  /** True when the mark at the offset opens or closes a title or a ship's name, and no one's words. */
  readonly marksTitle: (offset: number) => boolean;
  /** True when the word, folded, stands with a capital inside a sentence of this version and never without one. */
  readonly isNamed: (folded: string) => boolean;
  /** True when the token opens its sentence, where a capital says nothing. */
  readonly opensSentence: (token: number) => boolean;
  /** True when the token opens what somebody says within a sentence (`said: “Neither boat …`): its capital says nothing either. */
  readonly opensSpeech: (token: number) => boolean;
  /** The longest phrase that houses choose between (`per cent`) beginning at the token, or null. */
  readonly phraseAt: (token: number) => PhraseReading | null;
  /** Whether there is a newsroom's own style to look for. */
  readonly hasOwn: boolean;
  /** The form of the newsroom's own style that begins at the token, or null. */
  readonly ownAt: (token: number) => OwnForm | null;
  /** The weekday on which the version says `today`, 0 = Sunday; null where that does not show. */
  readonly pressDay: number | null;
  /** A number for a string, the same for the same string in all versions that were read with one `signs`. */
  readonly sign: Signs;
};

/** What a quotation's range begins with; a paraphrase in the same slot has no mark, and its words are nobody's own. */
const MARK = /["“„«‘'”’]/;
const OPENS_SPEECH = /^["“„«‘']$/;
/** How many words before a name may belong to it: `U.S. Secretary of State Antony Blinken` has its office four away. */
const COMPANIONS = 5;

/** Reads one version; `facts` give its quotations, `own` the forms of the newsroom's own style. */
export function readText(
  text: AnalysedText,
  version: number,
  given: {
    readonly lexis: Lexis;
    readonly facts: readonly Fact[];
    readonly own: OwnForms | null;
    readonly signs: Signs;
    readonly pressDays: readonly (number | null)[];
  },
): Read {
  const { tokens } = text;
  const { forms, folded } = formsIn(text, given.lexis);
  const inside = new Array<Expression | null>(tokens.count).fill(null);
  const isGlued = (t: number): boolean => tokens.ends[t - 1] === tokens.starts[t];
  for (const e of readExpressions(forms, folded, isGlued)) for (let t = e.from; t < e.to; t++) inside[t] = e;
  const quotations = given.facts
    .filter((f) => f.kind === 'quotation')
    .flatMap((f) => f.values.filter((v) => v.version === version && MARK.test(text.version.text[v.start] ?? '')))
    .sort((x, y) => x.start - y.start);
  const words = new Set(folded);
  const openers = new Uint8Array(tokens.count + 1);
  for (const s of text.sentences) openers[firstWord(text, s.start)] = 1;
  const named = new Set<string>();
  const plain = new Set<string>();
  forms.forEach((form, t) => {
    if (/^\p{Ll}/u.test(form)) plain.add(withoutPossessive(folded[t] as string));
    else if (/^\p{Lu}/u.test(form) && openers[t] === 0 && !opensSpeech(text, forms, t))
      named.add(withoutPossessive(folded[t] as string));
  });
  const numberAt = (token: number): { length: number; value: string } | null => {
    const e = inside[token];
    if (e?.kind !== 'number' || e.from !== token) return null;
    return { length: e.to - e.from, value: `${numberValue(e.number)}` };
  };
  const isQuoted = (offset: number): boolean => {
    const at = lastStarting(quotations, offset);
    return at !== null && offset < at.end;
  };
  const phrases = new Array<PhraseReading | null | undefined>(tokens.count);
  return {
    text,
    forms,
    folded,
    pressDay: given.pressDays[version] ?? null,
    sign: given.signs,
    phraseAt: (token) => {
      const known = phrases[token];
      if (known !== undefined) return known;
      const made = phraseAt(folded, token);
      phrases[token] = made;
      return made;
    },
    hasOwn: given.own !== null,
    ownAt: given.own?.(folded, numberAt) ?? (() => null),
    has: (word) => words.has(word),
    expressionAt: (token) => inside[token] ?? null,
    isQuoted,
    quoted: Uint8Array.from(tokens.starts, (start) => (isQuoted(start) ? 1 : 0)),
    marksTitle: (offset) => {
      const at = lastStarting(quotations, offset);
      if (at !== null && (offset === at.start || offset === at.end - 1))
        if (isTitle(text.version.text.slice(at.start, at.end))) return true;
      return isMarkOfTitle(text.version.text, offset);
    },
    isNamed: (word) => named.has(withoutPossessive(word)) && !plain.has(withoutPossessive(word)),
    opensSentence: (token) => openers[token] === 1,
    opensSpeech: (token) => opensSpeech(text, forms, token),
  };
}

/** `Sovetsk`, “The Crown”: at most five words, all capitalised but the small ones, and no end of a sentence in it. */
function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (words.length === 0 || words.length > 5 || /[.!?]["”’']?$/.test(quoted)) return false;
  return (
    /^\p{Lu}/u.test(words[0] as string) &&
    words.every((w) => /^[\p{Lu}\p{N}]/u.test(w) || /^(?:of|the|and|in|on|a|for|to)$/.test(w))
  );
}

/** The longest title looked for, in code units: five long words. */
const TITLE_REACH = 80;
const OPENS_TITLE = /^(?:["']([^"'\n]+)["']|[“„]([^“”\n]+)[”“]|«([^»\n]+)»|‘([^‘’\n]+)’)/u;

/**
 * The mark at `offset` with the nearest mark that answers it, on either side, though the paragraph's marks do not pair up:
 * `the "Sovetsk"sailed` is read by what stands between.
 */
function isMarkOfTitle(text: string, offset: number): boolean {
  const quoted = OPENS_TITLE.exec(text.slice(offset, offset + TITLE_REACH));
  if (quoted && isName(quoted[0].slice(1, -1))) return true;
  const before = text.slice(Math.max(0, offset + 1 - TITLE_REACH), offset + 1);
  const open = Math.max(...['"', "'", '“', '„', '«', '‘'].map((m) => before.lastIndexOf(m, before.length - 2)));
  return (
    open >= 0 && OPENS_TITLE.exec(before.slice(open))?.[0] === before.slice(open) && isName(before.slice(open + 1, -1))
  );
}

/** A title that no speech could be: no space at its edges, every word but the small ones capitalised. */
function isName(words: string): boolean {
  return words === words.trim() && !/[,;:]/.test(words) && isTitle(words);
}

/** What stands before each capitalised word, over a whole version. */
export function companions(reads: readonly Read[]): Known {
  const seen = new Map<AnalysedText, ReadonlySet<string>>();
  const collect = (read: Read): ReadonlySet<string> => {
    const pairs = new Set<string>();
    read.forms.forEach((form, t) => {
      if (!/^\p{Lu}/u.test(form)) return;
      let words = 0;
      for (let back = 1; words < COMPANIONS && t - back >= 0; back++) {
        const form = read.forms[t - back] as string;
        if (!isInitial(read, t - back)) words++;
        if (/^[.;:!?,]$/.test(form) && !isInitial(read, t - back) && !isCourtesyTitle(read.folded[t - back - 1] ?? ''))
          break;
        // A first name stands right before the last one, or before a middle name; an office may stand further off.
        if (words > 2 && /^\p{Lu}/u.test(form) && !isOffice(read.folded[t - back] as string)) continue;
        pairs.add(`${read.folded[t - back]} ${withoutPossessive(read.folded[t] as string)}`);
      }
    });
    return pairs;
  };
  return {
    nearName: (text, word, name) => {
      const read = reads.find((r) => r.text === text);
      if (!read) return false;
      const pairs = seen.get(text) ?? collect(read);
      seen.set(text, pairs);
      return pairs.has(`${word} ${withoutPossessive(name)}`);
    },
  };
}

/** The `M` and the stop of `Ann M. Roe`: neither a name by itself nor the end of a sentence. */
function isInitial(read: Read, token: number): boolean {
  const at = read.forms[token] === '.' ? token - 1 : token;
  return /^\p{Lu}$/u.test(read.forms[at] ?? '') && read.forms[at + 1] === '.';
}

function firstWord(text: AnalysedText, start: number): number {
  let low = 0;
  let high = text.tokens.count;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((text.tokens.starts[mid] as number) < start) low = mid + 1;
    else high = mid;
  }
  // An opening quotation mark is no word: the capital after it opens the sentence too.
  while (
    low < text.tokens.count &&
    /^\P{L}+$/u.test(text.version.text.slice(text.tokens.starts[low], text.tokens.ends[low]))
  )
    low++;
  return low;
}

/**
 * Whether a token is the first that somebody says: behind a mark that opens, and that behind a comma or a colon. A mark that closes stands
 * right behind its comma.
 */
function opensSpeech({ tokens }: AnalysedText, forms: readonly string[], t: number): boolean {
  return (
    OPENS_SPEECH.test(forms[t - 1] ?? '') &&
    /^[:,]$/.test(forms[t - 2] ?? '') &&
    tokens.ends[t - 2] !== tokens.starts[t - 1] &&
    tokens.ends[t - 1] === tokens.starts[t]
  );
}

function lastStarting<T extends { readonly start: number }>(sorted: readonly T[], offset: number): T | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((sorted[mid] as T).start <= offset) low = mid + 1;
    else high = mid;
  }
  return sorted[low - 1] ?? null;
}

/** Whether a token stands inside a quotation; not behind the last. */
export function isQuotedAt(read: Read, token: number): boolean {
  return read.quoted[token] === 1;
}
