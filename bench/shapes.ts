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

/** 1 where the second copy has something else than the first: one place in nine, so that the copies can be lined up and compared. */
const other = (i: number, v: number): number => (v === 1 && i % 9 === 0 ? 1 : 0);
/** A name that no other place has. */
const name = (i: number): string => `Ann${letter(i)}${letter(i / 26)}${letter(i / 676)}a`;

/** The text of `n` words in copy `v` of two. */
const SHAPES: Readonly<Record<string, (n: number, v: number) => string>> = {
  'a table of figures': (n, v) => `${many(n, (i) => `${1_000 + 2 * i + other(i, v)}`).join(', ')}.`,
  'figures under one word': (n, v) =>
    `${many(n / 4, (i) => `town ${i % 900} paid ${31 * i + other(i, v)}`).join(', ')}.`,
  dates: (n, v) =>
    `${many(n / 4, (i) => `on ${1 + (i % 28)} ${pick('May June July', i + other(i, v))} ${1900 + (i % 120)} ${name(i)}`).join(', ')}.`,
  'one sentence': (n, v) => `${many(n, (i) => `word${(i * 7919) % 5000}${other(i, v) ? 'x' : ''}`).join(' ')}.`,
  'quotations that never close': (n, v) =>
    many(n / 10, (i) => `${name(i)} said “we will not go ${i % (50 + other(i, v))} there.`).join(' '),
  'quotations in quotations': (n, v) =>
    many(n / 10, (i) => `“${name(i)} said ‘we will “go ${i % (50 + other(i, v))} there’ now.”`).join('\n\n'),
  'a list of names': (n, v) =>
    `${many(n / 4, (i) => `${name(i)} Smith${letter(7 * i + other(i, v))}${letter(i / 13)}, ${i % 90}`).join('; ')}.`,
  'short lines': (n, v) => many(n / 5, (i) => `${name(i)} scored in minute ${(i + other(i, v)) % 90}.`).join('\n\n'),
  'short lines, all alike': (n, v) => many(n / 5, (i) => `Goal in minute ${(i + v) % 90}.`).join('\n\n'),
  'one paragraph again and again': (n, v) =>
    many(n / 20, () => 'The river rose again and the road to the mill was closed for hours because of the rain.').join(
      '\n\n',
    ) + (v ? ' End' : ''),
  'all capitals': (n, v) =>
    many(
      n / 10,
      (i) => `THE MAYOR OF ${name(i).toUpperCase()} SAID THAT ${(i + other(i, v)) % 13} ROADS WERE CLOSED.`,
    ).join(' '),
  'no spaces': (n, v) => 'a'.repeat(5 * n) + v,
  emoji: (n, v) => many(n, (i) => (i % 11 ? '👩‍👩‍👧' : other(i, v) ? 'é' : name(i))).join(' '),
  'one long paragraph': (n, v) =>
    many(
      n / 12,
      (i) =>
        `The ${pick('mayor doctor farmer driver', i + other(i, v))} of ${name(i)} told ${i % 50} people that the ${pick('bridge mill school', 3 * i + other(i, v))} was safe.`,
    ).join(' '),
};

/** The one shape in which nothing tells a line from the next, so that none has a counterpart. */
const ALIKE = 'short lines, all alike';
/** Shapes whose copies were not lined up at all. */
const apart: string[] = [];

const [only] = process.argv.slice(2);
for (const [shape, make] of Object.entries(SHAPES)) {
  if (only && !only.split(',').includes(shape)) continue;
  let before: ReadonlyMap<Part, number> = new Map();
  for (let k = 0; k < DOUBLINGS; k++) {
    const words = SMALLEST * 2 ** k;
    const { times, links, changes, coarse } = timesOf([make(words, 0), make(words, 1)]);
    const told = [...times].map(([part, ms]) => {
      const last = before.get(part);
      return `${part} ${ms.toFixed(0)} ms${last && ms > TOLD ? ` ×${(ms / last).toFixed(1)}` : ''}`;
    });
    console.log(
      `${shape}, ${words} words, ${links} links, ${changes} changes${coarse > 0 ? `, ${coarse} rows coarse` : ''}: ${told.join(', ')}`,
    );
    if (links === 0 && shape !== ALIKE) apart.push(`${shape} at ${words} words`);
    before = times;
  }
}

if (apart.length > 0) {
  console.error(`Not one link in ${apart.join(', ')}: nothing was compared there, and its times say nothing.`);
  process.exitCode = 1;
}

/** The processor's time of each stage of a collation, in milliseconds, and how much there was to do. */
function timesOf(copies: readonly string[]): {
  readonly times: ReadonlyMap<Part, number>;
  readonly links: number;
  readonly changes: number;
  readonly coarse: number;
} {
  const drafts = copies.map((text, i) => draftOf({ id: `${i}`, text, language: 'en' }));
  const times = new Map<Part, number>();
  let part: Part = 'reading';
  let since = process.cpuUsage();
  const close = (): void => {
    const { user, system } = process.cpuUsage(since);
    times.set(part, (times.get(part) ?? 0) + (user + system) / 1_000);
    since = process.cpuUsage();
  };
  const { links, changes, rows } = collate(drafts, {}, (progress) => {
    if (progress.part === part) return;
    close();
    part = progress.part;
  });
  close();
  return { times, links: links.length, changes: changes.length, coarse: rows.filter((r) => r.coarse).length };
}
