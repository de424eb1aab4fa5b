import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteSpans } from './quote-spans.ts';

const quoted = (text: string): string[] =>
  quoteSpans(text, { start: 0, end: text.length }).map((s) => text.slice(s.inner.start, s.inner.end));

/** How often quoteSpans looks at a text. */
function looksAt(text: string): number {
  let looks = 0;
  const counted = new Proxy(Object(text), {
    get: (of, key) => {
      looks++;
      const value = of[key];
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
  quoteSpans(counted, { start: 0, end: text.length });
  return looks;
}

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
  it.each(["'Ali and 'Umar saw the 'Ayn. ", '‘Ali and ‘Umar saw the ‘Ayn. ', '„Ja und „nein. ', '«Oui et «non. '])(
    'looks for the end of what never closes once: %s',
    (open) => expect(looksAt(open.repeat(200))).toBeLessThan(3 * looksAt(open.repeat(100))),
  );
  it('still closes what closes after a mark of another kind that does not', () =>
    expect(quoted('He said «no and “yes” and ‘perhaps’.')).toEqual(['yes', 'perhaps']));
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
