import { nameKey, sameName } from '../../lexicon/names.ts';
import { isSamePlace } from '../../lexicon/places.ts';
import { sameSpelling } from '../../lexicon/spelling.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { isName, likeness } from '../name-runs.ts';
import { othersHave } from '../others-have.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'name-variant';

export const nameVariant: Detector = {
  id: ID,
  title: 'Name spelt differently from the others',
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'others',
  ofOwn: true,
  language: 'en',
  wants: ['capitals'],
  why: '“Anthony Blinken”, where all the others have Antony: a name that has been through another script comes back with its letters guessed. One finding for the whole copy, at the first place.',
  whenNot:
    'Another romanisation in use (Kronshtadt, Kronstadt); the others all share a mistake. Spellings on which newsrooms differ (Sergei, Sergey) are passed over.',
  sources: ['WMT MQM zh-en news (Freitag et al. 2021), measured by bench/findings', 'Damerau 1964'],
  examples: {
    flag: [
      {
        copies: [
          'Secretary Anthony Marsh spoke on Monday.',
          'Secretary Antony Marsh spoke on Monday.',
          'Secretary Antony Marsh spoke Monday.',
        ],
        words: 'Anthony',
      },
    ],
    pass: [
      {
        copies: [
          'Minister Sergey Antonov spoke on Monday.',
          'Minister Sergei Antonov spoke on Monday.',
          'Minister Sergei Antonov spoke Monday.',
        ],
      },
      {
        copies: [
          'The fund Yu Ebao grew on Monday.',
          'The fund Yu’ebao grew on Monday.',
          'The fund Yu’ebao grew Monday.',
        ],
      },
      {
        copies: [
          'Nurses at the Kerning Medical Center returned to work on Monday.',
          'Nurses at the Kerning Medical Centre went back to work on Monday.',
        ],
      },
      {
        copies: [
          'Sailors left for Morocco on Friday.',
          'Sailors left for Moroccan ports on Friday.',
          'Sailors left for Moroccan ports Friday.',
        ],
      },
      {
        copies: [
          'The office in Brunton was closed.',
          'The office in Kerning was closed.',
          'The office in Kerning closed.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

type Seen = { readonly token: number; readonly mates: number; times: number; readonly shown: Map<number, Evidence> };

/** Serge, Sergei; the Medical Centre, the Medical Center; Morocco, the Moroccan. */
function isOneName(a: string, b: string): boolean {
  return sameName(a, b) || sameSpelling(a, b) || isSamePlace(a, b);
}

function search({ room, copy, support, instead }: Backed): Cue[] {
  const names = new Map<string, Seen>();
  for (const s of copy.sentences) {
    for (let i = s.from; i < s.to; i++) {
      const mates = support.mates[i] as number;
      if (mates === 0 || (support.known[i] as number) > 0 || !isName(copy, i, s.from)) continue;
      const key = nameKey(copy.folded(i));
      const seen: Seen = names.get(key) ?? { token: i, mates, times: 0, shown: new Map() };
      const before = seen.shown.size;
      for (const x of instead(copy.version, i)) {
        const other = room.copies[x.version] as Copy;
        for (let j = x.from; j < Math.min(x.to, x.from + 6); j++) {
          if (!isName(other, j, -1) || isOneName(copy.folded(i), other.folded(j))) continue;
          if (likeness(copy, i, other, j) !== 'variant' || seen.shown.has(x.version)) continue;
          seen.shown.set(x.version, quote(other, placeOf(other, j, j + 1), 'The spelling here.'));
        }
      }
      if (before > 0 || seen.shown.size > 0) names.set(key, { ...seen, times: seen.times + 1 });
    }
  }
  return [...names.values()].flatMap(({ token, mates, times, shown }): Cue[] => {
    const [head, ...rest] = shown.values();
    if (!head || shown.size * 2 < mates) return [];
    const form = copy.form(token);
    return [
      {
        detector: ID,
        place: placeOf(copy, token, token + 1),
        strength: mates === 1 ? 0.5 : Math.min(1, 0.5 + 0.25 * (shown.size - 1)),
        message: `“${form}”${times > 1 ? ` (${times} times)` : ''} looks misspelt: ${othersHave([head, ...rest], { room, mates })}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      },
    ];
  });
}
