import { isPartOfBodyName } from '../lexicon/bodies.ts';
import { isDemonym, isPlace } from '../lexicon/places.ts';
import { isDictionaryWord } from '../lexicon/thesaurus.ts';

/** True when nothing in the words speaks against a person: no place, people, body or initials. `hasOffice`: an office stands beside them. */
export function isPersonal(words: readonly string[], hasOffice = false): boolean {
  if (isPlace(words.join(' '))) return false;
  // Ida Lund is a person though Lund is a town; the Asia-Pacific and Greater Manchester are not.
  const strange = hasOffice || words.some((w) => w !== '-' && !isPlace(w) && !isDictionaryWord(w.toLowerCase()));
  return !words.some(
    (w) =>
      isPartOfBodyName(w.toLowerCase()) ||
      /^(?:\p{Lu}{2,}|\p{Lu}\.\p{Lu}\.)$/u.test(w) ||
      isDemonym(w) ||
      (words.length > 1 && !strange && isPlace(w)),
  );
}
