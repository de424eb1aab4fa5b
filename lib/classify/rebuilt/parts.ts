import { isModal } from '../../lexicon/hedges.ts';
import { isLoaded } from '../../lexicon/loaded-words.ts';
import { isNegator } from '../../lexicon/negations.ts';
import { withoutPossessive } from '../../lexicon/possessive.ts';
import { isCourtesyTitle } from '../../lexicon/titles.ts';
import { datelineOf } from '../../text/datelines.ts';
import { onceFor } from '../../text/once-for.ts';
import { type Pos, tagsOf } from '../../text/tags.ts';
import type { Read } from '../reader.ts';
import { type OpinionWord, opinionWord } from '../second-opinion/words.ts';
import { areInOneBlock, sentenceRange } from '../sentences.ts';
import { type Unit, unitsOf } from '../units.ts';

/** What a sentence says something with: a word of content, a name, a number or date, or a small word that weighs (`not`, `may`, `only`). */
export type Part = {
  readonly unit: Unit;
  /** Equal for two parts of one collation exactly when all is by which a part answers for another. */
  readonly kind: number;
  readonly at: number;
  readonly word: OpinionWord;
  readonly tag: Pos;
  /** The preposition it stands under, '' when there is none near. */
  readonly under: string;
  /** The number of its sentence in its version. */
  readonly sentence: number;
  readonly opens: boolean;
  /** The word without a genitive's `'s`; whether it is a name, a number or date, a modal, a word of denial. Asked for each pair of parts. */
  readonly bare: string;
  readonly isName: boolean;
  readonly isNumeric: boolean;
  readonly isModal: boolean;
  readonly denies: boolean;
  /** A verb of saying, or `according`. */
  readonly speaks: boolean;
  /** Says how much, how sure or whether, and of what: the words behind it. */
  readonly governs: boolean;
};

const partsIn = onceFor((_: Read) => new Map<number, readonly Part[]>());

/** A preposition holds what stands so many parts behind it. */
const HOLDS = 4;
/** No dateline is longer, in characters. */
const DATELINE = 100;

/** The parts of a sentence, in order; those of its dateline and courtesy titles left out. */
export function partsOfSentence(read: Read, sentence: number): readonly Part[] {
  const own = partsIn(read);
  const known = own.get(sentence);
  if (known) return known;
  const made = partsAnew(read, sentence);
  own.set(sentence, made);
  return made;
}

function partsAnew(read: Read, sentence: number): readonly Part[] {
  const [from, to] = sentenceRange(read, sentence);
  const tags = tagsOf(read.text);
  const out: Part[] = [];
  let under = '';
  let left = 0;
  for (const unit of unitsOf(read, afterDateline(read, sentence, from), to)) {
    const word = opinionWord(unit.exact === 'US' ? 'u.s.' : unit.word);
    if (word.isPreposition || unit.word === 'of' || unit.word === 'by') {
      under = unit.word;
      left = HOLDS;
    } else if (unit.kind === 'quote' || (unit.kind === 'punctuation' && unit.exact !== '-')) under = '';
    if (!isPart(unit, word)) continue;
    const tag = tags.pos(unit.from);
    if (tag === 'VERB') under = '';
    const isNumeric = unit.kind === 'number' || unit.kind === 'date';
    const speaks = word.reports || unit.word === 'according';
    const opens = read.opensSentence(unit.from);
    out.push({
      unit,
      kind: 4 * unit.sign + (tag === 'ADV' ? 2 : 0) + (opens ? 1 : 0),
      at: unit.from,
      word,
      tag,
      // `In the harbour late on Friday`, `in the harbour late Friday`: a day is under none but its own.
      under: left > 0 && (unit.kind !== 'date' || isRightBehind(read, under, unit.from)) ? under : '',
      sentence,
      opens,
      bare: withoutPossessive(unit.word),
      isName: unit.kind === 'name',
      isNumeric,
      // `May` may be the month.
      isModal: !isNumeric && isModal(unit.word),
      denies: negates(unit),
      speaks,
      governs: !isNumeric && !speaks && ((word.isWeighty && !isLoaded(unit.word)) || negates(unit)),
    });
    left--;
  }
  return out;
}

/** Whether a preposition stands right before a day, or a word that says how early. */
function isRightBehind({ folded }: Read, preposition: string, at: number): boolean {
  let t = at - 1;
  while (/^(?:the|early|late|about|around)$/.test(folded[t] ?? '')) t--;
  return folded[t] === preposition;
}

/** True for a unit with a word of denial in it: `is not` is one. */
function negates({ word }: Unit): boolean {
  return word.split(' ').some(isNegator);
}

function isPart(unit: Unit, word: OpinionWord): boolean {
  if (isCourtesyTitle(unit.word) || /^(?:so|too)$/.test(unit.word)) return false;
  if (unit.kind === 'name' || unit.kind === 'number' || unit.kind === 'date') return true;
  return word.isWeighty || unit.word === 'according' || negates(unit) || (unit.kind === 'word' && word.isContent);
}

/** The first token behind the dateline that the paragraph of a sentence may begin with; `from` is the sentence's first. */
export function afterDateline(read: Read, sentence: number, from: number): number {
  if (areInOneBlock(read, sentence - 1, sentence)) return from;
  const { tokens, version } = read.text;
  const start = tokens.starts[from] ?? 0;
  const end = start + datelineOf(version.text.slice(start, start + DATELINE));
  let t = from;
  while (t < tokens.count && (tokens.starts[t] as number) < end) t++;
  return t;
}
