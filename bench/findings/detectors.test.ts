import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Detector } from '../../lib/findings/detector.ts';
import { DETECTORS } from '../../lib/findings/detectors.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Room } from '../../lib/findings/room.ts';
import { detectorsDoc } from '../../scripts/detectors-doc.ts';
import { readCopies } from './read-copies.ts';

const files = readdirSync(new URL('../../lib/findings/detectors/', import.meta.url)).filter(
  (f) => !f.includes('.test.'),
);

describe('the list of detectors', () => {
  test('names every file of its folder, and no other', () => {
    expect(DETECTORS.map((d) => `${d.id}.ts`).sort()).toEqual(files.sort());
  });

  for (const d of DETECTORS) {
    test(`${d.id} says what it finds, when it is wrong and where that is known from`, () => {
      for (const words of [d.title, d.why, d.whenNot]) expect(words.length).toBeGreaterThan(10);
      expect(d.sources.length).toBeGreaterThan(0);
      expect(d.examples.flag.length).toBeGreaterThan(0);
      expect(d.examples.pass.length).toBeGreaterThan(0);
    });

    d.examples.flag.forEach((example, n) => {
      test(`${d.id} points at its example ${n + 1}: ${example.words ?? example.copies[0].slice(0, 30)}`, () => {
        const cues = d.detect(openRoom(readCopies(example.copies))).filter((c) => c.place.version === 0);
        const words = example.words ?? '';
        const text = example.copies[0];
        const hit = cues.some((c) => {
          for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (at < c.place.end && c.place.start < at + Math.max(1, words.length)) return true;
          }
          return false;
        });
        expect(hit, JSON.stringify(cues.map((c) => text.slice(c.place.start, c.place.end)))).toBe(true);
        for (const c of cues) expect(c.evidence.length).toBeGreaterThan(0);
        // A message stands alone in lists; what stands beside the evidence adds to it. Never a verdict.
        for (const { message, evidence } of cues) {
          expect(message).toMatch(/^[“‘A-Z].*\blooks? .*\.$/);
          for (const { says } of evidence) {
            expect(says).toMatch(/^[“A-Z].*[.?]$/);
            expect(message).not.toContain(says.slice(0, -1));
            expect(`${message} ${says}`).not.toMatch(/!| is wrong| is an error|\bundefined\b/);
          }
        }
      });
    });

    d.examples.pass.forEach((example, n) => {
      test(`${d.id} passes over its innocent ${n + 1}`, () => {
        const cues = d.detect(openRoom(readCopies(example.copies))).filter((c) => c.place.version === 0);
        expect(cues.map((c) => example.copies[0].slice(c.place.start, c.place.end))).toEqual([]);
      });
    });
  }
});

describe('what a detector needs', () => {
  const stories = DETECTORS.flatMap((d) => [...d.examples.flag, ...d.examples.pass].map((e) => e.copies)).filter(
    (copies) => copies.length > 1,
  );
  const rooms = stories.map((copies) => ({
    beside: openRoom(readCopies(copies)),
    alone: copies.map((copy) => openRoom(readCopies([copy]))),
  }));
  const seen = (d: Detector, room: Room, version: number): string[] =>
    d
      .detect(room)
      .filter((c) => c.place.version === version)
      .map(({ place, strength, message }) => `${place.start}-${place.end} ${strength} ${message}`);

  for (const d of DETECTORS) {
    const differs = (): boolean =>
      rooms.some(({ beside, alone }) =>
        alone.some((room, version) => seen(d, room, 0).join('\n') !== seen(d, beside, version).join('\n')),
      );
    if (d.needs === 'alone')
      test(`${d.id} sees the same in a copy alone and beside others`, () => expect(differs()).toBe(false));
    if (d.needs === 'either')
      test(`${d.id} sees something in a copy alone, and something else beside others`, () => {
        expect(d.examples.flag.some((e) => seen(d, openRoom(readCopies([e.copies[0]])), 0).length > 0)).toBe(true);
        expect(differs()).toBe(true);
      });
    if (d.needs === 'others')
      test(`${d.id} sees nothing in a copy alone`, () => {
        for (const { alone } of rooms) for (const room of alone) expect(seen(d, room, 0)).toEqual([]);
      });
  }
});

const PIECE = fc.constantFrom(
  'the',
  'king',
  'Wang',
  'said',
  '“',
  '”',
  '"',
  '.',
  ',',
  '. .',
  '\n\n',
  '(',
  '[',
  ']',
  'to',
  'rice field',
  '7',
  '1,550',
  '王',
  '\u200b',
  '😀',
  'NATO',
  'U.S.',
  '’',
  '\ud800',
  'a',
  '?',
  'read more:',
);
const TEXT = fc.array(PIECE, { maxLength: 60 }).map((p) => p.join(' '));

describe('docs/detectors.md', () => {
  test('is what scripts/detectors-doc.ts makes of the detectors and the measurements', () => {
    const written = readFileSync(new URL('../../docs/detectors.md', import.meta.url), 'utf8');
    expect(written, 'renew docs/detectors.md: npm run detectors').toBe(detectorsDoc());
  });
});

describe('no detector', () => {
  test('throws or points outside the text, whatever the copies say', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { minLength: 1, maxLength: 4 }), (copies) => {
        const input = readCopies(copies);
        const textAt = (v: number): string => input.texts[v]?.version.text ?? '';
        const room = openRoom(input);
        for (const d of DETECTORS) {
          for (const cue of d.detect(room)) {
            const text = textAt(cue.place.version);
            expect(cue.place.start).toBeLessThan(cue.place.end);
            expect(cue.place.end).toBeLessThanOrEqual(text.length);
            expect(cue.evidence.length).toBeGreaterThan(0);
            expect(cue.strength).toBeGreaterThanOrEqual(0);
            expect(cue.strength).toBeLessThanOrEqual(1);
            expect(cue.detector).toBe(d.id);
            for (const e of cue.evidence) expect(e.exact).toBe(textAt(e.version).slice(e.start, e.end));
          }
        }
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});
