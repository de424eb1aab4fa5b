import type { Collation } from '../model/collation.ts';
import { apartOf } from '../view/apart.ts';
import { countsAtFirst } from '../view/desk.ts';
import type { Group } from '../view/groups.ts';
import type { GroupCount } from '../view/summary.ts';
import { toldFindings } from '../view/told-findings.ts';

/** What a comparison found, in numbers; no words of the texts in it, as it outlives none of them but is shown in lists. */
export type Summary = {
  readonly findings: number;
  readonly majorFindings: number;
  /** Places at which the versions differ in more than style. */
  readonly substantive: number;
  /** Places at which they differ in style only. */
  readonly style: number;
  /** Versions that look like another story, as the page says of them. */
  readonly otherStories: number;
  /** Places of substance by the filter group that leads them. Absent from summaries that are older than this. */
  readonly kinds?: Readonly<Partial<Record<Group, number>>>;
  /** Where the surest finding of those that weigh most stands: a version's id and offsets, no words. Null when there is none. */
  readonly worst?: { readonly version: string; readonly start: number; readonly end: number } | null;
};

/** The numbers of a collation. */
export function summaryOf(collation: Collation): Summary {
  const { versions } = collation;
  const findings = toldFindings(collation);
  const { groups, substantive } = countsAtFirst(collation);
  const [worst] = [...findings]
    .sort((a, b) => Number(b.severity === 'major') - Number(a.severity === 'major') || b.confidence - a.confidence)
    .map((f) => f.target);
  return {
    findings: findings.length,
    majorFindings: findings.filter((f) => f.severity === 'major').length,
    substantive,
    style: groups.find((g) => g.group === 'style')?.count ?? 0,
    otherStories: apartOf(collation).filter((a) => a === 'story').length,
    kinds: kindsOf(groups),
    worst: worst ? { version: versions[worst.version]?.id ?? '', start: worst.start, end: worst.end } : null,
  };
}

function kindsOf(groups: readonly GroupCount[]): Partial<Record<Group, number>> {
  return Object.fromEntries(
    groups.filter(({ group }) => group !== 'style' && group !== 'garble').map(({ group, count }) => [group, count]),
  );
}
