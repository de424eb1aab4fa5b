import { mulberry } from '../mulberry.ts';

/** Invented copies of an invented story, the same on every run: what the desk's times are measured on. */
export type InventedStory = {
  readonly title: string;
  readonly copies: readonly { readonly label: string; readonly text: string }[];
};

const PEOPLE = ['Ines Calder', 'Tomas Reyl', 'Oda Brandt', 'Piet Marrow', 'Lena Stroud', 'Amir Kosta', 'Greta Falk'];
const PLACES = [
  'the harbour',
  'the old mill',
  'the north pier',
  'the county hall',
  'the ferry office',
  'the lower town',
];
const VERBS = ['said', 'told the meeting', 'wrote', 'warned', 'promised', 'admitted', 'insisted'];
const THINGS = [
  'the night boat',
  'the winter fare',
  'the pilot scheme',
  'the dredging',
  'the coal berth',
  'the timetable',
];
const ENDS = [
  'would be settled before the first frost',
  'had cost more than anyone expected',
  'was never put to a vote',
  'should go back to the council in spring',
  'had been measured twice and written down once',
  'was the last thing the town could do without',
];
const TAILS = [
  'Nobody in the room disagreed, and the minutes say so.',
  'Two engineers had walked the wall that morning with lamps.',
  'The figures were pinned to the door for anyone to copy.',
  'A second letter came a week later, shorter and colder.',
  'The clerk read it aloud and then read it again.',
];
/** Wordings that copies choose between: style first, then substance. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['harbour', 'harbor'],
  ['told the meeting', 'told a meeting'],
  ['twice', 'two times'],
  ['warned', 'cautioned'],
  ['never', 'once'],
  ['settled', 'decided'],
  ['spring', 'autumn'],
  ['colder', 'kinder'],
  ['March', 'Mar.'],
  ['crowns', 'kronor'],
  ['stands', 'holds'],
  ['anyone', 'anybody'],
  ['Nobody', 'No one'],
  ['winter', 'summer'],
  ['night boat', 'night ferry'],
  ['clerk', 'secretary'],
  ['on ', 'last '],
  ['entry', 'item'],
];

/** How often a copy swaps a wording it could swap, drops a row, and takes a row to another place. */
const SWAPPED = 0.12;
const DROPPED = 0.03;
const MOVED = 0.004;

/** `rows` paragraphs in `versions` copies that differ as edited copies do. */
export function invent(versions: number, rows: number): InventedStory {
  const base = Array.from({ length: rows }, (_, i) => paragraph(i, mulberry(1000 + i)));
  const copies = Array.from({ length: versions }, (_, v) => {
    const roll = mulberry(77_000 + v);
    const own = base.flatMap((p) => (v > 0 && roll() < DROPPED ? [] : [edited(p, roll)]));
    for (let i = own.length - 1; i > 4; i--) {
      if (v === 0 || roll() >= MOVED) continue;
      const [taken = ''] = own.splice(i, 1);
      own.splice(Math.max(1, i - 3), 0, taken);
    }
    const head = `Harbour town weighs its night boat, ${versions} by ${rows}`;
    return { label: `Copy ${v + 1}`, text: [head, ...own].join('\n\n') };
  });
  return { title: `Bench ${versions} × ${rows}`, copies };
}

function paragraph(i: number, roll: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(roll() * list.length)] ?? '';
  const day = 1 + Math.floor(roll() * 28);
  const sum = (1 + roll() * 90).toFixed(1);
  return `${pick(PEOPLE)} ${pick(VERBS)} on ${day} March that ${pick(THINGS)} at ${pick(PLACES)} ${pick(ENDS)}, and that entry ${i + 1} of ${sum} million crowns stands.${roll() < 0.6 ? ` ${pick(TAILS)}` : ''}`;
}

function edited(p: string, roll: () => number): string {
  let out = p;
  for (const [from, to] of SWAPS) if (out.includes(from) && roll() < SWAPPED) out = out.replace(from, to);
  return out;
}
