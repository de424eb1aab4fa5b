import { actsAsBody } from '../../lexicon/bodies.ts';
import { isFunctionWord } from '../../lexicon/function-words.ts';
import { glossesOf } from '../../lexicon/name-glosses.ts';
import { isPossessive } from '../../lexicon/possessive.ts';
import type { Evidence } from '../../model/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote, type Room } from '../room.ts';
import { bare } from '../row-words.ts';

const ID = 'name-to-noun';
const LANGUAGE = { zh: 'Chinese', ja: 'Japanese', ko: 'Korean' } as const;
/** What a person does and a thing does not: with these after it, even a lone copy's "the king" is doubtful beside a Wang. */
const ACTS: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'meet',
  'visit',
  'arrive',
  'add',
  'speak',
  'talk',
  'hold',
  'call',
  'stress',
  'warn',
  'describe',
  'respond',
  'reply',
  'travel',
  'leave',
  'ask',
  'note',
  'claim',
  'emphasize',
  'emphasise',
  'hope',
  'fly',
  'attend',
  'sign',
  'welcome',
  'thank',
  'express',
  'see',
  'receive',
  'greet',
]);
/** What a person has: his visit, his talks. */
const HAS: ReadonlySet<string> = new Set([
  'visit',
  'meeting',
  'talk',
  'trip',
  'speech',
  'remark',
  'comment',
  'statement',
  'wife',
  'office',
  'proposal',
  'counterpart',
  'arrival',
  'travel',
  'interview',
  'government',
  'cabinet',
  'party',
  'spokesman',
  'aide',
  'tour',
]);
const WIDEST = 3;
const NAME = /^\p{Lu}\p{Ll}+(?:['’]s)?$/u;

type Named = {
  readonly name: string;
  readonly language: keyof typeof LANGUAGE;
  readonly places: readonly { readonly copy: Copy; readonly token: number }[];
};

export const nameToNoun: Detector = {
  id: ID,
  title: 'Name turned into a word',
  category: 'terminology/named-entity',
  severity: 'major',
  needs: 'either',
  language: 'en',
  wants: ['capitals'],
  why: 'Chinese, Japanese and Korean names are written in characters that are also words: 王 is both Wang and king. A machine that misses the name writes “the king met with Lavrov”.',
  whenNot:
    'There is a real king in the story; or a surname only sounds like the word, and no other copy shows what the original had.',
  sources: ['CC-CEDICT (CC BY-SA 4.0)', 'KANJIDIC2 (CC BY-SA 4.0)'],
  examples: {
    flag: [
      {
        copies: [
          'Wang Yi came to Oslo. On Monday, the king met with Foreign Minister Berg.',
          'Wang Yi came to Oslo. On Monday, Wang met with Foreign Minister Berg.',
        ],
        words: 'the king',
      },
      { copies: ['Wang Yi came to Oslo on Sunday. The king’s visit was short.'], words: 'The king' },
      {
        copies: [
          'Prime Minister Tanaka left. Rice field said the talks went well.',
          'Prime Minister Tanaka left. Tanaka said the talks went well.',
        ],
        words: 'Rice field',
      },
      {
        copies: [
          'Vice Premier He Lifeng came to Oslo. On Monday, the sum met with Foreign Minister Berg.',
          'Vice Premier He Lifeng came to Oslo. On Monday, He Lifeng met with Foreign Minister Berg.',
        ],
        words: 'the sum',
      },
    ],
    pass: [
      {
        copies: [
          'The prize will pay off the house.',
          'The prize will pay off all she owes. She won it on Sunday.',
          'The prize will pay off all she owes.',
        ],
      },
      {
        copies: [
          'Wang Yi came to Oslo and met King Harald. The king thanked Wang.',
          'Wang Yi came to Oslo and met King Harald. The king spoke to Wang.',
        ],
      },
      { copies: ['Hui Ka Yan came to Oslo. The council met on Monday. The council said the bridge was safe.'] },
      { copies: ['Mr Lin walked in the forest near Oslo with Mr Li, who has an interest in plums.'] },
    ],
  },
  detect: (room) => {
    const glosses = readNames(room);
    if (glosses.size === 0) return [];
    return room.copies.filter((c) => c.english).flatMap((copy) => search(room, copy, glosses));
  },
};

/** A capital, and on a word that is in every sentence (he, she, an, so, do) another name beside it: `He Lifeng`, not `She has a wedding to get to`. */
function isName(copy: Copy, i: number): boolean {
  if (!copy.isWord(i) || !NAME.test(copy.form(i))) return false;
  return !isFunctionWord(bare(copy, i)) || [i - 1, i + 1].some((k) => isNameBeside(copy, k));
}

function isNameBeside(copy: Copy, i: number): boolean {
  return copy.isWord(i) && NAME.test(copy.form(i)) && !isFunctionWord(bare(copy, i)) && copy.pos(i) === 'PROPN';
}

/** The glosses of all East Asian surnames in the room, each with the names that mean it. */
function readNames(room: Room): ReadonlyMap<string, readonly Named[]> {
  const names = new Map<string, { copy: Copy; token: number }[]>();
  for (const copy of room.copies) {
    for (const b of copy.story) {
      for (let i = b.from; i < b.to; i++) {
        if (isName(copy, i)) {
          const name = bare(copy, i);
          const list = names.get(name) ?? [];
          if (list.length < 40) list.push({ copy, token: i });
          names.set(name, list);
        }
      }
    }
  }
  const out = new Map<string, Named[]>();
  for (const [name, places] of names) {
    for (const { words, language } of glossesOf(name)) {
      const list = out.get(words) ?? [];
      list.push({ name, language, places });
      out.set(words, list);
    }
  }
  return out;
}

function search(room: Room, copy: Copy, glosses: ReadonlyMap<string, readonly Named[]>): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    for (let i = s.from; i < s.to; i++) {
      if (!copy.isWord(i)) continue;
      for (let n = Math.min(WIDEST, s.to - i); n >= 1; n--) {
        const named = glosses.get(phrase(copy, i, n));
        if (!named || isFunctionWord(copy.folded(i)) || !nominal(copy, i, n, s.from)) continue;
        const cue = judge(room, copy, i, n, named);
        if (cue) {
          cues.push(cue);
          i += n - 1;
          break;
        }
      }
    }
  }
  return cues;
}

function phrase(copy: Copy, from: number, n: number): string {
  let out = '';
  for (let k = 0; k < n; k++) out += (k ? ' ' : '') + bare(copy, from + k);
  return out;
}

/** A common noun, not a part of a name: lower case, or a capital only because the sentence begins there. */
function nominal(copy: Copy, from: number, n: number, sentence: number): boolean {
  const article = /^(?:the|mr|mrs|ms)$/.test(copy.folded(from - 1));
  const first = from === sentence || (article && from - 1 === sentence) || /^[“"]$/.test(copy.form(from - 1));
  for (let k = 0; k < n; k++) {
    if (/^\p{Lu}/u.test(copy.form(from + k)) && !(k === 0 && first)) return false;
  }
  if (/^\p{Lu}/u.test(copy.form(from + n))) return false;
  return copy.pos(from + n - 1) !== 'VERB' || article;
}

function judge(room: Room, copy: Copy, from: number, n: number, named: readonly Named[]): Cue | null {
  const last = from + n - 1;
  const own = copy.stem(last);
  const instead = room.backing().instead(copy.version, from);
  for (const { name, language, places } of named) {
    // The word belongs to the story when another copy uses it, or when it has another use here (King Harald).
    const elsewhere = room.copies.some((c) => c.version !== copy.version && usesOf(c).small.has(own));
    if (elsewhere || usesOf(copy).titled.has(own)) continue;
    const shown: Evidence[] = [];
    for (const said of instead) {
      const other = room.copies[said.version];
      if (!other) continue;
      for (let j = said.from; j < said.to; j++) {
        if (bare(other, j) === name && isName(other, j)) {
          shown.push(
            quote(
              other,
              placeOf(other, j, j + 1),
              `The name here. In ${LANGUAGE[language]} characters it can mean “${phrase(copy, from, n)}”.`,
            ),
          );
          break;
        }
      }
    }
    const start = /^(?:the|mr|mrs|ms|a)$/.test(copy.folded(from - 1)) ? from - 1 : from;
    const possessive = isPossessive(copy.folded(last)) && HAS.has(copy.lemma(last + 1));
    const acting = ACTS.has(copy.lemma(last + 1)) && copy.pos(last + 1) === 'VERB';
    const definite = copy.folded(start) === 'the' || (start === from && /^\p{Lu}/u.test(copy.form(from)));
    const received = /^(?:with|by|to|between|and)$/.test(copy.folded(start - 1)) && ACTS.has(copy.lemma(start - 2));
    const person = definite && (possessive || acting || received);
    const mine = places.find((p) => p.copy.version === copy.version) ?? places[0];
    // Where nothing but the copy itself speaks for a name, a body that acts is one.
    if (shown.length === 0 && (!person || !mine || actsAsBody(copy.lemma(last)))) continue;
    const compared = shown.length > 0;
    if (!compared && mine) {
      shown.push(
        quote(
          mine.copy,
          placeOf(mine.copy, mine.token, mine.token + 1),
          `The name elsewhere in the story. In ${LANGUAGE[language]} characters it can mean “${phrase(copy, from, n)}”.`,
        ),
      );
    }
    const [head, ...rest] = shown;
    if (!head) continue;
    const mates = room.backing().of[copy.version]?.mates[from] ?? 0;
    return {
      detector: ID,
      place: placeOf(copy, start, from + n),
      strength: instead.length > 0 && head.version !== copy.version ? 1 : 0.8,
      message: `${quotedWords(copy, placeOf(copy, start, from + n))} looks like ${compared ? `a name read as a word: ${othersHave([head, ...rest], { room, mates })}` : `the name “${head.exact}” read as a word`}.`,
      evidence: [head, ...rest],
      suggestion: head.exact,
      language,
    };
  }
  return null;
}

/** Stems that a copy writes small in its story, and such as it writes with a capital in mid-sentence, as a title or a name. */
type Uses = { readonly small: ReadonlySet<number>; readonly titled: ReadonlySet<number> };

/** Read once a copy: every word that may be a name asks all of them. */
const usesOf = onceFor((copy: Copy): Uses => {
  const small = new Set<number>();
  for (const b of copy.story)
    for (let i = b.from; i < b.to; i++) if (/^\p{Ll}/u.test(copy.form(i))) small.add(copy.stem(i));
  const titled = new Set<number>();
  for (const s of copy.sentences)
    for (let i = s.from + 1; i < s.to; i++)
      if (/^\p{Lu}/u.test(copy.form(i)) && copy.gap(i) !== '') titled.add(copy.stem(i));
  return { small, titled };
});
