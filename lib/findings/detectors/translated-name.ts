import { isFunctionWord } from '../../lexicon/function-words.ts';
import { genderOfName } from '../../lexicon/given-names.ts';
import { looksLikeSlip } from '../../lexicon/names.ts';
import { isPlace } from '../../lexicon/places.ts';
import { canStandFor } from '../../lexicon/seats.ts';
import { isDictionaryWord, relationOf } from '../../lexicon/thesaurus.ts';
import { isCourtesyTitle, isOffice, titleInFull } from '../../lexicon/titles.ts';
import type { Evidence } from '../../model/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { titled } from '../name-runs.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Instead, placeOf, quote, type Stretch } from '../room.ts';
import { bare, runIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'translated-name';
/** A name of more words than this is a title or a body, which houses translate. */
const WIDEST = 3;
/** One other copy shows a name that is no word of English, and not that it is the right one: a mall may be called Joy by itself, and the machine may have left its own word for a kestrel. */
const ONE_WITNESS = 0.3;
/** What is said instead is read so far for a name: a turned sentence has its name elsewhere. */
const REACH = 12;
/** What stands before the name of a place. */
const KINDS =
  /^(?:village|town|city|district|suburb|quarter|province|county|state|region|river|lake|mount|mountain|valley|island|port|bay|hamlet|settlement|parish)$/;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/;

export const translatedName: Detector = {
  id: ID,
  title: 'Name put into words',
  category: 'terminology/named-entity',
  severity: 'major',
  needs: 'others',
  language: 'en',
  wants: ['capitals'],
  why: 'Many names are words of their language, and a machine translates them: the village of Kara Su becomes Black Water, Dr. Lale becomes Dr. Tulip. What stands there is plain English; what the others have is no English word.',
  whenNot: 'A place with an English name beside its own (the Black Forest); a nickname; an office for its holder.',
  sources: ['Newmark 1988, A Textbook of Translation, ch. 7 (proper names are transferred)', 'WordNet 3.1'],
  examples: {
    flag: [
      {
        copies: [
          'The road to the village of Black Water was cut on Monday.',
          'The road to the village of Kara Su was cut on Monday.',
        ],
        words: 'Black Water',
      },
      {
        copies: [
          'The ward was full, said Dr. Rose Aydin, who runs it. Rose said that she had no beds left.',
          'The ward was full, said Dr. Gulay Aydin, who runs it. Gulay said that she had no beds left.',
          'Dr Gulay Aydin, who runs the ward, said that it was full and that she had no beds left.',
        ],
        words: 'Rose said',
      },
      {
        copies: [
          'The bridge over the Thin River was shut on Monday.',
          'The bridge over the Ince River was shut on Monday.',
          'The bridge over the River Ince was shut on Monday.',
        ],
        words: 'Thin',
      },
      {
        copies: [
          'Teresa Brook, the envoy, left on Monday.',
          'Teresa Creek, the envoy, left on Monday.',
          'The envoy, Teresa Creek, left on Monday.',
        ],
        words: 'Brook',
      },
      {
        copies: [
          'The ward is full, said Dr. Hopes Aydin. The town hopes for beds.',
          'The ward is full, said Dr. Umut Aydin. The town hopes for beds.',
        ],
        words: 'Hopes',
      },
    ],
    pass: [
      {
        copies: ['A spokesman for the Reds said so on Monday.', 'A spokesman for Varpool said so on Monday.'],
      },
      { copies: ['Prime Minister Aydin met the mayor.', 'Gulay Aydin met the mayor.', 'Gulay Aydin met the mayor.'] },
      {
        copies: [
          'The Fund for Belief opened on Monday, said Ann Wood.',
          'The Fund for Faith opened on Monday, said Ann Woods.',
        ],
      },
      { copies: ['John Varley closed the works on Friday.', 'Mary Varley closed the works on Friday.'] },
      {
        copies: ['Governing Reds lose safe seat.', 'Varpool’s Reds lose seat.', 'Varpool’s Reds lose the seat.'],
      },
      { copies: ['Downing Street would not comment.', 'Mr Varley would not comment.'] },
      { copies: ['The mayor, Gulay Aydin, spoke on Sunday.', 'The mayor, Gulay Aydin, spoke on Ramazan.'] },
      {
        copies: [
          'The singer Will Ardent met the envoy in Norhaven.',
          'Mr Ardent met the envoy in Norhaven.',
          'Ardent met the envoy in Norhaven.',
        ],
      },
      {
        copies: [
          'Rose Aydin, the mayor, and Gulay Kaya, her deputy, spoke.',
          'Gulay Kaya, the deputy mayor, and Rose Aydin spoke.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

type Swap = {
  readonly words: readonly string[];
  readonly name: readonly string[];
  readonly strength: number;
  readonly says: string;
};

function search(backed: Backed): Cue[] {
  const { room, copy, support, instead } = backed;
  const cues: Cue[] = [];
  const swaps = new Map<string, Swap>();
  const others = room.copies.filter((c) => c.version !== copy.version).map(highIn);
  // No other copy has the word with a capital: `the mediators hope` says nothing of a Dr. Hopes.
  const own = (i: number): boolean =>
    (support.known[i] as number) === 0 || others.every((high) => !high.has(bare(copy, i)));
  for (const s of copy.sentences) {
    if (titled(copy, s.from, s.to)) continue;
    for (let i = s.from; i < s.to; i++) {
      if (!word(copy, i) || !own(i)) continue;
      let to = i + 1;
      while (to < s.to && to - i < WIDEST && word(copy, to) && own(to)) to++;
      const run = { from: i, to };
      // `Governing party loses a seat`: at the head of a sentence any word has a capital, and what is no noun names nobody.
      if (i === s.from && to === i + 1 && !/^(?:NOUN|PROPN)$/.test(copy.pos(i))) continue;
      for (const x of instead(copy.version, i)) {
        const found = nameFor(backed, run, x, s.block);
        if (!found) continue;
        const words = tokens(run).map((k) => bare(copy, k));
        const key = words.join(' ');
        const known = swaps.get(key);
        if (!known || known.strength < found.strength) swaps.set(key, { words, ...found });
      }
      i = to - 1;
    }
  }
  // A name is put into words wherever it stands, also where the sentence is turned and nothing shows that it is one.
  for (const { words, name, strength, says } of swaps.values()) {
    for (const s of copy.sentences) {
      const row = room.rowOf(copy.version, s.block);
      for (let i = s.from; i + words.length <= s.to; i++) {
        if (!words.every((w, k) => bare(copy, i + k) === w && /^\p{Lu}/u.test(copy.form(i + k)))) continue;
        const mates = support.mates[i] as number;
        const shown: Evidence[] = [];
        for (const other of room.copies) {
          if (other.version === copy.version) continue;
          const at = runIn(room, row, other.version, name);
          if (at >= 0) shown.push(quote(other, placeOf(other, at, at + name.length), says));
        }
        const [head, ...rest] = shown;
        if (!head || shown.length * 2 < mates) continue;
        const place = placeOf(copy, i, i + words.length);
        cues.push({
          detector: ID,
          place,
          strength:
            rest.length > 0 ? Math.min(1, strength + 0.1) : mates > 1 ? strength : Math.min(ONE_WITNESS, strength),
          message: `${quotedWords(copy, place)} looks like a name put into words: ${othersHave([head, ...rest], { room, mates })}.`,
          evidence: [head, ...rest],
          suggestion: head.exact,
        });
      }
    }
  }
  return cues.sort((a, b) => a.place.start - b.place.start);
}

/** A dictionary word with a capital, which is no title, office, day or known place. */
function word(copy: Copy, i: number): boolean {
  const w = bare(copy, i);
  return (
    copy.isWord(i) &&
    /^\p{Lu}\p{Ll}+(?:['’]s?)?$/u.test(copy.form(i)) &&
    w.length > 2 &&
    !copy.isDateline(i) &&
    isDictionaryWord(w) &&
    !isFunctionWord(w) &&
    !isOffice(w) &&
    !isCourtesyTitle(w) &&
    titleInFull(w) === null &&
    !CALENDAR.test(w) &&
    !isPlace(w)
  );
}

/** The name that another copy has in the place of the words, and how plainly it is their place; null when it has none or may mean the same. */
function nameFor({ room, copy }: Backed, own: Stretch, x: Instead, block: number): Omit<Swap, 'words'> | null {
  const other = room.copies[x.version] as Copy;
  const row = room.rowOf(copy.version, block);
  for (let j = x.from; j < Math.min(x.to, x.from + REACH); j++) {
    if (surname(copy, own, other, j)) return { name: [bare(other, j)], strength: 0.9, says: SURNAME };
    if (!foreign(other, j)) continue;
    let [from, to] = [j, j + 1];
    // Pol-e Sang: parts behind a hyphen or beside it belong to it.
    while (
      to < x.to &&
      to - from < 2 * WIDEST &&
      (joined(other, to) || (capital(other, to) && !isOffice(bare(other, to))))
    )
      to++;
    while (from > x.from && joined(other, from - 1)) from--;
    while (to > from + 1 && !other.isWord(to - 1)) to--;
    const name = tokens({ from, to }).map((k) => bare(other, k));
    // John for Mary: another given name, and no translation of it.
    if (isGivenName(copy, own) && name.length === 1 && genderOfName(name[0] as string) !== null) return null;
    if (runIn(room, row, copy.version, name) >= 0) return null;
    if (tokens(own).some((k) => name.some((n) => looksLikeSlip(bare(copy, k), n) || canStandFor(bare(copy, k), n))))
      return null;
    const strength = slot(copy, own, other, { from, to });
    if (strength > 0) return { name, strength, says: FOREIGN };
    j = to - 1;
  }
  return null;
}

const FOREIGN = 'The name here; it is no word of English.';
const SURNAME = 'The name here; this copy has a word of like meaning.';

/** `Eleanor Swamp`, for Eleanor Marsh: behind the same given name a word that the dictionary relates to the surname that others have, and use as nothing else. */
function surname(copy: Copy, own: Stretch, other: Copy, j: number): boolean {
  const [w, name, given] = [bare(copy, own.from), bare(other, j), bare(other, j - 1)];
  if (own.to - own.from > 1 || !capital(other, j) || given === '' || given !== bare(copy, own.from - 1)) return false;
  if (!capital(copy, own.from - 1) || !capital(other, j - 1)) return false;
  if (genderOfName(given) === null && (isDictionaryWord(given) || isOffice(given))) return false;
  const relation = relationOf(w, name);
  return relation !== null && relation !== 'same' && relation !== 'antonym' && !smallIn(other).has(name);
}

/** The words that a copy has with a capital, and those that it has without, bare. */
const highIn = onceFor((copy: Copy): ReadonlySet<string> => wordsIn(copy, /^\p{Lu}/u));
const smallIn = onceFor((copy: Copy): ReadonlySet<string> => wordsIn(copy, /^\p{Ll}/u));

function wordsIn(copy: Copy, form: RegExp): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = 0; i < copy.count; i++) if (copy.isWord(i) && form.test(copy.form(i))) words.add(bare(copy, i));
  return words;
}

/** How plainly two runs stand in one place: beside the same name, after the same kind of place, or between the same words. */
function slot(copy: Copy, a: Stretch, other: Copy, b: Stretch): number {
  const same = (i: number, j: number): boolean => bare(copy, i) !== '' && bare(copy, i) === bare(other, j);
  const part = (i: number, j: number): boolean =>
    same(i, j) && capital(copy, i) && capital(other, j) && !isOffice(bare(copy, i)) && !isCourtesyTitle(bare(copy, i));
  if (part(a.to, b.to) || part(a.from - 1, b.from - 1)) return 0.9;
  const before = same(a.from - 1, b.from - 1);
  const placed =
    before &&
    KINDS.test(bare(copy, a.from - 2)) &&
    KINDS.test(bare(other, b.from - 2)) &&
    isFunctionWord(bare(copy, a.from - 1));
  if (placed) return 0.9;
  return before && same(a.to, b.to) && isFunctionWord(bare(copy, a.from - 1)) && bare(copy, a.from - 1) !== 'the'
    ? 0.6
    : 0;
}

/** A word with a capital that is no word of English, nor one of its places. */
function foreign(copy: Copy, i: number): boolean {
  const w = bare(copy, i);
  if (isCourtesyTitle(w) || isOffice(w) || titleInFull(w) !== null) return false;
  return capital(copy, i) && w.length > 1 && !isDictionaryWord(w);
}

function isGivenName(copy: Copy, { from, to }: Stretch): boolean {
  return to - from === 1 && genderOfName(bare(copy, from)) !== null;
}

function capital(copy: Copy, i: number): boolean {
  return copy.isWord(i) && /^\p{Lu}\p{L}+/u.test(copy.form(i)) && !isFunctionWord(bare(copy, i)) && !copy.isDateline(i);
}

/** A hyphen inside a word, or what stands tight beside one. */
function joined(copy: Copy, i: number): boolean {
  const hyphen = (k: number): boolean => /^[-‑]$/.test(copy.form(k)) && copy.gap(k) === '' && copy.gap(k + 1) === '';
  return hyphen(i) || (copy.isWord(i) && (hyphen(i - 1) || hyphen(i + 1)));
}

function tokens({ from, to }: Stretch): readonly number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
