import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';
import { isStyleOnly } from '../../lib/model/change.ts';
import type { Finding } from '../../lib/model/finding.ts';

/**
 * Passages of news as two houses print them (`passages/`). Of one sentence: in a British and in an American paper and in an agency's wire and after a sub-editor, 320 pairs each, in two houses' styles, 260, in papers of six cities, 160, and once more, 120. Of two to four sentences, a
 * third of them written anew from end to end: 90. By six people who knew no detector and no class; a few pairs of the first are near rather than the same (a magistrate, a judge). What is told of them is told in vain, and nearly all that differs is style.
 */
export const PASSAGES = [
  'two-papers',
  'sub-edited',
  'two-houses',
  'six-cities',
  'house-to-house',
  'short-stories',
] as const;

/**
 * Passages of a wire and what a paper made of them, altered at one place: 220 sentences, 160 meant to be overlooked, and 112; and 110 of two to four sentences, half of the altered ones rebuilt; by four more writers, who
 * knew no class either.
 */
export const ALTERED = ['altered', 'overlooked', 'slipped-in', 'altered-stories'] as const;

/** A passage with one place at which the second says another thing; `words` stand there in the second, or where they are `gone`, in the first. */
export type Altered = {
  readonly pair: readonly [string, string];
  readonly words: string;
  readonly gone: boolean;
};

type Pairs = (typeof PASSAGES)[number];

/** A story of three paragraphs, of which the middle one differs. */
const BEFORE = 'The town council met in the old hall on the quay that evening.';
const AFTER = 'Nobody was hurt, officials said after the meeting.';
/** What each further copy has more than the one it sides with. */
const MORE = ['The mayor went home.', 'Rain is expected tonight.', 'The pier will open again in May.'] as const;

/** The pairs of a set, in the order of its file. */
export function pairsOf(set: Pairs): readonly (readonly [string, string])[] {
  return linesOf(set).map((line) => line.split('|') as [string, string]);
}

/** The pairs of a set, in the order of its file. */
export function alteredPairs(set: (typeof ALTERED)[number]): readonly Altered[] {
  return linesOf(set).map((line) => {
    const [a = '', b = '', said = ''] = line.split('|');
    const words = said.replace(/^- */, '').trim();
    const gone = words !== said;
    if (placeOf(words, gone ? a : b) < 0) throw new Error(`these words are not in their sentence: ${line}`);
    return { pair: [a, b], words, gone };
  });
}

/** Where whole words stand in a text: `it` not in `auditors`; −1 where they do not. */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, behind] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' '];
    if (!(isLetter(before) && isLetter(words[0] ?? '')) && !(isLetter(behind) && isLetter(words.at(-1) ?? '')))
      return at;
  }
  return -1;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function linesOf(name: string): readonly string[] {
  // From the repository's root, where the tests and the bundled evaluation both run.
  const file = new URL(`bench/findings/passages/${name}.txt`, pathToFileURL(`${process.cwd()}/`));
  return readFileSync(file, 'utf8').trim().split('\n');
}

/** What is told when a pair is loaded alone, and with a third copy that sides with the one and with the other. */
export function toldOfPair([a, b]: readonly [string, string]): readonly Finding[] {
  const loads = [
    [story(a), story(b)],
    [story(a), story(b), story(a, MORE[0])],
    [story(a), story(b), story(b, MORE[0])],
  ];
  return loads.flatMap((load) => collated(load).findings);
}

/** What is told when four papers print the one and a fifth wrote the other, either way round. */
export function toldOfPrints([a, b]: readonly [string, string]): readonly Finding[] {
  const loads = [
    [story(a), ...MORE.map((more) => story(a, more)), story(b)],
    [story(b), ...MORE.map((more) => story(b, more)), story(a)],
  ];
  return loads.flatMap((load) => collated(load).findings);
}

function story(passage: string, ...more: readonly string[]): string {
  return [BEFORE, passage, AFTER, ...more].join('\n\n');
}

/** How many changes of a pair there are, and how many of them are style. */
export function styleOfPair(pair: readonly [string, string]): { readonly changes: number; readonly style: number } {
  const { changes } = collated(pair.map((passage) => story(passage)));
  return { changes: changes.length, style: changes.filter((c) => isStyleOnly(c.classes)).length };
}

/** Whether no change at the altered place is more than style: it would be hidden. */
export function isAlteredHidden({ pair, words, gone }: Altered): boolean {
  const texts = pair.map((passage) => story(passage));
  const { versions, changes } = collated(texts);
  const text = texts[gone ? 0 : 1] as string;
  const version = versions.findIndex((v) => v.text === text);
  const sentence = pair[gone ? 0 : 1];
  const start = BEFORE.length + 2 + placeOf(words, sentence);
  const end = start + words.length;
  return changes
    .filter(({ a, b }) => {
      const side = a.version === version ? a : b;
      return side.start === side.end ? start <= side.start && side.end <= end : side.start < end && start < side.end;
    })
    .every((c) => isStyleOnly(c.classes));
}

function collated(texts: readonly string[]): ReturnType<typeof collate> {
  return collate(texts.map((text, i) => draftOf({ id: `${i}`, text, language: 'en' })));
}
