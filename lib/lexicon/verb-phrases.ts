import { isHedge } from './hedges.ts';
import { isLoaded } from './loaded-words.ts';
import { turnsRound } from './polarity.ts';
import { rememberedPair } from './remembered.ts';
import { reportingStance } from './reporting-verbs.ts';
import { areCloseSynonyms, isDictionaryWord } from './thesaurus.ts';
import { formsOf, type WordForm } from './word-forms.ts';

/** True when WordNet has the two words as one verb, in any inflection of the first: `called off`, `took part`. Folded. */
export function isVerbPhrase(first: string, second: string): boolean {
  return SECOND.test(second) && (isDictionaryWord(`${first} ${second}`) || singlesFor(first, second).length > 0);
}

/** True for a word that may be the second of such a verb. */
export function endsVerbPhrase(word: string): boolean {
  return SECOND.test(word);
}

/** What the second word of such a verb may be: its particles (Quirk et al. 1985, 16.2) and the nouns of the commonest idioms. */
const SECOND =
  /^(?:about|aside|apart|around|at|away|back|by|down|for|forth|forward|in|into|off|on|out|over|part|place|shape|through|together|up|upon|with)$/;

/**
 * Verbs of two words and the one that news puts for them, where WordNet has neither the phrase nor the sense among the first: phrasal and
 * prepositional verbs of Quirk et al. (1985), 16.2–16.9, that stand for one Latin verb in every news sentence.
 */
const SINGLE: ReadonlyMap<string, readonly string[]> = new Map(
  `go back:return; come back:return; get back:return; go into:enter; come into:enter; go on:continue; carry on:continue; keep on:continue; find out:discover,learn; put off:postpone,delay;
   set up:establish,found; take part:participate; carry out:conduct,perform; turn down:reject; give up:abandon; bring up:raise; go up:rise; go down:fall; look into:investigate;
   look at:examine; look for:seek; look through:search; ask for:request; deal with:handle,tackle; bring about:cause; put out:extinguish; get together:meet; pull out:withdraw; set off:depart;
   take over:assume; throw away:discard; work out:calculate,solve; write down:record; pick up:collect; show up:arrive; send out:dispatch; cut down:reduce; cut back:reduce; bring down:reduce;
   hold up:delay; shut down:close; back up:support; pass away:die; step down:resign; make up:comprise; go through:undergo; speed up:accelerate; slow down:decelerate;
   go over:review; hand out:distribute; give out:distribute; fill in:complete; keep up:maintain; leave out:omit; take away:remove; take out:remove; come across:encounter`
    .split(';')
    .map((line) => line.trim().split(':') as [string, string])
    .map(([phrase, singles]) => [phrase, singles.split(',')]),
);

/** The single verbs for a phrase, each in the form in which its first word stands: `went back` gives `return` in the past. */
function singlesFor(first: string, second: string): readonly WordForm[] {
  return formsOf(first).flatMap((f) =>
    f.part === 'v' ? (SINGLE.get(`${f.lemma} ${second}`) ?? []).map((lemma): WordForm => ({ ...f, lemma })) : [],
  );
}

function isListed(phrase: string, single: string): boolean {
  const [first = '', second = ''] = phrase.split(' ');
  const own = formsOf(single);
  return singlesFor(first, second).some((s) =>
    own.some((f) => f.part === 'v' && f.form === s.form && f.lemma === s.lemma),
  );
}

/**
 * True when a verb of two words and a verb of one are synonyms in their first senses and stand in the same form: `called off`
 * and `cancelled`. Symmetric. Verbs of saying, words that take a side and opposites are no synonyms here.
 */
export const areLikeVerbs: (a: string, b: string) => boolean = rememberedPair((a, b) => {
  if (isListed(a, b) || isListed(b, a)) return true;
  if (!areCloseSynonyms(a, b) || turnsRound(a, b)) return false;
  const single = a.includes(' ') ? b : a;
  if (isHedge(single) || isLoaded(single) || reportingStance(single) !== null) return false;
  return formsOf(a).some((x) =>
    formsOf(b).some((y) => x.part === 'v' && y.part === 'v' && x.form === y.form && x.lemma !== y.lemma),
  );
});
