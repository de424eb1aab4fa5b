import { connectivePhraseAt } from '../lexicon/connectives.ts';
import { dateValue } from '../lexicon/dates.ts';
import { type FractionReading, readFraction } from '../lexicon/fractions.ts';
import { isFunctionWord } from '../lexicon/function-words.ts';
import { numberValue } from '../lexicon/numbers.ts';
import { phrasesAt } from '../lexicon/phrasebook.ts';
import { readQuantity, sharesKey } from '../lexicon/quantities.ts';
import { spellingKey } from '../lexicon/spelling.ts';
import { isDictionaryWord, partsOf } from '../lexicon/thesaurus.ts';
import { isCourtesyTitle, titleInFull } from '../lexicon/titles.ts';
import { onceFor } from '../text/once-for.ts';
import type { Read } from './reader.ts';

type UnitKind = 'word' | 'name' | 'function' | 'number' | 'date' | 'punctuation' | 'quote';

/**
 * What is compared as one thing: a word, a phrase that stands for one (`per cent`), a number or date of several tokens,
 * a mark. Two units with the same `key` say the same, however they are written.
 */
export type Unit = {
  readonly kind: UnitKind;
  /** Token indices, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly exact: string;
  /** The folded words, one space between. */
  readonly word: string;
  readonly key: string;
  /** Further keys of a figure that may be read otherwise: `300m` is metres or millions. */
  readonly also: readonly string[];
  /** Keys of the newsroom's own rules of which it is a form. */
  readonly own: readonly string[];
  /** Equal for two units of one collation exactly when all of the above but the place is. */
  readonly sign: number;
  /** Where wordings of several words end that begin here, in tokens, end exclusive. */
  readonly phrases: readonly number[];
};

const NONE: readonly string[] = [];

const QUOTE = /^["“”„«»‘’']$/;

/** Every version's units by the token they begin at, each made once: neighbouring changes and other pairs ask again. */
const unitsIn = onceFor((read: Read) => new Array<Unit | undefined>(read.forms.length));

/** The units of the tokens `from` to `to` of one version. An expression or phrase that begins inside may end beyond. */
export function unitsOf(read: Read, from: number, to: number): Unit[] {
  const out: Unit[] = [];
  if (from >= to) return out;
  const known = unitsIn(read);
  for (let t = from; t < to; ) {
    const unit = known[t] ?? unitAt(read, t);
    out.push(unit);
    t = unit.to;
  }
  return out;
}

/** The unit that begins at a token. */
export function unitAt(read: Read, t: number): Unit {
  const units = unitsIn(read);
  const known = units[t];
  if (known) return known;
  const { kind, from, to, exact, word, key, also, own } = ownUnitAt(read, t);
  const sign = read.sign([kind, to - from, exact, word, key, ...also, ...own].join('\n'));
  const phrases = phrasesAt(read.folded, t).map((n) => t + n);
  const unit: Unit = { kind, from, to, exact, word, key, also, own, sign, phrases };
  units[t] = unit;
  return unit;
}

type Unsigned = Omit<Unit, 'sign' | 'phrases'>;

function ownUnitAt(read: Read, t: number): Unsigned {
  const unit = plainUnitAt(read, t);
  const own = read.ownAt(t);
  if (own === null || own.length < unit.to - t) return unit;
  if (own.length === unit.to - t) return { ...unit, own: own.keys };
  const to = t + own.length;
  const word = read.folded.slice(t, to).join(' ');
  const kind = unit.kind === 'name' ? 'name' : 'word';
  return {
    ...unit,
    kind,
    to,
    exact: read.forms.slice(t, to).join(' '),
    word,
    key: word,
    also: NONE,
    own: own.keys,
  };
}

/** True when a unit begins with a capital. */
export function isCapital(unit: Unit): boolean {
  return /^\p{Lu}/u.test(unit.exact);
}

/** True when two units say the same, however they are written. */
export function areOneReading(a: Unit, b: Unit): boolean {
  return (
    a.key === b.key || ((a.also.length > 0 || b.also.length > 0) && sharesKey([a.key, ...a.also], [b.key, ...b.also]))
  );
}

/** True when two units are forms of one rule of the newsroom's own. */
export function shareOwnRule(a: Unit, b: Unit): boolean {
  return a.own.some((key) => b.own.includes(key));
}

function plainUnitAt(read: Read, t: number): Unsigned {
  const form = read.forms[t] as string;
  const folded = read.folded[t] as string;
  const make = (kind: UnitKind, length: number, key: string, also = NONE): Unsigned => ({
    kind,
    from: t,
    to: t + length,
    exact: read.forms.slice(t, t + length).join(' '),
    word: read.folded.slice(t, t + length).join(' '),
    key,
    also,
    own: NONE,
  });
  const expression = read.expressionAt(t);
  const quantity = expression?.kind === 'date' ? null : readQuantity(read.folded, t);
  if (quantity) {
    const [key, ...also] = quantity.keys;
    return make('number', quantity.length, key, also);
  }
  const share = expression?.kind === 'date' ? null : shareAt(read, t);
  if (share) return make('number', share.length, `number ${numberValue({ ...share, ordinal: false })}`);
  if (expression && expression.from === t) {
    const length = expression.to - expression.from;
    if (expression.kind === 'date') {
      const key = `date ${dateValue(expression.date, read.text.version.published, read.pressDay)}`;
      return make('date', length, key);
    }
    return make('number', length, `number ${numberValue(expression.number)}`);
  }
  if (QUOTE.test(form)) return make('quote', 1, '"');
  if (/^[\p{P}\p{S}\p{C}]$/u.test(form)) {
    const sign = read.phraseAt(t);
    return sign ? make('word', sign.length, sign.key) : make('punctuation', 1, form);
  }
  // `us` is a pronoun, `US` a country, and folding makes them one.
  const phrase = form === 'us' ? null : read.phraseAt(t);
  if (phrase) {
    // Folding makes the country a pronoun.
    const kind =
      form !== 'US' && read.folded.slice(t, t + phrase.length).every(isFunctionWord)
        ? 'function'
        : /^\p{Lu}/u.test(form) && !read.opensSentence(t) && !read.opensSpeech(t) && hasCapital(read, t, phrase.length)
          ? 'name'
          : 'word';
    return make(kind, phrase.length, phrase.key);
  }
  const linking = connectivePhraseAt(read.folded, t);
  if (linking > 0) return make('function', linking, read.folded.slice(t, t + linking).join(' '));
  const full = /^\p{Lu}/u.test(form) ? titleInFull(folded) : null;
  if (full !== null) return make('word', read.forms[t + 1] === '.' ? 2 : 1, full);
  // The stop of `Mr.` is none of the sentence: without it the title would stand before a mark and not before a name.
  if (/^\p{Lu}/u.test(form) && read.forms[t + 1] === '.' && isCourtesyTitle(folded)) return make('word', 2, folded);
  if (isFunctionWord(folded)) return make('function', 1, folded);
  return make(isNameAt(read, t) ? 'name' : 'word', 1, spellingKey(folded.replace(/\.$/, '').replaceAll('.', '')));
}

/** `Half of them`, `a dozen`, `two in three`: as many as the figure says. A part of a unit (`half an hour`) is left in its words. */
function shareAt(read: Read, t: number): FractionReading | null {
  const mayBegin = /^(?:half|an?)$/.test(read.folded[t] as string) || read.expressionAt(t)?.from === t;
  const share = mayBegin ? readFraction(read.folded, t) : null;
  return share && (share.unit === '%' || share.value >= 1) ? share : null;
}

/** A capital on a word that is no small one: the `It` of `It will` is no name, the `US` is one, though folding makes it a pronoun. */
function hasCapital({ forms, folded }: Read, t: number, length: number): boolean {
  return forms
    .slice(t, t + length)
    .some((form, k) => form === 'US' || (/^\p{Lu}/u.test(form) && !isFunctionWord(folded[t + k] as string)));
}

/** Small words that no dictionary has: at the head of a sentence they are no names. */
const NO_NAME =
  /^(?:without|every(?:body|one|thing)|any(?:body|one)|something|unless|whereas|whoever|nor|amongst|versus)$/;

/** A capital is a name unless a sentence or what somebody says opens there; then when the word is a name elsewhere, is in no dictionary, or is a noun that goes on with one (`Besides Perth`). */
function isNameAt(read: Read, t: number): boolean {
  if (!/^\p{Lu}/u.test(read.forms[t] as string)) return false;
  if (!read.opensSentence(t) && !read.opensSpeech(t)) return true;
  const folded = read.folded[t] as string;
  if (NO_NAME.test(folded)) return false;
  if (read.isNamed(folded) || !isDictionaryWord(folded)) return true;
  return /^\p{Lu}\p{Ll}/u.test(read.forms[t + 1] ?? '') && partsOf(folded).has('n');
}
