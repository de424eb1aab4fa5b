import { expect, test } from 'vitest';
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';

const WIRE = [
  'The night ferry between Norhaven and the island of Skell will stop at the end of March, the harbor board decided on Tuesday.',
  'The board voted seven to four after a debate of five hours, and the mayor, Ines Calder, left the hall before the count was read out.',
  'The boat carried 41,000 passengers last year, a third fewer than in 2015, and lost 2.3 million crowns, according to the board’s own accounts.',
  'Islanders who work in the mills of Norhaven say they would have to move to the mainland, because the last bus boat leaves at six in the evening.',
];
const BRITISH = WIRE.map((p) =>
  p
    .replace('harbor board decided', 'harbour board has decided')
    .replace('after a debate of five hours', 'following five hours of debate')
    .replace('a third fewer', 'one third less')
    .replace('they would have to move', 'they will be forced to move'),
);
const REWRITTEN = WIRE.map((p) =>
  p
    .replace('will stop', 'is to stop')
    .replace('left the hall', 'walked out of the hall')
    .replace('lost', 'made a loss of')
    .replace('because', 'since'),
);
const OWN = [
  'Agda Moen has taken the late boat home from her shift at the spinning mill for 19 years. In spring there will be none.',
  'Seven of the harbour board’s members voted on Tuesday to give the night ferry up; Nils Brandt was one of four against.',
  'Money decided it. A deficit of 2.3 million crowns is more than Brandt thinks the town can carry.',
  'Moen is looking at flats near the mill now.',
];

const told = (copies: readonly (readonly string[])[]) =>
  collate(copies.map((c, i) => draftOf({ id: `${i}`, text: c.join('\n\n'), language: 'en' })));
const of = (text: readonly string[], { findings, versions }: ReturnType<typeof told>) =>
  findings.filter((f) => versions[f.target.version]?.text === text.join('\n\n'));

test('an article of its own is held against nobody’s names and words, and is told so', () => {
  const collation = told([WIRE, BRITISH, REWRITTEN, OWN]);
  expect(of(OWN, collation)).toEqual([]);
  const own = collation.versions.findIndex((v) => v.text === OWN.join('\n\n'));
  const { gaps } = collation.assessments.find((a) => a.version === own)?.checked ?? { gaps: [] };
  expect(gaps.map((g) => g.kind)).toContain('own-article');
});

test('what is broken by itself is told of an article of its own as of any other, and a wrong name of a copy that is none', () => {
  const broken = OWN.with(3, 'Moen is looking at flats near the the mill now.');
  expect(of(broken, told([WIRE, BRITISH, REWRITTEN, broken])).map((f) => f.target.exact)).toEqual(['the the']);
  const wrong = REWRITTEN.map((p) => p.replace('Ines Calder', 'Lena Roe'));
  expect(of(wrong, told([WIRE, BRITISH, wrong, OWN])).map((f) => f.detector)).toContain('odd-name');
});

test('an article of its own that lacks a name is no vote against it', () => {
  const line = (says: string) => `“We shall miss the boat,” ${says} reporters outside the hall that evening.`;
  const [wire, british] = [
    [...WIRE, 'Aldo Pike keeps the pier.', line('Pike told')],
    [...BRITISH, 'Aldo Pike keeps the pier.', line('he told')],
  ];
  const garbled = [...REWRITTEN, 'Aldo Pike keeps the pier.', line('the pike told')];
  const own = [...OWN, line('one of them told')];
  const names = (copies: readonly (readonly string[])[]) =>
    of(garbled, told(copies))
      .filter((f) => f.detector === 'case-of-name')
      .map((f) => f.target.exact);
  expect(names([wire, british, garbled, own])).toEqual(['the pike']);
  // Two who might have it and do not are two votes.
  expect(names([wire, british, garbled, british.with(0, `${BRITISH[0]} It was late.`)])).toEqual([]);
});
