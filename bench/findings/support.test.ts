import { describe, expect, test } from 'vitest';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Copy, Room, Support } from '../../lib/findings/room.ts';
import { type CopyText, readCopies } from './read-copies.ts';

const roomOf = (...copies: CopyText[]) => openRoom(readCopies(copies));
const at = (room: Room, version: number, form: string) => {
  const copy = room.copies[version] as Copy;
  const token = Array.from({ length: copy.count }, (_, i) => i).find((i) => copy.form(i) === form);
  if (token === undefined) throw new Error(`no token ${form} in copy ${version}`);
  return token;
};
const support = (room: Room, form: string) => {
  const { mates, held, kept, known } = room.backing().of[0] as Support;
  const i = at(room, 0, form);
  return { mates: mates[i], held: held[i], kept: kept[i], known: known[i] };
};

const MILL = 'The old mill by the river burned down on Friday night, the fire brigade said.';
const CAUSE = 'Nobody was hurt, and the cause of the fire is not known.';

describe('a word of a copy', () => {
  test('that both others have in its place is held, kept and known by all', () => {
    const room = roomOf([MILL, CAUSE], [MILL, CAUSE], [MILL, CAUSE]);
    expect(support(room, 'mill')).toEqual({ mates: 2, held: 1, kept: 1, known: 1 });
  });

  test('that the others say otherwise is held by none, and what they say is given for each', () => {
    const room = roomOf([MILL.replace('mill', 'castle'), CAUSE], [MILL, CAUSE], [MILL, CAUSE]);
    expect(support(room, 'castle')).toEqual({ mates: 2, held: 0, kept: 0, known: 0 });
    const said = room.backing().instead(0, at(room, 0, 'castle'));
    expect(
      said.map(({ version, from, to }) => {
        const other = room.copies[version] as Copy;
        return [version, other.text.slice(other.start(from), other.end(to - 1))];
      }),
    ).toEqual([
      [1, 'mill'],
      [2, 'mill'],
    ]);
  });

  test('that one of two others has is half held', () => {
    const room = roomOf(
      [MILL.replace('mill', 'castle'), CAUSE],
      [MILL.replace('mill', 'castle'), CAUSE],
      [MILL, CAUSE],
    );
    expect(support(room, 'castle')).toEqual({ mates: 2, held: 0.5, kept: 0.5, known: 0.5 });
  });

  test('in another house’s spelling is the same word', () => {
    const own = 'The harbour on the river burned down on Friday night, the fire brigade said.';
    const room = roomOf([own, CAUSE], [own.replace('harbour', 'harbor'), CAUSE]);
    expect(support(room, 'harbour')).toMatchObject({ mates: 1, held: 1, kept: 1 });
    expect(room.backing().instead(0, at(room, 0, 'harbour'))).toEqual([]);
  });

  test('in a paragraph that no other copy has is asked of nobody', () => {
    const alone = 'Tickets for the concert in the park will be sold at the town hall from Monday.';
    const room = roomOf([MILL, alone, CAUSE], [MILL, CAUSE]);
    expect(support(room, 'concert')).toMatchObject({ mates: 0, held: 0, known: 0 });
    expect(room.backing().side(0, at(room, 0, 'concert'))).toEqual({ echoed: 1, lost: 0, inserted: 0 });
  });
});

describe('how a word stands to what the others say', () => {
  test('a word the others lack altogether is an insertion', () => {
    const room = roomOf([MILL.replace('old mill', 'old haunted mill'), CAUSE], [MILL, CAUSE]);
    const { inserted, lost } = room.backing().side(0, at(room, 0, 'haunted'));
    expect({ inserted, lost }).toEqual({ inserted: 1, lost: 0 });
  });

  test('a word in place of another loses what that one says', () => {
    const room = roomOf([MILL.replace('mill', 'castle'), CAUSE], [MILL, CAUSE]);
    const { echoed, inserted, lost } = room.backing().side(0, at(room, 0, 'castle'));
    expect({ echoed, inserted, lost }).toEqual({ echoed: 0, inserted: 0, lost: 1 });
  });
});

describe('an article of its own', () => {
  const wire =
    'The council of Kerning voted on Monday to close the old mill bridge for nine months.\n\nThe mayor, Ann Lund, said the iron had rusted through in two places and nobody should wait for an accident.\n\nFarmers on the west bank will have to drive by way of Brunton, which takes half an hour longer.';
  const edit =
    'The council of Kerning voted yesterday to shut the old mill bridge for nine months.\n\nAnn Lund, the mayor, said that the iron had rusted through in two places and nobody should wait for an accident.\n\nFarmers on the west bank must drive by way of Brunton, which takes half an hour longer.';
  const own =
    'It has carried hay carts, tanks and school buses. From today nothing may cross the mill bridge at Kerning.\n\nRust is to blame. Ann Lund, who runs the town, was shown holes that a fist fits through, and she asked the council for a quick decision.\n\nAnger is loudest west of the river. Milk lorries face a detour through Brunton until winter.';

  test('bears no witness to wording where a nearer copy stands beside, and does where none does', () => {
    const room = openRoom(readCopies([wire, edit, own]));
    const most = (version: number, of = room): number =>
      Math.max(...(of.backing().of[version] as { mates: Uint8Array }).mates);
    expect(most(0)).toBe(1);
    expect(most(1)).toBe(1);
    expect(most(0, openRoom(readCopies([wire, own])))).toBe(1);
    expect(most(0, openRoom(readCopies([wire, edit, `${wire}\n\nThe work begins in May.`])))).toBe(2);
  });
});

test('a doubtful stretch begins and ends at words that not all others have there', () => {
  const meets = (who: string): CopyText => [`${who} met the envoy in Norhaven on Friday to talk about trade.`];
  const room = roomOf(meets('Prime Minister Carl Brandt'), meets('Mr Brandt'), meets('The Ostland leader'));
  const { kept } = room.backing().of[0] as Support;
  const own = room.doubt().stretches.filter((s) => s.version === 0);
  expect(own.length).toBeGreaterThan(0);
  for (const { from, to } of own) expect([kept[from], kept[to - 1]]).not.toContain(1);
});
