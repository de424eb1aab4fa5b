import { isCompound } from '../../lexicon/compounds.ts';
import { isFunctionWord } from '../../lexicon/function-words.ts';
import { IDIOMS } from '../../lexicon/idioms.ts';
import { relationOf } from '../../lexicon/thesaurus.ts';
import { isOffice } from '../../lexicon/titles.ts';
import type { Change, Place } from '../../model/change.ts';
import type { Evidence } from '../../model/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { type Copy, type Cue, type Instead, placeOf, quote, type Room, type Stretch } from '../room.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'literal-idiom';
const CLOSE = 6;

export const literalIdiom: Detector = {
  id: ID,
  title: 'Set phrase taken literally',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Idioms do not survive a machine: “responded in kind” came back as “responded kindly”, “on the sidelines” as “on the touchline”.',
  whenNot: 'A writer playing on the idiom; a copy that puts it plainly (“replied likewise”).',
  sources: ['list of idioms in news: lib/lexicon/idioms.ts', 'WordNet 3.1'],
  examples: {
    flag: [
      { copies: ['The mayor responded kindly on Monday.', 'The mayor responded in kind on Monday.'], words: 'kindly' },
      {
        copies: ['They met on the touchline of the fair.', 'They met on the sidelines of the fair.'],
        words: 'touchline',
      },
    ],
    pass: [
      { copies: ['The mayor responded likewise on Monday.', 'The mayor responded in kind on Monday.'] },
      {
        copies: [
          'His former private secretary, Ida Holm, gave evidence.',
          'His former chief of staff, Ida Holm, gave evidence.',
        ],
      },
      {
        copies: [
          'It could not exclude the possibility that the lists had been copied.',
          'It could not rule out that the lists had been copied.',
          'It could not rule out that the lists had been copied.',
        ],
      },
      {
        copies: [
          'With boats grounded by the ice, the crews waited.',
          'Ice kept the boats on the ground, and the crews waited.',
          'Ice kept the boats on the ground; the crews waited.',
        ],
      },
      { copies: ['They met during the fair.', 'They met on the sidelines of the fair.'] },
      { copies: ['The talks failed at the last minute.', 'The talks failed at the eleventh hour.'] },
      { copies: ['The harbour master stood down in May.', 'The harbour master stepped down in May.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

type Found = { readonly other: Copy; readonly from: number; readonly to: number };

function search({ room, copy, support, instead }: Backed): Cue[] {
  const cues: Cue[] = [];
  const styled = styledIn(room, copy);
  const idioms = room.copies.map(idiomsIn);
  for (const s of copy.sentences) {
    for (let i = s.from; i < s.to; i++) {
      if (!copy.isWord(i) || copy.form(i).length < 4) continue;
      const swaps = styled.get(i) ?? NONE;
      if (swaps.length === 0 && (support.kept[i] as number) > 0.5) continue;
      if (idiomAt(idioms[copy.version] as Uint8Array, i, i + 1)) continue;
      const shown: Evidence[] = [];
      const look = (x: Instead): void => {
        if (x.own.to - x.own.from > CLOSE || x.to - x.from > CLOSE) return;
        const at = idiomAt(idioms[x.version] as Uint8Array, x.from, x.to);
        if (!at) return;
        const found = { other: room.copies[x.version] as Copy, ...at };
        if (!literal(copy, i, found) || isRecast(copy, i, x)) return;
        shown.push(quote(found.other, placeOf(found.other, found.from, found.to), 'The set phrase here.'));
      };
      for (const x of instead(copy.version, i)) look(x);
      for (const x of swaps) look(x);
      const [head, ...rest] = shown;
      if (!head || shown.length * 2 < (support.mates[i] as number)) continue;
      // Who prints `stood down` for `stepped down`, `last minute` for `eleventh hour`, has taken neither literally.
      if (isInCompound(copy, i)) continue;
      cues.push({
        detector: ID,
        place: placeOf(copy, i, i + 1),
        strength: 0.9,
        message: `“${copy.form(i)}” looks like the set phrase “${head.exact}” taken literally.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

/** What stands for a word by house style, as `kind` for `kindly` does: of an idiom that is no matter of style. */
function styledIn(room: Room, copy: Copy): ReadonlyMap<number, readonly Instead[]> {
  let of = styled.get(room.changes);
  if (!of) {
    of = styledByVersion(room);
    styled.set(room.changes, of);
  }
  return of[copy.version] ?? NOTHING;
}

type Swaps = ReadonlyMap<number, readonly Instead[]>;
const NOTHING: Swaps = new Map();
const NONE: readonly Instead[] = [];
const styled = new WeakMap<readonly Change[], readonly Swaps[]>();

/** For each version and token. One walk over all changes: every copy asks, and they are many. */
function styledByVersion(room: Room): readonly Swaps[] {
  const out = room.copies.map(() => new Map<number, Instead[]>());
  for (const { a, b, kind, classes } of room.changes) {
    if (kind !== 'replace' || !classes.includes('house-style')) continue;
    note(a, b);
    note(b, a);
  }
  return out;

  function note(mine: Place, theirs: Place): void {
    const copy = room.copies[mine.version];
    const other = room.copies[theirs.version];
    if (!copy || !other) return;
    const own = copy.tokensIn(mine);
    if (own.to - own.from !== 1) return;
    const of = out[mine.version] as Map<number, Instead[]>;
    const list = of.get(own.from) ?? [];
    list.push({ ...other.tokensIn(theirs), version: theirs.version, own });
    of.set(own.from, list);
  }
}

const LONGEST = Math.max(...[...IDIOMS].map((x) => x.split(' ').length));
const FIRST_WORDS: ReadonlySet<string> = new Set([...IDIOMS].map((x) => x.split(' ')[0] as string));

/** For each token, how many tokens the longest idiom has that begins there. Read once a copy, however many copies are set against it. */
const idiomsIn = onceFor((copy: Copy): Uint8Array => {
  const lengths = new Uint8Array(copy.count);
  for (let j = 0; j < copy.count; j++) {
    if (!FIRST_WORDS.has(copy.folded(j))) continue;
    let key = copy.folded(j);
    for (let n = 2; n <= LONGEST && j + n <= copy.count; n++) {
      key += ` ${copy.folded(j + n - 1)}`;
      if (IDIOMS.has(key)) lengths[j] = n;
    }
  }
  return lengths;
});

/** An idiom that covers a word of the stretch: with its neighbours, for half of an idiom is often kept. */
function idiomAt(lengths: Uint8Array, from: number, to: number): Stretch | null {
  for (let j = Math.max(0, from - 3); j < Math.max(to, from + 1); j++) {
    const n = lengths[j] ?? 0;
    if (n > 0 && j + n > from) return { from: j, to: j + n };
  }
  return null;
}

/** Whether more than the set phrase was put otherwise: who writes `exclude the possibility` for `rule out`, `grounded by ash` for `kept on the ground`, says what it means. */
function isRecast(copy: Copy, i: number, { own }: Instead): boolean {
  for (let k = own.from; k < own.to; k++) if (k !== i && copy.isWord(k) && !isFunctionWord(copy.folded(k))) return true;
  return false;
}

/** Whether a word and the one on either side of it are one expression of the dictionary. */
function isInCompound(copy: Copy, i: number): boolean {
  return [i - 1, i].some((from) => isCompound(`${copy.folded(from)} ${copy.lemma(from + 1)}`));
}

/** The word is made of a word of the idiom, or is its dictionary neighbour, and is not in the idiom itself. */
function literal(copy: Copy, i: number, { other, from, to }: Found): boolean {
  const word = copy.folded(i);
  // A `private secretary` is another office than a `chief of staff`, and no bad rendering of one.
  if (isOffice(word)) return false;
  for (let j = from; j < to; j++) {
    const theirs = other.folded(j);
    if (theirs === word) return false;
  }
  for (let j = from; j < to; j++) {
    const theirs = other.folded(j);
    if (theirs.length < 4) continue;
    // Grounded, of what was on the ground: the verb says it plainly.
    const isVerb = copy.pos(i) === 'VERB' && /(?:ed|ing)$/.test(word);
    if (word.startsWith(theirs) && word.length - theirs.length <= 4 && word !== `${theirs}s` && !isVerb) return true;
    const relation = relationOf(word, theirs);
    if (relation !== null && relation !== 'same') return true;
  }
  return false;
}
