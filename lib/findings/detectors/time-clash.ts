import type { Detector } from '../detector.ts';
import { inEnglish } from '../searched.ts';
import { wordForWord } from '../word-for-word.ts';
import { findInSentences } from '../word-line.ts';

const ID = 'time-clash';
const UNIT = '(?:second|minute|hour|day|week|month|year|decade|centurie)s';
const COUNT = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|several|many|some)';
/** Telling of time that English grammar or custom does not allow, with what is usual. */
const CLASHES: readonly (readonly [pattern: RegExp, usual: string])[] = [
  [
    /\b(?:has|have) (?:\w+ed|said|told|made|taken|given|gone|come|become|left|met|held|won|lost|begun|spoken|written|known) (?:yesterday|last (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/g,
    'A past time takes the simple past.',
  ],
  [
    new RegExp(
      `\\b(?:has|have) (?:\\w+ed|said|told|made|taken|given|left|met|held|won|lost) ${COUNT} ${UNIT} ago\\b`,
      'g',
    ),
    'A past time takes the simple past.',
  ],
  [
    new RegExp(
      `\\bsince (?:already |about |more than |almost )?${COUNT} ${UNIT}\\b(?! (?:ago|earlier|before|later|old|of|after|prior|back|back,)\\b)`,
      'g',
    ),
    'English measures a stretch of time with “for”.',
  ],
  [
    /\bat the (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?::\d\d)?) (?:o'clock )?(?:of|in) the (?:morning|afternoon|evening|night)\b/g,
    'English says “at six in the morning”.',
  ],
  [/\b(?:at|around|about|from|until) \d{1,2}(?:[.:]\d\d)? clock\b/g, 'English says “o’clock”, or nothing.'],
  [
    /\bin the night (?:to|on) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g,
    'English says “on Sunday night”, not “in the night to Monday”.',
  ],
  [
    /\b(?:on|in|since|until) the past (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\bthe past (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:the|,|he|she|they)\b/g,
    'English says “last Monday”.',
  ],
  [
    /\b(?:on|this|last|next|past) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:morning |afternoon |evening |night )?\| \d{1,2}(?:st|nd|rd|th)? \|/g,
    'English papers do not put the date in brackets.',
  ],
  [
    /\b(?:on the )?\d{1,2}(?:st|nd|rd|th) (?:, |\| )?local time\b|\blocal time on the \d{1,2}(?:st|nd|rd|th)\b/g,
    'English papers name the day.',
  ],
];

const PATTERNS = CLASHES.map(([pattern]) => pattern);

export const timeClash: Detector = {
  id: ID,
  title: 'Time or tense carried over',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Tenses and times are carried over word for word: “has announced yesterday” (a hier annoncé), “since three years” (seit drei Jahren), “at the six of the morning”, “at 14 clock”, “on Friday (22)”, “on the 22nd local time”.',
  whenNot: 'Speech taken down as spoken; “since three years before”; a list of dates.',
  sources: ['Huddleston & Pullum 2002, 3.5 (the present perfect)', 'press styles of the languages named'],
  examples: {
    flag: [
      {
        copies: ['The mayor has announced yesterday that the tunnel will be closed.'],
        words: 'has announced yesterday',
      },
      { copies: ['The firm has worked on the engine since three years, it said.'], words: 'since three years' },
      { copies: ['The fire was out at the six of the morning.'], words: 'at the six of the morning' },
      { copies: ['The council met on Tuesday (14) and will meet again.'], words: 'Tuesday (14)' },
      { copies: ['The envoy landed on the 14th local time and left.'], words: '14th local time' },
    ],
    pass: [
      {
        copies: [
          'The shop has been closed since yesterday. It opened three years ago, since three years earlier it had burnt. He has said that yesterday was hard.',
        ],
      },
      {
        copies: [
          'They met at six in the morning and at the two of clubs. On Tuesday, 14 people left at 3 p.m. local time.',
        ],
      },
    ],
  },
  detect: (room) =>
    inEnglish(room, (copy) =>
      findInSentences(copy, PATTERNS).map((found) =>
        wordForWord(copy, found, { detector: ID, says: CLASHES[found.pattern]?.[1] ?? '', strength: 0.7 }),
      ),
    ),
};
