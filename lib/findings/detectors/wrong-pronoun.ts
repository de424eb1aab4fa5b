import type { Evidence } from '../../model/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { type Copy, type Cue, type Line, placeOf, quote } from '../room.ts';
import { matesIn, oncePerCell } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { sentenceAt } from '../sentence-at.ts';

const ID = 'wrong-pronoun';
/** A swap of more words than this on either side is another sentence. */
const CLOSE = 6;
const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);

export const wrongPronoun: Detector = {
  id: ID,
  title: 'He for she, or she for he',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Chinese, Turkish, Finnish and Hungarian say he and she with one word, Japanese and Spanish often with none, and a machine has to guess: the surveyor’s condition became “her condition”, a minister’s country “his country”.',
  whenNot: 'Two people in one sentence, of whom each copy goes on with another.',
  sources: ['Stanovsky, Smith & Zettlemoyer 2019, Evaluating gender bias in machine translation', 'MQM 2.0'],
  examples: {
    flag: [
      {
        copies: [
          'Asked on Monday, Berg said his town was ready to pay.',
          'Asked on Monday, Berg said her town was ready to pay.',
          'Ms Berg said on Monday that her town was ready to pay.',
        ],
        words: 'his',
      },
      {
        copies: [
          'The clerk, Ann Lee, fell and broke his waist.',
          'The clerk, Ann Lee, broke her hip in a fall.',
          'Ann Lee, a clerk who broke her hip in a fall, said so.',
        ],
        words: 'his',
      },
      {
        copies: ['“We have one bed,” he said on Monday.', '“We have one bed,” she said on Monday.'],
        words: 'he',
      },
    ],
    pass: [
      {
        copies: [
          'Berg told her husband. He said no, and she left.',
          'Berg told her husband. She left when he said no.',
        ],
      },
      {
        copies: [
          'The judge, Ann Lee, sent Lund to jail. She also fined him 40 crowns.',
          'Lund was sent to jail by Ann Lee, the judge. He also has to pay 40 crowns.',
          'Ann Lee, the judge, sent Lund to jail. He was also told to pay 40 crowns.',
        ],
      },
      {
        copies: ['Berg said the town was ready to pay.', 'Berg said her town was ready to pay.'],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy, instead }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    for (let i = s.from; i < s.to; i++) {
      const [own, opposite] = HE.has(copy.folded(i)) ? [HE, SHE] : [SHE, HE];
      if (!own.has(copy.folded(i)) || !copy.isWord(i)) continue;
      const mates = matesIn(room, row, copy.version);
      const shown: Evidence[] = [];
      for (const x of instead(copy.version, i)) {
        if (x.own.to - x.own.from > CLOSE || x.to - x.from > CLOSE) continue;
        const other = room.copies[x.version] as Copy;
        const j = find(other, x.from, x.to, opposite);
        // `She fined him`, `he has to pay`: of two people each copy goes on with another.
        const isHim = j >= 0 && countAt(other, j, opposite) <= countAt(copy, i, opposite);
        if (j >= 0 && !isHim && find(other, x.from, x.to, own) < 0)
          shown.push(quote(other, placeOf(other, j, j + 1), 'The other pronoun here.'));
      }
      if (shown.length === 0) continue;
      // A copy that has the sentence otherwise speaks by its other pronouns, if all in the row are of one sex.
      let against = 0;
      for (const other of mates) {
        if (shown.some((e) => e.version === other.version)) continue;
        const first = firstIn(room, row, other.version);
        const theirs = first.get(opposite) as number;
        if ((first.get(own) as number) >= 0) against++;
        else if (theirs >= 0) shown.push(quote(other, placeOf(other, theirs, theirs + 1), 'The other pronoun here.'));
      }
      const [head, ...rest] = shown;
      if (!head || against > 0) continue;
      const have = othersHave([head, ...rest], { room, mates: mates.length });
      cues.push({
        detector: ID,
        place: placeOf(copy, i, i + 1),
        strength: shown.length > 1 ? 0.9 : mates.length > 1 ? 0.6 : 0.4,
        message:
          mates.length > 1
            ? `“${copy.form(i)}” looks like the wrong pronoun: ${have}.`
            : `“${copy.form(i)}” looks doubtful: ${have}. Check whom it means.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

/** How many pronouns of a sex the sentence of a token has; that one alone where it stands in none. */
function countAt(copy: Copy, token: number, set: ReadonlySet<string>): number {
  const sentence = sentenceAt(copy, token);
  return (sentence && countsIn(copy).get(sentence)?.get(set)) ?? 1;
}

const countsIn = onceFor((copy: Copy) => {
  const count = (s: Line, set: ReadonlySet<string>): number => {
    let n = 0;
    for (let j = s.from; j < s.to; j++) if (set.has(copy.folded(j))) n++;
    return n;
  };
  return new Map(copy.sentences.map((s) => [s, new Map([HE, SHE].map((set) => [set, count(s, set)]))]));
});

/** Where a copy first has a pronoun of either sex in a row, or -1. */
const firstIn = oncePerCell(
  (copy, cell) =>
    new Map(
      [HE, SHE].map((set) => [set, cell.map(({ from, to }) => find(copy, from, to, set)).find((j) => j >= 0) ?? -1]),
    ),
);

function find(copy: Copy, from: number, to: number, set: ReadonlySet<string>): number {
  for (let j = from; j < to; j++) if (set.has(copy.folded(j))) return j;
  return -1;
}
