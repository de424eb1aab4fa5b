import { isFunctionWord } from '../../lexicon/function-words.ts';
import { looksLikeSlip, sameName } from '../../lexicon/names.ts';
import { relationOf } from '../../lexicon/thesaurus.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { titled } from '../name-runs.ts';
import { othersHave } from '../others-have.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'spun-phrase';
/** One other copy does not say on which side the word was swapped. As in odd-name. */
const ONE_WITNESS = 0.45;
const WIDEST = 8;
/** Words that begin with the same letters are one family, not neighbours: Navy Day, Naval Day. */
const FAMILY = 3;

export const spunPhrase: Detector = {
  id: ID,
  title: 'Name with its words swapped',
  category: 'terminology/named-entity',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Synonym spinners swap every word, names included: China Global Television Network becomes “China World Tv Community”.',
  whenNot: 'A body with two English names; a description used instead of a name.',
  sources: ['Cabanac, Labbé & Magazinov 2021, Tortured phrases', 'WordNet 3.1'],
  examples: {
    flag: [
      {
        copies: [
          'He spoke at the Asia-Pacific Financial Cooperation summit on Monday.',
          'He spoke at the Asia-Pacific Economic Cooperation summit on Monday.',
        ],
        words: 'Financial',
      },
      {
        copies: [
          'The clip was shown by the Coastal World Tv Network.',
          'The clip was shown by the Coastal Global Television Network.',
        ],
        words: 'World Tv',
      },
    ],
    pass: [
      { copies: ['He spoke at the Foreign Ministry on Monday.', 'He spoke at the foreign office on Monday.'] },
      {
        copies: [
          'Nine Miners Released in Kerning on the Eve of the Fair',
          'Nine Miners Freed in Kerning on Eve of Fair',
        ],
      },
      { copies: ['He addressed the crowd quickly on Monday.', 'He spoke to the people fast on Monday.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy, support, instead }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    // In A Headline Set Like This capitals name nobody.
    if (titled(copy, s.from, s.to)) continue;
    for (let i = s.from + 1; i < s.to; i++) {
      if (!capital(copy, i) || (support.held[i] as number) > 0) continue;
      // The replaced stretch of the name: only words that no other copy has in this row.
      let to = i + 1;
      while (to < s.to && capital(copy, to) && (support.held[to] as number) === 0) to++;
      const shown: Evidence[] = [];
      let swapped = 0;
      for (const x of instead(copy.version, i)) {
        const other = room.copies[x.version] as Copy;
        if (x.to - x.from > WIDEST || x.to <= x.from) continue;
        const theirs = Array.from({ length: x.to - x.from }, (_, k) => x.from + k).filter((j) => capital(other, j));
        // A name goes on to the left or the right on both sides, or is of two words itself.
        const named =
          (capital(copy, i - 1) && i - 1 > s.from) || capital(copy, to) || (to - i > 1 && theirs.length > 1);
        if (theirs.length === 0 || !named) continue;
        let related = 0;
        for (let k = i; k < to; k++) {
          if (theirs.some((j) => near(copy.folded(k), other.folded(j)))) related++;
        }
        // One word exchanged inside a long name needs no dictionary: who else is the Asia-Pacific Financial Cooperation?
        const inside =
          capital(copy, i - 1) &&
          i - 1 > s.from &&
          capital(copy, to) &&
          to - i === 1 &&
          theirs.length === 1 &&
          // Navy Day, Naval Day: one word in two forms.
          copy.folded(i).slice(0, FAMILY) !== other.folded(theirs[0] as number).slice(0, FAMILY) &&
          !sameName(copy.folded(i), other.folded(theirs[0] as number)) &&
          // Antony, Anthony: one name in two spellings, see name-variant.
          !looksLikeSlip(copy.folded(i), other.folded(theirs[0] as number));
        if (related === 0 && !inside) continue;
        swapped = Math.max(swapped, related);
        shown.push(quote(other, placeOf(other, theirs[0] as number, (theirs.at(-1) as number) + 1), 'The name here.'));
      }
      const [head, ...rest] = shown;
      if (head) {
        cues.push({
          detector: ID,
          place: placeOf(copy, i, to),
          strength: support.mates[i] === 1 ? ONE_WITNESS : swapped > 1 || to - i === 1 ? 0.9 : 0.7,
          message: `“${copy.text.slice(copy.start(i), copy.end(to - 1))}” looks like ${to - i === 1 ? 'a word swapped in a name' : 'a name with its words swapped'}: ${othersHave([head, ...rest], { room, mates: support.mates[i] as number })}.`,
          evidence: [head, ...rest],
          suggestion: head.exact,
        });
      }
      i = to - 1;
    }
  }
  return cues;
}

function capital(copy: Copy, i: number): boolean {
  return copy.isWord(i) && /^\p{Lu}\p{Ll}/u.test(copy.form(i)) && !isFunctionWord(copy.folded(i));
}

/** Dictionary neighbours that are not one word in two forms. */
function near(a: string, b: string): boolean {
  if (a === b || a.slice(0, FAMILY) === b.slice(0, FAMILY)) return false;
  const relation = relationOf(a, b);
  return relation !== null && relation !== 'same';
}
