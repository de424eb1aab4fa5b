import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

function sentencesOf(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map((r) => text.slice(r.start, r.end));
}

test.each([
  ['Gov. Ann Lee spoke. Nobody heard.', ['Gov. Ann Lee spoke.', 'Nobody heard.']],
  ['She on Mon. rejected it. He left.', ['She on Mon. rejected it.', 'He left.']],
  ['It shut on Fri. The crew left.', ['It shut on Fri.', 'The crew left.']],
  ['They sat. Prices fell.', ['They sat.', 'Prices fell.']],
  ['The U.S. Senate met. It voted.', ['The U.S. Senate met.', 'It voted.']],
  ['She left the U.S. The plane was late.', ['She left the U.S.', 'The plane was late.']],
  ['It fell 3.5 percent. Shares rose.', ['It fell 3.5 percent.', 'Shares rose.']],
  ['George W. Bush came. Then he went.', ['George W. Bush came.', 'Then he went.']],
  ['At 10 a.m. Monday they met. All agreed.', ['At 10 a.m. Monday they met.', 'All agreed.']],
  ['“We won.” She smiled.', ['“We won.”', 'She smiled.']],
  ['“Really?” he asked. Yes.', ['“Really?” he asked.', 'Yes.']],
  ['On Feb. 22 it began. On Sept. 3 it ended.', ['On Feb. 22 it began.', 'On Sept. 3 it ended.']],
  ['Is No. 10 empty? No. It is not.', ['Is No. 10 empty?', 'No.', 'It is not.']],
  ['He said … nothing. Later he did.', ['He said … nothing.', 'Later he did.']],
  ['今日は晴れ。明日は雨。', ['今日は晴れ。', '明日は雨。']],
  ['「橋が落ちた。」次の日、村は静かだった。', ['「橋が落ちた。」', '次の日、村は静かだった。']],
  ['「橋が落ちた。」と彼は言った。', ['「橋が落ちた。」と彼は言った。']],
  ['Talks began at 9 a.m. Reporters waited.', ['Talks began at 9 a.m.', 'Reporters waited.']],
  ['It shut at 5 p.m. Moscow time. Crews left.', ['It shut at 5 p.m. Moscow time.', 'Crews left.']],
  ['She has a Ph.D. Her son has none.', ['She has a Ph.D.', 'Her son has none.']],
  ['1. First point. 2. Second point.', ['1. First point.', '2. Second point.']],
  ['She likes art. Music bores her.', ['She likes art.', 'Music bores her.']],
  ['He is a sales rep. Then he left.', ['He is a sales rep.', 'Then he left.']],
  ['Smith Sr. lost. Jones Jr. won.', ['Smith Sr. lost.', 'Jones Jr. won.']],
  ['It weighs 6.30. Police came.', ['It weighs 6.30.', 'Police came.']],
  ['Visit example.com. Police came.', ['Visit example.com.', 'Police came.']],
  ['See Art. 7. Sen. C. Lee did.', ['See Art. 7.', 'Sen. C. Lee did.']],
  ['The “U.S.” is big. It is.', ['The “U.S.” is big.', 'It is.']],
])('splits %j as an editor would', (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test('keeps the border before a lower-case sentence, which is what a translation machine leaves', () => {
  expect(sentencesOf('He asked twice. and nobody knew.')).toEqual(['He asked twice.', 'and nobody knew.']);
});

test('leaves a stray mark and an orphan closing quote with the sentence before them', () => {
  expect(sentencesOf('The war goes on. . They spoke.')).toEqual(['The war goes on. .', 'They spoke.']);
  expect(sentencesOf('She saw a paddy. ” He left.')).toEqual(['She saw a paddy. ”', 'He left.']);
});

test('finds no border where no sentence ends', () => {
  const whole = [
    ...['Mr. Smith', 'version 2.0.1 of it', 'J. K. Rowling', 'e.g. this', 'Acme Inc. shares rose', 'He is 6 ft. tall'],
    ...['The U.S. and China agreed', 'They met in the U.S. in May', 'the war in the U.S. by the sea', 'Roe v. Wade'],
    ...['at 9 a.m. on Monday', 'at 5 p.m. Tuesday', 'at 5 p.m. EST', 'Jan. and Feb. of that year', 'J. and K. went'],
    ...['Acme Inc. and others', 'Smith Jr. and his wife', 'a Ph.D. from Leeds', 'c. 1900', 'Mass. and Wis. but lost'],
    ...['Lt. Gov. Dan Reed', 'Washington, D.C. Mayor Ann Poole', 'St. Louis, Mo., is', 'No. 12 left at 6.30'],
  ];
  for (const text of whole) expect(sentencesOf(text)).toEqual([text]);
  expect(sentencesOf('')).toEqual([]);
});

test('puts every word in exactly one sentence, in order, on any text', () => {
  const piece = fc.constantFrom(
    'Mr.',
    'word',
    '”',
    '“',
    '. ',
    '? ',
    '… ',
    ' ',
    'U.S. ',
    '。',
    'é',
    '👩‍👩‍👧',
    'X',
    '3.5',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const ranges = splitSentences(text, { start: 0, end: text.length });
      let at = 0;
      for (const r of ranges) {
        expect(text.slice(at, r.start).trim()).toBe('');
        expect(r.end).toBeGreaterThan(r.start);
        at = r.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { seed: 11, numRuns: 300 },
  );
});
