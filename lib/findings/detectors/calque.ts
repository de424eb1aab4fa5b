import type { Detector } from '../detector.ts';
import { type Cue, placeOf, quote } from '../room.ts';

const ID = 'calque';

/**
 * Formulas of the press in other languages, word for word in English, where no English house would write them. By the
 * language they show. Made for this project; only formulas that read as damage wherever they stand.
 */
const CALQUES: readonly (readonly [language: string, phrase: RegExp, meant: string])[] = [
  [
    'ru',
    /\bthe celestial empire\b|\bfoggy albion\b|\bthe land of the rising sun\b|\bfree cities of the baltics\b/g,
    'the country’s name',
  ],
  [
    'ru',
    /\bwith reference to (?:a |an |the |its |his |her |their )?(?:statement|source|sources|press|report|own|words|head|representative|ministry|agency|publication|words of)\b/g,
    'citing',
  ],
  [
    'ru',
    /\b(?:in|on) the territory of the (?:russian federation|country|republic|region)\b|\bjournalists of the publication\b|\bthe so called collective west\b/g,
    'in',
  ],
  [
    'ru',
    /\bthis was (?:reported|stated|announced|written|said) by (?:the )?(?:press|agency|head|minister|publication|telegram)\b/g,
    'the agency reported',
  ],
  [
    'ru',
    /\bthe (?:head|owner) of the white house\b|\bthe (?:head|chief) of the pentagon (?:said|noted|stressed|added)\b|\b(?:the )?interlocutor of the (?:agency|publication|newspaper)\b|\b(?:recall|we remind you) ,? ?that\b(?= (?:earlier|in|on|the|last))|\b(?:british|american|german|french|polish|ukrainian|chinese) edition (?:writes|reports|notes|said|wrote|of the)\b|\bon the air of (?:the )?(?:tv|channel|radio|television|program|programme)\b|\bthe publication (?:writes|clarifies|specifies|notes)\b|\bwrites about this\b|\bin the near future it will become known\b/g,
    'the agency’s own words',
  ],
  [
    'it',
    /\b(?:reads|explains) (?:the|a) note\b|\bto the microphones of\b|\baccording to what (?:is|has been|was) (?:learned|learnt)\b|\bin these hours\b(?= ,| the| in)|\bthe umpteenth\b|\bthe words of the (?:premier|minister) arrive\b|\bas reported by the agency , in a note\b/g,
    'plain words',
  ],
  [
    'es',
    /\bthe also (?:president|minister|actor|actress|former|leader|deputy|senator|mayor|coach|player|head|spokes\w+)\b|\bthe uniformed (?:arrived|managed|proceeded|captured|arrested)\b|\bput in freedom\b|\bgave to know\b|\bmade known that\b/g,
    'plain words',
  ],
  [
    'fr',
    /\b(?:source|sources|person) close to the (?:file|dossier)\b|\bassists? (?:to|at) the (?:opening|ceremony|meeting|mass|funeral|match)\b|\bthis (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) \d+ (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
    'plain words',
  ],
  [
    'de',
    /\baccording to (?:its|his|her|their) own (?:information|statements|details|data)\b|\bafter own (?:information|statements)\b|\bgave (?:itself|himself|herself) (?:optimistic|satisfied|confident|surprised)\b|\bthrows? (?:the|him|her|them) (?:\w+ )?before\b(?= ,)|\bin the night on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g,
    'plain words',
  ],
  [
    'tr',
    /\b(?:made|making|used) (?:a |the )?(?:statements?|expressions?|phrases?) ,? ?(?:to the members of the press|in his statement|in his speech)\b|\bmembers of the press\b(?= , stat| that)|\bused the (?:following )?expressions\b|\bhe used the phrases?\b/g,
    'plain words',
  ],
  [
    'ja',
    /\bit became that\b|\bit is (?:a|the) policy that has\b|\bit was found on the \d+(?:st|nd|rd|th)\b|\bit turns out on the \d+(?:st|nd|rd|th)\b|\bdo you have any (?:problem|opinion) \| he said\b|\bis showing the idea\b|\bshowed the idea (?:of|that)\b|\bis in a form of\b/g,
    'plain words',
  ],
  [
    'zh',
    /\bhas always attached great importance to\b|\bthe broad masses of\b|\bthe (?:relevant|related) departments? (?:concerned )?(?:said|should|will)\b|\bmelon[- ]eating (?:crowd|masses)\b|\bsmall partners\b|\bhot searched?\b/g,
    'plain words',
  ],
  [
    'ja',
    /\bit is said that there is\b|\bthere is a possibility that there\b|\bit is a story that\b|\bit has become a form\b|\bsafety guarantee meeting\b|\bit can be said that it is\b/g,
    'plain words',
  ],
  [
    'ko',
    /\bit is known that it is\b|\bit was revealed that it\b|\bpeople ' s livelihood party\b|\bthe position that it will\b/g,
    'plain words',
  ],
  [
    'es',
    /\bthe same that\b|\bin the framework of the (?:visit|celebration)\b|(?<=\b(?:minister|president|mayor|spokesman|spokeswoman|governor|official|he|she) )assured that\b|\bthe said (?:minister|president|official)\b|\bstopped to (?:a|two|three|four|several)\b/g,
    'plain words',
  ],
  [
    'de',
    /\bin the night to (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:stepped|stepping) back from (?:his|her|the) office\b|\bthe police asked for hints\b/g,
    'plain words',
  ],
  [
    'it',
    /\bthe same (?:minister|president) (?:has )?(?:declared|underlined)\b|\bin the day of (?:today|yesterday)\b/g,
    'plain words',
  ],
  [
    'ar',
    /\bhis highness affirmed that\b|\bit is noteworthy that\b(?= ?[.|])|\band for his part ,? ?(?:he|the)\b|\bpointing out to the\b/g,
    'plain words',
  ],
  [
    'fr',
    /\bthe hexagon(?: ' s)? (?:government|president|economy)\b|\bthe chief of the state (?:has|is|was)\b|\bthe interested party (?:has|said|denied)\b/g,
    'plain words',
  ],
];

export const calque: Detector = {
  id: ID,
  title: 'A press formula of another language, word for word',
  category: 'style/awkward',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Every press has its formulas: со ссылкой на comes out as “with reference to”, Поднебесная as “the Celestial Empire”, ということだ as “It is said that there is”.',
  whenNot:
    'A story about the phrase, a quotation of somebody who speaks so, a title (the 18th-century Celestial Empire).',
  sources: ['made for this project; see the languages in the list'],
  examples: {
    flag: [
      { copies: ['The agency reports this with reference to a statement by the mayor.'], words: 'with reference to' },
      { copies: ['The authorities of the Celestial Empire will monitor the visit.'], words: 'Celestial Empire' },
    ],
    pass: [
      {
        copies: [
          'With reference to your letter of May, the celestial bodies of an empire are said to be many. It is said that the same man came.',
        ],
      },
    ],
  },
  detect: ({ copies }) =>
    copies
      .filter((c) => c.english)
      .flatMap((copy) => {
        const cues: Cue[] = [];
        for (const s of copy.sentences) {
          let line = '';
          const at: number[] = [];
          for (let i = s.from; i < s.to; i++) {
            const word =
              (line === '' ? '' : ' ') +
              (copy.isWord(i) || copy.kind(i) === 'number' ? copy.folded(i) : copy.form(i) === '.' ? '.' : '|');
            for (let k = 0; k < word.length; k++) at.push(i);
            line += word;
          }
          for (const [language, phrase, meant] of CALQUES) {
            for (const m of line.matchAll(phrase)) {
              const from = at[m.index] as number;
              const to = at[m.index + m[0].length - 1] as number;
              const place = placeOf(copy, from, to + 1);
              const says = `A formula of ${NAMES[language] ?? language} papers; English papers would write ${meant}.`;
              cues.push({
                detector: ID,
                place,
                strength: 0.8,
                message: `“${copy.text.slice(place.start, place.end)}” looks translated word for word. ${says}`,
                evidence: [quote(copy, place, says)],
              });
            }
          }
        }
        return cues.sort((a, b) => a.place.start - b.place.start);
      }),
};

const NAMES: Readonly<Record<string, string>> = {
  ru: 'Russian',
  zh: 'Chinese',
  ja: 'Japanese',
  ko: 'Korean',
  es: 'Spanish',
  de: 'German',
  it: 'Italian',
  ar: 'Arabic',
  fr: 'French',
  tr: 'Turkish',
};

/** The language that a calque shows, or null; for the assessment of its copy. */
export function languageOfCalque(words: string): string | null {
  const folded = words.toLowerCase();
  return CALQUES.find(([, phrase]) => new RegExp(phrase.source).test(folded))?.[0] ?? null;
}
