import data from './data/near-words.json' with { type: 'json' };
import { rememberedPair } from './remembered.ts';
import { formsOf } from './word-forms.ts';

/** `a b` (in the order of the alphabet) -> the parts of speech in which the two are near; read on first use. */
let pairs: ReadonlyMap<string, string> | undefined;

/**
 * True when two words stand for each other in running text and are the same form of a word: `provides`/`offers`, `big`/`major`, but not
 * `provides`/`offered`. Three sources must agree: Moby's thesaurus, GloVe's vectors, WordNet; see data/SOURCES.md.
 * It says nothing of tone, of who speaks or of how sure: who asks looks at those first. Symmetric.
 */
export const areNearWords: (a: string, b: string) => boolean = rememberedPair((a, b) => {
  pairs ??= read();
  for (const x of formsOf(a)) {
    for (const y of formsOf(b)) {
      if (x.part !== y.part || x.form !== y.form) continue;
      const parts = pairs.get(x.lemma < y.lemma ? `${x.lemma} ${y.lemma}` : `${y.lemma} ${x.lemma}`);
      if (parts?.includes(x.part)) return true;
    }
  }
  return false;
});

function read(): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const line of data.pairs.split('\n')) {
    const [word = '', ...partners] = line.split(' ');
    for (const partner of partners) {
      const [other = '', parts = ''] = partner.split('.');
      out.set(`${word} ${other}`, parts);
    }
  }
  return out;
}
