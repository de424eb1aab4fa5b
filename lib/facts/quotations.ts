import { isFunctionWord } from '../lexicon/function-words.ts';
import { phraseAt } from '../lexicon/house-style.ts';
import { isPrefixNegation } from '../lexicon/negations.ts';
import { turnsRound } from '../lexicon/polarity.ts';
import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { spellingKey } from '../lexicon/spelling.ts';
import { differ, type Fact, type FactValue, SLOT_WORDS } from '../model/fact.ts';
import type { Range } from '../model/range.ts';
import { tokensIn } from '../text/tokens.ts';
import type { Cast } from './cast.ts';
import { createParaphraser, type Paraphraser } from './paraphrases.ts';
import type { Placed } from './placed.ts';
import { groupedBy, MOST_GROUPS } from './quote-groups.ts';
import { type QuoteSpan, quoteSpans } from './quote-spans.ts';
import { measureOf, renderingsOf, type Wording, wordingKey } from './renderings.ts';
import { lastSpeaker, type Speaker, speakerOf } from './speakers.ts';
import type { Story } from './story.ts';
import { voicesOf } from './voices.ts';

/**
 * Of the shorter of two quotations in one row this share of its words must be in the longer for them to be one quotation,
 * altered; across rows more. A garbled back-translation of a 25-word quotation keeps about 0.6 of its words; two different
 * quotations of one speaker in one paragraph share less than 0.35 (counted on invented pairs).
 */
const SAME_ROW = 0.5;
const OTHER_ROW = 0.75;
/** A quotation of fewer words must be equal word for word: `serious problem` is in many mouths. */
const SHORT = 4;

type Quote = Wording & {
  readonly story: Story;
  readonly row: number;
  /** One, or more where its speaker interrupts it and another version has them in one; `keys` and `breaks` are those of all. */
  readonly parts: readonly Part[];
  readonly speaker: Speaker | null;
};

/** One stretch between marks; `tokens` are those within them, end exclusive. */
type Part = { readonly span: QuoteSpan; readonly tokens: readonly [number, number] };

/** Quotations across the versions, and who is said to have spoken them. Ranges take in the marks; a paraphrase has none. */
export function quotationFacts(stories: readonly Story[], casts: readonly Cast[]): Placed[] {
  const quotes = joined(stories.map((s, i) => quotesOf(s, casts[i] as Cast)));
  const groups = groupedBy(quotes, { marksOf, likeness, wordingOf: knownBy });
  const paraphrasers = stories.map(createParaphraser);
  return groups.flatMap((group): Placed[] => {
    const first = group[0] as Quote;
    const longest = group.reduce((l, q) => (q.keys.length > l.keys.length ? q : l), first);
    const measure = measureOf(group).keys.join(' ');
    const model = group.find((q) => q.keys.join(' ') === measure) ?? first;
    const slot = model.parts
      .map(({ span }) => model.story.text.version.text.slice(span.inner.start, span.inner.end))
      .join(' ')
      .split(/\s+/)
      .slice(0, SLOT_WORDS)
      .join(' ');
    const quoted = group.map(
      (q): Said => ({
        version: q.story.version,
        ranges: q.parts.map((p) => p.span.range),
        keys: q.keys,
        breaks: q.breaks,
        told: false,
        words: q.parts.map((p) => wordsOf(q.story, p.tokens)).join(' '),
      }),
    );
    const wordings = [...quoted, ...paraphrases(stories, group, { longest, paraphrasers })].sort(
      (x, y) => x.version - y.version || startOf(x) - startOf(y),
    );
    const renderings = renderingsOf(wordings);
    // What is equal but for house style gets one value, in words that somebody printed.
    const printed = new Map<string, string>();
    for (const { keys, words } of wordings) if (!printed.has(wordingKey(keys))) printed.set(wordingKey(keys), words);
    const all = wordings.flatMap(({ version, ranges, keys }, i): FactValue[] => {
      const rendering = renderings[i];
      const value = printed.get(wordingKey(keys)) as string;
      return ranges.map(({ start, end }) => ({ version, start, end, value, ...(rendering ? { rendering } : {}) }));
    });
    const agree = all.every((v) => v.value === all[0]?.value);
    const place = { row: first.row, start: first.parts[0]?.span.range.start ?? 0 };
    const quotation: Placed = { ...place, fact: { kind: 'quotation', slot, values: all, agree } };
    const said = attributionOf(group, slot);
    return said ? [quotation, { ...place, version: all[0]?.version ?? 0, fact: said }] : [quotation];
  });
}

/** A quotation in one version, or what it says in its place without marks; `words` folded, as printed. */
type Said = Wording & { readonly version: number; readonly ranges: readonly Range[]; readonly words: string };

function startOf({ ranges }: Said): number {
  return ranges[0]?.start ?? 0;
}

function wordsOf(story: Story, [from, to]: readonly [number, number]): string {
  return story.folded
    .slice(from, to)
    .filter((w) => /[\p{L}\p{N}]/u.test(w))
    .join(' ');
}

function quotesOf(story: Story, cast: Cast): Quote[] {
  const { text } = story;
  const out: Quote[] = [];
  let sentence = 0;
  for (const p of story.passages) {
    let last: Speaker | null = null;
    for (const span of quoteSpans(text.version.text, text.blocks[p.block] as Range)) {
      const tokens = tokensIn(text.tokens, span.inner);
      while (sentence + 1 < text.sentences.length && (text.sentences[sentence + 1]?.start ?? 0) <= span.range.start)
        sentence++;
      const bounds = sentenceAround(story, { at: sentence, span });
      const wording = wordingOf(story, tokens);
      const { keys } = wording;
      if (keys.length === 0) continue;
      const speaker: Speaker | null = isLabel(story, tokens)
        ? null
        : (speakerOf(story, { cast, sentence: bounds, tokens }) ??
          // Words picked out (a “special” paint) are nobody's only because somebody spoke before.
          (keys.length >= SHORT ? last : null) ??
          (isStatement(story, tokens) ? lastSpeaker(story, cast, [p.from, tokens[0]]) : null));
      if (speaker) last = { ...speaker, sure: false, isGuess: true };
      out.push({ story, row: p.row, parts: [{ span, tokens }], ...wording, speaker });
    }
  }
  return out;
}

/** The words of a quotation made comparable: spelling and house style aside (`on to`, `onto`; `the U.S.`, `the US`). */
function wordingOf(story: Story, [from, to]: readonly [number, number], told = false): Wording {
  const keys: string[] = [];
  const breaks: number[] = [];
  for (let t = from; t < to; ) {
    const phrase = story.forms[t] === 'us' ? null : phraseAt(story.folded, t);
    const fits = phrase !== null && t + phrase.length <= to;
    if (fits) keys.push(phrase.key);
    else if (/[\p{L}\p{N}]/u.test(story.forms[t] as string)) keys.push(spellingKey(story.folded[t] as string));
    else if (/^(?:[.!?]|…)/.test(story.forms[t] as string) && breaks.at(-1) !== keys.length) breaks.push(keys.length);
    t += fits ? phrase.length : 1;
  }
  return { keys, breaks, told };
}

/** A name in marks (the frigate “Admiral of the Sea”), or a word in marks that does something itself (a “judge” said Brown was right): nobody says it. */
function isLabel(story: Story, [from, to]: readonly [number, number]): boolean {
  if (to - from > LABEL || isStatement(story, [from, to])) return false;
  const words = story.forms.slice(from, to).filter((w) => /\p{L}/u.test(w));
  const isName = words.every((w) => /^[\p{Lu}\p{N}]/u.test(w) || isFunctionWord(w));
  if (isName && /^\p{Lu}/u.test(words[0] ?? '') && !/[.,!?]/.test(story.forms[to - 1] as string)) return true;
  return (
    /^\p{Ll}/u.test(words[0] ?? '') &&
    /^\p{Ll}/u.test(story.forms[to + 1] ?? '') &&
    isReportingVerb(story.folded[to + 1] as string)
  );
}

/** A sentence of its own, and no words picked out of one: “It held.” */
function isStatement(story: Story, [from, to]: readonly [number, number]): boolean {
  return (
    to - from > SHORT && /^\p{Lu}/u.test(story.forms[from] as string) && /^[.!?]$/.test(story.forms[to - 1] as string)
  );
}

/** The longest name in quotation marks, in tokens. */
const LABEL = 8;

/** A sentence no longer than this right behind a quotation says who spoke: `“It held.” Carl Stone said.` */
const TAG = 6;

/** Token bounds of the sentences a quotation touches: from the one it opens in to the one it closes in. */
function sentenceAround(
  story: Story,
  given: { readonly at: number; readonly span: QuoteSpan },
): readonly [number, number] {
  const { sentences, tokens } = story.text;
  const first = sentences[given.at];
  let end = given.at;
  while (end + 1 < sentences.length && (sentences[end + 1]?.start ?? 0) < given.span.range.end) end++;
  const next = sentences[end + 1];
  const tag = next ? tokensIn(tokens, next) : [0, 0];
  if (next?.block === first?.block && next?.start && next.start <= given.span.range.end + 1 && tag[1] - tag[0] <= TAG)
    if (story.folded.slice(...tag).some(isReportingVerb)) end++;
  const last = sentences[end];
  return [first ? tokensIn(tokens, first)[0] : 0, last ? tokensIn(tokens, last)[1] : tokens.count];
}

/** Who spoke may stand in the middle of a quotation, in no more tokens than this. */
const INTERRUPTED = 30;

/**
 * Quotations with what they go on with behind their speaker, where another version has that in one: `“It held,” Roe said. “We all cheered.”`, `“It held. We all
 * cheered,” Roe said.`
 */
function joined(perVersion: readonly (readonly Quote[])[]): readonly (readonly Quote[])[] {
  const byRow = new Map<string, Quote[]>();
  for (const q of perVersion.flat()) {
    const key = `${q.row} ${q.story.version}`;
    const known = byRow.get(key);
    if (!known) byRow.set(key, [q]);
    else if (known.length < MOST_GROUPS) known.push(q);
  }
  const isOneElsewhere = (a: Quote, b: Quote): boolean =>
    perVersion.some(
      ([other]) =>
        other && other.story !== a.story && byRow.get(`${a.row} ${other.story.version}`)?.some((o) => holds(o, a, b)),
    );
  return perVersion.map((quotes) => {
    const out: Quote[] = [];
    for (const q of quotes) {
      const last = out.at(-1);
      if (last && goesOn(last, q) && isOneElsewhere(last, q)) out[out.length - 1] = joinedTo(last, q);
      else out.push(q);
    }
    return out;
  });
}

function goesOn(a: Quote, b: Quote): boolean {
  if ([...a.parts, ...b.parts].some((p) => isLabel(a.story, p.tokens))) return false;
  return a.row >= 0 && a.row === b.row && firstOf(b) - (a.parts.at(-1) as Part).tokens[1] <= INTERRUPTED;
}

function joinedTo(a: Quote, b: Quote): Quote {
  return {
    ...a,
    parts: [...a.parts, ...b.parts],
    keys: [...a.keys, ...b.keys],
    breaks: [...a.breaks, ...b.breaks.map((n) => n + a.keys.length)],
    speaker: a.speaker ?? b.speaker,
  };
}

/** Whether a quotation has the words of two, the one's before the other's. */
function holds(whole: Quote, a: Quote, b: Quote): boolean {
  const length = a.keys.length + b.keys.length;
  const cut = Math.round((whole.keys.length * a.keys.length) / length);
  return (
    whole.keys.length >= OTHER_ROW * length &&
    isIn(a.keys, whole.keys.slice(0, cut + SLIDE)) &&
    isIn(b.keys, whole.keys.slice(Math.max(0, cut - SLIDE)))
  );
}

function isIn(part: readonly string[], whole: readonly string[]): boolean {
  return shareOf(part, whole) >= (part.length < SHORT ? 1 : SAME_ROW);
}

/** By so many words the seam of two quotations may have moved where a copy words them otherwise. */
const SLIDE = 2;

function firstOf(q: Quote): number {
  return (q.parts[0] as Part).tokens[0];
}

/** The words of a quotation that is long enough to be known by them. */
function knownBy({ keys }: Quote): string | null {
  return keys.length < SHORT ? null : wordingKey(keys);
}

/** What a quotation is found by: its pairs of neighbouring words, and its row. */
function marksOf(q: Quote): readonly string[] {
  const pairs = q.keys.slice(1).map((k, i) => `${q.keys[i]} ${k}`);
  return [...new Set([...(pairs.length > 0 ? pairs : q.keys), `row ${q.row}`])];
}

/** 0 when they are two quotations; else how much of the shorter is in the longer, more in the same row. */
function likeness(a: Quote, b: Quote): number {
  const shorter = a.keys.length <= b.keys.length ? a : b;
  const longer = shorter === a ? b : a;
  const same = a.row === b.row;
  if (shorter.keys.length < SHORT) {
    const whole = ` ${longer.keys.join(' ')} `.includes(` ${shorter.keys.join(' ')} `);
    if (whole) return same || a.keys.length === b.keys.length ? (same ? 1 : 0.5) : 0;
    return same && (isReworded(shorter, longer) || isTurned(a, b)) ? REWORDED : 0;
  }
  const share = shareOf(shorter.keys, longer.keys);
  return share >= (same ? SAME_ROW : OTHER_ROW) ? share + (same ? 1 : 0) : 0;
}

/** Below that of a quotation word for word, which comes first. */
const REWORDED = 0.4;

/**
 * A few words in one paragraph, of which half are the same and not only `the`: `wholly avoidable`, `completely avoidable`; or with one word more in their middle: `will hold`,
 * `will not hold`.
 */
function isReworded(shorter: Quote, longer: Quote): boolean {
  const [a, b] = [shorter.keys, longer.keys];
  const more = b.length - a.length;
  if (more > 1 || b.length < 2) return false;
  const begins = a.findIndex((k, i) => k !== b[i]);
  const same = a.filter((k, i) => k === (more === 0 || (begins >= 0 && i < begins) ? b[i] : b[i + more]));
  return same.length >= a.length / 2 && same.some((k) => !isFunctionWord(k));
}

/** The opposite in marks between the same words: called the dam “safe” on Friday, “unsafe” on Friday. Of any other words there (“grave”, “foreseen”) both may have been said. */
function isTurned(a: Quote, b: Quote): boolean {
  const differing = a.keys.filter((k, i) => k !== b.keys[i]).length;
  if (a.keys.length !== b.keys.length || differing !== 1) return false;
  const isOpposite = (x: string, y: string): boolean =>
    turnsRound(x, y) || isPrefixNegation(x, y) || isPrefixNegation(y, x);
  if (a.keys.every((k, i) => k === b.keys[i] || !isOpposite(k, b.keys[i] as string))) return false;
  const [p, q] = [a.parts[0] as Part, b.parts[0] as Part];
  if (a.parts.length > 1 || b.parts.length > 1 || isLabel(a.story, p.tokens) || isLabel(b.story, q.tokens))
    return false;
  const alike = (i: number, j: number): boolean => a.story.folded[i] === b.story.folded[j];
  const [from, at] = [p.tokens[0] - 1, q.tokens[0] - 1];
  return alike(from - 1, at - 1) && alike(from - 2, at - 2) && alike(p.tokens[1] + 1, q.tokens[1] + 1);
}

/** The share of the words that are among the others, each counted as often as it stands there. */
function shareOf(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const k of others) left.set(k, (left.get(k) ?? 0) + 1);
  let shared = 0;
  for (const k of words) {
    const n = left.get(k) ?? 0;
    if (n === 0) continue;
    left.set(k, n - 1);
    shared++;
  }
  return shared / words.length;
}

/** Versions that have the row but not the quotation: a sentence there that says the same without the marks. */
function paraphrases(
  stories: readonly Story[],
  group: readonly Quote[],
  given: { readonly longest: Quote; readonly paraphrasers: readonly Paraphraser[] },
): Said[] {
  const { longest, paraphrasers } = given;
  const content = new Set(longest.keys.filter((k) => !isFunctionWord(k)));
  if (content.size < SHORT || longest.row < 0 || group.every((q) => q.parts.every((p) => isLabel(q.story, p.tokens))))
    return [];
  const out: Said[] = [];
  stories.forEach((story, i) => {
    if (group.some((q) => q.story === story)) return;
    const best = paraphrasers[i]?.(longest.row, content);
    if (!best) return;
    const [from, to] = tokensIn(story.text.tokens, best);
    out.push({
      version: story.version,
      ranges: [best],
      ...wordingOf(story, [from, to], true),
      words: wordsOf(story, [from, to]),
    });
  });
  return out;
}

/**
 * Who speaks, version by version; an office or `they` says nothing against a name and is left out when another version names somebody. Where no version does, a pronoun tells nothing, save that
 * one version doubts what another only passes on (`they said`, `they claimed`).
 */
function attributionOf(group: readonly Quote[], slot: string): Fact | null {
  const spoken = group.filter((q): q is Quote & { readonly speaker: Speaker } => q.speaker !== null);
  const named = spoken.filter((q) => /^\p{Lu}/u.test(q.speaker.name));
  const sure = (q: { readonly speaker: Speaker }): number => (q.speaker.sure ? 0 : 1);
  const { values, agree } = voicesOf((named.length > 0 ? named : spoken).sort((x, y) => sure(x) - sure(y)));
  const isTold = named.length > 0 || spoken.some((q) => !isPronoun(q.speaker.name)) || differ(values);
  if (values.length === 0 || !isTold) return null;
  return { kind: 'attribution', slot, values: [...values].sort((x, y) => x.version - y.version), agree };
}

function isPronoun(name: string): boolean {
  return /^(?:he|she|it|they)$/i.test(name);
}
