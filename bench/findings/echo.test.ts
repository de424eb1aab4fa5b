import { describe, expect, test } from 'vitest';
import { oneFamily } from '../../lib/findings/echo.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Side } from '../../lib/findings/room.ts';
import { readCopies } from './read-copies.ts';

/** How the first copy's word stands to what the others say. */
function sideOf(word: string, copies: readonly string[]): Side {
  const room = openRoom(readCopies(copies));
  const copy = room.copies[0];
  const token = Array.from({ length: copy?.count ?? 0 }, (_, i) => i).find((i) => copy?.form(i) === word);
  if (token === undefined) throw new Error(`no ${word}`);
  return room.backing().side(0, token);
}

const REST = ' The school in Mill Lane will open again next week, the council said in a letter to all parents.';

describe('a word that the others say in another form is echoed', () => {
  test('by a word of its family', () => {
    const copies = [`The town’s refusal worried the port.${REST}`, `That the town refused worried the port.${REST}`];
    expect(sideOf('refusal', copies).echoed).toBe(1);
  });

  test('by a synonym, and by a broader term', () => {
    expect(
      sideOf('perilous', [`The perilous bridge is shut.${REST}`, `The dangerous bridge is shut.${REST}`]).echoed,
    ).toBe(1);
    expect(sideOf('pact', [`The fishing pact is old.${REST}`, `The fishing agreement is old.${REST}`]).echoed).toBe(1);
  });

  test('by its letters, and by the name that they stand for', () => {
    const copies = [
      `Help came from the EU on Monday.${REST}`,
      `Norland and the European Union offered help on Monday.${REST}`,
    ] as const;
    expect(sideOf('EU', copies).echoed).toBe(1);
    expect(sideOf('European', copies.toReversed()).echoed).toBe(1);
    expect(sideOf('EU', [copies[0], `The Eastern Region offered help on Monday.${REST}`]).echoed).toBe(0);
  });

  test('and not by an unrelated word', () => {
    const side = sideOf('settlement', [
      `The settlement worried the port.${REST}`,
      `The rapprochement worried the port.${REST}`,
    ]);
    expect(side).toEqual({ echoed: 0, lost: 1, inserted: 0 });
  });
});

test('words that nobody has in any form, with nothing in their place, are an addition', () => {
  const side = sideOf('squid', [`The bridge is shut and squid is sold.${REST}`, `The bridge is shut.${REST}`]);
  expect(side.echoed).toBe(0);
  expect(side.inserted).toBe(1);
});

test('words of one family begin alike for most of the shorter one', () => {
  expect(oneFamily('invade', 'invasion')).toBe(true);
  expect(oneFamily('refused', 'refusal')).toBe(true);
  expect(oneFamily('territory', 'terrain')).toBe(false);
  expect(oneFamily('the', 'these')).toBe(false);
});
