import type { Evidence } from '../../model/finding.ts';
import { cellWords, dice } from '../cells.ts';
import type { Detector } from '../detector.ts';
import { type Copy, type Cue, placeOf, quote, type Room } from '../room.ts';

const ID = 'outlier-paragraph';
/** Measured on the mqm development news: below this Dice with every other version, 78 % of paragraphs hold a serious error. */
const UNLIKE = 0.45;
/** The others must be this much alike, or the paragraph is merely hard to put into words. */
const ALIKE = 0.6;
const FEWEST_WORDS = 8;
/** And this much less like its nearest than the copy's other paragraphs usually are: a free translator is unlike throughout. */
const BELOW_USUAL = 0.15;
/** How doubtful its words are on average says the rest; 0.4 is as high as paragraphs go. */
const SURE_AT_LEAST = 0.4;
const DOUBTFUL = 2.5;
/**
 * Two cells more alike than this are one text twice (a wire story and the paper that ran it), one witness and no agreement.
 * Panels of independent translations in the mqm news stay under it nine times in ten.
 */
const ONE_TEXT = 0.9;

export const outlierParagraph: Detector = {
  id: ID,
  title: 'Paragraph unlike the others',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'any',
  why: 'When three copies tell a paragraph in nearly the same words and the fourth in quite different ones, something has probably happened to the fourth.',
  whenNot:
    'The fourth has its own reporter, or has added its own background. Copies that run one text almost word for word count as one.',
  sources: ['WMT MQM zh-en news, measured by bench/findings', 'Dice 1945'],
  examples: {
    flag: [
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe stream was heightened by the third sun of the gale, and on the ancient crossing all wheels were made impossible.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day of the storm, and the old bridge was closed to all traffic.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nOn the third day of the storm the river rose again, and the old bridge was shut to all traffic, police said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
        words: 'heightened',
      },
    ],
    pass: [
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day of the storm, and the bridge was shut to all cars.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day of the storm, and the old bridge was closed to all traffic.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nOn the third day of the storm the river rose again, and the old bridge was shut to all traffic, police said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
      },
    ],
  },
  detect: (room) => {
    const cues: Cue[] = [];
    const usual = usualLikeness(room);
    room.rows.forEach((row, r) => {
      const present = row.cells.flatMap((c, v) => (c.length > 0 ? [v] : []));
      if (present.length < 3) return;
      const words = new Map(present.map((v) => [v, cellWords(room, r, v)]));
      for (const v of present) {
        const copy = room.copies[v] as Copy;
        const own = words.get(v) as ReadonlySet<number>;
        if (own.size < FEWEST_WORDS) continue;
        const others: number[] = [];
        for (const u of present) {
          const theirs = words.get(u) as ReadonlySet<number>;
          const again = others.some((w) => dice(theirs, words.get(w) as ReadonlySet<number>) > ONE_TEXT);
          if (u !== v && !again) others.push(u);
        }
        const nearest = Math.max(...others.map((u) => dice(own, words.get(u) as ReadonlySet<number>)));
        if (nearest >= UNLIKE || nearest > (usual[v] as number) - BELOW_USUAL) continue;
        const pairs = others.flatMap((u, i) =>
          others
            .slice(i + 1)
            .map((w) => dice(words.get(u) as ReadonlySet<number>, words.get(w) as ReadonlySet<number>)),
        );
        if (pairs.length === 0 || pairs.reduce((a, b) => a + b, 0) / pairs.length < ALIKE) continue;
        const shown = others.slice(0, 3).flatMap((u): Evidence[] => {
          const other = room.copies[u] as Copy;
          const block = other.blocks[row.cells[u]?.[0] ?? -1];
          return block ? [quote(other, { version: u, start: block.start, end: block.end }, 'The paragraph here.')] : [];
        });
        const [head, ...rest] = shown;
        const block = copy.blocks[row.cells[v]?.[0] ?? -1];
        // Headlines are every house's own.
        if (!head || block?.role !== 'body') continue;
        const { from, to } = copy.tokensIn(block);
        if (to > from)
          cues.push({
            detector: ID,
            place: placeOf(copy, from, to),
            strength:
              SURE_AT_LEAST + (1 - SURE_AT_LEAST) * Math.min(1, DOUBTFUL * averageOf(room.doubt().tokens[v], from, to)),
            message: 'This paragraph looks unlike the other copies’, which are much alike.',
            evidence: [head, ...rest],
          });
      }
    });
    return cues.sort((a, b) => a.place.version - b.place.version || a.place.start - b.place.start);
  },
};

/** For each copy, how like its nearest its paragraphs are: the median over the rows it shares with two others or more. */
function usualLikeness(room: Room): readonly number[] {
  const nearest = room.copies.map((): number[] => []);
  room.rows.forEach((row, r) => {
    const present = row.cells.flatMap((c, v) => (c.length > 0 ? [v] : []));
    if (present.length < 3) return;
    const words = present.map((v) => cellWords(room, r, v));
    present.forEach((v, i) => {
      const own = words[i] as ReadonlySet<number>;
      if (own.size < FEWEST_WORDS) return;
      nearest[v]?.push(Math.max(...words.map((w, k) => (k === i ? 0 : dice(own, w)))));
    });
  });
  return nearest.map((list) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 1);
}

function averageOf(values: Float32Array | undefined, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values?.[i] ?? 0;
  return to > from ? sum / (to - from) : 0;
}
