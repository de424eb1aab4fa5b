import type { Detector } from '../detector.ts';
import { inEnglish } from '../searched.ts';
import { wordForWord } from '../word-for-word.ts';
import { findInSentences } from '../word-line.ts';

const ID = 'wrong-frame';

/**
 * Words with a preposition, a form or an object that they never take in edited English, as other languages' cases and prepositions
 * make a translator write them. With what is usual. Left out is whatever some variety of English prints (“different to”,
 * “protest the decision”, “arrived to the scene”).
 */
const FRAMES: readonly (readonly [pattern: RegExp, usual: string])[] = [
  [
    /\b(?:was|were|is|are|been) (?:arrived|happened|occurred|existed|belonged|consisted|died|appeared)\b(?! at\b)|\bbeen (?:expired|elapsed|vanished|emerged|arisen|collapsed)\b/g,
    'This verb does not take “be”.',
  ],
  [/\bdiscuss(?:ed|es|ing)? about\b|\bmention(?:ed|s) about\b/g, 'This verb does not take “about”.'],
  [/\b(?:emphasi[sz]ed|stressed) on (?:the|that|its|their|his|her)\b/g, 'This verb does not take “on”.'],
  [
    /\battend(?:s|ed|ing)? (?:to|at|in) (?:the|a|an) (?:\w+ )?(?:ceremony|meeting|conference|summit|opening|event|funeral|wedding|match|session|forum|rally|congress|exhibition|festival|talks)\b/g,
    'English says “attend the …”, with nothing between.',
  ],
  [
    /\b(?:he|she|they|who|minister|president|director|official|officials|spokes\w+|mayor|governor) (?:also |then )?told about (?:the|his|her|their|its|this|that|how|what)\b/g,
    'English says “told somebody about” or “spoke about”.',
  ],
  [
    /\b(?:rose|risen|fell|fallen|grew|grown|increased|decreased|dropped|declined|jumped|reduced) (?:on|for) (?:\w+ )?\d[\d.,]* (?:percent|per cent|%|times)(?! (?:of|in|on)\b)/g,
    'English says “by” here.',
  ],
  [/\bsuspicion in\b(?= (?:\w+ing|the|a)\b)|\bin suspicion of\b/g, 'English says “on suspicion of”.'],
  [/\bparticipat(?:e|ed|es|ing) to (?:the|a|an|this)\b/g, 'English says “participate in”.'],
  [/\bdepend(?:s|ed|ing)? (?:from|of) (?:the|his|her|its|their|what|whether|how)\b/g, 'English says “depend on”.'],
  [/\bconsist(?:s|ed|ing)? (?:from|by)\b/g, 'English says “consist of”.'],
  [/\b(?:complimented|congratulated) with (?:him|her|them|us|the)\b/g, 'English says “congratulated them on”.'],
  [
    /\b(?:explain|explained|suggest|suggested|announced|mentioned|said) (?:us|me|him|them) (?:that|how|what|why)\b/g,
    'This verb needs “to” before the person.',
  ],
  [
    /\bcapable to\b|\bresponsible (?:of|from) (?:the|a|this|\w+ing)\b|\binterested (?:on|for) (?:the|this|\w+ing)\b|\bafraid from\b|\bsimilar with\b|\bdespite of\b|\bin spite (?:the|this|his|her|their)\b|\baccording (?:with|of|for) (?:the|a|his|her|its|him|them)\b|\bin accordance (?:to|of|from)\b|\bin conformity to the\b/g,
    'English uses another preposition here.',
  ],
  [
    /\bmakes? possible to\b|\bin the frames? of (?:the|this|his|her|a) (?:visit|meeting|project|program|programme|talks|forum|campaign|case|agreement|investigation)\b|\bwithin the frames of\b|\b(?:under the|on the|on|under) conditions? of (?:keeping )?anonymity (?:of|for)\b|\bunder the condition of anonymity\b|\bon conditions of anonymity\b|\bin base (?:to|of) (?:the|this|his)\b|\bon the base of (?:this|these|those|what|data|information)\b|\bfrom the part of (?:the|his|her)\b|\bin the same time\b(?! (?:period|frame|zone|slot|as|it|span|that|last)\b)|\b(?:by|in|at) (?:the )?occasion of (?:the|his|her|its|their)\b|\bin quality of\b/g,
    'The English set phrase is different.',
  ],
  [
    /\b(?:could|might|should|would) (?:can|could|might|must|will|should)\b|\b(?:did|does|do) not (?:went|came|said|was|were|had|made|took|gave|got|knew)\b|\b(?:didn't|doesn't|don't) (?:went|came|said|was|were|had|made|took|gave|got|knew)\b|\b(?:more|most) (?:bigger|larger|smaller|higher|lower|better|worse|biggest|largest|oldest|worst|best|highest|lowest)\b(?! (?:than )?expected)/g,
    'One form, not two.',
  ],
  [
    /\bfrom here (?:the end|to the end|the summer|a few)\b|\bfrom here at\b|\bsince makes\b|\bmakes (?:ten|\d+|two|three|four|five|some) (?:years|months|days) that\b|\b(?:does|ago) of that\b/g,
    'English puts this with “by” or “in”.',
  ],
];

const PATTERNS = FRAMES.map(([pattern]) => pattern);

export const wrongFrame: Detector = {
  id: ID,
  title: 'Wrong preposition or verb form',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Cases and prepositions of another language show through: вырасти на 4 % comes out as “grew on 4 percent”, asistir a as “attend to the ceremony”, a verb of arriving takes “be”.',
  whenNot:
    'Speech taken down as spoken; dialect; a title. Usage on which British and American papers differ is not in the list.',
  sources: [
    'Huddleston & Pullum 2002, ch. 4 and 7 (complements and prepositions)',
    'Swan 2016, Practical English Usage',
  ],
  examples: {
    flag: [
      { copies: ['The ferry was arrived in the port on Tuesday with forty cars.'], words: 'was arrived' },
      { copies: ['Over the week the price of oats grew on 3 percent.'], words: 'grew on 3 percent' },
      { copies: ['The mayor will attend to the opening ceremony of the mill.'], words: 'attend to the' },
      { copies: ['He spoke to the paper, in which he told about the plans of the mill.'], words: 'told about the' },
      { copies: ['Despite of the rain the two sides did not went home.'], words: 'Despite of' },
    ],
    pass: [
      {
        copies: [
          'The conclusion was arrived at by vote. He was told about the plan. She attended to the wounded at the meeting. Prices fell on 40 percent of days.',
        ],
      },
      {
        copies: [
          'In the same time period sales rose by 4 percent. Depending on the weather, they will discuss it. The dam is capable of holding more, and better is expected.',
        ],
      },
    ],
  },
  detect: (room) =>
    inEnglish(room, (copy) =>
      findInSentences(copy, PATTERNS).map((found) =>
        wordForWord(copy, found, {
          detector: ID,
          looks: 'looks ungrammatical',
          says: FRAMES[found.pattern]?.[1] ?? '',
          strength: 0.7,
        }),
      ),
    ),
};
