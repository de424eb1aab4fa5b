import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteSpans } from './quote-spans.ts';

const quoted = (text: string): string[] =>
  quoteSpans(text, { start: 0, end: text.length }).map((s) => text.slice(s.inner.start, s.inner.end));

describe('quoteSpans', () => {
  it('reads double, single, straight and continental marks', () => {
    expect(quoted('He said “yes” and “no”.')).toEqual(['yes', 'no']);
    expect(quoted('He said ‘yes’ and ‘no’.')).toEqual(['yes', 'no']);
    expect(quoted('He said "yes" and "no".')).toEqual(['yes', 'no']);
    expect(quoted("He said 'yes' and 'no'.")).toEqual(['yes', 'no']);
    expect(quoted('Er sagte „ja“ und «nein».')).toEqual(['ja', 'nein']);
  });
  it('takes no apostrophe for a mark', () => {
    expect(quoted('It’s the workers’ pay and the ’90s.')).toEqual([]);
    expect(quoted("It's the workers' pay and the '90s.")).toEqual([]);
    expect(quoted('He said ‘it’s the workers’ pay’ today.')).toEqual(['it’s the workers’ pay']);
    expect(quoted('China’s ‘no limits’ partnership')).toEqual(['no limits']);
  });
  it('leaves a quotation within a quotation to the outer one', () => {
    expect(quoted('“She told me ‘go’ and I went,” he said.')).toEqual(['She told me ‘go’ and I went,']);
  });
  it('runs to the end of a paragraph that never closes, as in a quotation over several', () => {
    expect(quoted('“First we came.')).toEqual(['First we came.']);
    expect(quoteSpans('“First we came.', { start: 0, end: 15 })[0]?.closed).toBe(false);
  });
  it('takes a closing mark without an opening one for nothing', () => expect(quoted('he added. ”')).toEqual([]));
  it('stays inside its block, and never overlaps, on any text', () => {
    const piece = fc.constantFrom('“', '”', '‘', '’', '"', "'", 'a', 's', ' ', '.', 'B', '„', '«', '»', '😀', ',');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const s of quoteSpans(text, { start: 0, end: text.length })) {
          expect(s.range.start).toBeGreaterThanOrEqual(last);
          expect(s.range.end).toBeLessThanOrEqual(text.length);
          expect(s.inner.start).toBeGreaterThan(s.range.start);
          expect(s.inner.end).toBeLessThanOrEqual(s.range.end);
          last = s.range.end;
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
