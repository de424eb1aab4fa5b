import { genderOfName } from '../lexicon/given-names.ts';
import { nameKey } from '../lexicon/names.ts';
import { isDemonym } from '../lexicon/places.ts';
import { isCourtesyTitle } from '../lexicon/titles.ts';
import type { Cast } from './cast.ts';
import { gendersOf } from './genders.ts';
import type { NameReading } from './names.ts';
import { isPersonal } from './personal-names.ts';
import { roleOf } from './roles.ts';
import type { Story } from './story.ts';

/** Nouns that say, before a name, that it is a body's: `the newspaper Lund Kurir`. Closed, by what papers call those they quote. */
const KINDS_OF_BODY =
  /^(?:agency|airline|association|bank|brewer|broadcaster|carrier|charity|company|firm|group|insurer|lender|maker|manufacturer|newspaper|operator|organi[sz]ation|retailer|startup|supplier|union|utility|website)$/;

/** Each version's persons and other bodies: a person is a name of two to four words that is no place and no body, or its last or first word. */
export function castsOf(stories: readonly Story[], names: readonly (readonly NameReading[])[]): readonly Cast[] {
  const known = new Set<string>();
  const bodies = bodiesIn(stories, names);
  const isLong = (n: NameReading, story: Story): boolean =>
    n.words.length >= 2 &&
    n.words.length <= 4 &&
    !bodies.has(n.words.join(' ')) &&
    // `Peter Lund, the chief executive,`: two words of the dictionary and the map are a man where an office says so.
    (isPersonal(n.words) || (isPersonal(n.words, true) && roleOf(story, n) !== null));
  names.forEach((list, i) => {
    for (const n of list.filter((n) => isLong(n, stories[i] as Story))) {
      known.add(nameKey(n.words.at(-1) as string));
      known.add(nameKey(n.words[0] as string));
    }
  });
  const genders = gendersOf(stories, names);
  return names.map((list, i) => {
    const persons = list.filter(
      (n) =>
        isLong(n, stories[i] as Story) ||
        (n.words.length === 1 && (known.has(nameKey(n.words[0] as string)) || isCalledMr(stories[i] as Story, n))),
    );
    const others = list.filter((n) => !persons.includes(n) && !isDemonym(n.words[0] as string));
    return { persons, bodies: others, genders };
  });
}

/** The longer names that any copy calls a body's: `the insurer Norvane Mutual`, `A newspaper, Lund Kurir,`. Not of a given name: `the company Ada Brown founded`. */
function bodiesIn(stories: readonly Story[], names: readonly (readonly NameReading[])[]): ReadonlySet<string> {
  const out = new Set<string>();
  names.forEach((list, i) => {
    const { folded, forms } = stories[i] as Story;
    for (const { from, to, words } of list) {
      const noun = forms[from - 1] === ',' && forms[to] === ',' ? from - 2 : from - 1;
      if (words.length > 1 && KINDS_OF_BODY.test(folded[noun] ?? '') && !genderOfName((words[0] ?? '').toLowerCase()))
        out.add(words.join(' '));
    }
  });
  return out;
}

/** `Mr Stone`, of whom no copy has the first name. */
function isCalledMr({ folded }: Story, { from }: NameReading): boolean {
  return isCourtesyTitle((folded[from - 1] === '.' ? folded[from - 2] : folded[from - 1]) ?? '');
}
