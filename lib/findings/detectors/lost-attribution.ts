import { isReportingVerb } from '../../lexicon/reporting-verbs.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { type Copy, type Cue, placeOf, quote, type Room } from '../room.ts';
import { besideOthers } from '../searched.ts';

const ID = 'lost-attribution';
/** How many words after the attribution are looked for, and within how many they must stand. */
const WINDOW = 14;
/** By itself about even: a sub-editor cuts “what she called” nearly as often as a machine loses it. What else is damaged in the copy is added in the pooling. */
const CUT = 0.45;
const DISTANCE: ReadonlySet<string> = new Set([
  'describe',
  'call',
  'term',
  'dub',
  'allege',
  'claim',
  'purport',
  'see',
  'regard',
  'consider',
]);

export const lostAttribution: Detector = {
  id: ID,
  title: 'Claim stated as fact',
  category: 'accuracy/omission',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: '“what she described as a plot to split the town” came back as “the plot to split the town”: one side’s view, now stated as fact.',
  whenNot: 'The attribution is elsewhere in the paragraph.',
  sources: ['MQM 2.0: accuracy/omission', 'seen on copies that went through Japanese'],
  examples: {
    flag: [
      {
        copies: [
          'The minister called for unity to counter foreign efforts to split the town, which meets on Monday.',
          'The minister called for unity to counter what he described as foreign efforts to split the town, which meets on Monday.',
        ],
        words: 'foreign efforts',
      },
    ],
    pass: [
      {
        copies: [
          'The panel blamed the crew for a flood in the lower town, which it says could have been avoided by all.',
          'The panel blamed the crew for what it called a flood in the lower town that could have been avoided by all.',
        ],
      },
      {
        copies: [
          'The panel blamed the crew for a flood it called easily avoidable by all on Monday.',
          'The panel blamed the crew for what it called an easily avoidable flood on Monday.',
        ],
      },
      {
        copies: [
          'The minister called for unity to counter what he called foreign efforts to split the town.',
          'The minister called for unity to counter what he described as foreign efforts to split the town.',
        ],
      },
      {
        copies: [
          'The minister saw what he had described as a bridge.',
          'The minister saw what he had described as the bridge.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, ({ copy }) => search(room, copy)),
};

function search(room: Room, copy: Copy): Cue[] {
  const cues: Cue[] = [];
  const done = new Set<number>();
  for (const block of copy.story) {
    const row = room.rows[room.rowOf(copy.version, block.block)];
    if (!row || done.has(block.block)) continue;
    for (const b of row.cells[copy.version] ?? []) done.add(b);
    const shown: { evidence: Evidence; other: Copy; after: number }[] = [];
    row.cells.forEach((cell, version) => {
      if (version === copy.version) return;
      const other = room.copies[version] as Copy;
      for (const index of cell) {
        const range = other.blocks[index];
        if (!range) continue;
        const { from, to } = other.tokensIn(range);
        for (let j = from; j + 3 < to; j++) {
          if (
            other.folded(j) !== 'what' ||
            !/^(?:he|she|it|they)$/.test(other.folded(j + 1)) ||
            !DISTANCE.has(other.lemma(j + 2))
          )
            continue;
          const end = other.folded(j + 3) === 'as' ? j + 4 : j + 3;
          shown.push({
            evidence: quote(other, placeOf(other, j, end), 'The attribution here.'),
            other,
            after: end,
          });
          break;
        }
      }
    });
    const first = shown[0];
    const mates = row.cells.filter((c, v) => v !== copy.version && c.length > 0).length;
    if (!first || shown.length * 2 < mates) continue;
    if (distanced(copy, row.cells[copy.version] ?? [])) continue;
    // The claim itself must be here, or nothing was lost but the whole thought.
    const claim = claimOf(copy, row.cells[copy.version] ?? [], first.other, first.after);
    if (!claim) continue;
    const [head, ...rest] = shown.map((x) => x.evidence);
    if (!head) continue;
    cues.push({
      detector: ID,
      place: claim,
      strength: CUT,
      message: `This claim looks stated as fact: ${othersHave([head, ...rest], { room, mates })}.`,
      evidence: [head, ...rest],
    });
  }
  return cues;
}

/** The cell keeps its distance in words of its own. */
function distanced(copy: Copy, cell: readonly number[]): boolean {
  for (const index of cell) {
    const range = copy.blocks[index];
    if (!range) continue;
    const { from, to } = copy.tokensIn(range);
    for (let i = from; i < to; i++) {
      const word = copy.folded(i);
      // A dangling “what he described.” is a broken sentence, and the claim before it stands bare.
      if (word === 'what' && /^(?:he|she|it|they)$/.test(copy.folded(i + 1)) && !/^[.!?]$/.test(copy.form(i + 3)))
        return true;
      if (
        word === 'alleged' ||
        word === 'allegedly' ||
        word === 'perceived' ||
        (word === 'so' && copy.folded(i + 2) === 'called')
      )
        return true;
      // A disaster it called avoidable; which it says was avoidable.
      if (
        /^(?:he|she|it|they)$/.test(word) &&
        (DISTANCE.has(copy.lemma(i + 1)) || isReportingVerb(copy.folded(i + 1)))
      ) {
        const before = copy.folded(i - 1);
        if (/^(?:a|an|the)$/.test(copy.folded(i - 2)) || /^(?:which|that|whom|who)$/.test(before)) return true;
      }
      if (word === 'purportedly') return true;
      if (word === 'that' && isReportingVerb(copy.folded(i - 1)) && copy.folded(i + 1) === 'the') return true;
    }
  }
  return false;
}

/** Where this copy has the words that follow the attribution: the stretch with the most of them. */
function claimOf(copy: Copy, cell: readonly number[], other: Copy, after: number): Cue['place'] | null {
  const wanted = new Set<number>();
  for (let j = after; j < after + WINDOW && j < other.count && !/^[.!?]$/.test(other.form(j)); j++)
    if (other.form(j).length > 3) wanted.add(other.stem(j));
  let best: { at: number; n: number; last: number } | null = null;
  for (const index of cell) {
    const range = copy.blocks[index];
    if (!range) continue;
    const { from, to } = copy.tokensIn(range);
    for (let i = from; i < to; i++) {
      if (!wanted.has(copy.stem(i))) continue;
      let n = 0;
      let last = i;
      for (let k = i; k < Math.min(to, i + WINDOW); k++)
        if (wanted.has(copy.stem(k))) {
          n++;
          last = k;
        }
      if (!best || n > best.n) best = { at: i, n, last };
    }
  }
  if (!best || best.n * 2 < wanted.size || wanted.size === 0) return null;
  return placeOf(copy, best.at, best.last + 1);
}
