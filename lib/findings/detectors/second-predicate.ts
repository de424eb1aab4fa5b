import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { type Copy, type Cue, type Line, placeOf } from '../room.ts';

const ID = 'second-predicate';
/** Finite whatever stands before them. */
const FINITE = /^(?:was|were|is|are|has|had)$/;
/** Any of these between two finite verbs may open, join or close a clause. */
const LICENCE =
  /^(?:and|or|but|that|which|who|whom|whose|what|when|where|why|how|whether|if|as|than|because|since|while|after|before|until|till|once|though|although|so|yet|nor|like|unless|there|here|it|he|she|they|we|i|you|this|these|those|one|ones|all|everything|anything|nothing|something|everyone|thing|things|way|time|day|year|moment|reason|only|first|last|not|being|said|says|say|think|thinks|thought|believe|believes|believed|know|knows|knew|feel|feels|felt|hope|hopes|claim|claims|claimed|fear|fears|told|tells|means|meant|showed|shows|show|suggests|suggested|insists|insisted|argues|argued|reported|reports|known|called|named|titled|dubbed|question|problem|truth|fact|point|idea|result)$/;
/** The first predicate: a verb that cannot be a participle standing behind its noun, right after the subject. */
const SPAN = 14;

export const secondPredicate: Detector = {
  id: ID,
  title: 'Second verb with nothing to join it',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Turkish, Japanese and Chinese put whole clauses before a noun; a machine that loses the join leaves two main verbs in a row: “The crash is the cause of injury of three people in the bus were hurt.”',
  whenNot:
    'Clauses without “that” or “who” (“the man police said was there”): any sentence with a word that may open one is passed over.',
  sources: ['Huddleston & Pullum 2002, ch. 11–12 (content and relative clauses)'],
  examples: {
    flag: [
      {
        copies: ['The crash in the valley was the cause of the injury of three people in the bus were hurt.'],
        words: 'were hurt',
      },
      {
        copies: ['The crash in the valley resulted in the injury of three people in the bus were hurt.'],
        words: 'were hurt',
      },
    ],
    pass: [
      {
        copies: [
          'The man police said was there is gone. All he has is time. The plan is the best there is. The fact is the dam was old. What is needed is rain.',
        ],
      },
      {
        copies: [
          'The bus, which was old, was sold. The town is rich, the mill is not. The film “It Was Rain” was shown. The men arrested in May were freed.',
        ],
      },
    ],
  },
  detect: ({ copies }) =>
    copies.filter((c) => c.english).flatMap((copy) => copy.sentences.flatMap((s) => search(copy, s))),
};

function search(copy: Copy, s: Line): Cue[] {
  if (
    !/^(?:DET|NOUN|PROPN|NUM|ADJ)$/.test(copy.pos(s.from)) ||
    !copy.isWord(s.from) ||
    LICENCE.test(copy.folded(s.from))
  )
    return [];
  let first = -1;
  for (let i = s.from + 1; i < s.to; i++) {
    // Marks, names of works and clauses' own words: from here on nothing is certain.
    if ((!copy.isWord(i) && copy.kind(i) !== 'number') || LICENCE.test(copy.folded(i))) return [];
    const finite = FINITE.test(copy.folded(i)) && copy.pos(i) === 'AUX';
    if (first < 0) {
      // CNN has confirmed Berg has been asked: a verb of saying opens a clause without “that”.
      if (finite && copy.pos(i + 1) === 'VERB') return [];
      if (finite || intransitivePast(copy, i)) first = i;
      else if (/^(?:VERB|AUX)$/.test(copy.pos(i))) return [];
      continue;
    }
    if (i - first > SPAN) return [];
    if (copy.pos(i) === 'VERB' && i > first + 1 && !/(?:ing|ed|en)$/.test(copy.folded(i))) return [];
    if (!finite || i < first + 3 || !/^(?:NOUN|PROPN|NUM)$/.test(copy.pos(i - 1))) continue;
    const place = placeOf(copy, i, Math.min(s.to - 1, i + 2));
    const says = 'The sentence already has this verb.';
    return [
      ownWords(copy, place, {
        detector: ID,
        message: `“${copy.form(i)}” looks like a second verb with nothing to join it to “${copy.form(first)}”.`,
        says,
        strength: 0.6,
        shownBy: placeOf(copy, first, first + 1),
      }),
    ];
  }
  return [];
}

/** A past form that cannot be a passive participle, for its verb takes no object: resulted, occurred, arrived. */
function intransitivePast(copy: Copy, i: number): boolean {
  return (
    copy.pos(i) === 'VERB' &&
    /^(?:resulted|occurred|happened|arrived|died|came|went|became|began|fell|rose|consisted|belonged|remained|emerged)$/.test(
      copy.folded(i),
    )
  );
}
