import type { Detector } from '../detector.ts';
import { type Cue, placeOf, quote } from '../room.ts';

const ID = 'odd-acronym';

export const oddAcronym: Detector = {
  id: ID,
  title: 'Acronym that nearly matches another',
  category: 'terminology/named-entity',
  severity: 'major',
  needs: 'either',
  language: 'any',
  wants: ['capitals'],
  why: 'Machines rebuild acronyms from the words they have translated: “New Strategic Arms Reduction Treaty (STAR)”, in a story about New START.',
  whenNot: 'Two bodies with similar names in one story. It is marked only in brackets after the full name.',
  sources: ['seen on a copy that went through Italian'],
  examples: {
    flag: [
      {
        copies: ['The Northern Transport Authority Rules Treaty (NTAR) failed. NTART had been signed in May.'],
        words: 'NTAR',
      },
      {
        copies: [
          'The Arctic Rivers Commission (ARCO) met on Monday.',
          'The Arctic Rivers Commission (ARC) met on Monday.',
        ],
        words: 'ARCO',
      },
    ],
    pass: [
      {
        copies: [
          'The Northern Transport Authority (NTA) and the Northern Port Authority (NPA) met. NTA trains run. The NPA waits.',
        ],
      },
    ],
  },
  detect: ({ copies }) => {
    const seen = new Map<string, { readonly version: number; readonly token: number }>();
    const counts = new Map<string, number>();
    for (const c of copies) {
      for (const b of c.story) {
        for (let i = b.from; i < b.to; i++) {
          const form = c.form(i);
          if (!/^\p{Lu}\p{L}{2,7}$/u.test(form)) continue;
          const key = form.toUpperCase();
          counts.set(key, (counts.get(key) ?? 0) + 1);
          if (!seen.has(key)) seen.set(key, { version: c.version, token: i });
        }
      }
    }
    const cues: Cue[] = [];
    for (const copy of copies) {
      for (const b of copy.story) {
        for (let i = b.from + 1; i + 1 < b.to; i++) {
          const form = copy.form(i);
          if (
            !/^\p{Lu}{3,7}$/u.test(form) ||
            copy.form(i - 1) !== '(' ||
            copy.form(i + 1) !== ')' ||
            (counts.get(form) ?? 0) > 1
          )
            continue;
          // One letter more or less at an end: START / STAR. A letter exchanged makes another body's name.
          const near = [...seen].find(
            ([key]) =>
              key !== form &&
              Math.abs(key.length - form.length) === 1 &&
              (key.startsWith(form) || form.startsWith(key) || key.endsWith(form)),
          );
          const other = near && copies[near[1].version];
          if (!near || !other) continue;
          cues.push({
            detector: ID,
            place: placeOf(copy, i, i + 1),
            strength: 0.8,
            message: `“${form}” looks like a slip for “${other.form(near[1].token)}”.`,
            evidence: [
              quote(other, placeOf(other, near[1].token, near[1].token + 1), 'The acronym elsewhere in the story.'),
            ],
            suggestion: other.form(near[1].token),
          });
        }
      }
    }
    return cues;
  },
};
