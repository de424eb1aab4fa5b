import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { type Copy, type Cue, placeOf } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'doubled-connective';
/** What opens a clause, and what may not open the clause it hangs on. */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['although', new Set(['but', 'yet'])],
  ['though', new Set(['but', 'yet'])],
  ['because', new Set(['so', 'therefore'])],
  ['since', new Set(['so', 'therefore'])],
  ['if', new Set(['so'])],
]);

export const doubledConnective: Detector = {
  id: ID,
  title: 'One joining word too many',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Chinese (虽然 … 但是, 因为 … 所以), Korean and Turkish put a joining word in both clauses: “Although the rain was heavy, but the dam held.”',
  whenNot: 'A list inside the first clause (“Although tired, but not beaten, …”); speech.',
  sources: ['Huddleston & Pullum 2002, 8.12 (concessive and causal clauses)'],
  examples: {
    flag: [
      { copies: ['Although the rain was heavy all night, but the dam above the town held.'], words: 'but the dam' },
      { copies: ['Because the road was closed, so the team came by boat.'], words: 'so the team' },
    ],
    pass: [
      {
        copies: [
          'Although the rain was heavy, the dam held, but the road did not. Because it rained, they stayed, so nobody came. Since Monday it has rained, but the dam holds.',
        ],
      },
      { copies: ['Although old, but not frail, she ran. “Although it rained,” he said, “but for a day, we went.”'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const opener = /^[“"‘]$/.test(copy.form(s.from)) ? s.from + 1 : s.from;
    const shut = PAIRS.get(copy.folded(opener));
    if (!shut) continue;
    // The first clause: up to its comma, with a verb of its own and no other mark.
    let comma = opener + 1;
    let verbs = 0;
    while (
      comma < s.to &&
      (copy.isWord(comma) || copy.kind(comma) === 'number' || /^[-’'%$]$/.test(copy.form(comma)))
    ) {
      if (/^(?:VERB|AUX)$/.test(copy.pos(comma))) verbs++;
      comma++;
    }
    if (copy.form(comma) !== ',' || verbs === 0 || !shut.has(copy.folded(comma + 1))) continue;
    // “but the dam held”: a subject follows, and a verb; “but not frail”, “but for a day” do not open a clause.
    const next = comma + 2;
    if (!/^(?:DET|PRON|PROPN|NOUN)$/.test(copy.pos(next)) || !verbFollows(copy, next, s.to)) continue;
    // Since Monday it has rained: a time, no cause.
    if (copy.folded(opener) === 'since' && !/^(?:DET|PRON)$/.test(copy.pos(opener + 1))) continue;
    const place = placeOf(copy, comma + 1, Math.min(s.to, comma + 4));
    const says = 'This already joins the two clauses.';
    cues.push(
      ownWords(copy, place, {
        detector: ID,
        message: `“${copy.form(comma + 1)}” looks like one joining word too many, after “${copy.form(opener)}”.`,
        says,
        strength: 0.7,
        shownBy: placeOf(copy, opener, opener + 1),
      }),
    );
  }
  return cues;
}

/** A verb before the next comma, with no second comma before it. */
function verbFollows(copy: Copy, from: number, to: number): boolean {
  for (let i = from; i < to && !/^[,;:]$/.test(copy.form(i)); i++) if (/^(?:VERB|AUX)$/.test(copy.pos(i))) return true;
  return false;
}
