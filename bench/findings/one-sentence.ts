import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';
import { isStyleOnly } from '../../lib/model/change.ts';
import type { Finding } from '../../lib/model/finding.ts';

/**
 * One sentence of news as two houses print it, 320 pairs each (`one-sentence/`): in a British and in an American paper, and in an agency's wire and after a sub-editor. Written by two people
 * who knew no detector and no class; a few pairs of the first are near rather than the same (a magistrate, a judge). What is told of them is told in vain, and nearly all that differs is style.
 */
export const ONE_SENTENCE = ['two-papers', 'sub-edited'] as const;

type Pairs = (typeof ONE_SENTENCE)[number];

/** A story of three sentences, of which the middle one differs. */
const BEFORE = 'The town council met in the old hall on the quay that evening.';
const AFTER = 'Nobody was hurt, officials said after the meeting.';
/** What a third copy has more than the one it sides with. */
const MORE = 'The mayor went home.';

/** The pairs of a set, in the order of its file. */
export function pairsOf(set: Pairs): readonly (readonly [string, string])[] {
  // From the repository's root, where the tests and the bundled evaluation both run.
  const file = new URL(`bench/findings/one-sentence/${set}.txt`, pathToFileURL(`${process.cwd()}/`));
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string]);
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

function collated(texts: readonly string[]): ReturnType<typeof collate> {
  return collate(texts.map((text, i) => draftOf({ id: `${i}`, text, language: 'en' })));
}
