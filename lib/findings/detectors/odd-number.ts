import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { othersHave, wrong } from '../others-have.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'odd-number';

export const oddNumber: Detector = {
  id: ID,
  title: 'Number no other copy has',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Ten thousands (万, 만) are miscounted, dates slip, and an ordinal becomes a figure: “11th-hour warning” came back as “11-hour warning”.',
  whenNot: 'A later copy with newer figures; rounding; a unit converted; a figure the others leave out.',
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
          'The port cost 0.3 billion crowns and opened at 4: 30 in the morning.',
          'The port cost 300 million crowns and opened at 4:30 in the morning.',
          'The port cost 300m crowns and opened at 4:30 in the morning.',
        ],
      },
      {
        copies: [
          'Some 1,700 people of 12 villages fled the flood.',
          'Some 1,700 people fled the flood.',
          'Some 1700 people fled the flood.',
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
          if (theirs === value || sameAmount(copy, i, other, j) || sameTime(copy, i, other, j)) {
            same++;
            hit = -1;
            break;
          }
          if (j >= x.from && j < x.to && hit < 0) hit = j;
        }
        if (hit >= 0) shown.push(quote(other, placeOf(other, hit, hit + 1), 'The figure here.'));
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
          ? `“${copy.form(i)}-${copy.form(i + 2)}” looks like the set phrase “${head.exact}-${copy.form(i + 2)}” taken for a figure.`
          : wrong(copy.form(i), 'number', othersHave([head, ...rest], { room, mates }), mates),
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** 0.3 billion and 300 million; 31.51 and 31.5, the one rounded to the other's places. */
function sameAmount(a: Copy, i: number, b: Copy, j: number): boolean {
  const [x, y] = [amountOf(a, i), amountOf(b, j)];
  if (x === null || y === null) return false;
  if (Math.abs(x.value - y.value) <= 1e-9 * Math.abs(x.value)) return true;
  const [fine, coarse] = x.unit < y.unit ? [x, y] : [y, x];
  return (
    fine.unit < coarse.unit && Math.abs(fine.value - coarse.value) <= coarse.unit / 2 && coarse.unit < coarse.value
  );
}

/** The number with the word of scale behind it, and what its last place is worth; null for ordinals and times. */
function amountOf(copy: Copy, i: number): { readonly value: number; readonly unit: number } | null {
  const m = /^(\d[\d,]*)(?:\.(\d+))?(k|m|mn|bn)?$/.exec(copy.folded(i));
  if (!m) return null;
  const next = /^[-‑]$/.test(copy.form(i + 1)) ? i + 2 : i + 1;
  const scale = SCALES.get(m[3] ?? copy.folded(next)) ?? 1;
  const whole = Number((m[1] as string).replaceAll(',', ''));
  const places = m[2]?.length ?? 0;
  const value = Number(`${whole}.${m[2] ?? '0'}`) * scale;
  return { value, unit: places === 0 && scale === 1 ? 1 : scale * 10 ** -places };
}

/** 4: 30 and 4:30, 11.00 and 11:00. */
function sameTime(copy: Copy, i: number, other: Copy, j: number): boolean {
  const theirs = other.folded(j).replace(/[.:]/, ':');
  if (!/^\d{1,2}:\d{2}$/.test(theirs)) return false;
  const colon = (k: number): boolean => copy.form(k) === ':' || copy.form(k) === '.';
  const own = colon(i + 1)
    ? `${copy.folded(i)}:${copy.folded(i + 2)}`
    : colon(i - 1)
      ? `${copy.folded(i - 2)}:${copy.folded(i)}`
      : copy.folded(i).replace(/[.:]/, ':');
  return own === theirs;
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
