import { dateValue } from '../lexicon/dates.ts';
import type { Expression } from '../lexicon/expressions.ts';
import { isFunctionWord } from '../lexicon/function-words.ts';
import { lemmasOf } from '../lexicon/thesaurus.ts';
import { UNITS } from '../lexicon/units.ts';
import { type Amount, amountValue, readAmounts } from './amounts.ts';
import { fateOf } from './fates.ts';
import type { SentenceGroups } from './sentence-groups.ts';
import type { Story } from './story.ts';

/** How many words after a figure are looked at for what it counts: `seven Ukrainian and allied civilians`. */
const HEAD = 3;
/** Words on each side by which a sum, a share, a measure and a date are known. */
const AROUND = 5;

/** A number or a date of one version. */
export type Figure = {
  readonly story: Story;
  /** Null of a date. */
  readonly amount: Amount | null;
  /** Token indices, end exclusive: the figure alone, and as it is shown, with its bound and unit. */
  readonly from: number;
  readonly to: number;
  readonly shown: readonly [number, number];
  readonly row: number;
  /** The name of the group of sentences that render each other which its own is in; null when it renders none. */
  readonly group: string | null;
  readonly value: string;
  /** What it counts, by the words behind it, in order, each by its first lemma; empty of a date. */
  readonly heads: readonly string[];
  /** By what it is known to tell the same thing as another: what it counts, or words around it. */
  readonly cues: ReadonlySet<string>;
  /** What became of those whom it counts (`missing`, `hurt`); null where that does not show. */
  readonly fate: string | null;
  /** True where count and rank say the same: its 200-year and its 200th anniversary, seven months in a row and the seventh. */
  readonly eitherWay: boolean;
};

/** The numbers and dates of a story, in order. */
export function figuresOf(story: Story, groupOf: SentenceGroups): Figure[] {
  const dates = story.expressions.flatMap((e) => (e.kind === 'date' ? [dateOf(story, e)] : []));
  const numbers = readAmounts(story).flatMap((a) => (isWord(story, a) ? [] : [numberOf(story, a)]));
  return [...dates, ...numbers]
    .sort((x, y) => x.from - y.from)
    .map((f) => ({ ...f, row: story.rowAt(f.from), group: groupOf(story.version, story.sentenceAt(f.from)) }));
}

type Read = Omit<Figure, 'row' | 'group'>;

/** `One` and `second` are more often words than figures; only as part of a larger number do they count. */
function isWord(story: Story, { from, to }: Amount): boolean {
  return to - from === 1 && /^(?:one|first|second|a)$/.test(story.folded[from] as string);
}

function dateOf(story: Story, e: Expression & { readonly kind: 'date' }): Read {
  const value = dateValue(e.date, story.text.version.published, story.pressDay);
  const cues = wordsAround(story, [e.from, e.to]);
  return {
    ...{ story, amount: null, from: e.from, to: e.to, shown: [e.from, e.to], value, cues },
    heads: [],
    fate: null,
    eitherWay: false,
  };
}

function numberOf(story: Story, amount: Amount): Read {
  const { from, to, end, whole, unit, measure } = amount;
  const heads = headsOf(story, end);
  const cues = new Set(heads);
  // Two sums, shares or lengths in one paragraph are the same thing only where a word beside them says so.
  const kind = measure?.dimension ?? unit;
  if (kind !== '') for (const word of wordsAround(story, whole)) cues.add(`${kind} ${word}`);
  const low = otherEnd(story, whole[0]);
  if (low !== null) cues.add(`against ${low}`);
  return {
    story,
    amount,
    from,
    to,
    shown: whole,
    value: amountValue(amount),
    heads,
    cues,
    fate: fateOf(story, amount),
    eitherWay: isInRow(story, to),
  };
}

function headsOf({ folded }: Story, at: number): string[] {
  const out: string[] = [];
  for (let t = at; t < Math.min(at + HEAD, folded.length); t++) {
    const word = folded[t] as string;
    if (/^[^\p{L}\p{N}-]/u.test(word) || (isFunctionWord(word) && word !== 'of')) break;
    if (/^\p{L}/u.test(word) && !isFunctionWord(word)) out.push(lemmasOf(word)[0] as string);
  }
  return out;
}

/** The figure before it of a vote, a score or a range: `9 to 6`, `9 votes to 6`, `3-2`; null where there is none. */
function otherEnd({ folded }: Story, at: number): string | null {
  if (!/^(?:to|[-–])$/.test(folded[at - 1] ?? '')) return null;
  const noun = /^\p{L}+$/u.test(folded[at - 2] ?? '') ? 1 : 0;
  const figure = folded[at - 2 - noun] ?? '';
  return /^\d[\d,.]*$/.test(figure) ? figure : null;
}

function wordsAround(story: Story, [from, to]: readonly [number, number]): ReadonlySet<string> {
  const out = new Set<string>();
  for (let t = Math.max(0, from - AROUND); t < Math.min(story.folded.length, to + AROUND); t++) {
    const word = story.folded[t] as string;
    if ((t < from || t >= to) && /^\p{L}/u.test(word) && !isFunctionWord(word)) out.add(lemmasOf(word)[0] as string);
  }
  return out;
}

/** How far behind a figure its `anniversary` may stand: `200 - year anniversary`. */
const ANNIVERSARY = 4;

function isInRow(story: Story, to: number): boolean {
  const behind = story.folded.slice(to, to + ANNIVERSARY).join(' ');
  return /^(?:(?:- )?years? (?:anniversary|birthday|jubilee)|consecutive|straight|successive)\b/.test(behind);
}

/** A count with nothing behind it that it counts: `he is 20`, `by 88 per cent to 12`. */
export function isBare({ story, amount, heads, to }: Figure): boolean {
  return amount !== null && !amount.ordinal && amount.unit === '' && heads.length === 0 && story.folded[to] !== 'of';
}

/** The 14 who are missing are not the 14 who were hurt; nor is a ring of 3,000 years one that was lost for 81. */
export function isOfOthers(f: Figure, g: Figure): boolean {
  const [x, y] = [f, g].map(useOf);
  return (f.fate !== null && g.fate !== null && f.fate !== g.fate) || (!!x && !!y && x !== y);
}

/** What a length of time is: how old something is, or how long it lasts; null of anything else and where that does not show. */
function useOf({ story: { folded }, shown: [from], amount }: Figure): 'age' | 'span' | null {
  if (amount?.measure?.dimension !== 'time') return null;
  const behind = folded[amount.end] === '-' ? folded[amount.end + 1] : folded[amount.end];
  if (behind === 'old' || folded[from - 1] === 'aged') return 'age';
  return folded[from - 1] === 'for' ? 'span' : null;
}

/** `The other 86`, `three more clinics`: it counts the rest. */
export function isOfRest({ story: { folded }, shown: [from], to }: Figure): boolean {
  return [folded[from - 1], folded[to]].some((w) => /^(?:others?|another|more|further|additional)$/.test(w ?? ''));
}

/** The unit of a count whose word for it stands a little off: `130 fewer hours`. Null where it has none. */
export function unitBehind({ amount, heads }: Figure): string | null {
  if (!amount || amount.ordinal || amount.unit !== '') return null;
  return heads.map((h) => UNITS.get(h)?.key).find((key) => key !== undefined) ?? null;
}
