import { isPossessive } from '../../lexicon/possessive.ts';
import { isDictionaryWord } from '../../lexicon/thesaurus.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { isDay } from '../name-kinds.ts';
import { begins } from '../name-runs.ts';
import { othersHave, wrong } from '../others-have.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { bare } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { sentenceAt } from '../sentence-at.ts';

const ID = 'wrong-actor';
const OWNERS: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their']);
/** What a team, a firm or a country owns is its own in one house and theirs in another. */
const OF_ONE_BODY = /^(?:its|their)$/;
const CLOSE = 5;

export const wrongActor: Detector = {
  id: ID,
  title: 'Wrong name or owner',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  wants: ['capitals'],
  why: 'Where the source leaves the subject out, a machine guesses: “China refused to criticize its aggression”, where the others have the invasion of Ukraine; NATO where the others have China.',
  whenNot: 'A pronoun for a name just mentioned; a sentence turned round (passive), so that another name comes first.',
  sources: ['MQM 2.0: accuracy/mistranslation', 'Mitkov 2002, Anaphora Resolution (zero pronouns)'],
  examples: {
    flag: [
      {
        copies: [
          'The north has refused to criticize its attack on the dam.',
          'The north has refused to criticize the attack on the dam.',
          'The north has refused to criticize the attack on the dam.',
        ],
        words: 'its',
      },
      {
        copies: [
          'Asked on Monday, he said Kerning might send boats. Oldby waits.',
          'Asked on Monday, he said Oldby might send boats. Kerning waits.',
          'Asked on Monday, he said Oldby might send boats. Kerning waits.',
        ],
        words: 'Kerning',
      },
    ],
    pass: [
      {
        copies: ['Oldby closed its port. It said so on Monday.', 'Oldby closed the town’s port. It said so on Monday.'],
      },
      {
        copies: [
          'Three bronze heads that the Ravnby Museum has concluded were stolen in May will be handed back to Norway, Ann Roe, the director of the museum, said on Friday.',
          'The Ravnby Museum will return three bronze heads to Norway after concluding that they were stolen in May, its director said on Friday.',
          'The Ravnby Museum will return three bronze heads to Norway after concluding that they were stolen in May, its director said Friday.',
        ],
      },
      {
        copies: [
          'The Kerning Millers said that Ben Oldby, their veteran keeper, would miss the rest of the year.',
          'Veteran keeper Ben Oldby will miss the rest of the year, the Kerning Millers said.',
          'Veteran keeper Ben Oldby will miss the rest of the year, the Kerning Millers said Friday.',
        ],
      },
      {
        copies: [
          'The dam was built by Oldby for Kerning.',
          'Oldby built the dam for Kerning.',
          'Oldby built the dam for Kerning.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy, support, instead }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    for (let i = s.from; i < s.to; i++) {
      const mates = support.mates[i] as number;
      if (mates === 0 || (support.kept[i] as number) > 0 || !copy.isWord(i)) continue;
      if (OWNERS.has(copy.folded(i))) owner(i, mates);
      else if (mates > 1 && i > s.from && name(copy, i) && (support.known[i] as number) > 0.5) actor(i, mates);
    }
  }
  return cues;

  /** “its”, where all others have an article or another owner, right before nouns that they have too. */
  function owner(i: number, mates: number): void {
    const shown: Evidence[] = [];
    for (const x of instead(copy.version, i)) {
      if (x.own.to - x.own.from > CLOSE || x.to - x.from > CLOSE || x.to === x.from) continue;
      const other = room.copies[x.version] as Copy;
      const first = other.folded(x.from);
      // `The side lost their last game`, `its last game`.
      if (OF_ONE_BODY.test(first) && OF_ONE_BODY.test(copy.folded(i))) continue;
      if (
        (first !== 'the' && !isPossessive(first) && !(OWNERS.has(first) && first !== copy.folded(i))) ||
        OWNERS.has(other.folded(x.from - 1))
      )
        continue;
      // Its own port for the town's port says the same thing, if the town is what “its” means: a name without a rival near.
      if (isPossessive(first) && mates < 2) continue;
      shown.push(quote(other, placeOf(other, x.from, x.to), 'The wording here.'));
    }
    const [head, ...rest] = shown;
    if (!head || mates < 2 || shown.length < 2 || shown.length * 2 < mates) return;
    // `His junior partner`, `the junior partner`: any editor's choice, until something else looks damaged.
    const isArticle = shown.every((e) => /^the\b/i.test(e.exact));
    push(
      i,
      isArticle ? 0.3 : shown.length / mates > 0.8 ? 0.6 : 0.4,
      `“${copy.form(i)}” looks like the wrong owner: ${othersHave([head, ...rest], { room, mates })}.`,
      [head, ...rest],
    );
  }

  /** A name of the story where the others agree on another name of the story. */
  function actor(i: number, mates: number): void {
    const votes = new Map<string, Evidence[]>();
    for (const x of instead(copy.version, i)) {
      if (x.own.to - x.own.from > CLOSE || x.to - x.from > CLOSE) continue;
      const other = room.copies[x.version] as Copy;
      const names = Array.from({ length: x.to - x.from }, (_, k) => x.from + k).filter(
        // `Veteran pilot Ann Roe`: at the head of a sentence any word has a capital.
        (j) => name(other, j) && !(begins(other, j) && isDictionaryWord(other.folded(j))),
      );
      const [only] = names;
      if (only === undefined || names.length > 1) continue;
      const key = bare(other, only);
      if (isTurnedRound([copy, i], [other, only])) continue;
      votes.set(key, [...(votes.get(key) ?? []), quote(other, placeOf(other, only, only + 1), 'The name here.')]);
    }
    const [key, shown] = [...votes].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0] ?? ['', []];
    const [head, ...rest] = shown;
    // China, Chinese: the land for its people is no other actor.
    if (key.slice(0, 4) === copy.folded(i).slice(0, 4)) return;
    if (!head || key === bare(copy, i) || shown.length * 3 < mates * 2) return;
    push(
      i,
      0.7,
      wrong(copy.form(i), 'name', othersHave([head, ...rest], { room, mates }), mates),
      [head, ...rest],
      head.exact,
    );
  }

  function push(i: number, strength: number, message: string, evidence: Cue['evidence'], suggestion?: string): void {
    const cue = { detector: ID, place: placeOf(copy, i, i + 1), strength, message, evidence };
    cues.push(suggestion === undefined ? cue : { ...cue, suggestion });
  }
}

/** `The Kerning Museum will send it to Oldby`, `it will go to Oldby, which asked the Kerning Museum`: both sentences have both names. */
function isTurnedRound([copy, i]: readonly [Copy, number], [other, j]: readonly [Copy, number]): boolean {
  return hasName(copy, i, bare(other, j)) && hasName(other, j, bare(copy, i));
}

/** Whether a name stands in the sentence of a token. */
function hasName(copy: Copy, token: number, word: string): boolean {
  const { from = 0, to = 0 } = sentenceAt(copy, token) ?? {};
  for (let t = from; t < to; t++) if (name(copy, t) && bare(copy, t) === word) return true;
  return false;
}

function name(copy: Copy, i: number): boolean {
  return copy.isWord(i) && /^\p{Lu}\p{L}/u.test(copy.form(i)) && copy.pos(i) === 'PROPN' && !isDay(copy.folded(i));
}
