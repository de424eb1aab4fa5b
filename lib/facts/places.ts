import { isFunctionWord } from '../lexicon/function-words.ts';
import { isInitialism } from '../lexicon/initialisms.ts';
import { isPlace, isSamePlace } from '../lexicon/places.ts';
import type { SentenceLink } from '../model/link.ts';
import { onceFor } from '../text/once-for.ts';
import type { Placed } from './placed.ts';
import { sentenceGroups } from './sentence-groups.ts';
import { placeOfTokens, type Story } from './story.ts';

/** What a sentence says of where: of what, under the words by which it is found again, and its tokens, end exclusive. */
type Where = {
  readonly story: Story;
  readonly of: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly isNamed: boolean;
};

const DIRECTION = /^(?:(?:north|south)(?:-?(?:east|west))?|east|west)(?:ern|wards?)?$/;

/**
 * Places that two versions give one thing in sentences which render each other: `the final in Averton`, `the final in Lee`; `north of Averton`, `south of Averton`; `the western province`, `the eastern province`. A name only where neither
 * version has the other's anywhere, and none that is on the map: `in Lyon`, `in France`. What agrees has a row of its own under its name.
 */
export function placeFacts(stories: readonly Story[], sentenceLinks: readonly SentenceLink[]): Placed[] {
  const groupOf = sentenceGroups(sentenceLinks);
  const slots = new Map<string, Where[]>();
  for (const story of stories)
    story.sentences.forEach(([from, to], sentence) => {
      const group = groupOf(story.version, sentence);
      if (group === null) return;
      for (const where of onceEach(placesIn(story, from, to))) {
        const key = `${group} ${where.of}`;
        const list = slots.get(key);
        if (!list) slots.set(key, [where]);
        else if (!list.some((w) => w.story === story)) list.push(where);
      }
    });
  return [...slots.values()].flatMap((list) => {
    const [first] = list as [Where, ...Where[]];
    if (!list.some((w) => w.words !== first.words && areApart(w, first))) return [];
    const at = placeOfTokens(first.story, first.from, first.to);
    const values = list.map((w) => ({ ...placeOfTokens(w.story, w.from, w.to), value: w.words }));
    const slot = first.of;
    return [
      { row: first.story.rowAt(first.from), start: at.start, fact: { kind: 'place', slot, values, agree: false } },
    ];
  });
}

/** Those of which a sentence says where once. */
function onceEach(said: readonly Where[]): readonly Where[] {
  const times = new Map<string, number>();
  for (const { of } of said) times.set(of, (times.get(of) ?? 0) + 1);
  return said.filter(({ of }) => times.get(of) === 1);
}

function areApart(x: Where, y: Where): boolean {
  if (!x.isNamed && !y.isNamed) return true;
  // Of two that are on the map one may lie in the other.
  if (x.isNamed !== y.isNamed || isPlace(x.words) || isPlace(y.words)) return false;
  if (isSamePlace(x.words, y.words) || isInitialism(x.words, y.words) || isInitialism(y.words, x.words)) return false;
  return !knows(x.story, y.words) && !knows(y.story, x.words);
}

/** Whether a version has any word of a name. */
function knows(story: Story, name: string): boolean {
  return name.split(' ').some((w) => wordsOf(story).has(w));
}

const wordsOf = onceFor(({ folded }: Story): ReadonlySet<string> => new Set(folded));

/** The tokens at which a date or a number begins. */
const expressionsOf = onceFor(({ expressions }: Story): ReadonlySet<number> => new Set(expressions.map((e) => e.from)));

function placesIn(story: Story, from: number, to: number): readonly Where[] {
  const out: Where[] = [];
  for (let t = from; t < to; t++) {
    if (story.isQuoted(t)) continue;
    const where = directionAt(story, t, to) ?? nameAt(story, t, from, to);
    if (where) out.push(where);
  }
  return out;
}

/** `North of Averton`, `the western province`, `south-west of Averton`. */
function directionAt(story: Story, t: number, high: number): Where | null {
  const { folded, forms } = story;
  if (!DIRECTION.test(folded[t] as string) || /^\p{Lu}/u.test(forms[t] as string) || folded[t - 1] === '-') return null;
  const to = folded[t + 1] === '-' && DIRECTION.test(folded[t + 2] ?? '') ? t + 3 : t + 1;
  const next = folded[to] ?? '';
  const isOf = next === 'of' && /^\p{Lu}/u.test(forms[to + 1] ?? '') && to + 1 < high;
  const isOfNoun =
    /ern$/.test(folded[to - 1] as string) && /^\p{Ll}{3,}$/u.test(forms[to] ?? '') && !isFunctionWord(next);
  if (!isOf && !isOfNoun) return null;
  const words = folded
    .slice(t, to)
    .join('')
    .replace(/-|(?:ern|wards?)$/g, '');
  return { story, of: isOf ? `of ${folded[to + 1]}` : next, words, from: t, to, isNamed: false };
}

/** `The final in Averton`: the name, under the word before the preposition. */
function nameAt(story: Story, t: number, low: number, high: number): Where | null {
  const before = story.folded[t - 1] ?? '';
  if (!/^(?:in|near)$/.test(story.folded[t] as string) || t <= low || !/^\p{L}{3,}$/u.test(before)) return null;
  if (isFunctionWord(before)) return null;
  let end = t + 1;
  while (end < high && /^\p{Lu}\p{L}+$/u.test(story.forms[end] as string)) end++;
  if (end === t + 1 || expressionsOf(story).has(t + 1)) return null;
  const words = story.folded.slice(t + 1, end).join(' ');
  return { story, of: `${before} ${story.folded[t]}`, words, from: t + 1, to: end, isNamed: true };
}
