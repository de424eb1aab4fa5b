import { remembered } from './remembered.ts';
import { lemmasOf } from './thesaurus.ts';
import { wordNet } from './wordnet.ts';

/** WordNet has no kind of person more than so many steps under `person`. */
const STEPS = 12;

/** A word that is somebody in none of so many senses is hardly ever printed for somebody: a founder may be a blacksmith's trouble first. */
const SENSES = 3;

/** True for a noun that in its first sense is somebody: gunman, sons, suspect; not police, crew or people, who are many. Folded. */
export const isPerson: (word: string) => boolean = remembered((word) => isAmongPersons(word, 1));

/** True for a noun that is somebody in one of its first senses: bomber, founder. Folded. */
export const mayBePerson: (word: string) => boolean = remembered((word) => isAmongPersons(word, SENSES));

function isAmongPersons(word: string, senses: number): boolean {
  const net = wordNet();
  const person = net.senses('person').find((s) => s.part === 'n')?.synset;
  return lemmasOf(word).some((lemma) => {
    let level: readonly number[] = net
      .senses(lemma)
      .flatMap((s) => (s.part === 'n' && s.rank < senses ? [s.synset] : []));
    for (let k = 0; k <= STEPS && level.length > 0; k++) {
      if (level.some((s) => s === person)) return true;
      level = level.flatMap((s) => net.broader(s));
    }
    return false;
  });
}
