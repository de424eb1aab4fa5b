import { isArticle } from '../../lexicon/function-words.ts';
import { isDictionaryWord } from '../../lexicon/thesaurus.ts';
import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Line, placeOf } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'case-slip';
/** Words that have no business with a capital in mid-sentence. */
const SMALL: ReadonlySet<string> = new Set([
  'We',
  'He',
  'She',
  'They',
  'It',
  'This',
  'That',
  'These',
  'Those',
  'There',
  'You',
  'If',
  'When',
  'But',
  'And',
  'However',
  'Because',
  'So',
  'Was',
  'Is',
  'Are',
  'Were',
  'Has',
  'Have',
  'Or',
]);
/** Names that are written small, and small words of names. */
const SMALL_NAMES =
  /^(?:i(?:Phone|Pad|OS|Mac|Pod)|e(?:Bay|Sports)|x?AI|von|van|de|del|della|di|al|el|bin|ibn|da|dos|la|le|d’|d')$/u;
const ABBREVIATION =
  /^(?:\p{L}|\p{L}\.(?:\p{L}\.)+|mr|mrs|ms|dr|prof|gov|sen|rep|gen|col|lt|sgt|capt|st|jr|sr|inc|ltd|co|corp|vs|etc|eg|ie|no|nos|fig|approx|est|dept|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|hon|rev|pp|vol|ed|eds|ca|cf|al|ave|blvd|rd|mt|ft|min|max|sq|a\.m|p\.m)$/iu;

/** Titles that newspapers set without marks: the film It, the novel We. */
const WORKS =
  /^(?:film|movie|novel|book|album|song|show|series|play|band|musical|programme|program|game|magazine|comedy|drama|opera|track|single|called|titled|entitled|named)$/;

export const caseSlip: Detector = {
  id: ID,
  title: 'Lower case after a full stop or in a name, or a capital in mid-sentence',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  wants: ['capitals', 'sentences'],
  why: 'A machine that cuts a sentence in two leaves the second half in lower case (“between China and Russia. and called for …”); one that runs two together keeps the capital (“the Charter or We must never …”).',
  whenNot:
    'Names that start in lower case (iPhone, de Gaulle, bell hooks), titles that are ordinary words, abbreviations before the stop, verse, list items, headlines.',
  sources: ['MQM 2.0: fluency/spelling/capitalisation'],
  examples: {
    flag: [
      { copies: ['The council met on Monday. and called for a vote.'], words: 'and' },
      { copies: ['They must obey the rules or We must never vote again.'], words: 'We' },
      { copies: ['The council met. the Mayor said so.'], words: 'the' },
      {
        copies: ['The port of Varkath is shut. Ships wait off Varkath, and in varkath the food is low.'],
        words: 'varkath',
      },
    ],
    pass: [
      { copies: ['The U.S. economy grew. iPhone sales rose. De Gaulle left at 5 p.m. on Monday.'] },
      { copies: ['“Where is it?” asked the mayor. “Here!” said the clerk… and left.'] },
      {
        copies: [
          'The poem begins:\n\nthe river took the lower town\nand gave it back by day;\nand we who came to count the cost\ncould only count the rain.',
        ],
      },
      { copies: ['The film It and the novel We were named.'] },
      { copies: ['They met at The Hague. He said it’s fine.'] },
      { copies: ['The Kerning Herald is at kerning.org, and in Kerning. Ask @kerning, or the pro-kerning mayor.'] },
      { copies: ['Tanro is near. They sing for Tanro, and of Tanro; on the tanro days nobody works.'] },
      { copies: ['The boats of March and of March Hall march in March.'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

/** Shorter ones are particles of names: `ter`, `abu`, `haj`. */
const SHORTEST_NAME = 4;
/** A word that no dictionary has is a name when the copy sets it high in mid-sentence this often. */
const NAMED = 2;

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  const names = namesOf(copy);
  for (const s of copy.sentences) {
    const role = copy.blocks[s.block]?.role;
    if (role !== 'headline') start(s);
    if (role !== 'headline' && !titleCase(copy, s)) capitals(s);
    lowered(s);
  }
  return cues;

  /** A name that the copy sets small at one place alone. */
  function lowered(s: Line): void {
    for (let i = s.from; i < s.to; i++) {
      const uses = names.get(copy.folded(i));
      if (uses?.small !== 1 || uses.high < NAMED || !small(copy, i)) continue;
      // The tanro days: with an article it is a word of the trade.
      if (isArticle(copy.folded(i - 1))) continue;
      add(i, i + 1, 'looks like a name in lower case', 'The copy has it with a capital everywhere else.', 0.3);
    }
  }

  function start(s: Line): void {
    let i = s.from;
    while (i < s.to && !copy.isWord(i) && copy.kind(i) === 'punctuation') i++;
    const word = copy.form(i);
    if (i >= s.to || !copy.isWord(i) || !/^\p{Ll}/u.test(word) || SMALL_NAMES.test(word) || /\p{Lu}/u.test(word))
      return;
    const opening = i > s.from && /[“"‘'([…-]/.test(copy.form(s.from));
    const before = s.from - 1;
    const first = before < 0 || copy.start(before) < (copy.blocks[s.block]?.start ?? 0);
    if (first) {
      // A block that starts small: a list item, a link text, or a lost beginning. Only a sentence counts.
      if (opening || /[•*–—-]/.test(copy.form(s.from)) || s.to - s.from < 5 || !/[.!?]/.test(copy.form(s.to - 1)))
        return;
      if (goesOn(copy, s)) return;
      add(
        i,
        Math.min(s.to, i + 3),
        'looks like the middle of a sentence',
        'The paragraph opens in lower case: its start may have been lost.',
        0.6,
      );
      return;
    }
    let stop = before;
    while (stop > 0 && /^[”"’')\]]$/.test(copy.form(stop))) stop--;
    const mark = copy.form(stop);
    if (mark !== '.' && !(stop === before && /^[!?]$/.test(mark))) return;
    if (opening || copy.form(stop - 1) === '.' || ABBREVIATION.test(copy.folded(stop - 1))) return;
    // ... ?” asked the mayor
    const quoted = stop !== before;
    if (
      quoted &&
      copy.pos(i) === 'VERB' &&
      copy.isWord(i + 1) &&
      /^(?:said|says|added|asked|told|replied|wrote|he|she|they)$/.test(word)
    ) {
      add(
        i,
        i + 1,
        'looks cut off from the quotation it belongs to',
        'A full stop comes between the quotation and its speaker.',
        0.3,
      );
      return;
    }
    add(
      i,
      Math.min(s.to, i + 2),
      'looks cut off from the sentence before it',
      'A full stop, then lower case, as in a sentence cut in two.',
      quoted ? 0.8 : 1,
    );
  }

  function capitals(s: Line): void {
    for (let i = s.from + 1; i < s.to; i++) {
      if (!SMALL.has(copy.form(i)) || copy.gap(i) === '' || !/^\p{Ll}{2,}$/u.test(copy.form(i - 1))) continue;
      if (copy.isWord(i + 1) && /^\p{Lu}/u.test(copy.form(i + 1))) continue;
      if (WORKS.test(copy.folded(i - 1))) continue;
      add(
        i,
        i + 1,
        'looks like the start of another sentence',
        'A capital in mid-sentence, as when two are run together.',
        0.8,
      );
    }
  }

  function add(from: number, to: number, looks: string, says: string, strength: number): void {
    const place = placeOf(copy, from, to);
    cues.push(
      ownWords(copy, place, { detector: ID, message: `${quotedWords(copy, place)} ${looks}.`, says, strength }),
    );
  }
}

/** How often a copy has each word that no dictionary has: small, and with a capital in mid-sentence. */
function namesOf(copy: Copy): ReadonlyMap<string, { readonly small: number; readonly high: number }> {
  const made = new Map<string, { small: number; high: number }>();
  for (const s of copy.sentences) {
    const set = titleCase(copy, s);
    for (let i = s.from; i < s.to; i++) {
      const high = !set && i > s.from && /^\p{Lu}\p{Ll}+$/u.test(copy.form(i));
      if (!high && !small(copy, i)) continue;
      const uses = made.get(copy.folded(i)) ?? { small: 0, high: 0 };
      uses[high ? 'high' : 'small']++;
      made.set(copy.folded(i), uses);
    }
  }
  return made;
}

/** A whole word in lower case that no dictionary has: no part of an address, a handle or a compound. */
function small(copy: Copy, i: number): boolean {
  if (copy.form(i).length < SHORTEST_NAME || !/^\p{Ll}+$/u.test(copy.form(i))) return false;
  const tight = (k: number): boolean => copy.gap(k) === '';
  if (/^[@#./_:’'‑-]$/.test(copy.form(i - 1)) && tight(i)) return false;
  if (tight(i + 1) && (/^[@/_‑-]$/.test(copy.form(i + 1)) || (copy.form(i + 1) === '.' && tight(i + 2)))) return false;
  return !SMALL_NAMES.test(copy.form(i)) && !isDictionaryWord(copy.folded(i));
}

/** The block is the next line of the one before: verse, or lines broken by hand. A headline is no line of the story. */
function goesOn(copy: Copy, s: Line): boolean {
  const before = copy.blocks[s.block - 1];
  if (before?.role !== 'body') return false;
  if (!/\n\s*\n/.test(copy.text.slice(before.end, s.start))) return true;
  return /[\p{L},;:—–-]$/u.test(copy.text.slice(before.start, before.end).trimEnd());
}

/** A line set in Capitals Like This. */
function titleCase(copy: Copy, s: Line): boolean {
  let capital = 0;
  let words = 0;
  for (let i = s.from; i < s.to; i++) {
    if (!copy.isWord(i) || copy.form(i).length < 4) continue;
    words++;
    if (/^\p{Lu}/u.test(copy.form(i))) capital++;
  }
  return words > 0 && capital > 0.6 * words;
}
