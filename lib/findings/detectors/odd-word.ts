import { isFunctionWord } from '../../lexicon/function-words.ts';
import { standingOf } from '../../lexicon/phrasebook.ts';
import { areCloseSynonyms, lemmasOf, partsOf, relationOf } from '../../lexicon/thesaurus.ts';
import { vectorOf, WIDTH } from '../../lexicon/word-vectors.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { oneFamily } from '../echo.ts';
import { othersHave } from '../others-have.ts';
import { type Copy, type Cue, placeOf, quote, type Stretch } from '../room.ts';
import { stemsIn, withTurned } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { isOfOneMind } from '../withdrawn.ts';

const ID = 'odd-word';
/** A swap of more words than this on either side is a rewriting, not a word under the wrong sense. */
const CLOSE = 2;
/** What a plain synonym is worth as a sign: under what is told, unless the copy is a spinner's. */
const SYNONYM = 0.2;
/**
 * What a word is worth that no dictionary relates to the others', if it keeps the same company or is no noun; and if it is a noun of another company. Of such nouns experts
 * called 27 and 34 in a hundred serious, of verbs 11 and 8, of adjectives 14 and 7 (mqm news, panels of three and of five): a verb is what a sentence is put otherwise by (`gave way`,
 * `broke`; `is not known`, `is not clear`), a noun is what is read in the wrong sense. In fourteen stories of our own through a machine 17 of 29 such nouns were damage and 5 more open to doubt, of other words 4 of 22 and 4.
 */
const [AKIN, STRANGE] = [0.3, 0.5];
/** What ties a verb to more words than itself: `stepped down`, `gave way`. */
const TIED = /^(?:up|down|off|out|in|on|away|back|over|way|place|part)$/;
/**
 * Words whose vectors are nearer than this keep the same company (night, overnight). Of words that all others agree on and one copy has
 * another for, unrelated in WordNet, experts called 21 to 24 in a hundred serious above it and 40 to 48 below (mqm news, panels of three and five).
 */
const COMPANY = 0.5;

export const oddWord: Detector = {
  id: ID,
  title: 'Word used by none of the others',
  category: 'accuracy/mistranslation',
  severity: 'minor',
  needs: 'others',
  language: 'en',
  why: 'A near-synonym in the wrong sense: rapprochement came back as “settlement”, interests as “profits”. Any writer may choose another word; in a copy damaged elsewhere, a machine probably chose it.',
  whenNot: 'In a copy with no other damage, where it is honest rewording. There it usually goes unlisted.',
  sources: ['WordNet 3.1', 'MQM 2.0: accuracy/mistranslation'],
  examples: {
    flag: [
      {
        copies: [
          'The settlement has worried the northern towns.',
          'The rapprochement has worried the northern towns.',
          'The rapprochement has worried the northern towns.',
        ],
        words: 'settlement',
      },
    ],
    pass: [
      {
        copies: [
          'Every pensioner in the northern towns was asked.',
          'Every retiree in the northern towns was asked.',
          'Every retiree in the northern towns was asked.',
        ],
      },
      {
        copies: [
          'The fall has worried the northern towns.',
          'The autumn has worried the northern towns.',
          'The autumn has worried the northern towns.',
        ],
      },
      {
        copies: [
          'Meat was sold to a school on Friday. Forty sailors fell ill. He was fined.',
          'Meat was sold to a school Friday. Forty sailors became sick. He was fined.',
          'Meat was sold to a school Friday. Forty sailors became sick. He was fined. Roe left.',
        ],
      },
      {
        copies: [
          'The detente has worried the northern towns.',
          'The rapprochement has worried the northern towns.',
          'The closer tie has worried the northern towns.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search).filter((cue) => !isOfOneMind(room, cue)),
};

function search({ room, copy, support, instead, side }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    const stems = stemsOf(copy, s);
    for (let i = s.from; i < s.to; i++) {
      const mates = support.mates[i] as number;
      if (mates === 0 || (support.held[i] as number) > 0 || !content(copy, i) || named(copy, i, s.from)) continue;
      let shown: Evidence[] = [];
      let word = '';
      for (const x of instead(copy.version, i)) {
        if (x.own.to - x.own.from > CLOSE || x.to - x.from > CLOSE) continue;
        const other = room.copies[x.version] as Copy;
        for (let j = x.from; j < x.to; j++) {
          if (!content(other, j) || (word !== '' && other.folded(j) !== word) || isPartOfMore(other, j)) continue;
          // `Shares rose, to close at 40`, `shares closed at 40`: the copy has the word as well.
          if (stems.has(other.stem(j))) continue;
          word = other.folded(j);
          shown.push(quote(other, placeOf(other, j, j + 1), 'The word here.'));
          break;
        }
      }
      const [found, ...more] = shown;
      if (found && shown.length < mates && !stemsIn(room, row, copy.version).has(stemOf(found)))
        shown = withTurned(room, { row, version: copy.version }, [found, ...more]);
      const [head, ...rest] = shown;
      // All the others have it, or all but one of many.
      if (!head || shown.length < Math.max(1, mates - (mates > 3 ? 1 : 0)) || areCloseSynonyms(copy.folded(i), word))
        continue;
      const standing = standingOf(copy.folded(i), word);
      if (standing === 'same') continue;
      if (areBothTurning(copy, i, head)) continue;
      const relation = relationOf(copy.folded(i), word);
      // Refused, refusal; president's, presidential: the others say it in another form, here or elsewhere in the row.
      if (relation === 'same' || oneFamily(copy.folded(i), word)) continue;
      const said = side(copy.version, i).echoed > 0;
      // A synonym in a usual sense, or by the phrasebook in a common use, is what any writer may take; only a spinner's copy makes it a sign (see the pooling).
      // So is a word that the phrasebook holds apart from the others' (a town for a city): of 42 on mqm news that all others agree against none is serious.
      const base =
        said || standing !== null || relation === 'synonym' || relation === 'broader'
          ? SYNONYM
          : copy.pos(i) !== 'NOUN' || likeness(copy.folded(i), word) > COMPANY
            ? AKIN
            : STRANGE;
      cues.push({
        detector: ID,
        place: placeOf(copy, i, i + 1),
        // One copy against one shows nothing of a word, unless it is a spinner's (see the pooling).
        strength: mates === 1 ? 0 : base,
        message: `“${copy.form(i)}” looks ${base === SYNONYM ? 'swapped in' : 'like the wrong word'}: ${othersHave([head, ...rest], { room, mates })}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;

  /** `Fell ill`, `became sick`: verbs that only say that it came to be so (Quirk et al. 1985, 16.21). */
  function areBothTurning(own: Copy, at: number, { version, start, end }: Evidence): boolean {
    const other = room.copies[version] as Copy;
    const there = other.tokensIn({ start, end }).from;
    return isTurning(own, at) && isTurning(other, there);
  }

  function stemOf({ version, start, end }: Evidence): number {
    const other = room.copies[version] as Copy;
    return other.stem(other.tokensIn({ start, end }).from);
  }
}

const TURNS: ReadonlySet<string> = new Set(['become', 'come', 'fall', 'get', 'go', 'grow', 'run', 'turn']);

function isTurning(copy: Copy, i: number): boolean {
  return partsOf(copy.folded(i + 1)).has('a') && TURNS.has(lemmasOf(copy.folded(i))[0] as string);
}

/** Half of `step down`, of `loss-making`: not the word by itself stands for another. */
function isPartOfMore(copy: Copy, i: number): boolean {
  const hyphen = (k: number): boolean => /^[-‑]$/.test(copy.form(k)) && copy.gap(k) === '';
  return (copy.pos(i) === 'VERB' && TIED.test(copy.folded(i + 1))) || hyphen(i + 1) || hyphen(i - 1);
}

function stemsOf(copy: Copy, { from, to }: Stretch): ReadonlySet<number> {
  const out = new Set<number>();
  for (let k = from; k < to; k++) out.add(copy.stem(k));
  return out;
}

/** How far two words keep the same company, −1 to 1; 0 where one is too rare to say. */
function likeness(a: string, b: string): number {
  const [x, y] = [vectorOf(a), vectorOf(b)];
  if (!x || !y) return 0;
  let [dot, own, theirs] = [0, 0, 0];
  for (let k = 0; k < WIDTH; k++) {
    const [p, q] = [x[k] as number, y[k] as number];
    dot += p * q;
    own += p * p;
    theirs += q * q;
  }
  return own === 0 || theirs === 0 ? 0 : dot / Math.sqrt(own * theirs);
}

/** A capital that neither a sentence's beginning nor that of a quotation explains. */
function named(copy: Copy, i: number, first: number): boolean {
  return /^\p{Lu}/u.test(copy.form(i)) && i !== first && !/^[“"‘]$/.test(copy.form(i - 1));
}

function content(copy: Copy, i: number): boolean {
  return (
    copy.isWord(i) &&
    copy.form(i).length > 3 &&
    !isFunctionWord(copy.folded(i)) &&
    /^(?:NOUN|VERB|ADJ|ADV)$/.test(copy.pos(i))
  );
}
