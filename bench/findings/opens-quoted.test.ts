import { expect, test } from 'vitest';
import { openRoom } from '../../lib/findings/open-room.ts';
import { opensQuoted } from '../../lib/findings/opens-quoted.ts';
import type { Copy } from '../../lib/findings/room.ts';
import { readCopies } from './read-copies.ts';

const quotedOf = (...paragraphs: string[]): boolean[] => {
  const copy = openRoom(readCopies([paragraphs])).copies[0] as Copy;
  return copy.sentences.map((s) => opensQuoted(copy, s));
};

test('a sentence is quoted from an opening mark to its closing one, straight or curly, and never past its paragraph', () => {
  expect(quotedOf('The mayor said: “It rained. It stopped.” The dam held.')).toEqual([false, true, false]);
  expect(quotedOf('The mayor said: "It rained. It stopped." The dam held.')).toEqual([false, true, false]);
  expect(quotedOf('The mayor said: “It rained. It stopped.', 'The dam held. It was dry.')).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
