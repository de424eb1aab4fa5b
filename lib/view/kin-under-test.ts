import { smallCollation } from './small-collation.ts';

const likeness: Record<string, number> = { '0-1': 0.95, '0-2': 0.81, '1-2': 0.9, '0-3': 0.1, '1-3': 0.1, '2-3': 0.1 };

/** Three copies of one story, the second between the others, and one of another story. */
export const kin = smallCollation({
  texts: [['One here.'], ['One there.'], ['One anywhere.'], ['Cats purr and dogs bark. '.repeat(10)]],
  rows: [
    [[0], [0], [0], []],
    [[], [], [], [0]],
  ],
  relations: Object.entries(likeness).map(([pair, similarity]) => {
    const [a, b] = pair.split('-').map(Number);
    const kind = b === 3 ? ('other-story' as const) : ('same-story' as const);
    return { a, b, kind, similarity, reasons: [`${Math.round(similarity * 100)} % of the words`] };
  }),
});

/** The same versions as sources, each with the day it was published on, if it has one. */
export const kinSources = (published: readonly (string | undefined)[]) =>
  kin.versions.map((_, index) => ({
    index,
    labels: [],
    source: published[index] ? { published: published[index] } : {},
  }));
