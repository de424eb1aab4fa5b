import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';
import { isStyleOnly } from '../../lib/model/change.ts';
import type { Finding } from '../../lib/model/finding.ts';

/**
 * One sentence of news as two houses print it (`one-sentence/`): in a British and in an American paper and in an agency's wire and after a sub-editor, 320 pairs each, in two houses' styles, 260, in papers of six cities, 160, and once more, 120. Written by
 * five people who knew no detector and no class; a few pairs of the first are near rather than the same (a magistrate, a judge). What is told of them is told in vain, and nearly all that differs is style.
 */
export const ONE_SENTENCE = ['two-papers', 'sub-edited', 'two-houses', 'six-cities', 'house-to-house'] as const;

/** Sentences of a wire and what a paper made of them, altered at one place: 220, 160 meant to be overlooked, and 112; by three more writers, who knew no class either. */
export const ALTERED = ['altered', 'overlooked', 'slipped-in'] as const;

/** One sentence with one place at which the second says another thing; `words` stand there in the second, or where they are `gone`, in the first. */
export type Altered = {
  readonly pair: readonly [string, string];
  readonly words: string;
  readonly gone: boolean;
};

type Pairs = (typeof ONE_SENTENCE)[number];

/** A story of three sentences, of which the middle one differs. */
const BEFORE = 'The town council met in the old hall on the quay that evening.';
const AFTER = 'Nobody was hurt, officials said after the meeting.';
/** What a third copy has more than the one it sides with. */
const MORE = 'The mayor went home.';

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
  const file = new URL(`bench/findings/one-sentence/${name}.txt`, pathToFileURL(`${process.cwd()}/`));
  return readFileSync(file, 'utf8').trim().split('\n');
}

/** What is told when a pair is loaded alone, and with a third copy that sides with the one and with the other. */
export function toldOfPair([a, b]: readonly [string, string]): readonly Finding[] {
  const texts = [a, b].map((sentence) => `${BEFORE} ${sentence} ${AFTER}`);
  const loads = [texts, [...texts, `${texts[0]} ${MORE}`], [...texts, `${texts[1]} ${MORE}`]];
  return loads.flatMap((load) => collated(load).findings);
}

/** How many changes of a pair there are, and how many of them are style. */
export function styleOfPair(pair: readonly [string, string]): { readonly changes: number; readonly style: number } {
  const { changes } = collated(pair.map((sentence) => `${BEFORE} ${sentence} ${AFTER}`));
  return { changes: changes.length, style: changes.filter((c) => isStyleOnly(c.classes)).length };
}

/** Whether no change at the altered place is more than style: it would be hidden. */
export function isAlteredHidden({ pair, words, gone }: Altered): boolean {
  const texts = pair.map((sentence) => `${BEFORE} ${sentence} ${AFTER}`);
  const { versions, changes } = collated(texts);
  const text = texts[gone ? 0 : 1] as string;
  const version = versions.findIndex((v) => v.text === text);
  const sentence = pair[gone ? 0 : 1];
  const start = BEFORE.length + 1 + placeOf(words, sentence);
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
