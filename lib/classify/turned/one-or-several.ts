import { isCountedThing } from '../../lexicon/counted-things.ts';
import { isArticle, isFunctionWord } from '../../lexicon/function-words.ts';
import { isPerson } from '../../lexicon/persons.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { tagsOf } from '../../text/tags.ts';
import type { Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

/** How many attributes may stand between a noun and its determiner. */
const REACH = 3;
const OWNER = /^(?:his|her|its|their|our|my|your|these|those)$/;

/**
 * Whether one thing became several: `a deckhand`, `their deckhands`; `the faulty crane`, `faulty cranes`. Of things of a kind (`a boat needs a pilot`, `boats need a pilot`) and
 * of what each has one of (`lost his life`, `lost their lives`) either says the same.
 */
export function changesCount({ a, b, change }: Placed): boolean {
  if (change.a[1] - change.a[0] === 0 || change.b[1] - change.b[0] === 0) return false;
  const [s, t] = [change.a[1] - 1, change.b[1] - 1];
  const [x, y] = [a.folded[s] as string, b.folded[t] as string];
  if (x === y || isFunctionWord(x) || !isHead(a, s) || !isHead(b, t)) return false;
  const isSeveral = isPluralOf(y, x);
  if (!isSeveral && !isPluralOf(x, y)) return false;
  if (!isCounted(isSeveral ? x : y)) return false;
  const [one, several] = isSeveral
    ? [determinerOf(a, s), determinerOf(b, t)]
    : [determinerOf(b, t), determinerOf(a, s)];
  if (one === 'the') return several === '';
  return /^(?:an?|one)$/.test(one) && (several === 'the' || OWNER.test(several));
}

/** Who or what a report counts; the sale and the sales of a thing are one. */
function isCounted(singular: string): boolean {
  return isPerson(singular) || isCountedThing(singular);
}

function isPluralOf(plural: string, singular: string): boolean {
  return formsOf(plural).some(
    (f) =>
      f.part === 'n' &&
      f.form === 'plural' &&
      formsOf(singular).some((g) => g.part === 'n' && g.form === 'plain' && g.lemma === f.lemma),
  );
}

/** A noun with none behind it: not `the crane driver`, nor `what it costs`. */
function isHead(read: Read, token: number): boolean {
  const tags = tagsOf(read.text);
  return (
    tags.pos(token) === 'NOUN' && !/^(?:NOUN|PROPN)$/.test(token + 1 < read.folded.length ? tags.pos(token + 1) : '')
  );
}

/** The determiner before a noun and its attributes, a figure's among them; '' for none. */
function determinerOf(read: Read, token: number): string {
  const tags = tagsOf(read.text);
  for (let t = token - 1; t >= 0 && t >= token - 1 - REACH; t--) {
    const word = read.folded[t] as string;
    if (isArticle(word) || word === 'one' || OWNER.test(word)) return word;
    if (read.expressionAt(t)) return 'figure';
    // `Said faulty cranes`: a participle alone may be an attribute, and right before its noun.
    const isAttribute = /^(?:ADJ|NOUN|PROPN)$/.test(tags.pos(t)) || (t === token - 1 && /(?:ed|en|ing)$/.test(word));
    if (isFunctionWord(word) || !isAttribute) return '';
  }
  return '';
}
