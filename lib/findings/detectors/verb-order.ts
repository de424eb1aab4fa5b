import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Line, placeOf } from '../room.ts';

const ID = 'verb-order';
/** Verbs that may stand before their subject after a place: in the valley lies the town. */
const PLACING =
  /^(?:lies|stands|sits|comes|goes|is|was|lives|hangs|rises|stretches|remains|follows|begins|looms|lurks|runs|rests|hovers|dwells|flows|emerges|appears|arises|exists|falls|enters|resides|stems)$/;
/** After these a language with the verb in second place puts it before the subject. */
const FIRST = /^(?:since|in|on|at|already|now|today|yesterday|meanwhile|currently|until|after)$/;
const SHORT = 7;

export const verbOrder: Detector = {
  id: ID,
  title: 'Verb where German or Dutch would put it',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'German, Dutch and the Scandinavian languages put the verb second and its other half last: “Since three years works the company on the engine”, “Police has the driver on the motorway stopped.”',
  whenNot:
    'Inversion after a place with verbs of being somewhere (“in the valley lies the town”); “he had his house painted”.',
  sources: ['Huddleston & Pullum 2002, 16.5 (inversion)', 'Duden 4: verb-second and verb-final clauses'],
  examples: {
    flag: [
      {
        copies: ['Since three years works the company on the new engine, a member of the board said.'],
        words: 'works the company',
      },
      { copies: ['The police has the driver on the motorway stopped and his licence taken away.'], words: 'stopped' },
    ],
    pass: [
      {
        copies: [
          'In the valley lies the town. On the hill stands the mill. At night talks the two sides held went on.',
        ],
      },
      {
        copies: [
          'She had the roof of the mill painted. The town has a house on the hill called Rest. They have the votes needed.',
        ],
      },
    ],
  },
  detect: ({ copies }) =>
    copies
      .filter((c) => c.english)
      .flatMap((copy) => copy.sentences.flatMap((s) => [...turned(copy, s), ...bracket(copy, s)])),
};

/** [adverbial] + verb + the + noun, at the head of a sentence. */
function turned(copy: Copy, s: Line): Cue[] {
  if (!FIRST.test(copy.folded(s.from))) return [];
  for (let i = s.from + 1; i < Math.min(s.to - 2, s.from + SHORT); i++) {
    // A comma or a second clause ends the adverbial.
    if (!copy.isWord(i) && copy.kind(i) !== 'number') return [];
    if (/^(?:AUX|SCONJ|CCONJ)$/.test(copy.pos(i))) return [];
    if (copy.pos(i) !== 'VERB') continue;
    const word = copy.folded(i);
    const third = /[^s]s$/.test(word) && !PLACING.test(word) && /^(?:NOUN|NUM|PROPN|ADV)$/.test(copy.pos(i - 1));
    const subject = /^(?:the|a|an)$/.test(copy.folded(i + 1)) && /^(?:NOUN|ADJ|PROPN)$/.test(copy.pos(i + 2));
    if (!third || !subject) return [];
    // The subject, then no verb of its own: “works the company on the engine”.
    for (let k = i + 2; k < Math.min(s.to, i + SHORT) && !/^[,.;:]$/.test(copy.form(k)); k++)
      if (/^(?:VERB|AUX)$/.test(copy.pos(k))) return [];
    return [cueAt(copy, i, i + 3, 'The verb comes before its subject.')];
  }
  return [];
}

/** has + the + noun + of, on, in … + participle, and the clause ends. */
function bracket(copy: Copy, s: Line): Cue[] {
  for (let i = s.from + 1; i + 5 < s.to; i++) {
    if (!/^(?:has|have)$/.test(copy.folded(i)) || !/^(?:the|a|an)$/.test(copy.folded(i + 1))) continue;
    let placed = false;
    for (let k = i + 2; k < Math.min(s.to - 1, i + 12) && (copy.isWord(k) || copy.kind(k) === 'number'); k++) {
      if (copy.pos(k) === 'ADP' && k > i + 2) placed = true;
      if (/^(?:AUX|SCONJ|PRON)$/.test(copy.pos(k)) || copy.folded(k) === 'to') break;
      if (copy.pos(k) !== 'VERB') continue;
      const ends = /^[.,;]$/.test(copy.form(k + 1)) || copy.folded(k + 1) === 'and';
      const participle =
        /(?:ed|en|ung|old|ound|ent|ught)$/.test(copy.folded(k)) && /^(?:NOUN|PROPN)$/.test(copy.pos(k - 1));
      if (placed && ends && participle) return [cueAt(copy, i, k + 1, 'The two halves of the verb are too far apart.')];
      break;
    }
  }
  return [];
}

function cueAt(copy: Copy, from: number, to: number, says: string): Cue {
  const place = placeOf(copy, from, to);
  return ownWords(copy, place, {
    detector: ID,
    message: `${quotedWords(copy, place)} looks like German or Dutch word order.`,
    says,
    strength: 0.6,
  });
}
