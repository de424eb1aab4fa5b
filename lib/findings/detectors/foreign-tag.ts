import type { Detector } from '../detector.ts';
import type { Copy } from '../room.ts';
import { inEnglish } from '../searched.ts';
import { wordForWord } from '../word-for-word.ts';
import { findInSentences } from '../word-line.ts';

const ID = 'foreign-tag';
/** Who is named after the verb: somebody with a name or an office. */
const WHO = '(?:the|he|she|mr|mrs|ms|dr|\\p{L}+)';
/**
 * Verbs that give a quotation its speaker in Romance, German and Turkish papers and never, or not without an object, in English ones:
 * assure, underline, estimate (estimer), sentence (sentenciar), specify, indicate, affirm, abound, thunder.
 */
const TAGS: readonly (readonly [pattern: RegExp, says: string])[] = [
  [
    new RegExp(
      `(?:[.,] ”|” ,) (?:underlines|underlined|specifies|specified|assures|assured|affirms|affirmed|sentences|sentenced|estimates|estimated|indicates|indicated|precises|precised|manifests|manifested|sustains|sustained|abounds|abounded|confides|explicits) ${WHO}`,
      'gu',
    ),
    'English papers do not attribute quotations with this verb.',
  ],
  [
    /” ?,? (?:so|thus) (?:the \w+|\p{L}+)(?: \p{L}+)? (?:[.,]|in|on|to|after|at|about|with)/gu,
    'German and Italian papers attribute quotations with “so”.',
  ],
  [
    /” ?,? (?:he|she|they|it) (?:has|have) (?:declared|said|added|stated|affirmed|underlined|explained|specified)\b/g,
    'English papers write “he said”.',
  ],
  [
    /” ?,? [–|] (?:said|noted|stressed|added|stated|reported|emphasized|emphasised|explained) |” ?,? – (?:he|she|the(?: \p{L}+){1,3}) (?:said|says|noted|stressed|added|stated|reported|emphasized|emphasised|explained) /gu,
    'Russian papers put a dash between a quotation and its speaker.',
  ],
  [
    /,? second (?:the (?:minister|president|mayor|police|ministry|company|report|agency)|he|him|her) ?,/g,
    'Portuguese “segundo” means “according to” as well as “second”.',
  ],
];

const LOOKS = 'looks like another language’s way of naming the speaker';
const PATTERNS = TAGS.map(([pattern]) => pattern);
/** The pattern of `so Berg`, which asks who is named. */
const SO = 1;

export const foreignTag: Detector = {
  id: ID,
  title: 'Quotation attributed in a foreign way',
  category: 'style/awkward',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: '“…”, underlines the minister (sottolinea); “…”, so Berg (so Berg); “…”, sentenced Gómez (sentenció); “…”, – said the envoy: the words around a quotation are carried over one by one.',
  whenNot: 'A judge who really did sentence somebody right after a quotation; a play or a poem.',
  sources: ['made for this project from the habits of German, French, Italian, Spanish, Portuguese and Russian papers'],
  examples: {
    flag: [
      { copies: ['“The bridge will be ready in June”, underlines the mayor of Kerning.'], words: 'underlines the' },
      { copies: ['“We have had enough of the noise,” so Berg in a letter.'], words: 'so Berg' },
      { copies: ['“The match is not over,” sentenced the coach.'], words: 'sentenced the' },
      {
        copies: ['“We shall wait for the pilot”, – the old harbour master said on Monday.'],
        words: 'harbour master said',
      },
      { copies: ['“I will not resign”, he has declared to the press.'], words: 'he has declared' },
    ],
    pass: [
      {
        copies: [
          '“Hold on to the rope”: the night the ferry sank\n\nThe ferry sank in May. “Wait” – the word was his.',
        ],
      },
      {
        copies: [
          '“The bridge will be ready in June,” the mayor said, and underlined the date. “It rained,” so they stayed in. “Yes,” he said – the last word.',
        ],
      },
      {
        copies: [
          'He heard the word “guilty”. The judge sentenced the man. The report “Rain” estimated the damage, and the film “Mud” underlines the point.',
        ],
      },
    ],
  },
  detect: (room) =>
    inEnglish(room, (copy) =>
      findInSentences(copy, PATTERNS, mark)
        // “…,” so they stayed in: a clause, and nobody named.
        .filter(({ from, to, pattern }) => pattern !== SO || named(copy, from, to))
        .map((found) =>
          wordForWord(copy, found, { detector: ID, looks: LOOKS, says: TAGS[found.pattern]?.[1] ?? '', strength: 0.7 }),
        ),
    ),
};

function named(copy: Copy, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!/^(?:so|thus)$/.test(copy.folded(i))) continue;
    if (copy.folded(i + 1) === 'the') return copy.pos(i + 2) === 'NOUN' && !/^(?:VERB|AUX)$/.test(copy.pos(i + 3));
    return copy.pos(i + 1) === 'PROPN' && /^\p{Lu}/u.test(copy.form(i + 1));
  }
  return false;
}

function mark(form: string): string {
  if (/^[.,]$/.test(form)) return form;
  if (/^[-–—―]+$/.test(form)) return '–';
  return /^[”"»]$/.test(form) ? '”' : '|';
}
