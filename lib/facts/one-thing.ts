import { isFunctionWord } from '../lexicon/function-words.ts';
import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { lemmasOf, partsOf } from '../lexicon/thesaurus.ts';
import { onceFor } from '../text/once-for.ts';
import { type Figure, isBare, isOfOthers } from './figure.ts';
import { grainOf, isNear, ratioOf } from './near.ts';
import { isSame } from './same-figure.ts';
import type { Story } from './story.ts';

/** Words on each side of a figure by which it is known elsewhere. This and the next four were set on invented pairs, then read on our sub-edited stories with their rows and links taken away. */
const AROUND = 16;
/** How near the word stands that says what a sum, a measure or a date is of. */
const BESIDE = 3;
/** A word of no more sentences than this of either version tells what is spoken of; the names of those whom all of a story is about do not. */
const TELLING = 3;
/** So many telling words two figures that differ must share to be of one thing for sure, near each other or not. */
const SURE = 2;
const SURER = 4;
/** A day of a month, whatever the year; a weekday or a month comes round again. */
const DAY = /-\d\d-\d\d$/;
/** What every report has beside its dates and sums, and by which two that differ are no one thing. */
const ANYTIME =
  /^(?:night|morning|evening|afternoon|noon|midnight|dawn|early|late|today|yesterday|tomorrow|end|begin|start|middle|second|minute|last|next|first|new|official|\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
/** What is counted of everything: two men here are no two men there, save where more words are the same. */
const ANYBODY =
  /^(?:people|person|man|woman|child|member|year|month|week|day|hour|time|place|case|thing|point|side|part)$/;

/** How surely two figures that say the same say it of one thing; 0 where that does not show. `more`: so many telling words beyond what it takes else. */
export function likenessOf(f: Figure, g: Figure, more: number): number {
  const shared = tellingIn(f, g, true);
  const needed = neededOf(f, g);
  return needed !== null && shared >= needed + more ? 1 + shared : 0;
}

/** So many telling words two figures of one value must share to be of one thing; null where they count two things. */
function neededOf(f: Figure, g: Figure): number | null {
  const [x, y] = [f.amount, g.amount];
  if (isOfOthers(f, g)) return null;
  if (!x || !y) return f.value === g.value && DAY.test(f.value) ? 0 : 1;
  const digits = x.isShare || y.isShare ? 1 : digitsShown(x.value);
  if (x.unit !== '' || y.unit !== '') return digits > 2 ? 0 : hasOneCue(f, g) || isAge(f, g) ? 1 : 2;
  const heads = headsOf(f).filter((h) => headsOf(g).includes(h));
  if (heads.length > 0) return digits > 2 ? 0 : digits > 1 && heads.some((h) => !ANYBODY.test(h)) ? 0 : 1;
  if (digits > 2) return 1;
  return isBare(f) || isBare(g) ? 3 - digits : null;
}

/** The digits up to the last that is no nought: two of 14 and of 1,400. A dozen is as round as ten. */
function digitsShown(value: number): number {
  const digits = `${Math.abs(value)}`.replace('.', '').replace(/^0+|0+$/g, '').length;
  return value === 12 ? 1 : digits;
}

/** `Ada Brown, 46, a nurse`; `she is 46 years old`. */
function isAge(f: Figure, g: Figure): boolean {
  return [f, g].some(isBare) && [f, g].some(({ amount }) => amount?.measure?.key === 'year');
}

function hasOneCue(f: Figure, g: Figure): boolean {
  return [...f.cues].some((cue) => g.cues.has(cue));
}

/** What a figure counts, by the nouns behind it. */
function headsOf({ heads }: Figure): readonly string[] {
  return heads.filter((h) => partsOf(h).has('n') && !isFunctionWord(h));
}

/** How surely two figures that differ tell one thing, beside one word for it; 0 where that does not show. */
export function sureness(f: Figure, g: Figure): number {
  if (
    isOfOthers(f, g) ||
    kindOf(f) !== kindOf(g) ||
    isSame(f, g) ||
    !governing(f).some((w) => governing(g).includes(w))
  )
    return 0;
  const told = tellingIn(f, g, false);
  const isClose = f.amount ? isNear(f, g, f.amount.unit === '') : true;
  return told >= (isClose ? SURE : SURER) ? told + 1 / ratioOf(f, g) : 0;
}

/** Under what a figure stands, of what it tells: its kind, and a word for the thing. */
export function thingKeys(f: Figure): readonly string[] {
  return governing(f).map((word) => `${kindOf(f)} ${word}`);
}

/** What a figure is of: counts, ranks, a dimension or currency, or a date as exact. */
function kindOf({ amount, value }: Figure): string {
  if (!amount) return `date ${grainOf(value)}`;
  return amount.ordinal ? 'rank' : `amount ${amount.measure?.dimension ?? amount.unit}`;
}

/** What it counts, or the words right beside it, of a sum, a measure or a date. */
function governing(f: Figure): readonly string[] {
  const { story, amount, shown } = f;
  if (amount && amount.unit === '') return headsOf(f).filter(isOfThing);
  const out: string[] = [];
  for (let t = shown[0] - BESIDE; t < shown[1] + BESIDE; t++) {
    if (t >= shown[0] && t < shown[1]) continue;
    const word = t >= 0 && t < story.folded.length ? wordAt(story, t) : null;
    if (word !== null && /^\p{L}/u.test(word) && isOfThing(word)) out.push(word);
  }
  return out;
}

/** How many words two figures have around them that few sentences have; what they count is left out. `isWide`: also of the sentences beside theirs in the paragraph. */
function tellingIn(f: Figure, g: Figure, isWide: boolean): number {
  const [x, y] = isWide ? [wordsInParagraph(f), wordsInParagraph(g)] : [wordsInSentence(f), wordsInSentence(g)];
  let shared = 0;
  for (const word of x)
    if (y.has(word) && (isWide || isOfThing(word)) && isTelling(f.story, word) && isTelling(g.story, word)) shared++;
  return shared;
}

/** Neither a time nor a word for saying so. */
function isOfThing(word: string): boolean {
  return !ANYTIME.test(word) && !ANYBODY.test(word) && !isReportingVerb(word);
}

const wordsInSentence = onceFor((f: Figure) => wordsWithin(f, f.story.sentences[f.story.sentenceAt(f.from)]));
const wordsInParagraph = onceFor((f: Figure) => wordsWithin(f, passageOf(f)));

function passageOf({ story, from }: Figure): readonly [number, number] | undefined {
  const { passages } = story;
  let [low, high] = [0, passages.length];
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((passages[mid]?.to ?? 0) <= from) low = mid + 1;
    else high = mid;
  }
  const passage = passages[low];
  return passage && [passage.from, passage.to];
}

function wordsWithin({ story, shown, heads }: Figure, bounds: readonly [number, number] = shown): ReadonlySet<string> {
  const out = new Set<string>();
  for (let t = Math.max(bounds[0], shown[0] - AROUND); t < Math.min(bounds[1], shown[1] + AROUND); t++) {
    if (t >= shown[0] && t < shown[1]) continue;
    const word = wordAt(story, t);
    if (word !== null && !heads.includes(word)) out.add(word);
  }
  return out;
}

/** A word that carries meaning, by its first lemma; figures too. Null of any other. */
function wordAt({ folded }: Story, t: number): string | null {
  const word = folded[t] as string;
  if (/^\d{2}/.test(word)) return word;
  return /^\p{L}{3}/u.test(word) && !isFunctionWord(word) ? (lemmasOf(word)[0] as string) : null;
}

function isTelling(story: Story, word: string): boolean {
  return (sentencesWith(story).get(word) ?? 0) <= TELLING;
}

/** By word in how many sentences a version has it. */
const sentencesWith = onceFor((story: Story): ReadonlyMap<string, number> => {
  const out = new Map<string, number>();
  for (const [from, to] of story.sentences) {
    const own = new Set<string>();
    for (let t = from; t < to; t++) own.add(wordAt(story, t) ?? '');
    for (const word of own) out.set(word, (out.get(word) ?? 0) + 1);
  }
  return out;
});
