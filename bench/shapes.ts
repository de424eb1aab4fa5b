/**
 * Copies in the shapes that make work grow faster than their text: `npm run bench:shapes [-- NAME,NAME]`. Each shape is collated at three sizes, each twice the one
 * before; for every stage that takes a while it prints the processor's time and what doubling costs. Linear work prints about 2; some of it is still being compiled and prints
 * less. What prints 3 and more at the last doubling is a fault to be looked into.
 */
import { collate } from '../lib/collate/collate.ts';
import { draftOf } from '../lib/ingest/ingest.ts';
import type { Part } from '../lib/model/progress.ts';

/** Words in the smallest copy, by and large. */
const SMALLEST = 20_000;
const DOUBLINGS = 3;
/** Less is told without a ratio, in milliseconds. */
const TOLD = 80;

const letter = (n: number): string => String.fromCharCode(97 + (n % 26));
const many = (n: number, of: (i: number) => string): readonly string[] => Array.from({ length: n }, (_, i) => of(i));
const pick = (words: string, i: number): string => words.split(' ')[i % words.split(' ').length] as string;

/** The text of `n` words in copy `v` of two. */
const SHAPES: Readonly<Record<string, (n: number, v: number) => string>> = {
  'a table of figures': (n, v) => `${many(n, (i) => `${1_000 + 2 * i + v}`).join(', ')}.`,
  'figures under one word': (n, v) => `${many(n / 4, (i) => `town ${i % 900} paid ${31 * i + v}`).join(', ')}.`,
  dates: (n, v) =>
    `${many(n / 4, (i) => `on ${1 + (i % 28)} ${pick('May June July', i + v)} ${1900 + (i % 120)}`).join(', ')}.`,
  'one sentence': (n, v) => `${many(n, (i) => `word${(i * 7919) % 5000}${(i + v) % 9 === 0 ? 'x' : ''}`).join(' ')}.`,
  'quotations that never close': (n, v) =>
    many(n / 10, (i) => `He said “we will not go ${i % (50 + v)} there.`).join(' '),
  'quotations in quotations': (n, v) =>
    many(n / 10, (i) => `“He said ‘we will “go ${i % (50 + v)} there’ now.”`).join('\n\n'),
  'a list of names': (n, v) =>
    `${many(n / 4, (i) => `Ann${letter(i)}${letter(i / 26)} Smith${letter(7 * i + v)}${letter(i / 13)}, ${i % 90}`).join('; ')}.`,
  'short lines': (n, v) => many(n / 5, (i) => `Goal in minute ${(i + v) % 90}.`).join('\n\n'),
  'one paragraph again and again': (n, v) =>
    many(n / 20, () => 'The river rose again and the road to the mill was closed for hours because of the rain.').join(
      '\n\n',
    ) + (v ? ' End' : ''),
  'all capitals': (n, v) =>
    many(n / 10, (i) => `THE MAYOR OF TOWN ${i % 77} SAID THAT ${(i + v) % 13} ROADS WERE CLOSED.`).join(' '),
  'no spaces': (n, v) => 'a'.repeat(5 * n) + v,
  emoji: (n, v) => many(n, (i) => ((i + v) % 11 ? '👩‍👩‍👧' : 'é')).join(''),
  'one long paragraph': (n, v) =>
    many(
      n / 12,
      (i) =>
        `The ${pick('mayor doctor farmer driver', i + v)} of the ${pick('town valley island', i)} told ${i % 50} people that the ${pick('bridge mill school', 3 * i + v)} was safe.`,
    ).join(' '),
};

const [only] = process.argv.slice(2);
for (const [name, make] of Object.entries(SHAPES)) {
  if (only && !only.split(',').includes(name)) continue;
  let before: ReadonlyMap<Part, number> = new Map();
  for (let k = 0; k < DOUBLINGS; k++) {
    const words = SMALLEST * 2 ** k;
    const times = timesOf([make(words, 0), make(words, 1)]);
    const told = [...times].map(([part, ms]) => {
      const last = before.get(part);
      return `${part} ${ms.toFixed(0)} ms${last && ms > TOLD ? ` ×${(ms / last).toFixed(1)}` : ''}`;
    });
    console.log(`${name}, ${words} words: ${told.join(', ')}`);
    before = times;
  }
}

/** The processor's time of each stage of a collation, in milliseconds. */
function timesOf(copies: readonly string[]): ReadonlyMap<Part, number> {
  const drafts = copies.map((text, i) => draftOf({ id: `${i}`, text, language: 'en' }));
  const times = new Map<Part, number>();
  let part: Part = 'reading';
  let since = process.cpuUsage();
  const close = (): void => {
    const { user, system } = process.cpuUsage(since);
    times.set(part, (times.get(part) ?? 0) + (user + system) / 1_000);
    since = process.cpuUsage();
  };
  collate(drafts, {}, (progress) => {
    if (progress.part === part) return;
    close();
    part = progress.part;
  });
  close();
  return times;
}
