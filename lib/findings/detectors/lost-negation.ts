import type { Evidence } from '../../model/finding.ts';
import { type Deniable, deniable, deniablesIn, deniedFrom } from '../deniables.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { matesIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { sentenceAt } from '../sentence-at.ts';

const ID = 'lost-negation';
/** Words to each side of a verb of which one must be the same in both copies: else it is another clause. */
const NEAR = 6;

export const lostNegation: Detector = {
  id: ID,
  title: 'Not lost, or added',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'A “not” is a short word, and in many languages part of the verb: “the alarm did not sound” comes back as “the alarm sounded”, and reads perfectly well.',
  whenNot: 'A sentence that says no in another way (refused, last met, only); a correction.',
  sources: ['MQM 2.0: accuracy/mistranslation', 'Hossain et al. 2020, Negation in neural machine translation'],
  examples: {
    flag: [
      {
        copies: [
          'The alarm on the bridge sounded before the crash.',
          'The alarm on the bridge did not sound before the crash.',
          'Before the crash the alarm did not sound.',
        ],
        words: 'sounded',
      },
      {
        copies: [
          'The union will not accept the offer of the mill.',
          'The union will accept the offer of the mill.',
          'The union will accept the offer of the mill.',
        ],
        words: 'not accept',
      },
      {
        copies: [
          'The mill stopped its ovens and said there was a danger to the public.',
          'The mill stopped its ovens and said there was no danger to the public.',
          'The ovens were stopped, and the mill said that the public was not in danger.',
        ],
        words: 'danger',
      },
      {
        copies: [
          'The council had argued that with it the fund would run dry.',
          'The council had argued that without it the fund would run dry.',
          'Without it, the council had argued, the fund would run dry.',
        ],
        words: 'it',
      },
      {
        copies: [
          'Less than half of the bridges have not been inspected since May.',
          'Fewer than half of the bridges have been inspected since May.',
          'Fewer than half of the bridges have been inspected since May.',
        ],
        words: 'not been inspected',
      },
      {
        copies: [
          'The lake had never been high in spring, the mayor said.',
          'The lake had been high in spring, the mayor said.',
          'The lake had been high in spring, the mayor said.',
        ],
        words: 'never been high',
      },
      {
        copies: [
          'The ferry will sail again if there is no danger to the crew.',
          'The ferry will sail again if there is danger to the crew.',
          'The ferry will sail again if there is danger to the crew.',
        ],
        words: 'no danger',
      },
      {
        copies: [
          'Lund said that a sale of the ferry in May was ruled out.',
          'Lund said she would not rule out a sale of the ferry in May.',
          'She did not rule out a sale of the ferry in May.',
        ],
        words: 'ruled',
      },
      {
        copies: [
          'Lund said that a sale of the ferry in May was ruled out, provided that prices did not fall.',
          'Lund said she would not rule out a sale of the ferry in May, provided that prices did not fall.',
          'She did not rule out a sale of the ferry in May, as long as prices did not fall.',
        ],
        words: 'ruled',
      },
      {
        copies: [
          'The warden noticed that a person had come back for the nets.',
          'The warden noticed that nobody had come back for the nets.',
          'The warden had noticed that no one had come back for the nets.',
        ],
        words: 'person',
      },
      {
        copies: [
          'The cause was not yet clear, but there were signs that the boat had been holed on purpose.',
          'The cause was not known, he said, but there was no sign that the boat had been holed on purpose.',
          'Its cause is not known, but there is no sign that anybody holed the boat on purpose.',
        ],
        words: 'signs',
      },
    ],
    pass: [
      {
        copies: [
          'Three boats had to be sent to Oldby and ferries are suspended.',
          'Three boats on their way in were sent to Oldby instead, and no ferries are running.',
          'Three boats on their way in had to be turned away, the port said.',
        ],
      },
      {
        copies: [
          'The warden noticed that some people had come back for the nets, and nobody had come for the ropes.',
          'The warden noticed that nobody had come back for the ropes.',
        ],
      },
      { copies: ['Lund said a sale was not ruled out.', 'Lund said she would not rule out a sale.'] },
      {
        copies: [
          'There were signs at the gate of the mill.',
          'The mill had put up signs at its gate. There was no sign of him.',
        ],
      },
      { copies: ['There was no doubt about the danger.', 'The danger was beyond doubt.', 'There was danger.'] },
      { copies: ['He came with Lund, without a coat.', 'With Lund he came, and had no coat.'] },
      {
        copies: [
          'It is the work of the mills, not of the port.',
          'It is the work of the mills rather than of the port.',
        ],
      },
      { copies: ['The papers were not public until May.', 'The papers became public in May.'] },
      {
        copies: [
          'The jury found the pilot not guilty on both counts.',
          'The jury acquitted the pilot on both counts.',
          'The jury acquitted the pilot on both counts.',
        ],
      },
      {
        copies: [
          'There were no lifeboats on the upper deck, she said in answer to a question.',
          'Asked whether the ferry had lifeboats, she said the upper deck did not.',
          'When asked whether the ferry had lifeboats, she said that the upper deck had none.',
        ],
      },
      {
        copies: [
          'There were no lifeboats on the upper deck, the pilot said.',
          'Had the upper deck lifeboats? The pilot said not.',
          'Had the upper deck lifeboats? The pilot said not.',
        ],
      },
      {
        copies: [
          'The level of the lake, at nine metres, had not been so high in a spring since 1987.',
          'The level of the lake, at nine metres, was the highest in a spring since 1987.',
          'At nine metres the level of the lake in spring was the highest since 1987.',
        ],
      },
      {
        copies: [
          'KERNING — Never in his life had he taken a fee, the pilot assured a court.',
          'KERNING — The pilot told a court that he had never taken a fee in his life.',
          'The pilot went on trial. He told the court that he had never taken a fee in his life.',
        ],
      },
      { copies: ['The two men last met in May.', 'The two men have not met since May.'] },
      { copies: ['The mayor declined to comment on it.', 'The mayor would not comment on it.'] },
      { copies: ['Nobody heard the alarm sound.', 'The alarm did not sound, as far as anybody heard.'] },
      {
        copies: [
          'The union accepted the offer of the mill, for it could not wait.',
          'The union did not accept the offer of the mill, and could wait, for it never hurries.',
          'The union did not accept the offer of the mill; it could wait.',
        ],
      },
      { copies: ['The union accepted one offer.', 'The union accepted one offer and did not accept the other.'] },
      { copies: ['The alarm sounded at noon in the mill.', 'The bell in the church did not sound.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    const mates = matesIn(room, row, copy.version);
    if (mates.length === 0 || copy.form(s.to - 1) === '?' || copy.blocks[s.block]?.role === 'headline') continue;
    for (let i = s.from; i < s.to; i++) {
      const key = deniable(copy, i);
      if (key === null) continue;
      const places = deniablesIn(room, row, copy.version).get(key);
      const here = places?.[0];
      if (!here || here.says === null || places.length > 1) continue;
      const own = here.says;
      const shown: Evidence[] = [];
      let against = 0;
      for (const other of mates) {
        const theirs = deniablesIn(room, row, other.version).get(key);
        if (!theirs) continue;
        const j = (theirs[0] as Deniable).at;
        if (theirs.every((t) => t.says !== null && t.says !== own && isMore(here, t)) && alike(copy, i, other, j))
          shown.push(
            quote(other, placeOf(other, deniedFrom(other, j), j + 1), 'With and without “not”, of the same thing.'),
          );
        else against++;
      }
      const [head, ...rest] = shown;
      if (!head || against > 0 || shown.length * 2 < mates.length) continue;
      const place = placeOf(copy, deniedFrom(copy, i), i + 1);
      const have = othersHave([head, ...rest], { room, mates: mates.length });
      cues.push({
        detector: ID,
        place,
        strength: rest.length > 0 ? 0.9 : mates.length > 1 ? 0.7 : 0.4,
        message:
          mates.length === 1
            ? `${quotedWords(copy, place)} looks doubtful: ${have}. Check which is right.`
            : `${quotedWords(copy, place)} looks as if a “not” had been ${own === 'yes' ? 'lost' : 'added'}: ${have}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

/** Whether the sentence that denies it has a denial more than the other: what else is denied in both is no matter. */
function isMore(a: Deniable, b: Deniable): boolean {
  return a.says === 'no' ? a.denials > b.denials : b.denials > a.denials;
}

/** A content word beside the verb that both copies have. */
function alike(a: Copy, i: number, b: Copy, j: number): boolean {
  const own = new Set(beside(a, i));
  return beside(b, j).some((stem) => own.has(stem));
}

function beside(copy: Copy, i: number): number[] {
  const s = sentenceAt(copy, i);
  const out: number[] = [];
  if (!s) return out;
  for (let k = Math.max(s.from, i - NEAR); k < Math.min(s.to, i + NEAR + 1); k++)
    if (k !== i && /^(?:NOUN|PROPN|ADJ)$/.test(copy.pos(k))) out.push(copy.stem(k));
  return out;
}
