import { looksLikeSlip, nameKey } from '../lexicon/names.ts';
import { stanceOf } from '../lexicon/reporting-verbs.ts';
import type { FactValue } from '../model/fact.ts';
import type { Speaker } from './speakers.ts';
import type { Story } from './story.ts';

/** A version's naming of who says so. */
export type Voice = { readonly story: Story; readonly speaker: Speaker };

/** One name for a speaker: the words of its first naming made comparable, and the value that all namings of the same one get. */
type Form = { readonly keys: readonly string[]; readonly value: string };

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
    const keys = speaker.name.split(' ').map(nameKey);
    const known = forms.find((f) => isSame(f.keys, keys)) ?? (speaker.sure ? undefined : forms[0]);
    const form = known ?? { keys, value: speaker.name.toLowerCase() };
    if (!known) forms.push(form);
    const { starts, ends } = story.text.tokens;
    const stance = speaker.isGuess ? null : stanceOf(story.folded[speaker.verb] as string);
    return {
      version: story.version,
      start: starts[speaker.from] as number,
      end: ends[speaker.to - 1] as number,
      value: form.value,
      verb: { start: starts[speaker.verb] as number, end: ends[speaker.verb] as number },
      ...(stance ? { stance } : {}),
    };
  });
  return { values, agree: forms.length <= 1 };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.some((k) => b.includes(k)) || looksLikeSlip(a.at(-1) as string, b.at(-1) as string);
}
