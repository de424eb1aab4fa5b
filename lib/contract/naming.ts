import type { Collation } from '../model/collation.ts';
import type { Source } from '../model/version.ts';

/** What a caller calls one text, with the hash under which the engine knows it. */
export type CallerName = {
  /** The version's hash, as in `Collation.versions[].id`. */
  readonly version: string;
  readonly id: string;
  readonly label: string;
  readonly source?: Source | undefined;
};

/** A version's names: the first in the order of the ids speaks for it, the others stand in `also`. */
export type VersionNames = Omit<CallerName, 'version'> & {
  readonly also: readonly { readonly id: string; readonly label: string }[];
};

/**
 * The names of a collation's versions, in its order. A text that came in more than once keeps all its names, sorted by id, so that
 * the order of loading does not show. Throws when a version was named by nobody: a bug in the caller.
 */
export function nameVersions(collation: Collation, callers: readonly CallerName[]): readonly VersionNames[] {
  return collation.versions.map((version) => {
    const [first, ...rest] = callers.filter((c) => c.version === version.id).sort(byId);
    if (!first) throw new Error(`nobody named version ${version.id}`);
    return {
      id: first.id,
      label: first.label,
      source: first.source,
      also: rest.map(({ id, label }) => ({ id, label })),
    };
  });
}

function byId(a: CallerName, b: CallerName): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}
