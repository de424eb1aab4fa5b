import { isCurrencySign } from '../../lexicon/currencies.ts';
import { isYear } from '../../lexicon/dates.ts';
import { NUMBER_WORDS } from '../../lexicon/numbers.ts';
import type { Detector } from '../detector.ts';
import type { Copy, Cue } from '../room.ts';
import { inEnglish } from '../searched.ts';
import { wordForWord } from '../word-for-word.ts';

const ID = 'wrong-count';
/** With the numbers from two up. */
const SEVERAL = /^(?:hundreds?|thousands?|million|several|many|various|numerous|both|these|those)$/;
/** Without `another`: “another reports that …”. */
const ONE = /^(?:a|an|each|every)$/;
/** Nouns that everybody counts, as news has them; none that is a unit of measure, a plural without ending or half a name. */
const NOUNS =
  'person|man|woman|child|boy|girl|worker|soldier|officer|official|minister|leader|player|student|teacher|doctor|patient|victim|passenger|driver|farmer|company|country|nation|city|town|village|house|building|school|hospital|factory|bank|shop|vehicle|car|ship|boat|plane|bridge|road|game|team|match|goal|case|death|attack|report|document|book|film|song|event|problem|reason|example|project|programme|program|agreement|region|district|province|family|member|resident|citizen|voter|expert|scientist|researcher|journalist|reporter|lawyer|judge|suspect|animal|tree|weapon|bomb|rocket|missile|accident|meeting|visit|speech|proposal|measure|decision|result|question|answer|idea|word|letter|law|rule';
const SINGULAR = new RegExp(`^(?:${NOUNS})$`);
const PLURALS = new Map(NOUNS.split('|').map((n) => [pluralOf(n), n]));
/** 万 and 亿, ten thousand and a hundred million, taken over as they are: “200 ten thousand”. */
const GREAT = /^(?:thousand|million|billion)s?$/;

export const wrongCount: Detector = {
  id: ID,
  title: 'Number and noun do not agree',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Chinese, Japanese, Korean, Turkish and Hungarian leave the noun unchanged after a number: “two thousand person”. And Chinese counts in ten thousands (万): “200 ten thousand batteries” for two million.',
  whenNot:
    'Part of a longer noun (“a two man crew”, “both house and garden”), a title, a name (Article Three case law).',
  sources: ['Huddleston & Pullum 2002, 5.2 (number)', 'CC-CEDICT: 万, 亿'],
  examples: {
    flag: [
      { copies: ['The plant employs two thousand person in the north.'], words: 'two thousand person' },
      { copies: ['They spoke with several minister, and left.'], words: 'several minister' },
      { copies: ['The line will make 200 ten thousand batteries a year.'], words: '200 ten thousand' },
      { copies: ['It is a countries of many rivers.'], words: 'a countries' },
    ],
    pass: [
      { copies: ['They spoke under a £6 million program.', 'They spoke under a £6m scheme.'] },
      {
        copies: [
          'A two man crew and a two-person tent. Both man and boy left. These law firms and several school boards met. Two of the men are here. In 2023 ten thousand people came.',
        ],
      },
      {
        copies: [
          'World War Two officer Lee spoke. Many a man has tried. On May 10 ten million voted. A games console, a sales report and a letters page. Every visit counts.',
        ],
      },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    for (let i = s.from + 1; i < s.to; i++) {
      const word = copy.folded(i);
      if (copy.form(i) !== word) continue;
      const before = copy.folded(i - 1);
      if (
        SINGULAR.test(word) &&
        (SEVERAL.test(before) || (NUMBER_WORDS.get(before) ?? 0) > 1) &&
        ends(i + 1, s.to) &&
        alone(i - 1, s.from)
      )
        add(start(i - 1, s.from), i + 1, 'The number calls for a plural.');
      else if (PLURALS.has(word) && ONE.test(before) && ends(i + 1, s.to) && copy.pos(i) === 'NOUN')
        add(i - 1, i + 1, '“One” or “a” calls for a singular.');
      else if (GREAT.test(word) && i - 2 >= s.from && amount(i - 2, { from: s.from, unit: before }))
        add(
          i - 2,
          i + 1,
          'English does not count in ten thousands; Chinese, Japanese and Korean do.',
          'looks translated word for word',
        );
    }
  }
  return cues;

  /** Nothing follows that the noun could be part of: a mark that ends a phrase, or a small word; not “three report their sales”. */
  function ends(i: number, to: number): boolean {
    if (i >= to) return true;
    if (copy.isWord(i)) return /^(?:ADP|AUX|CCONJ|SCONJ)$/.test(copy.pos(i)) && !/^(?:and|or)$/.test(copy.folded(i));
    return /^[.,;:!?)]$/.test(copy.form(i));
  }

  /** The number is a number of things: not the end of a name or a date (World War Two), not half of “both man and boy”. */
  function alone(i: number, from: number): boolean {
    const at = start(i, from) - 1;
    if (at < from) return true;
    // `A £6 million program`: a sum before what it is spent on.
    if (isCurrencySign(copy.form(at))) return false;
    return !/^(?:NOUN|PROPN|NUM|ADJ|DET)$/.test(copy.pos(at)) && !/^[-‑–—/]$/.test(copy.form(at));
  }

  /** Where a number of several words begins. */
  function start(i: number, from: number): number {
    let at = i;
    while (at > from && at > i - 3 && copy.pos(at - 1) === 'NUM') at--;
    return at;
  }

  /** A bare number that is no year and no day of a month; before `hundred` a broken one, for people do say “2 hundred million”. */
  function amount(i: number, { from, unit }: { readonly from: number; readonly unit: string }): boolean {
    return (
      copy.kind(i) === 'number' &&
      (unit === 'ten' || (unit === 'hundred' && /\d\.\d/.test(copy.folded(i)))) &&
      !/^(?:[12]?\d|3[01])$/.test(copy.folded(i)) &&
      !isYear(copy.folded(i)) &&
      (i === from || copy.pos(i - 1) !== 'PROPN')
    );
  }

  function add(from: number, to: number, says: string, looks = 'looks ungrammatical'): void {
    cues.push(wordForWord(copy, { from, to }, { detector: ID, looks, says, strength: 0.7 }));
  }
}

function pluralOf(noun: string): string {
  const odd: Readonly<Record<string, string>> = { person: 'persons', man: 'men', woman: 'women', child: 'children' };
  if (odd[noun]) return odd[noun];
  if (/[^aeo]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|ch|sh|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
