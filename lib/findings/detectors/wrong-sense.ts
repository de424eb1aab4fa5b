import { isCompound } from '../../lexicon/compounds.ts';
import { isFunctionWord } from '../../lexicon/function-words.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import type { Part } from '../../lexicon/wordnet.ts';
import { isMisreadingOf, misreadFrom, type Right } from '../../lexicon/wrong-senses.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Pos } from '../../text/tags.ts';
import type { Detector } from '../detector.ts';
import { type Linking, linkingOf } from '../linked-sentences.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote, type Stretch } from '../room.ts';
import { type Said, type SaidBy, sensesIn } from '../row-senses.ts';
import { matesIn, votersIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'wrong-sense';
/** How far (in words) from where the right wording should stand the wrong one is still its rendering; farther off in the sentence it may be chance. By judgement. */
const NEAR = 3;
/** What a misreading is worth at the very place of the right wording, elsewhere in its sentence, and where nobody knows which sentence renders which. */
const AT_PLACE = 1;
const WORTH: Readonly<Record<Linking, number>> = { linked: 0.7, unknown: 0.4, apart: 0 };

export const wrongSense: Detector = {
  id: ID,
  title: 'Wording read in the wrong sense',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'A word of two senses comes back from another language in the wrong one: the cabinet as a “cupboard”, a hung parliament as a “hanged” one. What stands there is good English, and only the other copies show what was meant; a dictionary says what a machine makes of it.',
  whenNot:
    'The thing itself: a story on furniture, where the cabinet is a cupboard. A wording that a sub-editor might print is kept out of the dictionary.',
  sources: ['our own dictionary of wrong senses: lib/lexicon/data/SOURCES.md', 'MQM 2.0: accuracy/mistranslation'],
  examples: {
    flag: [
      {
        copies: [
          'The cupboard will vote on the plan for the harbour on Friday.',
          'The cabinet will vote on the plan for the harbour on Friday.',
          'On Friday the cabinet will vote on the plan for the harbour.',
        ],
        words: 'cupboard',
      },
      {
        copies: ['Voters chose a hanging parliament in May.', 'Voters chose a hung parliament in May.'],
        words: 'hanging parliament',
      },
      {
        copies: [
          'The cabinet met on Monday. The cupboard will vote on the harbour on Friday.',
          'The cabinet met on Monday. The cabinet will vote on the harbour on Friday.',
          'The cabinet met on Monday, and the cabinet will vote on the harbour on Friday.',
        ],
        words: 'cupboard',
      },
      {
        copies: [
          'Both sides phoned the march away because of the snow.',
          'Both sides called the march off because of the snow.',
        ],
        words: 'phoned',
      },
    ],
    pass: [
      { copies: ['Voters chose a hung parliament in May.', 'Voters chose a hanging parliament in May.'] },
      {
        copies: ['The fire department pumped the cellar dry.', 'The fire brigade pumped the cellar dry.'],
      },
      {
        copies: ['The mill gave the parcel to a postman.', 'The mill gave the parcel to a mail carrier.'],
      },
      {
        copies: [
          'They agreed last autumn to reopen the lock to coal boats.',
          'They agreed last fall to reopen the lock to coal boats.',
        ],
      },
      {
        copies: ['A heavy blow struck the port.', 'A heavy squall struck the port.', 'A heavy squall struck the port.'],
      },
      {
        copies: ['They hit the port on Monday.', 'They struck the port on Monday.', 'They struck the port on Monday.'],
      },
      {
        copies: [
          'The cupboard was empty when the cabinet met.',
          'The shelf was empty when the cabinet met.',
          'The shelf was empty when the cabinet met.',
        ],
      },
      {
        copies: ['The old cupboard fetched a record price.', 'The old sideboard fetched a record price.'],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search(backed: Backed): readonly Cue[] {
  const { room, copy } = backed;
  const done = new Set<number>();
  return copy.story.flatMap(({ block }) => {
    const row = room.rowOf(copy.version, block);
    if (row < 0 || done.has(row)) return [];
    done.add(row);
    const mates = matesIn(room, row, copy.version).filter((m) => m.english);
    if (mates.length === 0) return [];
    const said = sensesIn(room, row);
    const cues: Cue[] = [];
    const taken = new Set<number>();
    // The longest wording speaks for those inside it.
    for (const wrong of [...(said[copy.version]?.values() ?? [])]
      .flat()
      .sort((a, b) => length(b) - length(a) || a.from - b.from)) {
      if (taken.has(wrong.from) || taken.has(wrong.to - 1)) continue;
      const cue = cueOf(backed, wrong, { said, mates, voters: votersIn(room, row, copy.version) });
      if (!cue) continue;
      cues.push(cue);
      for (let i = wrong.from; i < wrong.to; i++) taken.add(i);
    }
    return cues.sort((a, b) => a.place.start - b.place.start);
  });
}

function cueOf(
  { room, copy, instead }: Backed,
  wrong: Said,
  {
    said,
    mates,
    voters,
  }: { readonly said: readonly SaidBy[]; readonly mates: readonly Copy[]; readonly voters: number },
): Cue | null {
  const times = ({ version }: Copy, entry: string): number => said[version]?.get(entry)?.length ?? 0;
  if (mates.some((m) => times(m, wrong.entry) >= times(copy, wrong.entry))) return null;
  let best: { readonly shown: readonly Evidence[]; readonly strength: number; readonly words: number } | null = null;
  for (const right of misreadFrom(wrong.entry)) {
    if (!mayStandIn(copy, wrong, right)) continue;
    const kept = times(copy, right.entry);
    const shown: Evidence[] = [];
    let strength = 0;
    for (const mate of mates) {
      // Who has it no oftener than the copy has nothing that the copy lacks.
      if (times(mate, right.entry) <= kept) continue;
      const near = nearest(mate, said[mate.version]?.get(right.entry) ?? [], right);
      if (!near) continue;
      strength = Math.max(strength, near.strength);
      shown.push(
        quote(
          mate,
          placeOf(mate, near.at.from, near.at.to),
          'Taken in another sense or word by word, this gives what stands there.',
        ),
      );
    }
    // One against one, the dictionary has to say which is the garbled side.
    if (shown.length === 0 || shown.length * 2 < voters) continue;
    if (mates.length === 1 && isMisreadingOf(right.entry, wrong.entry)) continue;
    if (!best || shown.length > best.shown.length || (shown.length === best.shown.length && strength > best.strength))
      best = { shown, strength, words: right.entry.split(' ').length };
  }
  const [head, ...rest] = best?.shown ?? [];
  if (!best || !head) return null;
  const place = placeOf(copy, wrong.from, wrong.to);
  return {
    detector: ID,
    place,
    strength: best.strength,
    message: `${quotedWords(copy, place)} looks like a ${best.words > 1 ? 'phrase read word by word or' : 'word read'} in another of its senses: ${othersHave([head, ...rest], { room, mates: mates.length })}.`,
    evidence: [head, ...rest],
    suggestion: head.exact,
  };

  function nearest(mate: Copy, list: readonly Said[], right: Right): { at: Said; strength: number } | null {
    let found: { at: Said; strength: number } | null = null;
    for (const at of list) {
      if (!isIn(mate, at, right) || isWithWordOf(mate, at)) continue;
      const strength = strengthOf(mate, at);
      if (strength > (found?.strength ?? 0)) found = { at, strength };
    }
    return found;
  }

  /** `Fire brigade` for `fire department`, a mail carrier for a `postman`: the right word stands in a phrase that the copy has none of the rest of, or has in other words. */
  function isWithWordOf(mate: Copy, at: Stretch): boolean {
    for (let i = wrong.from; i < wrong.to; i++) {
      const word = copy.folded(i);
      if (isFunctionWord(word)) continue;
      if (word === mate.folded(at.from - 1) || word === mate.folded(at.to)) return true;
    }
    return at.to - at.from === 1 && (isElsewhere(at.from - 1, at.from) || isElsewhere(at.from, at.to));

    function isElsewhere(first: number, second: number): boolean {
      if (!isCompound(`${mate.folded(first)} ${mate.lemma(second)}`)) return false;
      const beside = first === at.from ? second : first;
      return copy.folded(first === at.from ? wrong.to : wrong.from - 1) !== mate.folded(beside);
    }
  }

  function strengthOf(mate: Copy, at: Stretch): number {
    for (let i = wrong.from; i < wrong.to; i++)
      for (const x of instead(copy.version, i))
        if (x.version === mate.version && at.from < x.to + NEAR && x.from - NEAR < at.to) return AT_PLACE;
    return WORTH[linkingOf(room, [copy, wrong.from], [mate, at.from])];
  }
}

const TAGS: Readonly<Record<'n' | 'v' | 'a' | 'r', ReadonlySet<Pos>>> = {
  n: new Set<Pos>(['NOUN', 'PROPN', 'X']),
  v: new Set<Pos>(['VERB', 'AUX', 'X']),
  a: new Set<Pos>(['ADJ', 'ADV', 'DET', 'NUM', 'X']),
  r: new Set<Pos>(['ADV', 'ADJ', 'ADP', 'X']),
};

/** Whether a wording is here what the entry is: the `struck` of others is no strike, and in `a bid last fall to allow it` nothing falls to anybody. */
function isIn(copy: Copy, { from, to }: Stretch, { part, entry }: Right): boolean {
  if (part === 'x') return !isVerbAndParticle(entry) || TAGS.v.has(copy.pos(from));
  return to - from > 1 || (TAGS[part].has(copy.pos(from)) && isEver(copy.folded(from), part));
}

/** Whether a phrase is a verb and a small word, `fall to`, whose verb may be a noun elsewhere. */
function isVerbAndParticle(entry: string): boolean {
  const [verb = '', small = '', ...rest] = entry.split(' ');
  return rest.length === 0 && isFunctionWord(small) && small !== 'of' && isEver(verb, 'v') && isEver(verb, 'n');
}

/** The same of what a machine made of it, which may have changed its part of speech: only what can be of that part must be. */
function mayStandIn(copy: Copy, { from, to }: Stretch, { part }: Right): boolean {
  return part === 'x' || to - from > 1 || TAGS[part].has(copy.pos(from)) || !isEver(copy.folded(from), part);
}

function isEver(word: string, part: Part): boolean {
  return formsOf(word).some((f) => f.part === part);
}

function length({ from, to }: Stretch): number {
  return to - from;
}
