import type { Anchor } from '../model/anchor.ts';
import type { Place } from '../model/change.ts';
import type { CollatedVersion } from '../model/collation.ts';
import { locateExact } from '../text/anchors.ts';

/** When each version of the collation came into its story, by its index: ISO 8601 instants. */
export type Copies = readonly { readonly addedAt: string }[];

/**
 * Where the words of a decision stand now. In the version they were marked in, if it is here. Else in a copy that came in after the
 * decision and has the same words in the same surroundings, if there is just one: that is the marked copy in a corrected state. A copy that
 * stood beside the marked one is none of the decision's business, even where it says the same. Null: the words are gone, or changed.
 */
export function placeOf(
  anchor: Anchor,
  at: string,
  { versions, copies }: { readonly versions: readonly CollatedVersion[]; readonly copies: Copies },
): Place | null {
  const own = versions.findIndex((v) => v.id === anchor.version);
  if (own >= 0) return stands(anchor, versions[own]?.text ?? '', own);
  const heirs = versions.flatMap(({ text }, version) => {
    if ((copies[version]?.addedAt ?? '') <= at) return [];
    const found = locateExact(text, anchor);
    return found?.how === 'exact' ? [{ version, ...found.range }] : [];
  });
  return heirs.length === 1 ? (heirs[0] ?? null) : null;
}

function stands({ exact, range, ...anchor }: Anchor, text: string, version: number): Place | null {
  if (text.slice(range.start, range.end) === exact) return { version, ...range };
  const found = locateExact(text, { exact, range, ...anchor });
  return found && { version, ...found.range };
}
