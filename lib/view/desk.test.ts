// Long, as it holds one small story's desk to every state a reader can ask for: split, each part would have to build that story again.
import { expect, test } from 'vitest';
import type { ColumnSource } from './columns.ts';
import { openDesk, viewDesk } from './desk.ts';
import type { DeskRow } from './desk-rows.ts';
import { FIRST_STATE, parseDeskState } from './desk-state.ts';
import { hiddenBy } from './hidden-by.ts';
import { labelOf } from './label.ts';
import { noticeText } from './notices.ts';
import { packDesk, unpackDesk } from './packed-desk.ts';
import { type SmallInput, smallCollation } from './small-collation.ts';
import { announce, walkOf } from './stops.ts';

const LABELS = ['Wire', 'British', 'Reposted', 'Own report'];

/** Three copies of one story: B re-spells, C is garbled, and C lacks the last paragraph. */
const STORY: SmallInput = {
  texts: [
    ['headline: Envoy in Moscow', 'Wang met Lavrov.', 'Defense ties grow.', 'caption: A photo', 'He will go home.'],
    ['headline: Envoy in Moscow', 'Wang met Lavrov.', 'Defence ties grow.', 'He will go home.'],
    ['headline: Envoy in Moscow', 'The king met Lavrov.', 'Protection ties grow.'],
  ],
  rows: [
    [[0], [0], [0]],
    [[1], [1], [1]],
    [[2], [2], [2]],
    [[3], [], []],
    [[4], [3], []],
  ],
  differ: [
    { row: 1, words: ['Wang', 'Wang', 'The king'], classes: ['name'] },
    {
      row: 2,
      words: ['Defense', 'Defence', 'Protection'],
      classes: ['spelling', 'wording'],
      pairs: { '0-1': ['spelling'], '0-2': ['wording'], '1-2': ['wording'] },
    },
  ],
  findings: [{ id: 'king', version: 2, exact: 'The king' }],
};

const order = (...indices: number[]): ColumnSource[] =>
  indices.map((index) => ({ index, labels: [LABELS[index] ?? ''], source: {} }));
const desk = (input: SmallInput, query = '', sources?: ColumnSource[]) => {
  const collation = smallCollation(input);
  return viewDesk(
    collation,
    sources ?? order(...collation.versions.keys()),
    parseDeskState(new URLSearchParams(query)),
  );
};
const textOf = (row: DeskRow | undefined, at: number) =>
  (row?.cells[at]?.blocks ?? []).flatMap((b) => b.runs.map((r) => (r.kind === 'text' ? r.text : ''))).join('');
const marksOf = (row: DeskRow | undefined, at: number) =>
  (row?.cells[at]?.blocks ?? []).flatMap((b) =>
    b.runs.flatMap((r) => (r.kind === 'text' ? r.marks.map((m) => `${m.kind}:${r.text}`) : [`removed:${r.mark.said}`])),
  );

test('against the majority only the copy that stands alone is marked', () => {
  const { rows, reference } = desk(STORY);
  expect(reference).toEqual({ kind: 'majority' });
  expect([0, 1, 2].map((i) => marksOf(rows[1], i))).toEqual([[], [], ['flag:The king', 'changed:The king']]);
});

const QUOTED: SmallInput = {
  texts: [
    ['Roe said “we will not pay the fine” today.', 'Roe left. “The boat is not ours to sell,” Lund said. It rained.'],
    ['Roe said “we will pay the fine” today.', 'Roe left. It rained.'],
  ],
  rows: [
    [[0], [0]],
    [[1], [1]],
  ],
  differ: [
    { row: 0, words: ['not ', { after: 'will ' }], classes: ['quotation', 'negation'] },
    {
      row: 1,
      words: ['“The boat is not ours to sell,” Lund said. ', { after: 'left. ' }],
      classes: ['name', 'quotation', 'attribution', 'negation', 'omission'],
    },
  ],
};

test('a denial lost within a quotation is a change of meaning and a quotation left out one of quotations, whatever stood in it', () => {
  for (const base of ['', 'base=A', 'base=B']) {
    const { differences } = desk(QUOTED, base);
    expect(differences.stops.map((s) => [s.groups, labelOf(s)])).toEqual([
      [['meaning'], 'quotation and negation'],
      [['quote'], 'quotation'],
    ]);
    expect(walkOf(differences.stops, ['quote', 'style']).map((s) => s.id)).toEqual(['v0']);
  }
});

test('copies that differ in style alone vote together: Protection is wording, Defence is style, and Defense stands', () => {
  const { rows, differences, cards } = desk(STORY);
  expect(marksOf(rows[2], 0)).toEqual([]);
  const marks = differences.marks.filter((m) => m.stop === 'v1');
  expect(marks.map((m) => [m.version, m.group])).toEqual([
    [1, 'style'],
    [2, 'wording'],
  ]);
  // On the card only the third is the odd one. The others are held against the form that stands for the two, which one copy has: not most.
  const own = cards.find((c) => c.stop.id === 'v1')?.readings ?? [];
  expect(own.some((r) => r.most)).toBe(false);
  const readings = own.map((r) => [r.words, r.reference, r.marked]);
  expect(readings).toEqual([
    ['Defense', true, false],
    ['Defence', false, false],
    ['Protection', false, true],
  ]);
});

test('where no reading stands above the others only those that say different things are counted', () => {
  const apart = desk({
    texts: ['Harbour Board', 'harbour board', 'Town Council', 'town council'].map((w) => [`The ${w} met.`]),
    rows: [[[0], [0], [0], [0]]],
    differ: [
      {
        row: 0,
        words: ['Harbour Board', 'harbour board', 'Town Council', 'town council'],
        classes: ['wording', 'case'],
        pairs: { '0-1': ['case'], '2-3': ['case'] },
      },
    ],
  });
  expect(apart.differences.stops.map((s) => s.who)).toEqual(['2 wordings']);
  expect(apart.cards[0]?.readings.map((r) => r.reference)).toEqual([false, false, false, false]);
});

test('most copies have the paragraph, and only the wording that most of them have is said to be that of most copies', () => {
  const references = (...texts: string[][]) =>
    desk({ texts, rows: [texts.map((t) => (t.length > 0 ? [0] : []))] })
      .cards.filter((c) => c.stop.kind === 'presence')
      .map((c) => c.readings.map((r) => [r.letters.join(''), r.reference]));
  expect(references(['The ferry sank.'], ['The ferry sank.'], ['The ferry sank.'], [])).toEqual([
    [
      ['ABC', true],
      ['D', false],
    ],
  ]);
  expect(references(['The ferry sank.'], ['A ferry sank.'], ['A boat sank.'], [])).toEqual([
    [
      ['A', false],
      ['B', false],
      ['C', false],
      ['D', false],
    ],
  ]);
});

test('a copy that lacks what the others have left it out, wherever it stands in the engine’s order', () => {
  const lacking = (at: number) => {
    const words = [0, 1, 2].map((v) => (v === at ? { after: 'left' } : ' at once'));
    const { differences } = desk({
      texts: [0, 1, 2].map((v) => [v === at ? 'He left.' : 'He left at once.']),
      rows: [[[0], [0], [0]]],
      // What the engine says of the pair: where the first copy lacks the words, the second has them in addition.
      differ: [{ row: 0, words, classes: [at === 0 ? 'addition' : 'omission'] }],
    });
    return differences.stops.map((s) => [s.who, s.classes]);
  };
  expect(lacking(0)).toEqual([['only A', ['omission']]]);
  expect(lacking(2)).toEqual([['only C', ['omission']]]);
});

test('against a base every other reading is marked, and the base is not', () => {
  const { rows, reference } = desk(STORY, 'base=c');
  expect(reference).toEqual({ kind: 'version', version: 2 });
  expect([0, 1, 2].map((i) => marksOf(rows[1], i))).toEqual([['changed:Wang'], ['changed:Wang'], ['flag:The king']]);
});

test('of two copies the first is the base, unless the reader asks for the majority', () => {
  expect(desk(STORY, 'v=a,b').reference).toEqual({ kind: 'version', version: 0 });
  expect(desk(STORY, 'v=a,b&base=majority').reference).toEqual({ kind: 'majority' });
});

test('where no reading stands above the others, all that say something are marked', () => {
  const { rows } = desk({
    texts: [['It has ten ships.'], ['It has two ships.'], ['It has six ships.']],
    rows: [[[0], [0], [0]]],
    differ: [{ row: 0, words: ['ten', 'two', 'six'], classes: ['number'] }],
  });
  expect([0, 1, 2].map((i) => marksOf(rows[0], i))).toEqual([['changed:ten'], ['changed:two'], ['changed:six']]);
});

test('words that one copy lacks are struck where they would stand, words only it has are underlined', () => {
  const { rows } = desk({
    texts: [['He left at once.'], ['He left at once.'], ['He left.'], ['He left at once, smiling.']],
    rows: [[[0], [0], [0], [0]]],
    differ: [
      { row: 0, words: [' at once', ' at once', { after: 'left' }, ' at once'], classes: ['omission'] },
      { row: 0, words: [{ after: 'once' }, { after: 'once' }, { after: 'left' }, ', smiling'], classes: ['addition'] },
    ],
  });
  expect(marksOf(rows[0], 2)).toEqual(['removed: at once']);
  expect(marksOf(rows[0], 3)).toEqual(['added:, smiling']);
  expect([0, 1, 2, 3].map((i) => textOf(rows[0], i))).toEqual([
    'He left at once.',
    'He left at once.',
    'He left.',
    'He left at once, smiling.',
  ]);
});

test('the walk passes style by, stops once at garbled words, and takes style in when it is switched on', () => {
  const { cards } = desk(STORY);
  const stops = cards.map((c) => c.stop);
  const walk = walkOf(stops, FIRST_STATE.off);
  expect(walk.map((s) => s.id)).toEqual(['f-king', 'v1', 'p4']);
  expect(walkOf(stops, []).map((s) => s.id)).toEqual(['f-king', 'v1', 'p4']);
  expect(walkOf(stops, ['garble', 'wording', 'style']).map((s) => s.id)).toEqual(['v0', 'p4']);
  expect(walkOf(stops, ['garble', 'facts', 'wording', 'presence']).map((s) => s.id)).toEqual(['v1']);
});

test('a stop of style alone is no stop while style is off', () => {
  const input: SmallInput = {
    ...STORY,
    differ: [
      { row: 2, words: ['Defense', 'Defence', 'Defense'.replace('Defense', 'Protection')], classes: ['spelling'] },
    ],
    findings: [],
  };
  const { cards, off } = desk(input, 'v=a,b');
  expect(
    walkOf(
      cards.map((c) => c.stop),
      off,
    ).map((s) => s.id),
  ).toEqual([]);
  expect(
    hiddenBy(
      cards.map((c) => c.stop),
      off,
    ),
  ).toEqual({ count: 1, groups: ['style'] });
});

test('what is announced names the place, the row, the class and who', () => {
  const { cards } = desk(STORY);
  const [finding, wording] = walkOf(
    cards.map((c) => c.stop),
    FIRST_STATE.off,
  );
  expect(announce(finding!, 1, 3, labelOf(finding!))).toBe('1 of 3, row 2, likely garbled, in C: “The king”');
  expect(announce(wording!, 2, 3, labelOf(wording!))).toBe('2 of 3, row 3, wording, only C: “Protection”');
});

test('a paragraph most copies have is left out by the others; one that a single copy has is its addition', () => {
  const { rows, differences, cards } = desk({
    texts: [
      ['One.', 'Two.'],
      ['One.', 'Two.'],
      ['One.', 'Three.'],
    ],
    rows: [
      [[0], [0], [0]],
      [[1], [1], []],
      [[], [], [1]],
    ],
  });
  expect(differences.presences.map((p) => [p.stop, p.marked])).toEqual([
    ['p1', 'lacks'],
    ['p2', 'has'],
  ]);
  expect(rows[1]?.cells.map((c) => c.presence)).toEqual([null, null, 'p1']);
  expect(rows[2]?.cells.map((c) => c.presence)).toEqual([null, null, 'p2']);
  expect(cards.map((c) => [c.title, c.stop.who, c.stop.words])).toEqual([
    ['Left out', 'not in C', 'Two.'],
    ['Added', 'only C', 'Three.'],
  ]);
});

test('rows are numbered without furniture, which is folded, named and counted', () => {
  const { rows, sections } = desk(STORY);
  expect(rows.map((r) => r.number)).toEqual([1, 2, 3, 0, 4]);
  expect(
    sections.map((s) => (s.kind === 'open' ? s.rows.length : s.parts.map((p) => [p.why, p.rows.length, p.letters]))),
  ).toEqual([3, [['furniture', 1, ['A']]], 1]);
});

test('rows that are the same in all fold from two on, and not when there is nothing else', () => {
  const texts = [
    ['One.', 'Two.', 'Ten ships.'],
    ['One.', 'Two.', 'Six ships.'],
  ];
  const rows = [
    [[0], [0]],
    [[1], [1]],
    [[2], [2]],
  ];
  const differ = [{ row: 2, words: ['Ten', 'Six'], classes: ['number' as const] }];
  expect(
    desk({ texts, rows, differ }).sections.map((s) => (s.kind === 'fold' ? s.parts.map((p) => p.why) : s.rows.length)),
  ).toEqual([['same'], 1]);
  const same = desk({ texts: [texts[0]!, texts[0]!], rows });
  expect(same.sections.map((s) => s.kind)).toEqual(['open']);
  expect(same.notices.map((n) => n.kind)).toEqual(['identical']);
});

test('copies are called the same only where their furniture is too, since what is furniture was guessed', () => {
  const said = (...furniture: readonly (readonly string[])[]) => {
    const texts = furniture.map((lines) => ['One.', ...lines.map((l) => `boilerplate: ${l}`)]);
    const own = furniture.flatMap((lines, v) => lines.map((_, b) => furniture.map((_, w) => (v === w ? [b + 1] : []))));
    return desk({ texts, rows: [furniture.map(() => [0]), ...own] }).notices.map(noticeText);
  };
  expect(said(['Skerrow 2-1 Lom'], ['Skerrow 2-1 Lom'])).toEqual(['A and B are the same, word for word (1 word).']);
  expect(said(['Skerrow 2-1 Lom', 'Vik 0-0 Nes'], ['Skerrow 1-2 Lom', 'Vik 0-0 Nes'])).toEqual([
    'A and B tell the story in the same words (1 word), but 2 lines folded as page furniture are not in both.',
  ]);
  expect(said(['Share'], ['Share', 'Share'], ['Share'])).toEqual([
    'A, B and C tell the story in the same words (1 word), but 1 line folded as page furniture is not in all.',
  ]);
});

/** Two copies of one story, and another story. */
const ANOTHER = {
  texts: [['One ship.'], ['Two ships.'], ['Cats purr.', 'Dogs bark.']],
  rows: [
    [[0], [0], []],
    [[], [], [0]],
    [[], [], [1]],
  ],
  differ: [{ row: 0, words: ['One ship', 'Two ships', null], classes: ['number'] }],
  relations: [
    { a: 0, b: 2, similarity: 0.04, kind: 'other-story' as const },
    { a: 1, b: 2, similarity: 0.05, kind: 'other-story' as const },
  ],
} satisfies SmallInput;

test('another story neither votes, nor is blamed for its paragraphs, which fold; the page offers to leave it out', () => {
  const { sections, differences, notices, columns } = desk(ANOTHER);
  expect(columns.map((c) => c.kinship)).toEqual(['same-story', 'same-story', 'other-story']);
  expect(differences.presences).toEqual([]);
  expect(sections.map((s) => (s.kind === 'fold' ? s.parts.map((p) => [p.why, p.rows.length]) : 'open'))).toEqual([
    'open',
    [['other-story', 2]],
  ]);
  expect(notices.map((n) => n.kind)).toEqual(['other-story']);
});

test('the notice of another story sets its date beside those of the others', () => {
  const long = 'Cats purr and dogs bark at the gulls of the old pier. '.repeat(6).trim();
  const dates = ['2026-03-01', '2026-03-02', '2026-05-04'];
  const plain = smallCollation({ ...ANOTHER, texts: [['One ship.'], ['Two ships.'], [long, 'Dogs bark.']] });
  const versions = plain.versions.map((v, i) => ({ ...v, published: dates[i] ?? null }));
  const sources = dates.map((_, index) => ({ index, labels: [`copy ${index}`], source: {} }));
  const { notices } = viewDesk({ ...plain, versions }, sources, FIRST_STATE);
  expect(notices.map(noticeText).join()).toMatch(/ It is dated .*, the others .+ to .+\.$/);
});

test('a copy that is more likely than not machine-translated is said to look so, with the language it came through', () => {
  const base = smallCollation(ANOTHER);
  const said = (machineTranslated: number) =>
    viewDesk(
      {
        ...base,
        assessments: [
          { version: 1, machineTranslated, pivot: 'ja', reasons: [], checked: { detectors: 1, of: 1, gaps: [] } },
        ],
      },
      base.versions.map((_, index) => ({ index, labels: [], source: {} })),
      FIRST_STATE,
    )
      .notices.filter((n) => n.kind === 'machine')
      .map(noticeText);
  expect(said(0.51)).toEqual(['B looks machine-translated, through Japanese.']);
  expect(said(0.49)).toEqual([]);
});

test('another story that is compared anyway stands open, without a vote; the notice says so and no longer alarms', () => {
  const { sections, notices, differences } = desk(ANOTHER, 'anyway=c');
  expect(sections.map((s) => s.kind)).toEqual(['open']);
  expect(notices).toMatchObject([{ kind: 'other-story', column: { letter: 'C', anyway: true } }]);
  expect(notices.map(noticeText)[0]).toContain('compared anyway');
  expect(differences.presences).toEqual([]);
  // Of a column that belongs to the story nothing was set apart.
  expect(desk(ANOTHER, 'anyway=a').columns.map((c) => c.anyway)).toEqual([false, false, false]);
});

test('a copy that shares hardly any row with the others is slim and folds its own paragraphs until it is widened', () => {
  const three = {
    ...ANOTHER,
    texts: [
      ['One ship.', 'x', 'y', 'z'],
      ['Two ships.', 'x', 'y', 'z'],
      ['Cats purr.', 'Dogs bark.'],
    ],
    rows: [
      [[0], [0], []],
      [[1], [1], []],
      [[2], [2], []],
      [[3], [3], []],
      [[], [], [0]],
      [[], [], [1]],
    ],
    relations: ANOTHER.relations.map((r) => ({ ...r, kind: 'same-event' as const })),
  } satisfies SmallInput;
  const own = desk(three);
  expect(own.shown.map((c) => c.width)).toEqual(['full', 'full', 'slim']);
  expect(own.columns.map((c) => own.shown.includes(c))).toEqual([true, true, true]);
  expect(desk(three, 'base=c').shown.map((c) => c.width)).toEqual(['full', 'full', 'full']);
  const folded = (d: typeof own) =>
    d.sections.flatMap((s) =>
      s.kind === 'fold' ? s.parts.flatMap((p) => (p.why === 'other-story' ? [p.rows.length] : [])) : [],
    );
  expect(folded(own)).toEqual([2]);
  const wide = desk(three, 'wide=c');
  expect(wide.shown.map((c) => c.width)).toEqual(['full', 'full', 'widened']);
  expect(folded(wide)).toEqual([]);
  // Beside one other there is room for it, and a copy that shares its rows keeps its width.
  expect(desk(three, 'v=a,c').shown.map((c) => c.width)).toEqual(['full', 'full']);
  const shares = {
    ...three,
    rows: [
      [[0], [0], [0]],
      [[1], [1], [1]],
      [[2], [2], []],
      [[3], [3], []],
    ],
  } satisfies SmallInput;
  expect(desk(shares).shown.map((c) => c.width)).toEqual(['full', 'full', 'full']);
});

test('another account of the event is held to names and figures, not to wording', () => {
  const { differences } = desk({
    texts: [['Six died at dusk.'], ['Six died at dusk.'], ['Nine perished at nightfall.']],
    rows: [[[0], [0], [0]]],
    differ: [
      { row: 0, words: ['Six', 'Six', 'Nine'], classes: ['number'] },
      { row: 0, words: ['died', 'died', 'perished'], classes: ['wording'] },
    ],
    relations: [
      { a: 0, b: 2, kind: 'same-event' },
      { a: 1, b: 2, kind: 'same-event' },
    ],
  });
  expect(differences.stops.map((s) => s.groups)).toEqual([['facts']]);
});

test('a moved paragraph says where its copy has it, and a ghost stands there', () => {
  const { rows, differences } = desk({
    texts: [
      ['One.', 'Two.', 'Three.'],
      ['One.', 'Two.', 'Three.'],
      ['Three.', 'One.', 'Two.'],
    ],
    rows: [
      [[0], [0], [1]],
      [[1], [1], [2]],
      [[2], [2], [0]],
    ],
    moved: { 2: [2] },
  });
  expect(rows[2]?.cells[2]?.moved).toMatchObject({ direction: 'up', afterNumber: 0, ghostRow: 'row0' });
  expect(rows[0]?.cells[2]?.ghosts).toMatchObject([{ direction: 'down', toNumber: 3, toRow: 'row2', words: 'Three.' }]);
  expect(differences.stops.map((s) => [s.id, s.groups])).toEqual([['m2-2', ['move']]]);
});

test('two paragraphs that changed places within a row did not move the row, on no kind of desk', () => {
  const small = smallCollation({
    texts: [
      ['One.', 'Two two two.', 'Three.'],
      ['One.', 'Three.', 'Two two two.'],
    ],
    rows: [
      [[0], [0]],
      [
        [1, 2],
        [1, 2],
      ],
    ],
  });
  const link = (a: number, b: number, moved: boolean) => ({
    a: { version: 0, block: a },
    b: { version: 1, block: b },
    score: 1,
    moved,
  });
  const told = (moved: boolean) => {
    const collation = { ...small, links: [link(0, 0, false), link(1, 2, moved), link(2, 1, true)] };
    const packed = unpackDesk(packDesk(collation, order(0, 1)));
    const whole = viewDesk(collation, order(0, 1), FIRST_STATE).differences.moves;
    expect(openDesk(packed.collation, packed.sources, packed)(FIRST_STATE).differences.moves).toEqual(whole);
    return whole.map((m) => m.stop);
  };
  expect(told(false)).toEqual([]);
  expect(told(true)).toEqual(['m1-1']);
});

test('filters change which groups are off and nothing else: no row, no mark, no order', () => {
  const plain = desk(STORY);
  const all = desk(STORY, 'show=style');
  expect(all.rows).toEqual(plain.rows);
  expect(all.sections).toEqual(plain.sections);
  expect(all.cards).toEqual(plain.cards);
  expect(all.off).not.toEqual(plain.off);
});

test('the columns stand in the story’s order, and the order changes neither rows nor findings', () => {
  const turned = desk(STORY, '', order(2, 0, 1));
  expect(turned.columns.map((c) => [c.letter, c.labels[0]])).toEqual([
    ['A', 'Reposted'],
    ['B', 'Wire'],
    ['C', 'British'],
  ]);
  const plain = desk(STORY);
  expect(turned.rows.map((r) => r.id)).toEqual(plain.rows.map((r) => r.id));
  expect(turned.cards.map((c) => c.stop.id)).toEqual(plain.cards.map((c) => c.stop.id));
});

test('a link names columns by letter or by the start of an id, and one that names none shows all', () => {
  const ids = desk(STORY).columns.map((c) => c.id.slice(0, 8));
  expect(desk(STORY, `v=${ids[0]},${ids[2]}`).shown.map((c) => c.letter)).toEqual(['A', 'C']);
  expect(desk(STORY, 'v=a,c').shown.map((c) => c.letter)).toEqual(['A', 'C']);
  expect(desk(STORY, 'v=z').shown.map((c) => c.letter)).toEqual(['A', 'B', 'C']);
  expect(desk(STORY, `base=${ids[2]}`).reference).toEqual({ kind: 'version', version: 2 });
});

test('a finding’s card groups what the copies say in its place', () => {
  const { cards } = desk(STORY);
  const card = cards.find((c) => c.finding?.id === 'king');
  expect(card?.readings).toEqual([
    { letters: ['A', 'B'], words: 'Wang', reference: true, most: true, marked: false },
    { letters: ['C'], words: 'The king', reference: false, marked: true },
  ]);
  expect(card?.context).toEqual({ letter: 'C', before: '', words: 'The king', after: ' met Lavrov.' });
});

test('every mark is counted once, in its weightiest group', () => {
  const { summary, differences } = desk(STORY);
  expect(summary.groups.map((g) => [g.group, g.count])).toEqual([
    ['garble', 1],
    ['facts', 1],
    ['presence', 1],
    ['wording', 1],
  ]);
  expect(summary.groups.reduce((n, g) => n + g.count, 0)).toBe(differences.stops.length);
  // The walk has findings as well: why its count is another is said where the first stands, and only where there are any.
  expect(summary.what).toMatch(/except style and garbled words\..* n also stop at garbled words/);
  const sound = desk({ ...STORY, findings: [] }).summary;
  expect(sound.what).not.toMatch(/n also stop/);
});

test('one version alone opens with a notice, unmarked and unfolded', () => {
  const { notices, rows, sections } = desk({ texts: [['One.', 'Two.']], rows: [[[0]], [[1]]] });
  expect(notices.map((n) => n.kind)).toEqual(['one-version']);
  expect(rows.every((r) => r.cells.every((c) => c.presence === null))).toBe(true);
  expect(sections.map((s) => s.kind)).toEqual(['open']);
});

test('the same text under two labels is one column and a notice', () => {
  const collation = smallCollation({ texts: [['One.'], ['Two.']], rows: [[[0], [0]]] });
  const view = viewDesk(collation, [{ index: 0, labels: ['Wire', 'Website'], source: {} }, ...order(1)], FIRST_STATE);
  expect(view.columns.map((c) => c.labels)).toEqual([['Wire', 'Website'], ['British']]);
  expect(view.notices[0]).toMatchObject({ kind: 'twins', letter: 'A', words: 1 });
  const alone = smallCollation({ texts: [['One.']], rows: [[[0]]] });
  const { notices } = viewDesk(alone, [{ index: 0, labels: ['Wire', 'Website'], source: {} }], FIRST_STATE);
  expect(notices.map(noticeText)).toEqual([
    '“Wire” and “Website” are word for word the same (1 word) and share one column, A.',
  ]);
});

test('a copy that stops long before the others is said to end early', () => {
  const body = ['1.', '2.', '3.', '4.', '5.', '6.'];
  const rows = body.map((_, i) => [[i], [i], i === 0 ? [0] : []]);
  const { notices } = desk({ texts: [body, body, ['1.']], rows });
  expect(notices).toMatchObject([{ kind: 'ends-early', after: 1, rows: 5 }]);
});

test('where a copy stops its column has a bar; a gap in its middle has none, and a copy that is a little shorter neither', () => {
  const body = ['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.'];
  const rows = body.map((_, i) => [[i], [i], i === 0 || i === 2 ? [i / 2] : [], i < 5 ? [i] : []]);
  const { rows: drawn, notices } = desk({ texts: [body, body, ['1.', '3.'], body.slice(0, 5)], rows });
  expect(drawn.map((r) => r.cells[2]?.end)).toEqual([
    null,
    null,
    null,
    { kind: 'here', after: 3, rows: 5 },
    ...Array(4).fill({ kind: 'past' }),
  ]);
  for (const at of [0, 1, 3]) expect(drawn.map((r) => r.cells[at]?.end)).toEqual(Array(8).fill(null));
  expect(notices).toMatchObject([{ kind: 'ends-early', after: 3, row: 'row2' }]);
});

test('rows that were compared coarsely are told of in one notice, wherever they stand', () => {
  const collation = smallCollation(STORY);
  const rows = collation.rows.map((r, i) => ({ ...r, coarse: i === 1 || i === 2 }));
  const { notices } = viewDesk({ ...collation, rows }, order(0, 1, 2), FIRST_STATE);
  expect(notices.filter((n) => n.kind === 'coarse').map(noticeText)).toEqual([
    'Rows 2 and 3 are compared coarsely: a long stretch may be marked although only some of its words differ.',
  ]);
  expect(desk(STORY).notices.filter((n) => n.kind === 'coarse')).toEqual([]);
});

test('folded rows that follow each other share one line that names each reason', () => {
  const { sections } = desk({
    texts: [
      ['One.', 'Two.', 'caption: A photo', 'Ten ships.'],
      ['One.', 'Two.', 'Six ships.'],
    ],
    rows: [
      [[0], [0]],
      [[2], []],
      [[1], [1]],
      [[3], [2]],
    ],
    differ: [{ row: 3, words: ['Ten', 'Six'], classes: ['number'] }],
  });
  expect(sections.map((s) => s.kind)).toEqual(['fold', 'open']);
  const [fold] = sections;
  expect(fold?.kind === 'fold' && fold.parts.map((p) => [p.why, p.rows.map((r) => r.id)])).toEqual([
    ['same', ['row0', 'row2']],
    ['furniture', ['row1']],
  ]);
  expect(fold?.rows.map((r) => r.id)).toEqual(['row0', 'row1', 'row2']);
});

test('words that only one copy has are its addition, and words that it lacks left out, where the pair has no change of its own there', () => {
  const told = (
    words: readonly [string | { after: string }, string | { after: string }],
    c: 'addition' | 'omission',
  ) => {
    const collation = smallCollation({
      texts: [['The union of dockers met Berg.'], ['The union met Berg of late.']],
      rows: [[[0], [0]]],
      differ: [{ row: 0, words, classes: [c] }],
    });
    const [card] = viewDesk({ ...collation, changes: [] }, order(0, 1), FIRST_STATE).cards;
    return card?.stop.classes;
  };
  expect(told([{ after: 'Berg' }, ' of late'], 'omission')).toEqual(['addition']);
  expect(told([' of dockers', { after: 'union' }], 'addition')).toEqual(['omission']);
});
