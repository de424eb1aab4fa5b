import { isFunctionWord } from '../../lexicon/function-words.ts';
import { isNegator, isPrefixNegation } from '../../lexicon/negations.ts';
import { areOppositeActs } from '../../lexicon/polarity.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { relationOf } from '../../lexicon/thesaurus.ts';
import { areLikeVerbs, isVerbPhrase } from '../../lexicon/verb-phrases.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { stemsIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'opposite';
/** Longer stretches on either side are rewritten sentences, where an opposite word can belong to another thought. */
const CLOSE = 6;
/** What stands between a negator and its word: has not been fully repaired. */
const BETWEEN = 3;

export const opposite: Detector = {
  id: ID,
  title: 'Opposite of what the others say',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'The worst damage reads well: “echoing Moscow’s claim” came back as “refuting Moscow’s claims”.',
  whenNot:
    'The copies divide the sentence differently, so opposite words line up without being about the same thing; a correction.',
  sources: ['WordNet 3.1 antonyms', 'stances of reporting verbs: see lib/lexicon/reporting-verbs.ts'],
  examples: {
    flag: [
      {
        copies: [
          'The town kept quiet, refuting the mayor’s claim that the river was to blame.',
          'The town kept quiet, echoing the mayor’s claim that the river was to blame.',
        ],
        words: 'refuting',
      },
      {
        copies: [
          'Prices will increase in the spring, the bank said.',
          'Prices will decrease in the spring, the bank said.',
          'Prices will decrease in the spring, the bank said.',
        ],
        words: 'increase',
      },
    ],
    pass: [
      {
        copies: [
          'It will no longer sell nets in any of its shops.',
          'It will stop selling nets at all its shops.',
          'It will stop selling nets at all its shops, it said.',
        ],
      },
      {
        copies: [
          'All but four of the crew are unvaccinated, the port said.',
          'All but four of the crew have not been vaccinated, the port said.',
          'All but four of the crew have not been vaccinated, said the port.',
        ],
      },
      {
        copies: ['The town sits on a river.', 'The town lies on a river.', 'The town lies on a river.'],
      },
      {
        copies: [
          'The town kept quiet, repeating the mayor’s claim that the river was to blame.',
          'The town kept quiet, echoing the mayor’s claim that the river was to blame.',
        ],
      },
      {
        copies: ['The crew looked thin, and left the boat.', 'The crew looked exhausted, and walked off the boat.'],
      },
      {
        copies: ['It ran in spite of the ban.', 'It ran despite the ban.', 'It worked despite the ban.'],
      },
      {
        copies: [
          'No relief is likely before Sunday, the port said.',
          'Relief was unlikely before Sunday, the port said.',
          'Relief is unlikely before Sunday, said the port.',
        ],
      },
      {
        copies: [
          'Why the ferry sank is still unknown, the port said.',
          'Why the ferry sank is not yet known, the port said.',
          'Why the ferry sank is not yet known, said the port.',
        ],
      },
      {
        copies: [
          'Storms led eleven crews to give up the old route.',
          'Storms led eleven crews to stop taking the old route.',
          'Because of storms eleven crews stopped taking the old route.',
        ],
      },
      {
        copies: [
          'The letter was no offer, the mayor said, and should not be mistaken for one.',
          'The letter was no offer, the mayor said, and should not be taken for one.',
          'The letter was no offer, the mayor said, and should not be taken for one.',
        ],
      },
      {
        copies: [
          'A poll found that 52 per cent of the crews supported a new quay, 35 per cent opposed it and the rest had no opinion.',
          'A poll found that a new quay was backed by 52 per cent of the crews and opposed by 35 per cent, the rest having no opinion.',
          'A poll found 52 per cent of the crews in favour of a new quay and 35 per cent against. The rest had no opinion.',
        ],
      },
      { copies: ['The old bridge will open again in May.', 'The bridge will reopen in May, the council decided.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy, support, instead }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const own = stemsIn(room, room.rowOf(copy.version, s.block), copy.version);
    for (let i = s.from; i < s.to; i++) {
      if (!copy.isWord(i) || (support.held[i] as number) > 0 || isFunctionWord(copy.folded(i))) continue;
      const said = instead(copy.version, i);
      if (said.length === 0) continue;
      const shown: Evidence[] = [];
      for (const x of said) {
        if (x.to - x.from > CLOSE || x.own.to - x.own.from > CLOSE) continue;
        const other = room.copies[x.version] as Copy;
        for (let j = x.from; j < x.to; j++) {
          // `In spite of` is no opposite of `despite`.
          if (!other.isWord(j) || isFunctionWord(other.folded(j))) continue;
          if (!against(copy.folded(i), other.folded(j), copy.pos(i) === other.pos(j))) continue;
          // Half were for it and half against: the copy has their word as well, of the others.
          if (own.has(other.stem(j)) && !goesOnAlike(copy, i, other, j)) continue;
          if (particleOf(copy, i) !== particleOf(other, j)) continue;
          // They left, and were exhausted: opposite as adjectives, which neither is here.
          if (copy.pos(i) === 'VERB' && !against(copy.lemma(i), other.lemma(j), true)) continue;
          // Not quiet / loud: a negator beside either word turns it round again.
          if (isDenied(copy, i) !== isDenied(other, j)) continue;
          shown.push(quote(other, placeOf(other, j, j + 1), 'The opposite here.'));
          break;
        }
      }
      const [head, ...rest] = shown;
      if (!head || shown.length * 2 < (support.mates[i] as number)) continue;
      // Two copies cannot say which of them is wrong; then both are shown, weakly, unless one stance is the odd one in news.
      const alone = support.mates[i] === 1;
      cues.push({
        detector: ID,
        place: placeOf(copy, i, i + 1),
        strength: alone ? (reportingStance(copy.folded(i)) === 'dissenting' ? 0.6 : 0.4) : 1,
        message: alone
          ? `“${copy.form(i)}” looks doubtful: ${othersHave([head, ...rest], { room, mates: 1 })}, the opposite. Check which is right.`
          : `“${copy.form(i)}” looks like the opposite of what was meant: ${othersHave([head, ...rest], { room, mates: support.mates[i] as number })}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

/** `Not vaccinated`, `have not been vaccinated`, `is not yet known`, `stopped buying`, `refused to sell`. */
function isDenied(copy: Copy, i: number): boolean {
  if (/^(?:cease|quit|stop)$/.test(copy.lemma(i - 1))) return true;
  if (copy.folded(i - 1) === 'to' && /^(?:decline|fail|refuse)$/.test(copy.lemma(i - 2))) return true;
  let at = i - 1;
  while (at > i - 1 - BETWEEN && !isNegator(copy.folded(at)) && isBetween(copy, at)) at--;
  return isNegator(copy.folded(at)) || isOfNone(copy, i);
}

/** `No relief is likely`, `nothing was known`. */
function isOfNone(copy: Copy, i: number): boolean {
  let at = i - 1;
  while (copy.pos(at) === 'AUX' || isBetween(copy, at)) at--;
  if (at === i - 1) return false;
  for (let k = at; k > at - BETWEEN && copy.isWord(k); k--) {
    if (isNegator(copy.folded(k))) return true;
    if (/^(?:VERB|ADP|DET)$/.test(copy.pos(k))) return false;
  }
  return false;
}

function isBetween(copy: Copy, i: number): boolean {
  return /^(?:be|been|being)$/.test(copy.folded(i)) || (copy.isWord(i) && copy.pos(i) === 'ADV');
}

/** `Accepted the fee`, `rejected the fee`. */
function goesOnAlike(copy: Copy, i: number, other: Copy, j: number): boolean {
  return [1, 2].every((k) => copy.isWord(i + k) && copy.folded(i + k) === other.folded(j + k));
}

/** Who gives up a boat does not give it: the particle that makes a verb another one; nothing where it is the same verb (close, close down). */
function particleOf(copy: Copy, i: number): string {
  const at = /^(?:it|him|her|them)$/.test(copy.folded(i + 1)) ? i + 2 : i + 1;
  const [verb, particle] = [copy.folded(i), copy.folded(at)];
  if (copy.pos(i) !== 'VERB' || !isVerbPhrase(verb, particle)) return '';
  return areLikeVerbs(`${verb} ${particle}`, verb) ? '' : particle;
}

function against(a: string, b: string, samePart: boolean): boolean {
  if (a === b || a.length < 3 || b.length < 3) return false;
  // No longer sold in any of them, sold no longer in all of them.
  if (/^(?:any|all)$/.test(a) && /^(?:any|all)$/.test(b)) return false;
  if (isPrefixNegation(a, b)) return true;
  const [x, y] = [reportingStance(a), reportingStance(b)];
  if ((x === 'assenting' && y === 'dissenting') || (x === 'dissenting' && y === 'assenting')) return true;
  return samePart && (relationOf(a, b) === 'antonym' || areOppositeActs(a, b));
}
