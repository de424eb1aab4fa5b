import type { Backing, Copy, Cue, Room, Support } from './room.ts';
import { isOutvoted } from './withdrawn.ts';

/** One English copy beside others: how they back its words (`support`), and what they say instead. */
export type Backed = Pick<Backing, 'instead' | 'side'> & {
  readonly room: Room;
  readonly copy: Copy;
  readonly support: Support;
};

/** The cues of a search that reads one English copy by itself, over all of them. */
export function inEnglish({ copies }: Room, search: (copy: Copy) => readonly Cue[]): readonly Cue[] {
  return copies.filter((c) => c.english).flatMap(search);
}

/** The cues of a search that holds one English copy against the others, over all of them; none for a copy alone, nor of what half the others say as well. */
export function besideOthers(room: Room, search: (backed: Backed) => readonly Cue[]): readonly Cue[] {
  if (room.copies.length < 2) return [];
  const { of, instead, side } = room.backing();
  return inEnglish(room, (copy) => {
    const support = of[copy.version];
    const cues = support ? search({ room, copy, support, instead, side }) : [];
    return cues.filter((cue) => !isOutvoted(room, copy, cue));
  });
}
