import { NUMBER_WORDS } from '../../lexicon/numbers.ts';
import type { Detector } from '../detector.ts';
import type { Copy, Cue } from '../room.ts';
import { inEnglish } from '../searched.ts';
import { wordForWord } from '../word-for-word.ts';

const ID = 'counted-mass';
/** Nouns that English does not count. Those that some varieties count (damages, aids, researches, funds) are left out. */
const MASS =
  'information|advice|evidence|equipment|furniture|luggage|baggage|progress|homework|housework|software|hardware|machinery|weaponry|ammunition|legislation|cooperation|co-operation|assistance|poverty|rubbish|garbage|scenery|jewellery|jewelry|livestock|cattle';
const ONLY_MASS = new RegExp(`^(?:${MASS})$`);
/** Counted with an ending that they never have. */
const PLURALS =
  /^(?:informations|advices|evidences|equipments|furnitures|luggages|baggages|progresses|homeworks|softwares|hardwares|machineries|weaponries|ammunitions|legislations|feedbacks|knowledges|scenaries|sceneries|trainings|staffs)$/;
/** `consensus` and `news` may be one, but not several. */
const NEVER_SEVERAL = /^(?:consensus|news)$/;
/** With the numbers from two up. */
const SEVERAL = /^(?:several|many|few|various|numerous|these|those|multiple)$/;
/** “an important progress”: the words that may stand between. */
const BETWEEN =
  /^(?:important|significant|great|big|new|major|good|serious|clear|certain|useful|positive|strong|common|valuable)$/;

export const countedMass: Detector = {
  id: ID,
  title: 'Uncountable noun counted',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Chinese, Japanese and Korean do not mark the plural, and French, Spanish and German count nouns that English does not: “a number of consensus”, “an important progress”, “several evidences”.',
  whenNot: 'The noun is part of another (“several equipment makers”, “an evidence bag”); a plural in a title.',
  sources: ['Huddleston & Pullum 2002, 5.3 (count and non-count nouns)'],
  examples: {
    flag: [
      { copies: ['The two sides reached a number of consensus on fishing.'], words: 'a number of consensus' },
      { copies: ['The ministers spoke of an important progress in the talks.'], words: 'an important progress' },
      { copies: ['The police collected several evidence and informations at the mill.'], words: 'informations' },
    ],
    pass: [
      {
        copies: [
          'They reached a consensus. A number of equipment makers and several news agencies met. An evidence bag was found, and these information campaigns cost much.',
        ],
      },
      {
        copies: [
          'A piece of information and an information desk. There was progress, and much evidence. A software update came.',
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
      if (PLURALS.test(word) && copy.pos(i) === 'NOUN') add(i, i + 1);
      // Part of another noun: evidence bags, information desk, equipment-makers.
      if (
        i + 1 < s.to &&
        (/^[-‑]$/.test(copy.form(i + 1)) || (copy.isWord(i + 1) && /^(?:NOUN|PROPN)$/.test(copy.pos(i + 1))))
      )
        continue;
      const before = copy.folded(i - 1);
      const several = SEVERAL.test(before) || (NUMBER_WORDS.get(before) ?? 0) > 1 || numberOf(i);
      if (NEVER_SEVERAL.test(word) && several) add(numberOf(i) ? i - 3 : i - 1, i + 1);
      if (!ONLY_MASS.test(word)) continue;
      if (several) add(numberOf(i) ? i - 3 : i - 1, i + 1);
      const step = BETWEEN.test(before) ? 2 : 1;
      if (/^an?$/.test(copy.folded(i - step)) && copy.form(i - step) !== 'A' && i - step >= s.from)
        add(i - step, i + 1);
    }
  }
  return cues;

  function numberOf(i: number): boolean {
    return copy.folded(i - 1) === 'of' && copy.folded(i - 2) === 'number' && copy.folded(i - 3) === 'a';
  }

  function add(from: number, to: number): void {
    const says = 'English does not count this noun; other languages do.';
    cues.push(wordForWord(copy, { from, to }, { detector: ID, looks: 'looks ungrammatical', says, strength: 0.6 }));
  }
}
