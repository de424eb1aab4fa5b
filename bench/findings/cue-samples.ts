import { readFileSync } from 'node:fs';
import { look } from '../../lib/findings/checked.ts';
import { DETECTORS } from '../../lib/findings/detectors.ts';
import type { Learnt } from '../../lib/findings/learnt.ts';
import { openRoom, reweighed } from '../../lib/findings/open-room.ts';
import { DOUBTING } from '../../lib/findings/pool.ts';
import type { Cue, Room } from '../../lib/findings/room.ts';
import { SAMPLES } from '../../lib/samples/samples.ts';
import { heldOut, PIVOT_FIXTURES } from './pivot-fixtures.ts';
import { type CopyText, readCopies } from './read-copies.ts';
import { type Opened, plantedDamage } from './samples.ts';

type Span = { readonly start: number; readonly end: number };
/** One room whose cues can be judged: for each copy the damaged places, or null where nobody looked. */
export type JudgedRoom = {
  readonly set: string;
  readonly doc: string;
  readonly room: Room;
  readonly cues: readonly Cue[];
  readonly damage: readonly (readonly Span[] | null)[];
  readonly human: readonly boolean[];
  /** What each copy counts for: see `sharesOf`. */
  readonly share: readonly number[];
};

/** The rooms of the data, the project's own samples copy by copy, and the fixtures that may be learnt from. */
export function judgedRooms(rooms: readonly Opened[]): readonly JudgedRoom[] {
  return [
    ...rooms.map(({ data, room, shares }) => ({
      set: data.set,
      doc: data.doc,
      room,
      cues: cuesOf(room, () => true),
      damage: data.copies.map((c) => c.serious),
      human: data.copies.map((c) => c.human),
      share: shares,
    })),
    ...sampleRooms(),
    ...fixtureRooms((i) => !heldOut(i)),
  ];
}

/** The same room under other weights of the wording: only the cues that ask how doubtful a word is change. */
export function rejudged(room: JudgedRoom, learnt: Learnt): JudgedRoom {
  const other = reweighed(room.room, learnt);
  const same = room.cues.filter((c) => !DOUBTING.has(c.detector));
  return { ...room, room: other, cues: [...same, ...cuesOf(other, (id) => DOUBTING.has(id))] };
}

function cuesOf(room: Room, use: (id: string) => boolean): readonly Cue[] {
  return look(
    room,
    DETECTORS.filter((d) => use(d.id)),
  );
}

function fixtureRooms(use: (index: number) => boolean): readonly JudgedRoom[] {
  return PIVOT_FIXTURES.flatMap((f, i) => {
    if (!use(i)) return [];
    const start = f.damaged.indexOf(f.words);
    const span = { start, end: start + Math.max(1, f.words.length) };
    return [
      judge('fixture', [f.damaged], [[span]]),
      judge('fixture', [f.clean], [[]]),
      judge('fixture', [f.damaged, f.clean], [[span], []]),
    ];
  });
}

function sampleRooms(): readonly JudgedRoom[] {
  return SAMPLES.flatMap((s) =>
    s.versions.map((v) =>
      judge('sample', [v.text], [plantedDamage(v.text, s.expected.garbled[v.key] ?? [])], `sample-${s.id}`),
    ),
  );
}

function judge(
  set: string,
  copies: readonly CopyText[],
  damage: readonly (readonly Span[])[],
  doc: string = set,
): JudgedRoom {
  const room = openRoom(readCopies(copies));
  return { set, doc, room, cues: cuesOf(room, () => true), damage, human: [], share: [] };
}

export function hits(place: Span, damage: readonly Span[]): boolean {
  return damage.some((d) => d.start < place.end && place.start < d.end);
}

export function readJson<T>(file: string | URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
