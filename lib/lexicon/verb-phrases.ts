import { isHedge } from './hedges.ts';
import { isLoaded } from './loaded-words.ts';
import { turnsRound } from './polarity.ts';
import { rememberedPair } from './remembered.ts';
import { reportingStance } from './reporting-verbs.ts';
import { areCloseSynonyms, isDictionaryWord } from './thesaurus.ts';
import { formsOf } from './word-forms.ts';

/** True when WordNet has the two words as one verb, in any inflection of the first: `called off`, `took part`. Folded. */
export function isVerbPhrase(first: string, second: string): boolean {
  return SECOND.test(second) && isDictionaryWord(`${first} ${second}`);
}

/** True for a word that may be the second of such a verb. */
export function endsVerbPhrase(word: string): boolean {
  return SECOND.test(word);
}

/** What the second word of such a verb may be: its particles (Quirk et al. 1985, 16.2) and the nouns of the commonest idioms. */
const SECOND =
  /^(?:aside|apart|around|away|back|by|down|forth|forward|in|off|on|out|over|part|place|shape|through|together|up|upon)$/;

/**
 * True when a verb of two words and a verb of one are synonyms in their first senses and stand in the same form: `called off`
 * and `cancelled`. Symmetric. Verbs of saying, words that take a side and opposites are no synonyms here.
 */
export const areLikeVerbs: (a: string, b: string) => boolean = rememberedPair((a, b) => {
  if (!areCloseSynonyms(a, b) || turnsRound(a, b)) return false;
  const single = a.includes(' ') ? b : a;
  if (isHedge(single) || isLoaded(single) || reportingStance(single) !== null) return false;
  return formsOf(a).some((x) =>
    formsOf(b).some((y) => x.part === 'v' && y.part === 'v' && x.form === y.form && x.lemma !== y.lemma),
  );
});
