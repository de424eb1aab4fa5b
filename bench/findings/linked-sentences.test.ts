import { expect, test } from 'vitest';
import { linkingOf } from '../../lib/findings/linked-sentences.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Copy } from '../../lib/findings/room.ts';
import { readCopies } from './read-copies.ts';

const MILL = 'The old mill by the river burned down on Friday night, the fire brigade said.';
const HURT = 'Nobody in the village was hurt, and the cause of the blaze is still unknown.';
const FAIR = 'Tickets for the summer concert in the park will be sold from Monday.';

test('sentences are linked, apart, or nobody knows', () => {
  const room = openRoom(readCopies([`${MILL} ${HURT} ${FAIR}`, `${MILL} ${HURT}`]));
  const [a, b] = room.copies as [Copy, Copy];
  const at = (copy: Copy, form: string): readonly [Copy, number] => [
    copy,
    Array.from({ length: copy.count }, (_, i) => i).find((i) => copy.form(i) === form) as number,
  ];
  expect(linkingOf(room, at(a, 'mill'), at(b, 'brigade'))).toBe('linked');
  expect(linkingOf(room, at(b, 'brigade'), at(a, 'mill'))).toBe('linked');
  expect(linkingOf(room, at(a, 'mill'), at(b, 'Nobody'))).toBe('apart');
  expect(linkingOf(room, at(a, 'Tickets'), at(b, 'mill'))).toBe('unknown');
});
