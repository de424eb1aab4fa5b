import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { hits } from './cue-samples.ts';
import labels from './labels-sub-edited.json' with { type: 'json' };

/**
 * Stories of our own of which one copy went through a machine and back, batch by batch, each by another hand. All but the first two batches were kept back from everybody until the
 * engine or the dictionary named stood, and scored then; what has been read since flatters.
 */
export const THROUGH_A_MACHINE = {
  'the first, read throughout': ['quake', 'asia'],
  'the second, read': ['release', 'ferry'],
  'kept back until engine 8 stood, read since': ['wildfire', 'resign'],
  'kept back until the phrasebook and engine 9 stood, read since': ['bridge', 'tariff', 'flood', 'merger'],
  'kept back until engine 10 stood, read since': ['inquest', 'harbour'],
  'badly damaged throughout, read': ['envoy2', 'siege'],
  'badly damaged throughout, unread': ['budget', 'reactor'],
  'kept back until engine 11 stood, unread': ['orchard', 'ferry2'],
} as const;
type Damaged = (typeof THROUGH_A_MACHINE)[keyof typeof THROUGH_A_MACHINE][number];
export const SUB_EDITED = [
  ...['asia', 'bank', 'court', 'election', 'football', 'quake', 'results', 'study'],
] as const satisfies readonly string[];
export const SUB_EDITED_LATER = [
  ...['council', 'drug', 'ferry', 'release', 'airline', 'resign', 'verdict', 'wildfire'],
  ...['bridge', 'clinic', 'tariff', 'jail', 'strike', 'flood', 'merger', 'envoy'],
  ...['inquest', 'harbour', 'schools', 'cyclist', 'orchard', 'ferry2', 'vaccine', 'league'],
  ...['envoy2', 'siege', 'budget', 'reactor'],
] as const satisfies readonly string[];

/** From the repository's root, where the tests and the bundled evaluation both run. */
const folder = (): URL => new URL('bench/classify/sub-edited/', pathToFileURL(`${process.cwd()}/`));

/** How the findings of a story's copies stand to the places that a reader marked in its damaged one before any was seen. */
export type DamageScore = {
  readonly places: number;
  readonly found: number;
  readonly told: number;
  /** Findings on the damaged copy that touch no place, neither one of those asked for nor one on which readers may differ. */
  readonly vain: readonly Finding[];
  /** All findings on the sound copies. */
  readonly sound: readonly Finding[];
  readonly missed: readonly string[];
};

/** Of the findings from `least` up when the named copies of a story (`a` the wire, `b` its sub-edit, `c` the damaged one) are loaded together. */
export function scoreDamage(story: Damaged, copies: string, least = 0): DamageScore {
  const found = findingsOf([...copies].map((c) => `${story}-${c}`));
  const told = (found.get(`${story}-c`) ?? []).filter((f) => f.confidence >= least);
  const text = read(`${story}-c`);
  const places = labels.copies[`${story}-c`].flatMap((p) => placesOf(text, p.words).map((at) => ({ ...p, ...at })));
  const asked = places.filter((p) => p.class !== 'open');
  const missed = asked.filter((p) => !told.some((f) => hits(f.target, [p])));
  return {
    places: asked.length,
    found: asked.length - missed.length,
    told: told.length,
    vain: told.filter((f) => !hits(f.target, places)),
    sound: [...found].flatMap(([id, list]) => (id === `${story}-c` ? [] : list.filter((f) => f.confidence >= least))),
    missed: missed.map((p) => p.words),
  };
}

/** What is told of a wire and its sub-edit, neither of them damaged. */
export function toldOfSoundPair(story: string): readonly Finding[] {
  return [...findingsOf([`${story}-a`, `${story}-b`]).values()].flat();
}

function findingsOf(names: readonly string[]): ReadonlyMap<string, readonly Finding[]> {
  const drafts = names.map((id) => draftOf({ id, text: read(id), language: 'en' }));
  const { versions, findings } = collate(drafts);
  return new Map(
    names.map((id, i) => {
      const version = versions.findIndex((v) => v.text === drafts[i]?.text);
      return [id, findings.filter((f) => f.target.version === version)];
    }),
  );
}

function read(name: string): string {
  return readFileSync(new URL(`${name}.txt`, folder()), 'utf8');
}

function placesOf(text: string, words: string): readonly { readonly start: number; readonly end: number }[] {
  const out = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    out.push({ start, end: start + words.length });
  return out;
}
