import { genderOfName, isOneGivenName } from '../lexicon/given-names.ts';
import { isInitialism } from '../lexicon/initialisms.ts';
import { looksLikeSlip, nameKey } from '../lexicon/names.ts';
import { isSamePlace } from '../lexicon/places.ts';
import { stanceOf } from '../lexicon/reporting-verbs.ts';
import type { FactValue } from '../model/fact.ts';
import type { Speaker } from './speakers.ts';
import type { Story } from './story.ts';

/** A version's naming of who says so. */
export type Voice = { readonly story: Story; readonly speaker: Speaker };

/** One name for a speaker: its first naming as printed, and the words of it made comparable. */
type Form = { readonly name: string; readonly keys: readonly string[] };

/**
 * The values of an attribution, in the order of `voices`, and whether they name one speaker. Wang Yi and Wang are one, and so are Egill and Egil: how a name is
 * spelled is told in the name's own slot. Whom a pronoun stands for, and who goes on speaking, is a guess, so a voice that is not sure contradicts
 * nobody; put the sure ones first.
 */
export function voicesOf(voices: readonly Voice[]): {
  readonly values: readonly FactValue[];
  readonly agree: boolean;
} {
  const forms: Form[] = [];
  const values = voices.map(({ story, speaker }): FactValue => {
    const own = { name: speaker.name, keys: speaker.name.split(' ').map(nameKey) };
    const known = forms.find((f) => isSame(f, own)) ?? (speaker.sure ? undefined : forms[0]);
    const form = known && !isOther(known, own) ? known : own;
    if (form === own) forms.push(own);
    const { starts, ends } = story.text.tokens;
    const stance = speaker.isGuess ? null : stanceOf(story.folded[speaker.verb] as string);
    return {
      version: story.version,
      start: starts[speaker.from] as number,
      end: ends[speaker.to - 1] as number,
      value: form.name.toLowerCase(),
      verb: { start: starts[speaker.verb] as number, end: ends[speaker.verb] as number },
      ...(stance ? { stance } : {}),
    };
  });
  return { values, agree: forms.length <= 1 };
}

/** Names with a word in common, spelled nearly alike, or of one place or body (Burma, Myanmar; the BBC). Mark Doyle and Ann Doyle are two, and so are John Smith and John Brown. */
function isSame(a: Form, b: Form): boolean {
  const [x, y] = [a.keys, b.keys];
  const isOneLast = isAlike(x.at(-1), y.at(-1));
  if (!isOneLast && !x.some((k) => y.includes(k)))
    return isSamePlace(a.name, b.name) || isInitialism(a.name, b.name) || isInitialism(b.name, a.name);
  const [first, other] = [a, b].map(({ name }) => name.split(' ')[0]?.toLowerCase() ?? '') as [string, string];
  if (x.length < 2 || y.length < 2 || !genderOfName(first) || !genderOfName(other)) return true;
  return isOneGivenName(first, other) ? isOneLast || x.length !== y.length : !isOneLast;
}

function isAlike(a = '', b = ''): boolean {
  return a === b || looksLikeSlip(a, b);
}

/** A pronoun of the other sex: `she` is no Mark Doyle. */
function isOther(known: Form, { name }: Form): boolean {
  const gender = /^(?:he|she)$/.test(name.toLowerCase())
    ? genderOfName(known.name.split(' ')[0]?.toLowerCase() ?? '')
    : null;
  return gender !== null && gender !== name.toLowerCase();
}
