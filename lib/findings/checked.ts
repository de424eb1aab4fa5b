import type { Checked, GapKind } from '../model/assessment.ts';
import { cuesIn } from './damage.ts';
import type { Detector } from './detector.ts';
import { DETECTORS } from './detectors.ts';
import { saysMore } from './listed.ts';
import { isOwnArticle } from './own-article.ts';
import type { Copy, Cue, Room } from './room.ts';

/** Above this share of its words in capitals a copy's capitals say nothing. A wire's slug and headline stay far below. */
const CAPITALS = 0.7;
/** Words this short are often in capitals anyway: UN, EU. */
const SHORT = 3;
/** Above this share of its words in lines that do not end as sentences do, a copy is headlines, verse or a list. */
const LINES = 0.7;
/** From this share of its words on that every other copy has in the same place, the copies are one witness. */
const REPEATED = 0.98;
const ENDS = /[.!?…。！？؟][”"’'»)\]]*\s*$/u;

/** What of one copy can be read at all. */
type Legible = {
  readonly english: boolean;
  readonly mates: number;
  readonly own: boolean;
  readonly capitals: boolean;
  readonly lines: boolean;
};

/** Whether a detector can say anything of a copy; what it says of another is let go. */
function reads({ language, needs, ofOwn = false, wants = [] }: Detector, copy: Legible): boolean {
  return (
    (copy.english || language === 'any') &&
    ((copy.mates > 0 && (ofOwn || !copy.own)) || needs !== 'others') &&
    !(copy.capitals && wants.includes('capitals')) &&
    !(copy.lines && wants.includes('sentences'))
  );
}

/** What every detector sees, less what it says of copies that it cannot read (a name among capitals, a sentence among headlines). */
export function look(
  room: Room,
  detectors: readonly Detector[] = DETECTORS,
  onDetector?: (done: number, of: number) => void,
): readonly Cue[] {
  const legible = room.copies.map((c) => legibleOf(room, c));
  return detectors.flatMap((d, done) => {
    onDetector?.(done, detectors.length);
    return cuesIn(room, d).filter((cue) => {
      const copy = legible[cue.place.version] as Legible;
      return reads(d, copy) && (!copy.own || d.ofOwn === true || isShownByItself(cue));
    });
  });
}

/** Whether the copy's own words are among what shows it. */
function isShownByItself({ place, evidence }: Cue): boolean {
  return evidence.some((e) => e.version === place.version);
}

/** `allDamaged`: every copy of the room looks damaged, this one too. `more`: what of this copy is not listed, see `listed`. */
type Outcome = { readonly allDamaged: boolean; readonly more: ReadonlyMap<string, number> | undefined };

/** What was looked for in a copy and what was not, and what was found and is not listed. */
export function checkedOf(room: Room, copy: Copy, { allDamaged, more }: Outcome): Checked {
  const legible = legibleOf(room, copy);
  const { english, mates, capitals, lines } = legible;
  const gaps: { kind: GapKind; says: string }[] = [];
  const say = (kind: GapKind, says: string): void => void gaps.push({ kind, says });
  const detectors = DETECTORS.filter((d) => reads(d, legible)).length;
  const of = DETECTORS.length;
  const able = DETECTORS.filter((d) => english || d.language === 'any').length;
  const alone = DETECTORS.filter((d) => (english || d.language === 'any') && d.needs !== 'others').length;
  if (copy.story.length === 0) say('no-text', 'No running text was found in it.');
  if (!english)
    say(
      'language',
      `Only ${able} of the ${of} checks can read this language; its sentences, names and wording were not checked.`,
    );
  if (mates === 0) {
    const event = room.relations.some((r) => r.kind === 'same-event' && [r.a, r.b].includes(copy.version));
    const other = event
      ? 'what is told of the event elsewhere is in other words'
      : 'none of the others tells this story';
    const why = room.copies.length === 1 ? '' : `: ${other}`;
    say(
      'alone',
      `There is no other version to compare it with${why}, so only what one text can show was checked (${alone} of ${of} checks).`,
    );
  } else {
    if (mates === 1)
      say(
        'one-other',
        'Only one other version has paragraphs of it: where the two differ, nothing shows which is wrong, so fewer places are listed.',
      );
    if (legible.own)
      say(
        'own-article',
        'It is an article of its own beside versions of one text, so its names, figures and wording were not held against theirs; the table of facts shows where they differ.',
      );
    const own = copy.story.filter((b) => matesAt(room, copy, b.block).length === 0).length;
    if (own > 0)
      say(
        'own-paragraphs',
        `${own} of its ${copy.story.length} paragraphs ${own === 1 ? 'is' : 'are'} in no other version, so only what one text can show was checked there.`,
      );
    if (english && repeated(room, copy))
      say(
        'one-witness',
        'What other versions have of it is almost word for word the same, so a mistake they all share would not show.',
      );
    if (allDamaged) say('alike', 'Every version looks damaged, so a mistake they all share would not show.');
  }
  if (capitals) say('capitals', 'It is set in capitals, so names and capital letters were not checked.');
  if (lines)
    say('lines', 'Most of its lines have no full stop (headlines, verse, a list), so sentences were not checked.');
  const unlisted = more && saysMore(more);
  if (unlisted) say('unlisted', unlisted);
  return { detectors, of, gaps };
}

function legibleOf(room: Room, copy: Copy): Legible {
  let [words, high, unended, all] = [0, 0, 0, 0];
  const mates = new Set<number>();
  for (const b of copy.story) {
    for (const v of matesAt(room, copy, b.block)) mates.add(v);
    const ended = ENDS.test(copy.text.slice(b.start, b.end));
    for (let i = b.from; i < b.to; i++) {
      if (!copy.isWord(i)) continue;
      all++;
      if (!ended) unended++;
      const form = copy.form(i);
      if (form.length <= SHORT || form.toLowerCase() === form.toUpperCase()) continue;
      words++;
      if (form === form.toUpperCase()) high++;
    }
  }
  return {
    english: copy.english,
    mates: mates.size,
    own: isOwnArticle(room, copy.version),
    capitals: words > 0 && high > CAPITALS * words,
    lines: all > 0 && unended > LINES * all,
  };
}

function matesAt(room: Room, copy: Copy, block: number): readonly number[] {
  const cells = room.rows[room.rowOf(copy.version, block)]?.cells ?? [];
  return cells.flatMap((cell, v) => (v !== copy.version && cell.length > 0 ? [v] : []));
}

function repeated(room: Room, copy: Copy): boolean {
  const { mates, kept } = room.backing().of[copy.version] as { mates: Uint8Array; kept: Float32Array };
  let [words, same] = [0, 0];
  for (const b of copy.story)
    for (let i = b.from; i < b.to; i++) {
      if (!copy.isWord(i) || mates[i] === 0) continue;
      words++;
      if (kept[i] === 1) same++;
    }
  return words > 0 && same >= REPEATED * words;
}
