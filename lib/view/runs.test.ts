import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from './marks.ts';
import { cutRuns } from './runs.ts';

const mark = (start: number, end: number, kind: Mark['kind'] = 'changed'): Mark => ({
  version: 0,
  start,
  end,
  kind,
  stop: `${kind}${start}`,
  group: kind === 'flag' ? 'garble' : 'wording',
  classes: [],
  said: start === end ? 'gone' : '',
});

test('whatever the marks, the runs joined are the block, and each run is under exactly the marks that cover it', () => {
  const place = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([a, b]) => mark(Math.min(a, b), Math.max(a, b), a === b ? 'removed' : 'changed'));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (marks) => {
      const text = 'abcdefghijklmnopqrstuvwxyz01234';
      const block = { start: 3, end: 27 };
      const runs = cutRuns(text, block, marks);
      const texts = runs.flatMap((r) => (r.kind === 'text' ? [r] : []));
      expect(texts.map((r) => r.text).join('')).toBe(text.slice(3, 27));
      for (const r of texts) {
        const over = marks.filter((m) => m.start < r.end && m.end > r.start);
        expect(new Set(r.marks)).toEqual(new Set(over));
      }
      const removed = marks.filter((m) => m.start === m.end && m.start >= 3 && m.start <= 27);
      expect(runs.filter((r) => r.kind === 'removed').length).toBe(removed.length);
    }),
    { seed: 6 },
  );
});

test('a flag is outermost, and a mark that is cut up begins once', () => {
  const runs = cutRuns('the king met', { start: 0, end: 12 }, [mark(4, 12), mark(0, 8, 'flag')]);
  expect(
    runs.map((r) => (r.kind === 'text' ? [r.text, r.marks.map((m) => m.kind), r.first.map((m) => m.kind)] : null)),
  ).toEqual([
    ['the ', ['flag'], ['flag']],
    ['king', ['flag', 'changed'], ['changed']],
    [' met', ['changed'], []],
  ]);
});

test('a mark that began in the block before begins again here', () => {
  const [first] = cutRuns('one two', { start: 4, end: 7 }, [mark(0, 7)]);
  expect(first?.kind === 'text' && first.first.length).toBe(1);
});

/** The block as a reader sees it with style hidden, what is missing in brackets. */
function read(text: string, at: number, said: readonly (string | { readonly style: string })[]) {
  const marks = said.map((w, i): Mark => {
    const style = typeof w !== 'string';
    const group = style ? 'style' : 'wording';
    return { ...mark(at, at, 'removed'), stop: `s${i}`, group, said: style ? w.style : w };
  });
  return cutRuns(text, { start: 0, end: text.length }, marks)
    .map((r) => {
      if (r.kind === 'text') return r.text;
      if (r.mark.group === 'style') return '';
      return `${r.space === 'before' ? ' ' : ''}[${r.mark.said}]${r.space === 'after' ? ' ' : ''}`;
    })
    .join('');
}

test('pieces that are missing at one place do not run together, whatever stands behind them', () => {
  expect(read('Then they get $90.', 14, ['it', 'fails', 'Sorvik'])).toBe('Then they get [it] [fails] [Sorvik] $90.');
  expect(read('Then they get .', 14, ['it', 'fails'])).toBe('Then they get [it] [fails].');
  expect(read('Then they get', 13, ['it', 'fails'])).toBe('Then they get [it] [fails]');
  expect(read('Then they', 0, ['If', 'it fails,'])).toBe('[If] [it fails,] Then they');
  expect(read('Then they get money', 13, ['it', { style: ',' }, 'fails'])).toBe('Then they get [it] [fails] money');
  expect(read('They get ?', 9, ['it', { style: ',' }, 'fails'])).toBe('They get [it] [fails]?');
});

test('a mark that is missing stands at its word, and no word is parted from the mark that opens it', () => {
  expect(read('The mayor left', 9, [','])).toBe('The mayor[,] left');
  expect(read('The mayor left', 9, ['Ines Calder', ','])).toBe('The mayor [Ines Calder][,] left');
  expect(read('He called it “a gift”', 14, ['quite'])).toBe('He called it “[quite] a gift”');
  expect(read('He said .', 8, ['“', 'a gift'])).toBe('He said [“][a gift].');
});
