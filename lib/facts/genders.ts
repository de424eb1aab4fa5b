import { type Gender, genderOfName } from '../lexicon/given-names.ts';
import { nameKey } from '../lexicon/names.ts';
import type { NameReading } from './names.ts';
import type { Story } from './story.ts';

/** Titles and offices that only men or only women have. */
const HIS = /^(?:mr|sir|lord|king|prince|emperor|duke|spokesman|congressman|policeman)$/;
const HERS = /^(?:mrs|ms|miss|dame|lady|queen|princess|empress|duchess|spokeswoman|congresswoman|chairwoman)$/;

/** By a person's comparable names, in full and the last one alone, the pronoun for them; null where the copies or two bearers differ. */
export type Genders = ReadonlyMap<string, Gender | null>;

/** What titles, offices and given names tell of the persons of all copies. */
export function gendersOf(stories: readonly Story[], names: readonly (readonly NameReading[])[]): Genders {
  const out = new Map<string, Gender | null>();
  const learn = (key: string, gender: Gender): void => {
    out.set(key, (out.get(key) ?? gender) === gender && out.get(key) !== null ? gender : null);
  };
  stories.forEach((story, i) => {
    for (const name of names[i] ?? []) {
      const gender = titled(story, name) ?? (name.words.length > 1 ? genderOfName(folded(name.words[0])) : null);
      if (!gender) continue;
      learn(lastKey(name), gender);
      if (name.words.length > 1) learn(fullKey(name), gender);
    }
  });
  return out;
}

function folded(word: string | undefined): string {
  return (word ?? '').toLowerCase();
}

/** By what somebody is called on a second mention. */
export function lastKey(name: NameReading): string {
  return nameKey(name.words.at(-1) as string);
}

function fullKey(name: NameReading): string {
  return `${nameKey(name.words[0] as string)} ${lastKey(name)}`;
}

/** `Mr Stone`, `Ms. Brown`, `A spokeswoman, Ada Brown,`. */
function titled(story: Story, { from }: NameReading): Gender | null {
  const word =
    (story.folded[from - 1] === '.' || story.forms[from - 1] === ','
      ? story.folded[from - 2]
      : story.folded[from - 1]) ?? '';
  return HIS.test(word) ? 'he' : HERS.test(word) ? 'she' : null;
}

/** Whether what is known of a person speaks against a pronoun. */
export function contradicts(genders: Genders, name: NameReading, form: Gender): boolean {
  const known = genderOf(genders, name);
  return known !== null && known !== form;
}

/** The pronoun for somebody, as far as the copies tell. */
export function genderOf(genders: Genders, name: NameReading): Gender | null {
  return (name.words.length > 1 ? genders.get(fullKey(name)) : undefined) ?? genders.get(lastKey(name)) ?? null;
}
