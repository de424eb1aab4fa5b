import { isStory } from '../model/block.ts';
import type { BlockRef } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { tokensIn } from '../text/tokens.ts';
import { findCandidates } from './candidates.ts';
import { createOverlap } from './overlap.ts';
import { buildUnits, type UnitRange, type Units } from './units.ts';

/**
 * Support is nearly the same words (Dice by rarity)… A caption or a list that only speaks of the same thing stays well
 * below: between independent articles paragraphs reach 0.5.
 */
const ALIKE = 0.75;
/** …and so many of them: "Most Read" lists, icon captions and bylines are shorter, or stand in another's story as headline. */
const SHORTEST = 12;

/**
 * Lines taken for furniture that another version prints in its story, as body text: the guess was wrong. A line is not
 * raised when its own version tells the same in its story already: then it is a caption or a teaser that repeats it.
 * Sorted by version and block.
 */
export function supportedFurniture(texts: readonly AnalysedText[], lexis: Lexis): readonly BlockRef[] {
  const guesses = texts.some((t) => t.blocks.some((b) => !isStory(b.role)));
  if (texts.length < 2 || !guesses) return [];
  const units = buildUnits(texts, texts.map(longLines), lexis);
  const candidates = findCandidates(units);
  const isBody = (u: number): boolean => roleOf(texts, units, u) === 'body';
  const isGuess = (u: number): boolean => !isStory(roleOf(texts, units, u));
  const overlap = createOverlap(units);
  const alike = (p: number, q: number): boolean => overlap(p, q).dice >= ALIKE;
  const raised = new Set<number>();
  for (let k = 0; k < candidates.a.length; k++) {
    const a = candidates.a[k] as number;
    const b = candidates.b[k] as number;
    for (const [guess, story] of [[a, b] as const, [b, a] as const]) {
      if (!isGuess(guess) || !isBody(story) || raised.has(guess)) continue;
      if (alike(guess, story) && !toldBefore(texts, units, guess, alike)) raised.add(guess);
    }
  }
  return [...raised]
    .sort((p, q) => p - q)
    .map((u) => ({ version: units.versionOf[u] as number, block: units.indexOf[u] as number }));
}

function longLines(text: AnalysedText): UnitRange[] {
  const { tokens } = text;
  return text.blocks.flatMap(({ start, end }, index) => {
    const [from, to] = tokensIn(tokens, { start, end });
    return to - from >= SHORTEST ? [{ start, end, index }] : [];
  });
}

/** True when a story block of the same version has nearly the same words, or an earlier line does. */
function toldBefore(
  texts: readonly AnalysedText[],
  units: Units,
  guess: number,
  alike: (p: number, q: number) => boolean,
): boolean {
  const v = units.versionOf[guess] as number;
  for (let u = units.base[v] as number; u < (units.base[v + 1] as number); u++) {
    if (u === guess) continue;
    if ((u < guess || isStory(roleOf(texts, units, u))) && alike(guess, u)) return true;
  }
  return false;
}

function roleOf(texts: readonly AnalysedText[], units: Units, u: number): AnalysedText['blocks'][number]['role'] {
  return texts[units.versionOf[u] as number]?.blocks[units.indexOf[u] as number]?.role ?? 'boilerplate';
}
