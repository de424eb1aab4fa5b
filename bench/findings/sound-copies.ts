import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';
import type { Finding } from '../../lib/model/finding.ts';

/**
 * Stories of our own of which no copy is damaged (`sound/`): a wire (`a`), a British paper's heavy edit of it (`b`), another paper's own article (`d`) and a second agency's report
 * (`e`). Written by people who knew no detector, with what naive checkers trip on: names that are common words, puns, fragments, dialect, foreign words, figures in other units. What is
 * told of them is told in vain.
 */
export const SOUND = [
  ...['bread', 'violin', 'biscuit', 'golf', 'petrel', 'dam'],
  ...['strait', 'forger', 'chain', 'relay', 'moss', 'culvert'],
] as const satisfies readonly string[];
/** By another hand, and kept back from everybody until engine 10 stood; unread. */
export const SOUND_HELD_BACK = ['sluice', 'cello', 'lift', 'curling', 'venom', 'canal'] as const;
/** The copies as a reader would load them. */
export const LOADED = [
  'a',
  'b',
  'd',
  'e',
  'ab',
  'ad',
  'ae',
  'bd',
  'be',
  'de',
  'abd',
  'abe',
  'ade',
  'bde',
  'abde',
] as const;

type Story = (typeof SOUND)[number] | (typeof SOUND_HELD_BACK)[number];

/** From the repository's root, where the tests and the bundled evaluation both run. */
const folder = (): URL => new URL('bench/findings/sound/', pathToFileURL(`${process.cwd()}/`));

/** What is told when the named copies of a sound story are loaded together, and how many words they have. */
export function toldOfSound(
  story: Story,
  copies: string,
): { readonly told: readonly Finding[]; readonly words: number } {
  const texts = [...copies].map((c) => readFileSync(new URL(`${story}-${c}.txt`, folder()), 'utf8'));
  const drafts = texts.map((text, i) => draftOf({ id: copies[i] as string, text, language: 'en' }));
  return { told: collate(drafts).findings, words: texts.join(' ').split(/\s+/).length };
}
