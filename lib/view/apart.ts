import { isStory } from '../model/block.ts';
import type { CollatedVersion, Collation } from '../model/collation.ts';
import { countWords } from './excerpt.ts';
import { type Kinship, kinships } from './kinship.ts';

/**
 * Why a copy stands apart from the story: for its `language`, which none of the story's copies is in, or its `length`, then its words say
 * nothing about its story; else it looks like another `story`.
 */
export type Apart = 'language' | 'length' | 'story';

/**
 * Of fewer words nobody can say which story they tell. A headline and a line beneath it have some twenty; the bar that the relations
 * hold texts to is set on short articles, of sixty words and more. Chosen between the two.
 */
const TOO_FEW = 30;

/** By version, in order; null for the copies of the story and for those that tell the same event. */
export function apartOf(
  collation: Pick<Collation, 'versions' | 'relations'>,
  kin: readonly Kinship[] = kinships(collation),
): readonly (Apart | null)[] {
  const home = collation.versions.filter((_, i) => kin[i] === 'same-story');
  return collation.versions.map((v, i) => {
    if (kin[i] !== 'other-story') return null;
    if (home.every((h) => tongue(h) !== tongue(v))) return 'language';
    return storyWords(v) < TOO_FEW ? 'length' : 'story';
  });
}

/** The words of a version's story: its furniture is not counted. */
export function storyWords({ text, blocks }: Pick<CollatedVersion, 'text' | 'blocks'>): number {
  return blocks.filter((b) => isStory(b.role)).reduce((n, b) => n + countWords(text.slice(b.start, b.end)), 0);
}

/** `pt` of `pt-BR`. */
function tongue({ language }: Pick<CollatedVersion, 'language'>): string {
  return language.split('-')[0] ?? '';
}
