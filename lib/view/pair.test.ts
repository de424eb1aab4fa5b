import { expect, test } from 'vitest';
import { collate } from '../collate/collate.ts';
import { draftOf } from '../ingest/ingest.ts';
import { SAMPLES } from '../samples/samples.ts';
import { viewDesk } from './desk.ts';
import { FIRST_STATE, parseDeskState } from './desk-state.ts';
import { type PairRun, type PairView, pairView } from './pair.ts';
import { pairColumns } from './pair-columns.ts';
import { type SmallInput, smallCollation } from './small-collation.ts';
import { specimenComparison } from './specimen.ts';

type Collated = ReturnType<typeof smallCollation>;
const sourcesOf = (collation: Collated) => collation.versions.map((_, index) => ({ index, labels: [], source: {} }));
const open = (collation: Collated, query = '') => {
  const desk = viewDesk(collation, sourcesOf(collation), parseDeskState(new URLSearchParams(`view=pair&${query}`)));
  if (!desk.pair) throw new Error('no pair');
  return { desk, view: pairView(desk, desk.pair) };
};
const runsOf = (view: PairView, list: 'inline' | 'other') =>
  view.rows.flat().flatMap((r) => r[list].flatMap((p) => p.runs));
const textOf = (run: PairRun) => run.runs.map((r) => (r.kind === 'text' ? r.text : '')).join('');
const written = (runs: readonly PairRun[]) =>
  runs
    .map(
      (r) => ({ same: textOf(r), gone: `[-${textOf(r)}-]`, new: `{+${textOf(r)}+}`, from: `[>${textOf(r)}>]` })[r.kind],
    )
    .join('');
const letters = (text: string) => text.replace(/\s/gu, '');

const TWO: SmallInput = {
  texts: [
    ['headline: Ferry stays', 'The fare will not rise this winter.', 'Nobody spoke.', 'It was late.', 'He left.'],
    ['headline: Ferry stays', 'The fare will rise next winter.', 'Nobody spoke.', 'It was late.', 'A vote is due.'],
  ],
  rows: [
    [[0], [0]],
    [[1], [1]],
    [[2], [2]],
    [[3], [3]],
    [[4], []],
    [[], [4]],
  ],
  differ: [
    { row: 1, words: ['not ', { after: 'will ' }], classes: ['negation'] },
    { row: 1, words: ['this', 'next'], classes: ['date'] },
  ],
};

test('the base’s words stand with what the other has in their place', () => {
  const { view } = open(smallCollation(TWO));
  const [row] = view.rows.flat().filter((r) => r.row.number === 2);
  expect(written(row?.inline.flatMap((p) => p.runs) ?? [])).toBe('The fare will [-not -]rise [-this-]{+next+} winter.');
  expect(written(row?.other.flatMap((p) => p.runs) ?? [])).toBe('The fare will rise {+next+} winter.');
});

test('turned round, what was gone is new', () => {
  const { view } = open(smallCollation(TWO), 'base=b&of=a');
  const [row] = view.rows.flat().filter((r) => r.row.number === 2);
  expect(written(row?.inline.flatMap((p) => p.runs) ?? [])).toBe('The fare will {+not +}rise [-next-]{+this+} winter.');
});

test('every change is a stop with a place in both texts, in the group the filters know', () => {
  const { desk, view } = open(smallCollation(TWO));
  const stops = new Set([...runsOf(view, 'inline'), ...runsOf(view, 'other')].map((r) => r.stop));
  for (const s of desk.differences.stops) expect(stops, s.id).toContain(s.id);
  const groups = runsOf(view, 'inline').flatMap((r) => (r.stop ? [r.group] : []));
  expect(groups).toEqual(['meaning', 'facts', 'facts', 'presence', 'presence']);
});

test('paragraphs of one side alone are gone or new as a whole, and the words are counted', () => {
  const { view } = open(smallCollation(TWO));
  const lone = view.rows.flat().filter((r) => r.row.kind === 'lone');
  expect(lone.map((r) => written(r.inline.flatMap((p) => p.runs)))).toEqual(['[-He left.-]', '{+A vote is due.+}']);
  expect(view.words).toEqual({ gone: 2 + 2, new: 1 + 4 });
});

test('two in different languages are set beside each other to be read: all is there, and nothing gone, new or “the same”', () => {
  const small = smallCollation({
    texts: [
      ['The boat stays.', 'It was late.'],
      ['The boat stays.', 'It was late.'],
      ['Das Boot bleibt.', 'Es war spät.'],
    ],
    rows: [
      [[0], [0], []],
      [[1], [1], []],
      [[], [], [0]],
      [[], [], [1]],
    ],
    relations: [0, 1].map((a) => ({ a, b: 2, similarity: 0, kind: 'other-story' as const })),
  });
  const german = { ...small, versions: small.versions.map((v, i) => (i === 2 ? { ...v, language: 'de' } : v)) };
  const { view } = open(german, 'of=c');
  expect(view.sections.map((s) => s.kind)).toEqual(['open']);
  expect(view.words).toBeNull();
  expect(written(runsOf(view, 'inline'))).toBe('The boat stays.It was late.Das Boot bleibt.Es war spät.');
});

test('a sentence that went into another paragraph leaves one and arrives in the other, whichever copy is the base and though one lacks the paragraph', () => {
  const moved = 'The ferry company will pay three million crowns to the families.';
  const first = 'Investigators closed the inquiry into the sinking on Monday. Nobody on the island will face trial.';
  const rest = 'Fishermen complained about the price of diesel. Volunteers are building a new lighthouse in the bay.';
  const last = 'The mayor thanked everyone who had helped in the two years since then.';
  const one = [first, `${moved} ${rest}`, last].join('\n\n');
  for (const other of [[`${first} ${moved}`, rest, last].join('\n\n'), [`${first} ${moved}`, last].join('\n\n')]) {
    const collation = collate([one, other].map((text, i) => draftOf({ id: `v${i}`, text })));
    const wholeIs = collation.versions[0]?.text === one ? 'a' : 'b';
    for (const base of ['a', 'b']) {
      const { view } = open(collation, `base=${base}&of=${base === 'a' ? 'b' : 'a'}`);
      const runs = runsOf(view, 'inline').filter((r) => textOf(r).trim() === moved);
      const [from, to] = [runs.find((r) => r.kind === 'from'), runs.find((r) => r.kind !== 'from')];
      expect(from?.moved?.number, `${base}, ${other.length}`).toBe(base === wholeIs ? 1 : 2);
      expect(to?.moved?.number, `${base}, ${other.length}`).toBe(base === wholeIs ? 2 : 1);
      expect(runs).toHaveLength(2);
    }
  }
});

test('paragraphs the same in both are folded', () => {
  const { view } = open(smallCollation(TWO));
  const folds = view.sections.flatMap((s, i) => (s.kind === 'fold' ? [view.rows[i]?.map((r) => r.row.number)] : []));
  expect(folds).toEqual([[3, 4]]);
});

test('a paragraph with hardly a word left is replaced as a whole; a short one is not', () => {
  const words = (a: string, b: string): SmallInput => ({
    texts: [
      ['headline: Ferry stays', `${a} town`],
      ['headline: Ferry stays', `${b} town`],
    ],
    rows: [
      [[0], [0]],
      [[1], [1]],
    ],
    differ: [{ row: 1, words: [a, b], classes: ['wording'] }],
  });
  const long = open(
    smallCollation(
      words('One two three four five six seven eight', 'Quite another thing was written here last spring'),
    ),
  );
  const [row] = long.view.rows.flat().filter((r) => r.row.number === 2);
  expect(row?.replaced).toBe(true);
  expect(written(row?.inline.flatMap((p) => p.runs) ?? [])).toBe(
    '[-One two three four five six seven eight town-]{+Quite another thing was written here last spring town+}',
  );
  const short = open(smallCollation(words('One two', 'Quite another')));
  expect(short.view.rows.flat().every((r) => !r.replaced)).toBe(true);
});

test('rows stand in the base’s order, and a row of the other alone follows what it follows there', () => {
  const { collation } = specimenComparison();
  const { view } = open(collation, 'base=c&of=b');
  const firsts = view.rows.flat().flatMap((r) => (r.inline[0]?.runs[0]?.side === 'a' ? [r.inline[0].start] : []));
  expect(firsts).toEqual([...firsts].sort((x, y) => x - y));
  const order = view.rows.flat().map((r) => r.row.index);
  expect(order.indexOf(7)).toBe(order.indexOf(6) + 1);
});

test('base and other come from the link, else the first copy and the one that looks most damaged; a base that is also the other keeps the base', () => {
  const { collation } = specimenComparison();
  const { columns } = viewDesk(collation, sourcesOf(collation), FIRST_STATE);
  const letters = (query: string) => {
    const pair = pairColumns(columns, parseDeskState(new URLSearchParams(query)));
    return `${pair?.base.letter}${pair?.other.letter}`;
  };
  expect(letters('')).toBe('AC');
  const sound = pairColumns(
    columns.map((c) => ({ ...c, findings: 0 })),
    FIRST_STATE,
  );
  expect([sound?.base.letter, sound?.other.letter]).toEqual(['A', 'B']);
  expect(letters('base=c')).toBe('CA');
  expect(letters('of=a')).toBe('BA');
  expect(letters('base=b&of=b')).toBe('BC');
  expect(letters('v=a,b')).toBe('AB');
  expect(letters('base=nonsense&of=d')).toBe('AD');
  expect(letters('v=b,c')).toBe('BC');
  expect(pairColumns(columns.slice(0, 1), FIRST_STATE)).toBeNull();
});

test('on the worked examples, every pair of copies: no word is lost, none stands twice, every stop has its place', () => {
  for (const sample of SAMPLES) {
    const collation = collate(
      sample.versions.map((v) => draftOf({ id: v.key, label: v.label, text: v.text, language: v.language })),
    );
    for (const [a, va] of collation.versions.entries()) {
      for (const [b, vb] of collation.versions.entries()) {
        if (a === b) continue;
        const { desk, view } = open(collation, `base=${va.id.slice(0, 8)}&of=${vb.id.slice(0, 8)}`);
        const base = runsOf(view, 'inline').filter((r) => r.side === 'a' && (!r.moved || r.kind === 'from'));
        const inOrder = (runs: readonly PairRun[]) =>
          [...runs]
            .sort((x, y) => x.start - y.start)
            .map(textOf)
            .join('');
        expect(letters(inOrder(base)), `${sample.title}: ${a} in the text of ${a} and ${b}`).toBe(letters(va.text));
        const other = runsOf(view, 'other');
        expect(other.every((r) => r.side === 'b')).toBe(true);
        expect(letters(inOrder(other)), `${sample.title}: ${b} beside ${a}`).toBe(letters(vb.text));
        const marked = new Set([...runsOf(view, 'inline'), ...other].flatMap((r) => r.stop ?? []));
        const lost = desk.differences.stops.filter((s) => s.kind === 'variation' && !marked.has(s.id));
        expect(lost.map((s) => `${s.id} ${s.words}`)).toEqual([]);
      }
    }
  }
});
