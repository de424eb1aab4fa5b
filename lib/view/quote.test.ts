import { expect, test } from 'vitest';
import { viewDesk } from './desk.ts';
import { FIRST_STATE } from './desk-state.ts';
import { htmlQuote, markdownQuote } from './quote.ts';
import { smallCollation } from './small-collation.ts';

const collation = smallCollation({
  texts: [['Mayor Wang [opened] it.'], ['Mayor <b>King</b> [opened] it.'], ['Mayor Wang [opened] it.']],
  rows: [[[0], [0], [0]]],
  differ: [{ row: 0, words: ['Wang', '<b>King</b>', 'Wang'], classes: ['name'] }],
});
const sources = ['Wire', 'The *Daily*', 'Copy & Co'].map((label, index) => ({ index, labels: [label], source: {} }));
const desk = viewDesk(collation, sources, FIRST_STATE);
const columns = desk.columns.map((c) => ({ letter: c.letter, label: c.labels[0] ?? '' }));
const place = {
  title: 'The [bridge]',
  href: 'http://desk.example/s/abc/r/row0?q=a b',
  columns,
  card: desk.cards[0] ?? null,
};

test('a Markdown quote has what each copy says, who says it and the link, and none of it acts', () => {
  expect(markdownQuote(place)).toBe(
    [
      '> “Wang” — Wire, Copy &amp; Co',
      '>',
      '> “&lt;b&gt;King&lt;/b&gt;” — The \\*Daily\\*',
      '',
      '[Row 1 of “The \\[bridge\\]”](<http://desk.example/s/abc/r/row0?q=a%20b>)',
      '',
    ].join('\n'),
  );
});

test('an HTML card says the same, every word escaped', () => {
  const html = htmlQuote(place);
  expect(html).toContain('“Wang” — <cite>Wire, Copy &#38; Co</cite>');
  expect(html).toContain('&#60;b&#62;King&#60;/b&#62;');
  expect(html).not.toMatch(/<b>|<script/);
});

test('without a mark it is the link alone', () => {
  expect(markdownQuote({ ...place, card: null })).toBe(
    '[The \\[bridge\\]](<http://desk.example/s/abc/r/row0?q=a%20b>)\n',
  );
});
