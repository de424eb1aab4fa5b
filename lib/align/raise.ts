import type { BlockRef } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';

/** Furniture guesses that another version's story block supports. */
export function supportedFurniture(_texts: readonly AnalysedText[], _lexis: Lexis): readonly BlockRef[] {
  return [];
}
