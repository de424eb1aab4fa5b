import { expect, test } from 'vitest';
import { likeCompany } from './company.ts';
import { alignParagraphs } from './testing.ts';

/** Margins of all pairs of `n` versions in order, each by its two versions. */
function margins(n: number, of: (a: number, b: number) => number): number[] {
  const out: number[] = [];
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) out.push(of(a, b));
  return out;
}

test('of two camps, two versions of one camp gain and two of different camps lose', () => {
  const camp = (v: number): number => v % 2;
  const said = likeCompany(
    8,
    margins(8, (a, b) => (camp(a) === camp(b) ? 0.15 : -0.1) + 0.01 * ((a + 2 * b) % 3)),
  );
  margins(8, (a, b) => Number(camp(a) === camp(b))).forEach((same, k) => {
    if (same) expect(said[k]).toBeGreaterThan(0.05);
    else expect(said[k]).toBeLessThan(-0.05);
  });
});

test('fewer than four versions have nothing to say of each other', () => {
  expect(likeCompany(2, [0.2])).toEqual([0]);
  expect(likeCompany(3, [0.2, -0.2, 0.1])).toEqual([0, 0, 0]);
});

test('versions that are all equally alike say nothing, and nothing said is larger than the weight', () => {
  expect(
    likeCompany(
      5,
      margins(5, () => 0.2),
    ).every((x) => Math.abs(x) < 1e-9),
  ).toBe(true);
  const wild = likeCompany(
    6,
    margins(6, (a, b) => ((a * 7 + b * 3) % 5) - 2),
  );
  expect(wild.every((x) => Math.abs(x) <= 0.3)).toBe(true);
});

/** Two arrests in one town, told in few words: written for this test. */
const OSWIN = [
  [
    'Keeper Oswin held over brawl',
    'Rovers goalkeeper Dale Oswin was held overnight after a brawl outside a bar in Penmouth.',
  ],
  ['Oswin arrested after Penmouth brawl', 'Dale Oswin, who keeps goal for Rovers, spent the night in a Penmouth cell.'],
  ['Rovers goalkeeper arrested', 'Police in Penmouth arrested the Rovers goalkeeper Dale Oswin over a brawl.'],
];
const TARN = [
  [
    'Rovers striker Tarn arrested over brawl',
    'Rovers striker Ivo Tarn was arrested early over a brawl in Penmouth, police said.',
  ],
  ['Second Rovers arrest in a month', 'Ivo Tarn was arrested, the second Rovers player held over a brawl in a month.'],
  [
    'Striker Tarn faces charge',
    'Ivo Tarn, the Rovers striker arrested at the weekend, faces a charge of affray in Penmouth.',
  ],
];

test('two arrests in one town are told apart by the company their copies keep, with a reason in numbers', () => {
  const all = [...OSWIN, ...TARN];
  const right = alignParagraphs(all).relations.filter(
    ({ a, b, kind }) => (a < 3 === b < 3) === (kind !== 'other-story'),
  );
  const alone = all.flatMap((x, a) =>
    all.slice(a + 1).map((y, k) => {
      const kind = alignParagraphs([x, y]).relations[0]?.kind;
      return (a < 3 === a + 1 + k < 3) === (kind !== 'other-story');
    }),
  );
  expect(right.length).toBeGreaterThan(alone.filter(Boolean).length);
  const reasons = alignParagraphs(all).relations.map((r) => r.reasons.at(-1) ?? '');
  expect(reasons.some((r) => /the other versions they resemble: \d+ points (?:for|against) one event/.test(r))).toBe(
    true,
  );
});
