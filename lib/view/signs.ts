import type { Collation } from '../model/collation.ts';
import { counted, listed } from './counted.ts';
import { isByHand } from './is-by-hand.ts';
import { toldFindings } from './told-findings.ts';

/** The signs in one copy that a machine translated it. `reasons`: what they come to, in sentences; empty when there are none. */
export type Signs = { readonly count: number; readonly reasons: readonly string[] };

/** The engine also says how many signs it weighed, told or not, in all and by detector. The page has one number: that of its list. */
const OWN_COUNT = /^\d+ signs? of damage\.$|: \d+\.$/;

/** The findings told of a copy, but for a person's: what its head counts is what the list behind it has. */
export function signsOf(collation: Pick<Collation, 'findings' | 'assessments'>, version: number): Signs {
  const told = toldFindings(collation).filter((f) => f.target.version === version && !isByHand(f));
  const kinds = new Map<string, number>();
  for (const { category } of told) {
    const kind = category.replace(/^.*\//, '').replaceAll('-', ' ');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const parts = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind, n]) => `${n} ${kind}`);
  const sum = told.length > 0 ? [`${counted(told.length, 'sign')} of damage: ${listed(parts)}.`] : [];
  const said = collation.assessments.find((a) => a.version === version)?.reasons ?? [];
  return { count: told.length, reasons: [...sum, ...said.filter((r) => !OWN_COUNT.test(r))] };
}
