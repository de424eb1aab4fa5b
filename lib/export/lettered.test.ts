import { expect, test } from 'vitest';
import { contractOf } from './contracts-under-test.ts';
import { exporterOf } from './export.ts';
import { lettered } from './lettered.ts';

const contract = contractOf([
  { id: 'wire', label: 'Wire', text: 'The council met on Monday.\n\nThe mayor paid 40 crowns for the old boat.' },
  { id: 'paper', label: 'Paper', text: 'The council met on Monday.\n\nThe mayor paid 14 crowns for the old boat.' },
  { id: 'site', label: 'Site', text: 'The council met on Monday.\n\nThe mayor paid 40 crowns for the painted boat.' },
]);
const ORDERS = [
  ['wire', 'paper', 'site'],
  ['site', 'wire', 'paper'],
];
const written = (format: string, order: readonly string[], title?: string) =>
  exporterOf(format)?.render(lettered(contract, order), title) ?? '';

test('a report has the letters, the order and the title of the page, whatever the hashes of the texts are', () => {
  for (const order of ORDERS) {
    const rows = order.map((id, i) => `| ${'ABC'[i]} | ${contract.versions.find((v) => v.id === id)?.label} |`);
    const text = written('markdown', order, 'The boat');
    expect(text.split('\n')[0]).toBe('# The boat');
    expect(text.match(/^\| [A-C] \| \w+ \|/gm)).toEqual(rows);
    const page = written('html', order, 'The boat');
    expect(page).toContain('<h1>The boat</h1>');
    const names = [...page.matchAll(/<th scope="row">([A-C])<\/th><td><bdi>(\w+)<\/bdi><\/td>/g)];
    expect(names.map(([, letter, label]) => `| ${letter} | ${label} |`)).toEqual(rows);
    // The odd figure is the same copy's under any letter.
    const odd = 'ABC'[order.indexOf('paper')];
    expect(text).toMatch(new RegExp(`number: [ABC] [ABC] “40” · ${odd} “14”`));
  }
});

test('nothing but the letters changes, and a copy that the order lacks comes last', () => {
  const own = lettered(contract, ['site']);
  expect(own.versions.find((v) => v.id === 'site')?.siglum).toBe('A');
  expect(new Set(own.versions.map((v) => v.siglum))).toEqual(new Set(['A', 'B', 'C']));
  expect({ ...own, versions: [] }).toEqual({ ...contract, versions: [] });
});

test('a text that came in twice has the letter of the first of its names', () => {
  const again = { label: 'Again', text: 'The council met on Monday.\n\nThe mayor paid 40 crowns for the old boat.' };
  const twice = contractOf([
    { id: 'z', ...again },
    { id: 'm', text: 'The council met on Monday.\n\nThe mayor paid 14 crowns for the old boat.' },
    { id: 'a', ...again },
  ]);
  const letters = (order: readonly string[]) =>
    Object.fromEntries(lettered(twice, order).versions.map((v) => [v.id, v.siglum]));
  for (const order of [
    ['z', 'm', 'a'],
    ['a', 'm', 'z'],
    ['z', 'a', 'm'],
  ])
    expect(letters(order)).toEqual({ a: 'A', m: 'B' });
  expect(letters(['m', 'z', 'a'])).toEqual({ m: 'A', a: 'B' });
});

test('a row names only what is marked in it, and gives words that copies share once', () => {
  const page = written('html', ['wire', 'paper', 'site']);
  const rows = [...page.matchAll(/<section class="paragraph".*?<\/section>/gs)].map(([row]) => row);
  expect(rows[0]).toContain('<h3>Row 1, the same in all</h3>');
  expect(rows[0]?.match(/The council met on Monday/g)).toHaveLength(1);
  expect(rows[0]?.match(/<dt>/g)).toHaveLength(3);
  expect(rows[1]).toMatch(/<h3>Row 2: (number, wording|wording, number)<\/h3>/);
  const styled = contractOf([
    { id: 'a', text: 'The harbour was full on Monday.' },
    { id: 'b', text: 'The harbor was full on Monday.' },
  ]);
  const only = exporterOf('html')?.render(styled) ?? '';
  expect(only).toContain('Row 1: only style differs');
  expect(only).toContain('1 difference of style alone is not marked');
});
