import { GROUPS, type Group } from './groups.ts';
import { isOn, type Stop } from './stops.ts';

/** How many stops the filters leave unmarked, and the groups that hide them. */
export function hiddenBy(
  stops: readonly Stop[],
  off: readonly Group[],
): { readonly count: number; readonly groups: readonly Group[] } {
  const hidden = stops.filter((s) => !isOn(s, off));
  return { count: hidden.length, groups: GROUPS.filter((g) => hidden.some((s) => s.groups.includes(g))) };
}
