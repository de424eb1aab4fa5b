import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { others } from '../others-have.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'altered-quotation';
const SHORTEST = 5;

export const alteredQuotation: Detector = {
  id: ID,
  title: 'Quotation in different words',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Quoted words are the speaker’s, so every copy should have them letter for letter. Where the others agree and one differs, that one has probably been through a machine.',
  whenNot:
    'The speaker used another language and each copy made its own translation. Then the others differ among themselves too, and nothing is marked.',
  sources: ['ClaimReview practice: quotations are checked verbatim'],
  examples: {
    flag: [
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will watch closely what the town does next and take further steps where necessary,” the mayor said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will closely follow the town’s actions and take further measures if necessary,” the mayor said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will closely follow the town’s actions and take further measures if necessary,” said the mayor.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
        words: 'what the town does next',
      },
    ],
    pass: [
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will closely follow the town’s actions and take further measures if necessary,” the mayor said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will closely follow the town’s actions and take further measures if necessary”, the mayor said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe mayor said: "We will closely follow the town\'s actions."\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy, support, instead }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const { from, to, block } of quotations(copy)) {
    const mates = support.mates[from] as number;
    if (mates === 0 || to - from < SHORTEST) continue;
    let first = -1;
    let last = -1;
    let words = 0;
    let changed = 0;
    const spans = new Map<number, { from: number; to: number }>();
    for (let i = from; i < to; i++) {
      if (!copy.isWord(i)) continue;
      words++;
      if ((support.kept[i] as number) > 0.34) continue;
      changed++;
      if (first < 0) first = i;
      last = i;
      for (const x of instead(copy.version, i)) {
        const known = spans.get(x.version);
        spans.set(x.version, { from: Math.min(known?.from ?? x.from, x.from), to: Math.max(known?.to ?? x.to, x.to) });
      }
    }
    if (first < 0 || changed < 2 || (changed === words && words > 30)) continue;
    // The others must stand in quotation marks there, and agree with each other word for word.
    const said = [...spans].filter(
      ([version, s]) =>
        s.to > s.from && quotations(room.copies[version] as Copy).some((q) => q.from <= s.from && s.to <= q.to + 1),
    );
    const texts = new Map<string, Evidence[]>();
    for (const [version, s] of said) {
      const other = room.copies[version] as Copy;
      const key = Array.from({ length: s.to - s.from }, (_, k) => other.folded(s.from + k))
        .filter((w) => /[\p{L}\p{N}]/u.test(w))
        .join(' ');
      texts.set(key, [...(texts.get(key) ?? []), quote(other, placeOf(other, s.from, s.to), 'The quotation here.')]);
    }
    const [agreed] = [...texts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    const [head, ...rest] = agreed?.[1] ?? [];
    if (!head || (mates > 1 && (rest.length === 0 || (rest.length + 1) * 2 < mates))) continue;
    void block;
    cues.push({
      detector: ID,
      place: placeOf(copy, first, last + 1),
      strength: mates === 1 ? 0.5 : 0.9,
      message:
        mates === 1
          ? `This quotation looks altered: ${others(1, { room, mates })} it in different words. Check what was said.`
          : `This quotation looks altered: ${others(rest.length + 1, { room, mates })} it in different words, and agree.`,
      evidence: [head, ...rest],
      suggestion: head.exact,
    });
  }
  return cues;
}

type Quotation = { readonly from: number; readonly to: number; readonly block: number };
const read = new WeakMap<Copy, readonly Quotation[]>();

/** The stretches between double quotation marks, within a block; without the marks. */
function quotations(copy: Copy): readonly Quotation[] {
  const known = read.get(copy);
  if (known) return known;
  const out: Quotation[] = [];
  for (const b of copy.story) {
    let open = -1;
    for (let i = b.from; i < b.to; i++) {
      const mark = copy.form(i);
      if (mark === '“' || (mark === '"' && open < 0)) open = i + 1;
      else if ((mark === '”' || mark === '"') && open >= 0) {
        if (i > open) out.push({ from: open, to: i, block: b.block });
        open = -1;
      }
    }
  }
  read.set(copy, out);
  return out;
}
