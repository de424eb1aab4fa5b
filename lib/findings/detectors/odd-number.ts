import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { type Copy, type Cue, placeOf, quote, type Room } from '../room.ts';

const ID = 'odd-number';

export const oddNumber: Detector = {
  id: ID,
  title: 'A number that no other copy has',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Ten thousands (万, 만) are miscounted, dates slip, and an ordinal becomes a figure: “11th-hour warning” came back as “11-hour warning”.',
  whenNot: 'A later copy with newer figures; rounding; a unit converted; the others leaving the figure out.',
  sources: ['WMT MQM zh-en news, measured by bench/findings'],
  examples: {
    flag: [
      {
        copies: ['They sent an 11-hour warning to the town.', 'They sent an 11th-hour warning to the town.'],
        words: '11-hour',
      },
      {
        copies: [
          'About 1,700 people fled the flood.',
          'About 17,000 people fled the flood.',
          'About 17,000 people fled the flood.',
        ],
        words: '1,700',
      },
    ],
    pass: [
      { copies: ['Seven people fled the flood.', '7 people fled the flood.', 'Seven people fled the flood.'] },
      {
        copies: [
          'Some 1,700 people of 12 villages fled the flood.',
          'Some 1,700 people fled the flood.',
          'Some 1700 people fled the flood.',
        ],
      },
    ],
  },
  detect: (room) =>
    room.copies.length < 2 ? [] : room.copies.filter((c) => c.english).flatMap((c) => search(room, c)),
};

function search(room: Room, copy: Copy): Cue[] {
  const { instead, of } = room.backing();
  const support = of[copy.version];
  const cues: Cue[] = [];
  if (!support) return cues;
  for (const s of copy.sentences) {
    for (let i = s.from; i < s.to; i++) {
      const mates = support.mates[i] as number;
      const value = figureOf(copy.folded(i));
      if (mates === 0 || value === null || copy.kind(i) !== 'number') continue;
      const said = instead(copy.version, i);
      const shown: Evidence[] = [];
      let same = 0;
      for (const x of said) {
        const other = room.copies[x.version] as Copy;
        let hit = -1;
        for (let j = Math.max(0, x.from - 2); j < Math.min(x.to + 2, x.from + 8); j++) {
          const theirs = figureOf(other.folded(j));
          if (theirs === null) continue;
          if (theirs === value) {
            same++;
            hit = -1;
            break;
          }
          if (j >= x.from && j < x.to && hit < 0) hit = j;
        }
        if (hit >= 0) shown.push(quote(other, placeOf(other, hit, hit + 1), 'This copy has another figure here.'));
      }
      const [head, ...rest] = shown;
      const kept = mates - new Set(said.map((x) => x.version)).size;
      if (!head || same + kept > 0 || shown.length * 2 < mates) continue;
      const ordinal =
        /^\d+(?:st|nd|rd|th)$/.test(head.exact) && head.exact.startsWith(copy.form(i)) && copy.form(i + 1) === '-';
      cues.push({
        detector: ID,
        place: placeOf(copy, i, ordinal ? i + 3 : i + 1),
        strength: ordinal ? 1 : mates === 1 ? 0.4 : mates === 2 ? 0.7 : 0.9,
        message: ordinal
          ? `“${copy.form(i)}-${copy.form(i + 2)}” looks like a set phrase taken for a figure.`
          : `“${copy.form(i)}” looks like the wrong number: ${shown.length === 1 ? 'the other copy has' : `${shown.length} of ${mates} copies have`} “${head.exact}”.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

const WORDS: ReadonlyMap<string, string> = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (w, i) => [w, String(i)],
  ),
);

/** A form by which figures compare: digits without separators, ordinals apart from cardinals; null for no number. */
function figureOf(folded: string): string | null {
  const word = WORDS.get(folded);
  if (word) return word;
  if (!/^\d/.test(folded)) return null;
  return folded.replace(/,(?=\d{3})/g, '').replace(/(?<=\d)\.0+$/, '');
}
