import { isFunctionWord } from '../lexicon/function-words.ts';
import { genderOfName } from '../lexicon/given-names.ts';
import { nameKey } from '../lexicon/names.ts';
import { isPlace } from '../lexicon/places.ts';
import { isDictionaryWord } from '../lexicon/thesaurus.ts';
import type { NameReading } from './names.ts';
import type { Story } from './story.ts';

/**
 * The names of each version in the light of all: a name whose first word was taken for the opener of its sentence (`Kerning Lines said`) is whole where it stands whole within a sentence;
 * a line in capitals (`MORTGAGE MISERY`) is no name unless one is written so elsewhere; a doubtful name is one only where it is somebody's last.
 */
export function knownNames(
  stories: readonly Story[],
  names: readonly (readonly NameReading[])[],
): readonly (readonly NameReading[])[] {
  const written = new Set<string>();
  names.forEach((list, i) => {
    for (const n of list)
      if (!stories[i]?.opensSentence(n.from) && !n.words.every(isInCapitals)) written.add(keyOf(n.words));
  });
  const called = new Set(names.flat().map((n) => keyOf(n.words)));
  const whole = names.map((list, i) =>
    list
      .flatMap((n) => withoutBanner(withOpener(n, { story: stories[i] as Story, written }), written))
      .flatMap((n) => apart(n, { story: stories[i] as Story, called })),
  );
  const last = new Set(
    whole
      .flat()
      .filter((n) => n.words.length > 1)
      .map((n) => nameKey(n.words.at(-1) as string)),
  );
  return whole.map((list) => list.filter((n) => n.sure || last.has(nameKey(n.words[0] as string))));
}

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase();
}

function withOpener(
  name: NameReading,
  { story, written }: { readonly story: Story; readonly written: ReadonlySet<string> },
): NameReading {
  const from = name.from - 1;
  const opener = story.forms[from] ?? '';
  if (from < 0 || !story.opensSentence(from) || !/^\p{Lu}/u.test(opener)) return name;
  const words = [opener, ...name.words];
  return written.has(keyOf(words)) ? { ...name, from, words, sure: true } : name;
}

/** `In New York Norvane fell`: a place that ends the phrase which opens a sentence, and the name behind it, where any copy has that alone. */
function apart(
  name: NameReading,
  { story, called }: { readonly story: Story; readonly called: ReadonlySet<string> },
): readonly NameReading[] {
  const { from, words } = name;
  if (words.length < 3 || !/^(?:in|at|from|near|outside|across)$/.test(story.folded[from - 1] ?? '')) return [name];
  if (!story.opensSentence(from - 1) || called.has(keyOf(words.slice(1))) || name.to - from !== words.length)
    return [name];
  for (let cut = words.length - 1; cut > 1; cut--) {
    const [place, rest] = [words.slice(0, cut), words.slice(cut)];
    if (isPlace(place.join(' ')) && called.has(keyOf(rest)) && !rest.some((w) => isWord(w)))
      return [
        { ...name, to: from + cut, words: place },
        { ...name, from: from + cut, words: rest },
      ];
  }
  return [name];
}

/** So many letters of a word of the dictionary in capitals show that it is no body's initials (AIDS, CARE). */
const SHORTEST = 5;

/** The name, without words in capitals before it (`EXCLUSIVE Ada Brown`); none where a banner is all there is. */
function withoutBanner(name: NameReading, written: ReadonlySet<string>): readonly NameReading[] {
  const { words } = name;
  if (written.has(keyOf(words))) return [name];
  if (words.every(isInCapitals)) return isBanner(words) ? [] : [name];
  let cut = 0;
  while (isInCapitals(words[cut] as string) && isWord(words[cut] as string) && (cut > 0 || isLong(words[0] as string)))
    cut++;
  const rest = words.slice(cut);
  return cut > 0 && rest.length > 1 && !isInCapitals(rest[0] as string)
    ? [{ ...name, from: name.from + cut, words: rest }]
    : [name];
}

function isBanner(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.length === 1) return isLong(first) && isWord(first);
  if (isPlace(keyOf(words)) || genderOfName(first.toLowerCase()) !== null) return false;
  return words.filter(isWord).length > words.length / 2;
}

function isInCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST || /^(?:NEWS|LIVE)$/.test(word);
}

/** Of the dictionary or of grammar, and no place. */
function isWord(word: string): boolean {
  const folded = word.toLowerCase();
  return (isDictionaryWord(folded) || isFunctionWord(folded)) && !isPlace(folded);
}
