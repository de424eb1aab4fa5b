import { isFunctionWord } from '../lexicon/function-words.ts';
import { phraseAt } from '../lexicon/house-style.ts';
import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { spellingKey } from '../lexicon/spelling.ts';
import type { Place } from '../model/change.ts';
import { type Fact, type FactValue, SLOT_WORDS } from '../model/fact.ts';
import type { Range } from '../model/range.ts';
import { tokensIn } from '../text/tokens.ts';
import { createParaphraser, type Paraphraser } from './paraphrases.ts';
import type { Placed } from './placed.ts';
import { type QuoteSpan, quoteSpans } from './quote-spans.ts';
import { measureOf, renderingsOf, type Wording } from './renderings.ts';
import { type Cast, lastSpeaker, type Speaker, speakerOf } from './speakers.ts';
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
  readonly span: QuoteSpan;
  readonly row: number;
  readonly tokens: readonly [number, number];
  /** What it goes on with behind its speaker, where another version has both in one: a quotation of its own. */
  readonly rest: Quote | null;
  readonly speaker: Speaker | null;
};

/** Quotations across the versions, and who is said to have spoken them. Ranges take in the marks; a paraphrase has none. */
export function quotationFacts(stories: readonly Story[], casts: readonly Cast[]): Placed[] {
  const groups = grouped(withRests(stories.map((s, i) => quotesOf(s, casts[i] as Cast))));
  const paraphrasers = stories.map(createParaphraser);
  return groups.flatMap((group): Placed[] => {
    const first = group[0] as Quote;
    const longest = group.reduce((l, q) => (q.keys.length > l.keys.length ? q : l), first);
    const measure = measureOf(group.map(wholeOf)).keys.join(' ');
    const model = group.find((q) => q.keys.join(' ') === measure) ?? first;
    const slot = model.story.text.version.text
      .slice(model.span.inner.start, model.span.inner.end)
      .split(/\s+/)
      .slice(0, SLOT_WORDS)
      .join(' ');
    const quoted = group.map(
      (q): Said => ({
        version: q.story.version,
        ...q.span.range,
        ...wholeOf(q),
        words: [q, q.rest]
          .map((part) => (part ? wordsOf(part.story, part.tokens) : ''))
          .join(' ')
          .trim(),
      }),
    );
    const wordings = [...quoted, ...paraphrases(stories, group, { longest, paraphrasers })].sort(
      (x, y) => x.version - y.version || x.start - y.start,
    );
    const renderings = renderingsOf(wordings);
    // What is equal but for house style gets one value, in words that somebody printed.
    const printed = new Map<string, string>();
    for (const { keys, words } of wordings) if (!printed.has(keys.join(' '))) printed.set(keys.join(' '), words);
    const all = wordings.map(({ version, start, end, keys }, i): FactValue => {
      const rendering = renderings[i];
      const value = printed.get(keys.join(' ')) as string;
      return { version, start, end, value, ...(rendering ? { rendering } : {}) };
    });
    const agree = all.every((v) => v.value === all[0]?.value);
    const place = { row: first.row, start: first.span.range.start };
    const quotation: Placed = { ...place, fact: { kind: 'quotation', slot, values: all, agree } };
    const said = attributionOf(group, slot);
    return said ? [quotation, { ...place, fact: said }] : [quotation];
  });
}

/** A quotation in one version, or what it says in its place without marks; `words` folded, as printed. */
type Said = Wording & Place & { readonly words: string };

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
      if (speaker) last = { ...speaker, sure: false };
      out.push({ story, span, row: p.row, tokens, rest: null, ...wording, speaker });
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
  return /^\p{Ll}/u.test(words[0] ?? '') && isReportingVerb(story.folded[to + 1] ?? '');
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
 * Each quotation with its rest: the next one of its paragraph, where another version has the two in one, `“It held,” Roe said. “We all cheered.”`, `“It held. We
 * all cheered,” Roe said.` Both stay quotations of their own.
 */
function withRests(perVersion: readonly (readonly Quote[])[]): readonly (readonly Quote[])[] {
  const byOpening = new Map<string, Quote[]>();
  for (const q of perVersion.flat()) {
    const known = byOpening.get(openingOf(q));
    if (!known) byOpening.set(openingOf(q), [q]);
    else if (known.length < MOST) known.push(q);
  }
  return perVersion.map((quotes) =>
    quotes.map((q, i) => {
      const rest = quotes[i + 1];
      if (!rest || rest.row !== q.row || rest.tokens[0] - q.tokens[1] > INTERRUPTED) return q;
      const both = { ...q, rest };
      const { keys } = wholeOf(both);
      const isOne = byOpening.get(openingOf(q))?.some((o) => o.story !== q.story && opensWith(o, keys));
      return isOne ? both : q;
    }),
  );
}

/** The wording of a quotation with its rest. */
function wholeOf({ keys, breaks, rest }: Quote): Wording {
  if (!rest) return { keys, breaks, told: false };
  return {
    keys: [...keys, ...rest.keys],
    breaks: [...breaks, ...rest.breaks.map((n) => n + keys.length)],
    told: false,
  };
}

/** A quotation's row and first words. */
function openingOf({ row, keys }: Quote): string {
  return `${row} ${keys.slice(0, SHORT).join(' ')}`;
}

function opensWith(quote: Quote, keys: readonly string[]): boolean {
  return keys.length <= quote.keys.length && keys.every((k, i) => k === quote.keys[i]);
}

/** Each quotation joins the earlier group it is most like; a group has one quotation a version. */
function grouped(perVersion: readonly (readonly Quote[])[]): Quote[][] {
  const groups: Quote[][] = [];
  const index = new Map<string, number[]>();
  for (const quotes of perVersion) {
    const taken = new Set<number>();
    for (const q of quotes) {
      const marks = marksOf(q);
      const candidates = new Map<number, number>();
      for (const m of marks)
        for (const g of (index.get(m) ?? []).slice(-MOST)) candidates.set(g, (candidates.get(g) ?? 0) + 1);
      let best = -1;
      let bestScore = 0;
      for (const [g] of [...candidates].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST)) {
        if (taken.has(g)) continue;
        const score = Math.max(...(groups[g] as Quote[]).map((other) => likeness(q, other)));
        if (score > bestScore) {
          best = g;
          bestScore = score;
        }
      }
      if (best < 0) {
        best = groups.length;
        groups.push([]);
      }
      (groups[best] as Quote[]).push(q);
      taken.add(best);
      for (const m of marks) {
        const list = index.get(m) ?? [];
        if (list.at(-1) !== best) list.push(best);
        index.set(m, list);
      }
    }
  }
  return groups;
}

/** No more candidate groups than this are weighed for one quotation: the work stays linear. */
const MOST = 12;

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
    return whole && (same || a.keys.length === b.keys.length) ? (same ? 1 : 0.5) : 0;
  }
  const left = new Map<string, number>();
  for (const k of longer.keys) left.set(k, (left.get(k) ?? 0) + 1);
  let shared = 0;
  for (const k of shorter.keys) {
    const n = left.get(k) ?? 0;
    if (n === 0) continue;
    left.set(k, n - 1);
    shared++;
  }
  const share = shared / shorter.keys.length;
  return share >= (same ? SAME_ROW : OTHER_ROW) ? share + (same ? 1 : 0) : 0;
}

/** Versions that have the row but not the quotation: a sentence there that says the same without the marks. */
function paraphrases(
  stories: readonly Story[],
  group: readonly Quote[],
  given: { readonly longest: Quote; readonly paraphrasers: readonly Paraphraser[] },
): Said[] {
  const { longest, paraphrasers } = given;
  const content = new Set(longest.keys.filter((k) => !isFunctionWord(k)));
  if (content.size < SHORT || longest.row < 0 || group.every((q) => isLabel(q.story, q.tokens))) return [];
  const out: Said[] = [];
  stories.forEach((story, i) => {
    if (group.some((q) => q.story === story)) return;
    const best = paraphrasers[i]?.(longest.row, content);
    if (!best) return;
    const [from, to] = tokensIn(story.text.tokens, best);
    out.push({
      version: story.version,
      start: best.start,
      end: best.end,
      ...wordingOf(story, [from, to], true),
      words: wordsOf(story, [from, to]),
    });
  });
  return out;
}

/** Who speaks, version by version; an office or `they` says nothing against a name and is left out when another version names somebody. */
function attributionOf(group: readonly Quote[], slot: string): Fact | null {
  const spoken = group.filter((q): q is Quote & { readonly speaker: Speaker } => q.speaker !== null);
  const named = spoken.filter((q) => /^\p{Lu}/u.test(q.speaker.name));
  const sure = (q: { readonly speaker: Speaker }): number => (q.speaker.sure ? 0 : 1);
  const { values, agree } = voicesOf((named.length > 0 ? named : spoken).sort((x, y) => sure(x) - sure(y)));
  if (values.length === 0) return null;
  return { kind: 'attribution', slot, values: [...values].sort((x, y) => x.version - y.version), agree };
}
