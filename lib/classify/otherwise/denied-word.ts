import { isModal } from '../../lexicon/hedges.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/**
 * What is either the one or the other, so that its denial is its opposite (Lyons 1977, 9.1: complementaries). Not `unhappy`, `dislike`: who is not happy may be neither, nor
 * `disallow`, `disappear`: what was not allowed may never have been asked for.
 */
const EITHER: ReadonlyMap<string, string> = new Map(
  [
    'able aware true likely certain clear known willing sure available necessary changed hurt harmed injured identified',
    'damaged finished paid sold safe acceptable',
  ].flatMap((line) => line.split(' ').map((word) => [`un${word}`, word] as [string, string])),
);
const DISAGREE = /^disagree(?:d|s)?$/;
const DOES: Readonly<Record<string, string>> = { disagreed: 'did', disagrees: 'does', disagree: 'do' };
const LOOK_FOR = /^(?:un|disagree)|^able$/;

/** The two copies say the same again within so many words of the change, on either side. */
const REACH = 4;

/**
 * `Was unaware`, `was not aware`; `was unable to`, `was not able to`, `could not`; `disagreed`, `did not agree`: a denial within a word or before it. Spelt out, the words
 * round the change are the same. `Did not disagree` is denied twice and stays so. Never inside a quotation.
 */
export function isDeniedWord({ a, b, change }: Placed): boolean {
  if (!looksLike(a, change.a) && !looksLike(b, change.b)) return false;
  if (isQuotedAt(a, change.a[0]) || isQuotedAt(b, change.b[0])) return false;
  const [sentenceA, sentenceB] = [sentenceAround(a, change.a), sentenceAround(b, change.b)];
  for (const x of bordersOf(change.a, sentenceA))
    for (const y of bordersOf(change.b, sentenceB)) {
      if (a.folded[x[0]] !== b.folded[y[0]] || a.folded[x[1]] !== b.folded[y[1]]) continue;
      const one = spelt(a.folded.slice(x[0], x[1] + 1));
      if (one.includes(' not ') && one === spelt(b.folded.slice(y[0], y[1] + 1))) return true;
    }
  return false;
}

/** A glance first: the rest is looked at for every change. */
function looksLike({ folded }: Read, [from, to]: Stretch): boolean {
  for (let t = Math.max(0, from - REACH); t < Math.min(folded.length, to + REACH); t++)
    if (LOOK_FOR.test(folded[t] as string)) return true;
  return false;
}

/** The pairs of a token before a stretch and one behind it, in its sentence, that may border what was put otherwise. */
function* bordersOf([from, to]: Stretch, [low, high]: Stretch): Generator<readonly [number, number], undefined> {
  for (let left = from - 1; left >= Math.max(low, from - REACH); left--)
    for (let right = to; right < Math.min(high, to + REACH); right++) yield [left, right];
}

/** Words with their denials as `not` before what is denied, each with a space on both sides. */
function spelt(words: readonly string[]): string {
  const out: string[] = [];
  words.forEach((word, k) => {
    const before = words[k - 1] ?? '';
    const known = EITHER.get(word);
    if (known !== undefined) out.push('not', known);
    else if (word === 'cannot' || word === "can't") out.push('can', 'not');
    else if (word === "won't") out.push('will', 'not');
    else if (/n['’]t$/.test(word)) out.push(word.slice(0, -3), 'not');
    else if (DISAGREE.test(word) && isModal(before)) out.push('not', 'agree');
    else if (DISAGREE.test(word) && !/^(?:to|not|do|does|did|never|cannot)$|n['’]t$/.test(before) && k > 0)
      out.push(DOES[word] as string, 'not', 'agree');
    else out.push(word);
  });
  return ` ${out.join(' ')} `
    .replace(/ been not /g, ' not been ')
    .replace(/ be not /g, ' not be ')
    .replace(/ (?:was|were) not able to /g, ' could not ')
    .replace(/ (?:is|are|am) not able to /g, ' can not ');
}
