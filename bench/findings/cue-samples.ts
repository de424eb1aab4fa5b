import { readFileSync } from 'node:fs';
import { DETECTORS } from '../../lib/findings/detectors.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Cue, Room } from '../../lib/findings/room.ts';
import { SAMPLES } from '../../lib/samples/samples.ts';
import { heldOut, PIVOT_FIXTURES } from './pivot-fixtures.ts';
import { type CopyText, readCopies } from './read-copies.ts';
import { plantedDamage, type RoomOfData } from './samples.ts';

type Span = { readonly start: number; readonly end: number };
/** One room whose cues can be judged: for each copy the damaged places, or null where nobody looked. */
export type JudgedRoom = {
  readonly set: string;
  readonly room: Room;
  readonly cues: readonly Cue[];
  readonly damage: readonly (readonly Span[] | null)[];
  readonly human: readonly boolean[];
};

export function judgedRooms(rooms: readonly RoomOfData[]): readonly JudgedRoom[] {
  return [
    ...rooms
      .filter((r) => r.set !== 'sample')
      .map((r) =>
        judge(
          r.set,
          r.copies.map((c) => c.copy),
          r.copies.map((c) => c.serious),
          r.copies.map((c) => c.human),
        ),
      ),
    ...sampleRooms(),
    ...fixtureRooms((i) => !heldOut(i)),
  ];
}

export function fixtureRooms(use: (index: number) => boolean): readonly JudgedRoom[] {
  return PIVOT_FIXTURES.flatMap((f, i) => {
    if (!use(i)) return [];
    const start = f.damaged.indexOf(f.words);
    return [
      judge('fixture', [f.damaged], [[{ start, end: start + Math.max(1, f.words.length) }]]),
      judge('fixture', [f.clean], [[]]),
      judge('fixture', [f.damaged, f.clean], [[{ start, end: start + Math.max(1, f.words.length) }], []]),
    ];
  });
}

function sampleRooms(): readonly JudgedRoom[] {
  return SAMPLES.flatMap((s) => {
    const damage = s.versions.map((v) => plantedDamage(v.text, s.expected.garbled[v.key] ?? []));
    const all = judge(
      'sample',
      s.versions.map((v) => v.text),
      damage,
    );
    return [all, ...s.versions.map((v, i) => judge('sample', [v.text], [damage[i] ?? []]))];
  });
}

export function judge(
  set: string,
  copies: readonly CopyText[],
  damage: readonly (readonly Span[] | null)[],
  human: readonly boolean[] = [],
): JudgedRoom {
  const room = openRoom(readCopies(copies));
  return { set, room, cues: DETECTORS.flatMap((d) => [...d.detect(room)]), damage, human };
}

export function hits(place: Span, damage: readonly Span[]): boolean {
  return damage.some((d) => d.start < place.end && place.start < d.end);
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
