import { GROUP_WHAT } from './group-what.ts';
import { GROUP_TEXT, GROUPS, type Group, SHOWN_AT_FIRST } from './groups.ts';
import type { Stop } from './stops.ts';

/** One count of the summary strip; it is a filter as well. */
export type GroupCount = {
  readonly group: Group;
  readonly text: string;
  readonly what: string;
  readonly count: number;
};

export type Summary = {
  /** Groups that have something, in the order of their weight. */
  readonly groups: readonly GroupCount[];
  /** Differences of substance: every stop that is neither style alone nor a finding. */
  readonly substantive: number;
  /** What that count holds, and how the count of the walk differs from it. */
  readonly what: string;
};

const SUBSTANTIVE_WHAT = 'Every difference except style and garbled words. Shows or hides them together.';
/** The walk stops at findings as well, and not again at the difference that a finding tells of. */
const WALK_WHAT = ' The arrows and n also stop at garbled words, and then not at the difference there.';

/** A stop counts once, in the weightiest of its groups, so the counts add up to the number of stops. */
export function summarise(stops: readonly Stop[]): Summary {
  const counts = new Map<Group, number>();
  for (const s of stops) {
    const group = s.groups[0];
    if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return {
    groups: GROUPS.filter((g) => counts.has(g)).map((group) => {
      const count = counts.get(group) ?? 0;
      return {
        group,
        count,
        text: count === 1 ? GROUP_TEXT[group].one : GROUP_TEXT[group].many,
        what: GROUP_WHAT[group],
      };
    }),
    substantive: stops.filter((s) => s.kind !== 'finding' && s.groups.some((g) => SHOWN_AT_FIRST.includes(g))).length,
    what: SUBSTANTIVE_WHAT + (stops.some((s) => s.kind === 'finding') ? WALK_WHAT : ''),
  };
}
