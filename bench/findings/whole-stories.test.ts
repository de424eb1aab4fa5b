import { expect, test } from 'vitest';
import { scoreOf, storiesIn, WHOLE_STORIES } from './whole-stories.ts';

/** Of each set at least so many faults of its damaged stories told from even odds up, at most so many findings of sound copies, and so many paragraphs that do not stand beside what they render. */
const BOUNDS: Readonly<Record<(typeof WHOLE_STORIES)[number], { told: number; vain: number; parted: number }>> = {
  'first-damaged': { told: 22, vain: 0, parted: 3 },
  'first-altered': { told: 0, vain: 0, parted: 2 },
  second: { told: 3, vain: 0, parted: 2 },
  third: { told: 7, vain: 1, parted: 5 },
  fourth: { told: 8, vain: 2, parted: 3 },
};

test.each(WHOLE_STORIES)(
  'of whole stories a machine’s damage is told, sound copies are left alone, and nothing altered is hidden (%s)',
  (set) => {
    const stories = storiesIn(set).map((story) => ({ story, score: scoreOf(story) }));
    const { told, vain, parted } = BOUNDS[set];
    expect(stories.length).toBeGreaterThanOrEqual(8);
    expect(
      stories.flatMap(({ story, score }) => (story.last === 'altered' && score.hidden > 0 ? [story.id] : [])),
    ).toEqual([]);
    const sound = stories.flatMap((s) =>
      s.score.vain.filter((v) => v.copy !== 'faulty' && v.finding.confidence >= 0.5),
    );
    expect(sound.filter((v) => v.copy === 'own').map((v) => v.finding.message)).toEqual([]);
    expect(sound.map((v) => v.finding.message).slice(vain)).toEqual([]);
    const sum = (of: (s: (typeof stories)[number]) => number): number => stories.reduce((n, s) => n + of(s), 0);
    expect(sum((s) => (s.story.last === 'damaged' ? s.score.told(0.5) : 0))).toBeGreaterThanOrEqual(told);
    expect(sum((s) => s.score.links.missed + s.score.links.more)).toBeLessThanOrEqual(parted);
    expect(sum((s) => s.score.links.found)).toBeGreaterThan(150);
  },
  120_000,
);
