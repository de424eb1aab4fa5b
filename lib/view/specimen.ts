import type { ColumnSource } from './columns.ts';
import { smallCollation } from './small-collation.ts';

/**
 * A comparison that has one of everything the desk can draw: each kind of mark, a gap, an addition, a moved paragraph, furniture,
 * characters nobody can see, rows the same in all, a script from right to left, one without spaces, a damaged copy and another story.
 */
export function specimenComparison() {
  const collation = smallCollation({
    texts: [
      [
        'headline: Council keeps the night ferry',
        'The council voted nine to two on Tuesday to keep the boat.',
        'The defense of the pier will cost 4.2 million crowns.',
        'Nobody spoke against it.',
        'The vote was taken by roll call.',
        'Mayor Ines Calder called the boat “the last street we have”.',
        'السفينة تغادر في التاسعة.',
        'credit: Harbor Wire',
      ],
      [
        'headline: Council keeps the night ferry',
        'The council voted nine to two on Tuesday to keep the boat, without debate.',
        'The defence of the pier will cost 4.2 million crowns.',
        'Nobody spoke against it.',
        'The vote was taken by roll call.',
        'caption: The ferry at its berth',
        'Mayor Ines Calder called the boat “the last street we have”.',
        'A second vote is due in spring.',
        'السفينة تغادر في العاشرة.',
      ],
      [
        'Mayor Ines Calder called the boat “the last road we have”.',
        'headline: Council keeps the night ferry',
        'The council voted nine to two to hold the king of boats.',
        'The defense of the pier will cost 42 million crowns.',
        'Nobody spoke against it.',
        'The vote was taken by roll call.',
        '船\u200b在九点离开。',
      ],
      ['headline: Cats purr at the fair', 'Forty cats were shown on Sunday.'],
    ],
    rows: [
      [[0], [0], [1], []],
      [[1], [1], [2], []],
      [[2], [2], [3], []],
      [[3], [3], [4], []],
      [[4], [4], [5], []],
      [[], [5], [], []],
      [[5], [6], [0], []],
      [[], [7], [], []],
      [[6], [8], [6], []],
      [[], [], [], [0]],
      [[], [], [], [1]],
      [[7], [], [], []],
    ],
    differ: [
      { row: 1, words: [' on Tuesday', ' on Tuesday', { after: 'to two' }, null], classes: ['date', 'omission'] },
      { row: 1, words: ['keep the boat', 'keep the boat', 'hold the king of boats', null], classes: ['wording'] },
      { row: 1, words: [{ after: 'boat' }, ', without debate', { after: 'boats' }, null], classes: ['addition'] },
      { row: 2, words: ['defense', 'defence', 'defense', null], classes: ['spelling'] },
      { row: 2, words: ['4.2', '4.2', '42', null], classes: ['number'] },
      { row: 6, words: ['street', 'street', 'road', null], classes: ['quotation'] },
      { row: 8, words: ['التاسعة', 'العاشرة', null, null], classes: ['number'] },
    ],
    findings: [
      { id: 'king', version: 2, exact: 'the king of boats', confidence: 0.91 },
      { id: 'figure', version: 2, exact: '42 million', confidence: 0.54 },
    ],
    moved: { 6: [2] },
    relations: [0, 1, 2].map((a) => ({
      a,
      b: 3,
      kind: 'other-story' as const,
      similarity: 0.03,
      reasons: ['3 % of the rare words are shared', 'no paragraph lines up'],
    })),
  });
  const sources: readonly ColumnSource[] = [
    { index: 0, labels: ['Wire', 'Website'], source: { publisher: 'Harbor Wire', published: '2026-03-03' } },
    { index: 1, labels: ['British edit'], source: { publisher: 'The Pier', url: 'https://pier.example/1' } },
    { index: 2, labels: ['Reposted copy'], source: {} },
    { index: 3, labels: ['Cat show'], source: { publisher: 'Fair Gazette' } },
  ];
  const assessments = collation.assessments.map((a) =>
    a.version === 2 ? { ...a, machineTranslated: 0.93, pivot: 'ja', reasons: ['a name became a common noun'] } : a,
  );
  const rows = collation.rows.map((row, i) => (i === 8 ? { ...row, coarse: true } : row));
  return { collation: { ...collation, assessments, rows }, sources };
}
