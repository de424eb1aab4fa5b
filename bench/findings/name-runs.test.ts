import { expect, test } from 'vitest';
import { isName, likeness, titled } from '../../lib/findings/name-runs.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Copy } from '../../lib/findings/room.ts';
import { readCopies } from './read-copies.ts';

const copyOf = (text: string) => openRoom(readCopies([text])).copies[0] as Copy;
const at = (copy: Copy, form: string) =>
  Array.from({ length: copy.count }, (_, i) => i).find((i) => copy.form(i) === form) ?? -1;
const like = (a: string, x: string, b: string, y: string) => {
  const [one, two] = [copyOf(a), copyOf(b)];
  return likeness(one, at(one, x), two, at(two, y));
};

test('one name cut in two is the same name', () => {
  expect(like('The fund Norda Bank grew.', 'Norda', 'The fund Nordabank grew.', 'Nordabank')).toBe('same');
  expect(like('The fund Norda-Bank grew.', 'Bank', 'The fund Nordabank grew.', 'Nordabank')).toBe('same');
  expect(like('It was Berg’s ferry.', 'Berg’s', 'It was the ferry of Berg.', 'Berg')).toBe('same');
});

test('a name in capitals is the same as the words whose first letters it is, wherever the view falls on them', () => {
  const [short, long] = ['It went to the US.', 'It went to the United States.'];
  expect(like(short, 'US', long, 'States')).toBe('same');
  expect(like(long, 'United', short, 'US')).toBe('same');
  expect(like('It went to the EU.', 'EU', long, 'States')).toBe(null);
  expect(like('It went to the UN.', 'UN', 'It went to Ulla.', 'Ulla')).toBe(null);
});

test('a slip of one letter is a variant of a long name, and chance in a short one', () => {
  expect(like('They met Halvorsen.', 'Halvorsen', 'They met Halvorson.', 'Halvorson')).toBe('variant');
  expect(like('They met Lin.', 'Lin', 'They met Lim.', 'Lim')).toBe(null);
});

test('two names are two names', () => {
  expect(like('They met Halvorsen.', 'Halvorsen', 'They met Antonov.', 'Antonov')).toBe(null);
});

test('a capital that only begins a sentence makes no name', () => {
  const copy = copyOf('Rain fell on Brunton.');
  expect(isName(copy, at(copy, 'Rain'), 0)).toBe(false);
  expect(isName(copy, at(copy, 'Brunton'), 0)).toBe(true);
  expect(isName(copy, at(copy, 'fell'), 0)).toBe(false);
});

test('a headline set with capitals is told from a sentence with names, and from a line too short to show a habit', () => {
  const whole = (text: string) => {
    const copy = copyOf(text);
    return titled(copy, 0, copy.count);
  };
  expect(whole('Council Closes Bridge After Heavy Flood')).toBe(true);
  expect(whole('Council closes bridge after heavy flood in Brunton')).toBe(false);
  expect(whole('Council Closes Bridge')).toBe(false);
});
