import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Sample } from './sample';
import { SAMPLES } from './samples';

const SEEDS = new URL('../../../shared/seeds/', import.meta.url);

/** A run of this many words in common with a real copy is borrowing; four or five are often only how news is written. */
const BORROWED_RUN = 6;

/** Names and titles nobody can avoid: each counts as one word. The last is the label of a button. */
const ALLOWED = [
  'US Secretary of State Antony Blinken',
  'Secretary of State Antony Blinken',
  'Secretary of State Anthony Blinken',
  'Russian foreign minister Sergei Lavrov',
  'Already a subscriber? Sign in',
];

test('a sample has an id of its own, and its versions have keys of their own', () => {
  expect(new Set(SAMPLES.map((sample) => sample.id)).size).toBe(SAMPLES.length);
  for (const { versions } of SAMPLES) {
    expect(new Set(versions.map((version) => version.key)).size).toBe(versions.length);
    for (const { source, text } of versions) {
      expect(new Date(source.published).toISOString()).toBe(source.published.replace('Z', '.000Z'));
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/\r|\t|\n$/);
    }
  }
});

test('what is expected speaks only of versions that exist', () => {
  for (const sample of SAMPLES) {
    const { garbled, mustNotBeGarbled, furniture, aligned } = sample.expected;
    const named = [garbled, mustNotBeGarbled, furniture].flatMap((record) => Object.keys(record));
    for (const key of [...named, ...aligned.flatMap(({ a, b }) => [a, b])]) textOf(sample, key);
  }
});

test('every garbled passage occurs in its version, as often as its occurrence says', () => {
  for (const sample of SAMPLES) {
    for (const [key, places] of Object.entries(sample.expected.garbled)) {
      const starts = places.map(
        ({ exact, occurrence = 1 }) => startsOf(textOf(sample, key), exact)[occurrence - 1] ?? exact,
      );
      expect(starts.filter((start) => typeof start === 'string')).toEqual([]);
      expect(new Set(starts).size, 'no place is listed twice').toBe(places.length);
    }
  }
});

test('a garbled passage without an occurrence is the only one of its words', () => {
  for (const sample of SAMPLES) {
    for (const [key, places] of Object.entries(sample.expected.garbled)) {
      for (const { exact } of places.filter((place) => place.occurrence === undefined)) {
        expect(startsOf(textOf(sample, key), exact), exact).toHaveLength(1);
      }
    }
  }
});

test('garbled passages are listed in the order of the text, and none lies within another', () => {
  for (const sample of SAMPLES) {
    for (const [key, places] of Object.entries(sample.expected.garbled)) {
      let end = 0;
      for (const { exact, occurrence = 1 } of places) {
        const start = startsOf(textOf(sample, key), exact)[occurrence - 1] ?? -1;
        expect(start, exact).toBeGreaterThanOrEqual(end);
        end = start + exact.length;
      }
    }
  }
});

test('what must not be garbled occurs, and touches no garbled passage', () => {
  for (const sample of SAMPLES) {
    for (const [key, goods] of Object.entries(sample.expected.mustNotBeGarbled)) {
      const text = textOf(sample, key);
      const bad = (sample.expected.garbled[key] ?? []).map(({ exact, occurrence = 1 }) => {
        const start = startsOf(text, exact)[occurrence - 1] ?? -1;
        return { start, end: start + exact.length };
      });
      for (const good of goods) {
        const starts = startsOf(text, good);
        expect(starts, `${key}: ${good}`).not.toHaveLength(0);
        for (const start of starts) {
          expect(bad.filter((range) => start < range.end && range.start < start + good.length)).toEqual([]);
        }
      }
    }
  }
});

test('a house-style pair has its first side in the wire and its second in the British copy', () => {
  for (const sample of SAMPLES) {
    for (const [inWire, inBritish] of sample.expected.houseStyle) {
      expect(textOf(sample, 'wire')).toContain(inWire);
      expect(textOf(sample, 'british')).toContain(inBritish);
    }
  }
});

test('furniture is made of whole lines', () => {
  for (const sample of SAMPLES) {
    for (const [key, lines] of Object.entries(sample.expected.furniture)) {
      const present = new Set(textOf(sample, key).split('\n'));
      expect(lines.filter((line) => !present.has(line))).toEqual([]);
    }
  }
});

test('the first words of an aligned paragraph occur once in its version and open a line that is not furniture', () => {
  for (const sample of SAMPLES) {
    const ends = sample.expected.aligned.flatMap(({ a, b, aStart, bStart }) => [
      { key: a, start: aStart },
      { key: b, start: bStart },
    ]);
    for (const { key, start } of ends) {
      const text = textOf(sample, key);
      const line = text.split('\n').find((each) => each.startsWith(start)) ?? '';
      expect(startsOf(text, start), `${key}: ${start}`).toHaveLength(1);
      expect(line, `${key}: ${start} opens a line`).not.toBe('');
      expect(sample.expected.furniture[key] ?? []).not.toContain(line);
    }
  }
});

test('the worked example is large enough to show splits, merges, a move and a garbled copy', () => {
  const moscow = SAMPLES[0] as Sample;
  const edited = moscow.expected.aligned.filter(({ a, b }) => a === 'wire' && b === 'british');
  const times = (list: readonly string[]) =>
    Math.max(...list.map((one) => list.filter((other) => other === one).length));
  expect(moscow.expected.aligned.length).toBeGreaterThanOrEqual(25);
  expect(moscow.expected.garbled.backtranslated?.length).toBeGreaterThanOrEqual(24);
  expect(moscow.expected.mustNotBeGarbled.backtranslated?.length).toBeGreaterThan(0);
  expect(times(edited.map((pair) => pair.aStart)), 'a split').toBeGreaterThan(1);
  expect(times(edited.map((pair) => pair.bStart)), 'a merge').toBeGreaterThan(1);
  const order = edited.map((pair) => textOf(moscow, 'british').indexOf(pair.bStart));
  expect(order, 'a move').not.toEqual([...order].sort((one, other) => one - other));
});

test('the ferry story has one text twice, a changed number, name and hedge, and no garble', () => {
  const ferry = SAMPLES.find((sample) => sample.id === 'ferry') as Sample;
  const [original, edited] = [textOf(ferry, 'original'), textOf(ferry, 'edited')];
  expect(textOf(ferry, 'reprint')).toBe(original);
  expect(ferry.expected.garbled).toEqual({});
  for (const [was, is] of [
    ['84', '48'],
    ['Moira', 'Maureen'],
    ['may be', 'will be'],
  ] as const) {
    expect(original).toContain(was);
    expect(edited).toContain(is);
    expect(edited).not.toContain(was);
  }
});

test('no sentence of a real copy has found its way into a sample', ({ skip }) => {
  if (!existsSync(SEEDS)) skip('../shared/seeds is not here: the samples were not compared with the real copies');
  const names = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  expect(names.length).toBeGreaterThan(0);
  const real = new Set(names.flatMap((name) => runs(readFileSync(new URL(name, SEEDS), 'utf8'))));
  for (const { versions } of SAMPLES) {
    for (const { key, text } of versions) {
      expect(
        runs(text).filter((run) => real.has(run)),
        key,
      ).toEqual([]);
    }
  }
});

test('a borrowed sentence would be noticed, whatever its capitals, quotation marks and line ends', () => {
  const real = new Set(runs('She said: “It’s a long way home from the sea.”'));
  expect(runs("it's a long way\nHOME from").filter((run) => real.has(run))).toHaveLength(1);
  expect(runs('It is a long way home').filter((run) => real.has(run))).toHaveLength(0);
});

function textOf(sample: Sample, key: string): string {
  const version = sample.versions.find((each) => each.key === key);
  if (version === undefined) throw new Error(`${sample.id} has no version ${JSON.stringify(key)}`);
  return version.text;
}

function startsOf(text: string, exact: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) starts.push(at);
  return starts;
}

/** Every run of words, letters folded; an allowed name stands as one word, so that it cannot make up a run by itself. */
function runs(text: string): readonly string[] {
  const allowed = ALLOWED.map((name) => wordsOf(name).join(' '));
  const folded = allowed.reduce(
    (all, name) => all.replaceAll(` ${name} `, ` ${name.replaceAll(' ', '_')} `),
    ` ${wordsOf(text).join(' ')} `,
  );
  const words = folded.trim().split(' ');
  return words.slice(BORROWED_RUN - 1).map((_, at) => words.slice(at, at + BORROWED_RUN).join(' '));
}

function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘\p{M}]/gu, '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
