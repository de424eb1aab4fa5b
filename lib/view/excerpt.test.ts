import { expect, test } from 'vitest';
import { counted, grouped, listed } from './counted.ts';
import { countWords, excerpt, firstWords, oneLine } from './excerpt.ts';

test('words are counted as an editor counts them, and unspaced scripts by the character', () => {
  expect(countWords('Mr. Wang’s 11th-hour, $1,550.5 deal')).toBe(5);
  expect(countWords('The U.S. isn’t 1,000 well-known things — yet.')).toBe(7);
  expect(countWords('王毅 met 拉夫罗夫')).toBe(7);
  expect(countWords(' – “ ” ')).toBe(0);
});

test('a script that writes no spaces is counted and cut by the character, its marks with it', () => {
  expect(countWords('ท่าเรือ')).toBe(5);
  expect(excerpt('ท่าเรือปิดเมื่อวันจันทร์'.repeat(20), 3)).toBe('ท่าเ …');
});

test('an excerpt of what holds no word ends with a whole character', () => {
  const cut = excerpt(`x${'🙂'.repeat(1000)}`, 5);
  expect(cut).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  expect(cut.endsWith('🙂 …')).toBe(true);
});

test('characters nobody can see part no word, but a zero-width space does where a script writes it between words', () => {
  expect(countWords('inter\u00adnational in\u200bvisible pay\u2060pal \u202dcase\u202c')).toBe(4);
  expect(countWords('ភាសា\u200bខ្មែរ')).toBe(countWords('ភាសាខ្មែរ'));
});

test('an excerpt keeps whole words and says how many it left', () => {
  expect(firstWords('one two, three four five', 2)).toEqual({ text: 'one two,', more: 3 });
  expect(excerpt('one two three', 2)).toBe('one two three');
  expect(excerpt('one two three four', 2)).toBe('one two …');
  expect(oneLine(' a \n b ')).toBe('a b');
});

test('counts and lists read as sentences do', () => {
  expect([counted(1, 'row'), counted(1204, 'row'), counted(2, 'story', 'stories')]).toEqual([
    '1 row',
    '1,204 rows',
    '2 stories',
  ]);
  expect([listed([]), listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])]).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
  expect(grouped(1_234_567)).toBe('1,234,567');
});
