import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';

const ID = 'much-shorter';
/** Chosen on the mqm development news, where nearly all paragraphs under half the median hold a serious omission. */
const SHARE = 0.5;
const FEWEST_WORDS = 14;

export const muchShorter: Detector = {
  id: ID,
  title: 'Paragraph much shorter than in the others',
  category: 'accuracy/omission',
  severity: 'major',
  needs: 'others',
  language: 'any',
  why: 'Machine translation drops clauses without a trace; only the length gives it away.',
  whenNot: 'An editor cut it; the point carries on in the next paragraph.',
  sources: ['WMT MQM zh-en news, measured by bench/findings'],
  examples: {
    flag: [
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day of the storm, and the old bridge by the mill was closed to all traffic until Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day of the storm and the old bridge by the mill was closed to traffic until Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day of the storm, so the old bridge by the mill was closed to all traffic until Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
        words: 'river rose',
      },
    ],
    pass: [
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day of the storm, and the bridge was closed until Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day of the storm, and the old bridge by the mill was closed to all traffic until Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose again on the third day of the storm and the old bridge by the mill was closed to traffic until Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
      },
    ],
  },
  detect: (room) => {
    const cues: Cue[] = [];
    for (const row of room.rows) {
      const present = row.cells.flatMap((c, v) => (c.length > 0 ? [v] : []));
      if (present.length < 4) continue;
      const size = (v: number): number => {
        const copy = room.copies[v] as Copy;
        return (row.cells[v] ?? []).reduce(
          (n, b) => n + (copy.blocks[b] ? copy.tokensIn(copy.blocks[b]).to - copy.tokensIn(copy.blocks[b]).from : 0),
          0,
        );
      };
      for (const v of present) {
        const copy = room.copies[v] as Copy;
        const others = present.filter((u) => u !== v);
        const sizes = others.map(size).sort((a, b) => a - b);
        const middle = sizes[sizes.length >> 1] as number;
        // The shortest of the others must be clearly longer too, or lengths simply vary here.
        if (middle < FEWEST_WORDS || size(v) >= SHARE * middle || (sizes[0] as number) < 0.7 * middle) continue;
        const block = copy.blocks[row.cells[v]?.[0] ?? -1];
        if (!block) continue;
        const { from, to } = copy.tokensIn(block);
        const shown = others.slice(0, 3).flatMap((u): Evidence[] => {
          const other = room.copies[u] as Copy;
          const theirs = other.blocks[row.cells[u]?.[0] ?? -1];
          return theirs
            ? [quote(other, { version: u, start: theirs.start, end: theirs.end }, 'The paragraph here.')]
            : [];
        });
        const [head, ...rest] = shown;
        if (head && to > from)
          cues.push({
            detector: ID,
            place: placeOf(copy, from, to),
            strength: 0.8,
            message: `This paragraph looks cut: it is ${under(size(v) / middle)} as long as in the other copies.`,
            evidence: [head, ...rest],
          });
      }
    }
    return cues.sort((a, b) => a.place.version - b.place.version || a.place.start - b.place.start);
  },
};

/** A share below a half in the words of everyday: “under a third”. */
function under(share: number): string {
  if (share < 0.1) return 'under a tenth';
  if (share < 0.25) return 'under a quarter';
  return share < 1 / 3 ? 'under a third' : 'under half';
}
