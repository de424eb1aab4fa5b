import { expect, test } from 'vitest';
import type { Collation } from '../model/collation.ts';
import type { Fact, FactKind, FactValue } from '../model/fact.ts';
import { columnsOf } from './columns.ts';
import { type FactRow, factTable } from './fact-table.ts';
import { smallCollation } from './small-collation.ts';

const TEXTS = [
  ['Wang said “we will not yield to anyone” on 4 March.', 'Seven boats sank.'],
  ['Wang said “we will not yield to anyone” on 4 March.', 'Seven boats sank.'],
  ['Mr Li said “we will not bow to anyone” on 4 March.', 'Nine boats sank.'],
];
const BASE = smallCollation({
  texts: TEXTS,
  rows: [
    [[0], [0], [0]],
    [[1], [1], [1]],
  ],
  differ: [{ row: 0, words: ['yield', 'yield', 'bow'], classes: ['quotation'] }],
});

/** A fact whose values are the words given, one a version; null where a version has none. */
function fact(kind: FactKind, slot: string, words: readonly (string | null)[], more: Partial<FactValue>[] = []): Fact {
  const values = words.flatMap((w, version): FactValue[] => {
    if (w === null) return [];
    const start = BASE.versions[version]?.text.indexOf(w) ?? -1;
    if (start < 0) throw new Error(`version ${version} does not say “${w}”`);
    return [{ version, start, end: start + w.length, value: w.toLowerCase(), ...more[version] }];
  });
  return { kind, slot, values, agree: new Set(values.map((v) => v.value)).size < 2 };
}

const tableOf = (facts: readonly Fact[], shown = [0, 1, 2]) => {
  const collation: Collation = { ...BASE, facts };
  const columns = columnsOf(collation, []).filter((c) => shown.includes(c.version));
  return factTable(collation, columns);
};
const odd = (row: FactRow | undefined) => row?.cells.map((c) => c?.odd);

test('the odd one out is the version that most others contradict', () => {
  const { differ, shared } = tableOf([fact('number', 'boat', ['Seven', 'Seven', 'Nine'])]);
  expect(shared).toEqual([]);
  expect(differ.map((r) => r.remarks)).toEqual([['only C']]);
  expect(odd(differ[0])).toEqual([false, false, true]);
});

test('of two versions neither is the odd one', () => {
  const { differ } = tableOf([fact('number', 'boat', ['Seven', 'Seven', 'Nine'])], [1, 2]);
  expect(differ.map((r) => r.remarks)).toEqual([['versions differ']]);
  expect(odd(differ[0])).toEqual([false, false]);
});

test('a version that is not shown contradicts nobody, and a fact that only it has is left out', () => {
  const { differ, shared, single } = tableOf(
    [fact('number', 'boat', ['Seven', 'Seven', 'Nine']), fact('name', 'Li', [null, null, 'Li'])],
    [0, 1],
  );
  expect([differ.length, shared.length, single.length]).toEqual([0, 1, 0]);
});

test('what one version has is kept apart, and a gap is no disagreement', () => {
  const { differ, shared, single } = tableOf([
    fact('name', 'Wang', ['Wang', 'Wang', null]),
    fact('name', 'Li', [null, null, 'Li']),
  ]);
  expect(differ).toEqual([]);
  expect(shared.map((r) => r.cells.map((c) => c?.places[0]?.text ?? null))).toEqual([['Wang', 'Wang', null]]);
  expect(single.map((r) => r.slot)).toEqual(['Li']);
});

test('a quotation shows which words of it are others, and who is said to have said it', () => {
  const quotes = ['“we will not yield to anyone”', '“we will not yield to anyone”', '“we will not bow to anyone”'];
  const said: Partial<FactValue>[] = ['verbatim', 'verbatim', 'altered'].map(
    (rendering) => ({ rendering }) as Partial<FactValue>,
  );
  const verb = { verb: { start: 5, end: 9 } };
  const { differ } = tableOf([
    fact('quotation', 'we will not yield', quotes, said),
    fact('attribution', 'we will not yield', ['Wang', 'Wang', 'Li'], [verb, verb, { verb: { start: 6, end: 10 } }]),
  ]);
  const [row] = differ;
  expect(row?.remarks).toEqual(['altered in C', 'another speaker in C']);
  const [, , altered] = row?.cells ?? [];
  expect(altered?.places[0]?.runs).toEqual([
    { kind: 'same', text: '“we will not ' },
    { kind: 'lacks', text: 'yield' },
    { kind: 'own', text: 'bow' },
    { kind: 'same', text: ' to anyone”' },
  ]);
  expect(altered?.speaker).toMatchObject({ text: 'Li', verb: 'said', odd: true });
  expect(row?.cells[0]?.places[0]?.runs).toBeNull();
  expect(row?.cells[0]?.speaker).toMatchObject({ text: 'Wang', odd: false });
});

test('of two wordings that one copy each has neither is told as the altered one', () => {
  const quotes = ['“we will not yield to anyone”', null, '“we will not bow to anyone”'];
  const said: Partial<FactValue>[] = [{ rendering: 'verbatim' }, {}, { rendering: 'altered' }];
  const [row] = tableOf([fact('quotation', 'we will not yield', quotes, said)]).differ;
  expect(row?.remarks).toEqual(['versions differ']);
  expect(row?.cells[2]?.places[0]).toMatchObject({ rendering: null });
  expect(row?.cells[2]?.places[0]?.runs).not.toBeNull();
});

test('quotations come first, then names and offices, figures and places, each in the order of the story', () => {
  const { shared } = tableOf([
    fact('date', '4 March', ['4 March', '4 March', '4 March']),
    fact('number', 'boat', ['Seven', 'Seven', null]),
    fact('name', 'Wang', ['Wang', 'Wang', null]),
  ]);
  expect(shared.map((r) => r.kind)).toEqual(['name', 'number', 'date']);
});

test('a bound or a verb of another kind is said in words, and is no other value', () => {
  const bound = fact('number', 'boat', ['Seven', 'Seven', 'Nine']).values.map((v) => ({ ...v, value: '7' }));
  const numbers = (bounds: readonly (FactValue['bound'] | undefined)[]): Fact => ({
    kind: 'number',
    slot: 'boat',
    values: bound.map((v, i) => (bounds[i] ? { ...v, bound: bounds[i] } : v)),
    agree: true,
  });
  const remarks = (f: Fact) => tableOf([f]).differ.map((r) => r.remarks);
  expect(remarks(numbers(['about', 'about', undefined]))).toEqual([['no “about” in C']]);
  expect(remarks(numbers([undefined, 'at least', undefined]))).toEqual([['“at least” only in B']]);
  expect(remarks(numbers(['about', 'almost', 'almost']))).toEqual([['“about” in A', '“almost” in B C']]);
  expect(remarks(numbers(['about', 'about', 'about']))).toEqual([]);
  expect(odd(tableOf([numbers([undefined, undefined, 'up to'])]).differ[0])).toEqual([false, false, true]);
  const said = fact('attribution', 'boats', ['Wang', 'Wang', 'Li']).values.map((v) => ({ ...v, value: 'wang' }));
  const verb = { start: TEXTS[2]?.[0]?.indexOf('said') ?? 0, end: (TEXTS[2]?.[0]?.indexOf('said') ?? 0) + 4 };
  const claimed: Fact = {
    kind: 'attribution',
    slot: 'boats',
    values: said.map((v, i) => (i === 2 ? { ...v, verb, stance: 'distant' } : v)),
    agree: true,
  };
  expect(remarks(claimed)).toEqual([['“said” only in C']]);
});
