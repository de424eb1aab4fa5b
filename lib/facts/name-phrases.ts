import { isFunctionWord } from '../lexicon/function-words.ts';
import { isPossessive } from '../lexicon/possessive.ts';
import { isOffice } from '../lexicon/titles.ts';
import type { Story } from './story.ts';

/** Words before a name that make it an object: `opened the talks with Wang by saying`. */
const PREPOSITION = /^(?:about|against|alongside|among|at|between|by|for|from|in|into|near|of|over|than|to|with)$/;

/** The longest run of words that qualify a name. */
const LONGEST = 16;

/** The token at which the noun phrase of the name at a token begins: over what qualifies the name (`the Chinese foreign minister Wang`). Not before `from`. */
export function startOfPhrase(story: Story, name: number, from: number): number {
  let t = name;
  while (t > from && name - t < LONGEST && (isOfPhrase(story, t - 1) || isOfTitle(story, t - 1, name))) t--;
  return t;
}

function isOfPhrase(story: Story, t: number): boolean {
  const word = story.folded[t] as string;
  if (word === 'the' || isOffice(word)) return true;
  return /^\p{Lu}/u.test(story.forms[t] as string) && !isFunctionWord(word);
}

/** The small word of `Secretary of State Antony Blinken`. */
function isOfTitle(story: Story, t: number, name: number): boolean {
  return story.folded[t] === 'of' && t + 1 < name && isOffice(story.folded[t - 1] ?? '');
}

/** Whether the name that begins at a token is the object of a preposition: `with Wang`. Looks back to `from`. */
export function isObject(story: Story, name: number, from: number): boolean {
  const opener = startOfPhrase(story, name, from) - 1;
  return opener >= from && PREPOSITION.test(story.folded[opener] ?? '');
}

/** `Moscow’s forces`, `Acme’s chief executive, said`: what belongs to somebody speaks, not the owner. */
export function isOwner(story: Story, { to }: { readonly to: number }): boolean {
  return isPossessive(story.forms[to - 1] as string);
}
