import type { Card } from './cards.ts';
import { counted } from './counted.ts';
import { GROUP_TEXT, GROUPS, type Group } from './groups.ts';
import { walkOf } from './stops.ts';

/** A section of the list of changes: the cards of one group that the filters leave on. */
export type CardSection = {
  readonly group: Group;
  /** `14 names and figures`: of the cards, or, where there are none, of what is told under findings. */
  readonly title: string;
  /** Findings worst first, the rest as the page goes. */
  readonly cards: readonly Card[];
  /** How many more of the group are told under a finding at the same words, and so are not listed again; where that is all, `cards` is empty. */
  readonly covered: number;
};

/**
 * The list of changes: groups by their weight, a group with nothing on left out. It holds what `n` and `p` stop at, each once, in its
 * weightiest group that is on: what a finding already accuses does not come again as a mere difference, but is counted, or a group whose
 * every difference a finding tells would read as if there were none.
 */
export function cardSections(cards: readonly Card[], off: readonly Group[]): readonly CardSection[] {
  const walk = new Set(
    walkOf(
      cards.map((c) => c.stop),
      off,
    ).map((s) => s.id),
  );
  const listed = new Map<Group, Card[]>();
  const covered = new Map<Group, number>();
  for (const card of cards) {
    const group = card.stop.groups.find((g) => !off.includes(g));
    if (group === undefined) continue;
    if (!walk.has(card.stop.id)) {
      covered.set(group, (covered.get(group) ?? 0) + 1);
      continue;
    }
    const list = listed.get(group);
    if (list) list.push(card);
    else listed.set(group, [card]);
  }
  return GROUPS.flatMap((group) => {
    const own = listed.get(group) ?? [];
    const more = covered.get(group) ?? 0;
    if (own.length + more === 0) return [];
    return {
      group,
      title: counted(own.length || more, GROUP_TEXT[group].one, GROUP_TEXT[group].many),
      cards: group === 'garble' ? worstFirst(own) : own,
      covered: more,
    };
  });
}

function worstFirst(cards: readonly Card[]): readonly Card[] {
  return [...cards].sort(
    (a, b) =>
      (b.finding?.confidence ?? 0) - (a.finding?.confidence ?? 0) ||
      Number(b.finding?.severity === 'major') - Number(a.finding?.severity === 'major'),
  );
}
