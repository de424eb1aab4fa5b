import type { Place } from '../model/change.ts';
import { type Copy, type Cue, quote } from './room.ts';

/**
 * What a copy's own words are told with: what they look like (`message`, which stands alone in lists and previews) and why (`says`, beside the
 * evidence, under the message on a card and alone where the cue only supports another: so neither repeats the other). Strength 0–1.
 */
export type OwnWords = {
  readonly detector: string;
  readonly message: string;
  readonly says: string;
  readonly strength: number;
  /** The words of the copy that show it, where they are not those that are told. */
  readonly shownBy?: Place;
  /** As of the cue. */
  readonly language?: string;
};

/** The cue of a place whose evidence is the copy's own words, as a sentence that breaks off or a mark too many. */
export function ownWords(copy: Copy, place: Place, { says, shownBy, ...told }: OwnWords): Cue {
  return { ...told, place, evidence: [quote(copy, shownBy ?? place, says)] };
}
