import { nameKey } from '../lexicon/names.ts';
import { isDemonym } from '../lexicon/places.ts';
import { isCourtesyTitle } from '../lexicon/titles.ts';
import type { Cast } from './cast.ts';
import { gendersOf } from './genders.ts';
import type { NameReading } from './names.ts';
import { isPersonal } from './personal-names.ts';
import { roleOf } from './roles.ts';
import type { Story } from './story.ts';

/** Each version's persons and other bodies: a person is a name of two to four words that is no place and no body, or its last or first word. */
export function castsOf(stories: readonly Story[], names: readonly (readonly NameReading[])[]): readonly Cast[] {
  const known = new Set<string>();
  const isLong = (n: NameReading, story: Story): boolean =>
    n.words.length >= 2 &&
    n.words.length <= 4 &&
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

/** `Mr Stone`, of whom no copy has the first name. */
function isCalledMr({ folded }: Story, { from }: NameReading): boolean {
  return isCourtesyTitle((folded[from - 1] === '.' ? folded[from - 2] : folded[from - 1]) ?? '');
}
