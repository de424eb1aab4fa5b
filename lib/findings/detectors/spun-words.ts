import { isPlace } from '../../lexicon/places.ts';
import { LONGEST_SPINNER_PHRASE, SPINNER_PHRASES } from '../../lexicon/spinner-phrases.ts';
import { isDictionaryWord } from '../../lexicon/thesaurus.ts';
import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf } from '../room.ts';
import { inEnglish } from '../searched.ts';
import { findInSentences } from '../word-line.ts';

const ID = 'spun-words';

/**
 * What synonym spinners put in place of common words, where the grammar or the phrase shows that another word stood there.
 * Each pattern runs on the words of a sentence in lower case, one space apart; what it says is the word that probably stood there.
 */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [
    /\bas a result of (?:he|she|they|it|we|i|there|his|her|their) (?:had|has|have|was|were|is|are|would|will|could|did|\w+ed)\b/g,
    '“because”',
  ],
  [
    /\bin line with (?:a|an|the|his|her|its) (?:video|report|statement|document|letter|spokes\w+|official|police|newspaper|website|post|person|people|witness\w*|transcript|survey|study)\b/g,
    '“according to”',
  ],
  [
    /\bin line with (?:officials|police|sources|witnesses|reports|prosecutors|authorities|people|two|three|experts)\b/g,
    '“according to”',
  ],
  [/\bthought about a(?:n)?\b|\bthought \| about\b/g, '“considered a”'],
  [/\blengthy (?:\w+ed|been|gone|held)\b/g, '“long”'],
  [/\b(?:simply|at|just|but|yet|for|as|with) one other \w+\b/g, '“another”'],
  [/\bmaking an attempt to\b|\bmade an attempt to be\b/g, '“trying to”'],
  [/\binternational locations\b/g, '“countries”'],
  [
    /\b(?:chinese|english|japanese|french|german|russian|spanish|arabic) language (?:chief|leader|president|authorities|officials?|navy|army|troops|government|minister|firm|company|food|state|people|man|woman)\b/g,
    'the nationality alone',
  ],
  [
    /\bthe [2-9] (?:took|had|have|were|are|met|international|men|women|leaders|sides|nations|of them|spoke|will|agreed)\b/g,
    'the number spelt out',
  ],
  [/\bin (?:a|the past) yr\b|\b(?:this|last|per|every) yr\b|\b\d+ yrs\b/g, '“year”'],
  [/\b(?:within|on|in) the (?:hills|streets|morning) of (?:america|washington dc)\b/g, '“in”'],
  [
    /\btv community\b|\binformation (?:web site|website|channel|convention|outlet|company|organization)\b|\bpress convention\b/g,
    '“news”, “network” or “conference”',
  ],
  [/\bpoint out (?:you|me|him|her|them|us)\b/g, '“show”'],
  [/\b(?:what|which|how) (?:they|you|we|i) name (?:that|this|it|them)\b|\bthey name it\b/g, '“call”'],
  [/\brequested (?:mr|mrs|ms|him|her|if|whether|why)\b/g, '“asked”'],
  [/\b(?:his|her|their) personal (?:journey|automobile|home|palms|arms|eyes)\b/g, '“own”'],
  [/\b(?:basically|mainly|largely) thought about\b/g, '“considered”'],
  [/\b(?:white|consultant|clinton|capitol) residence\b|\bhouse of representatives speaker residence\b/g, '“House”'],
  [/\b(?:prime|overseas|finance|defence|defense|international) (?:clergyman|cleric)\b/g, '“minister”'],
  [
    /\bpolice division\b|\bunited country[’']?s?\b|\bjoined (?:states|together kingdom|countries)\b/g,
    'the proper name',
  ],
  [
    /\b(?:profound learning|counterfeit consciousness|huge information|bosom (?:peril|disease|malignancy))\b/g,
    'the established term',
  ],
];
const PATTERNS = SIGNS.map(([pattern]) => pattern);
/** Place names that a spinner writes small. Only names that are no words. */
const SMALL_NAMES: ReadonlySet<string> = new Set([
  'america',
  'china',
  'russia',
  'ukraine',
  'europe',
  'asia',
  'africa',
  'germany',
  'france',
  'japan',
  'britain',
  'england',
  'london',
  'moscow',
  'beijing',
  'washington',
  'american',
  'russian',
  'european',
  'iran',
  'israel',
  'india',
  'mexico',
  'canada',
  'australia',
]);
const SHORTEST_PLACE = 5;
/** Small because a word: fine china, the turkey. */
const WARES = /^(?:fine|bone|the|blue|his|her|their|of|good|old|antique)$/;

export const spunWords: Detector = {
  id: ID,
  title: 'Words swapped by a synonym spinner',
  category: 'style/awkward',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Synonym spinners swap words without reading the phrase: “as a result of he had been”, “the 2 took time”, “relationship with america”, “in line with a video”.',
  whenNot:
    'One alone may be a slip or a habit (“in line with the report” may mean as it asked); several in one copy are not.',
  sources: ['Cabanac, Labbé & Magazinov 2021, Tortured phrases', 'seen on spun copies of news'],
  examples: {
    flag: [
      { copies: ['He stayed as a result of he had been tired.'], words: 'as a result of' },
      { copies: ['The clip, in line with a video revealed on Monday, is false.'], words: 'in line with' },
      { copies: ['He spoke of ties with america and the bridge.'], words: 'america' },
      { copies: ['The 2 took time to speak.'], words: 'The 2' },
      { copies: ['The fire crossed from Portugal into spain on Monday.'], words: 'spain' },
      {
        copies: ['Aides at the White Home said the listening to on Monday was about local weather change.'],
        words: 'White Home',
      },
      { copies: ['Aides at the mill said the decide ordered a new trial.'], words: 'the decide ordered' },
    ],
    pass: [
      {
        copies: [
          'As a result of his illness he stayed. The plan is in line with the law. The 2 September meeting was long. Fine china was sold.',
        ],
      },
      {
        copies: [
          'They live in a white home by the mill and were listening to on-air news. The club hired a new driver in the previous year.',
        ],
      },
      {
        copies: [
          'They asked one another. He thought about the bridge for a long time. Chinese language courses began.',
        ],
      },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const { from, to, pattern } of findInSentences(copy, PATTERNS, () => '|'))
    add(from, to, `The usual wording is ${SIGNS[pattern]?.[1]}.`, 0.7);
  for (const s of copy.sentences) {
    for (let i = s.from; i < s.to; i++) {
      const phrase = phraseAt(copy, i, s.to);
      if (phrase) add(i, i + phrase.words, `The usual term is “${phrase.meant}”.`, 0.8);
    }
    for (let i = s.from; i < s.to; i++) {
      if (!writtenSmall(copy.form(i)) || (copy.form(i) === 'china' && WARES.test(copy.folded(i - 1)))) continue;
      if (
        /[./@#-]/.test(copy.form(i - 1) + copy.form(i + 1)) &&
        copy.gap(i + 1) === '' &&
        copy.gap(i + 2) === '' &&
        copy.isWord(i + 2)
      )
        continue;
      if (allSmall(copy, s.from, s.to)) continue;
      add(i, i + 1, 'A name without its capital: spinners put one word in place of another.', 0.8);
    }
  }
  return cues.sort((a, b) => a.place.start - b.place.start);

  function add(from: number, to: number, says: string, strength: number): void {
    const place = placeOf(copy, from, to);
    cues.push(
      ownWords(copy, place, {
        detector: ID,
        message: `${quotedWords(copy, place)} looks like the work of a synonym spinner.`,
        says,
        strength,
      }),
    );
  }
}

/** A known place in small letters, and no English word. Short ones are words of other languages too (como, bari). */
function writtenSmall(form: string): boolean {
  if (SMALL_NAMES.has(form)) return true;
  return form.length >= SHORTEST_PLACE && /^\p{Ll}+$/u.test(form) && isPlace(form) && !isDictionaryWord(form);
}

/** The longest spun phrase that begins at a token, by how many words it has and what it stands for; null when none does. */
function phraseAt(copy: Copy, i: number, end: number): { readonly words: number; readonly meant: string } | null {
  let key = '';
  let best: { readonly words: number; readonly meant: string } | null = null;
  for (let n = 1; n <= LONGEST_SPINNER_PHRASE && i + n <= end && copy.isWord(i + n - 1); n++) {
    key += (n > 1 ? ' ' : '') + copy.folded(i + n - 1);
    const known = SPINNER_PHRASES.get(key);
    if (known && (!known.capitals || (capital(copy, i) && capital(copy, i + n - 1))))
      best = { words: n, meant: known.meant };
  }
  return best;
}

function capital(copy: Copy, i: number): boolean {
  return /^\p{Lu}/u.test(copy.form(i));
}

/** A sentence without any capital was typed so throughout. */
function allSmall(copy: Copy, from: number, to: number): boolean {
  return !/\p{Lu}/u.test(copy.text.slice(copy.start(from), copy.end(to - 1)));
}
