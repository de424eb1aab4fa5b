import weights from './weights.json' with { type: 'json' };

/** How many other copies stand beside: the weights differ, for one witness shows less than four. */
export const COMPANIES = ['one', 'few', 'many'] as const;
export type Company = (typeof COMPANIES)[number];

/** The company that a number of other copies in the row makes. */
export function companyOf(mates: number): Company {
  if (mates < 2) return 'one';
  return mates < 4 ? 'few' : 'many';
}

/** What one company of copies taught: a weight for each measure of a word, and how a stretch of such words is judged. */
export type WordingWeights = {
  /** In the order of `MEASURES`. */
  readonly weights: readonly number[];
  /** A stretch starts at a word above `seed`, grows over words above `grow`, and bridges up to `bridge` others. */
  readonly seed: number;
  readonly grow: number;
  readonly bridge: number;
  /** The log-odds of a stretch, in the order of `STRETCH_MEASURES`. */
  readonly stretch: readonly number[];
};
export type CueWeights = { readonly bias: number; readonly strength: number };

/** Everything that is learnt and not set by hand. Made by `bench/findings/fit.ts`; nothing else writes it. */
export type Learnt = {
  readonly note: string;
  readonly measures: readonly string[];
  readonly doubt: Readonly<Record<Company, WordingWeights>>;
  readonly cues: {
    /** What the other damage of its copy adds to a cue, and to a stretch of plain wording. */
    readonly company: number;
    readonly plainCompany: number;
    readonly detectors: Readonly<Record<string, CueWeights>>;
  };
  /** The last step of confidence, for what rests on how doubtful words are: log-odds = bias + slope × log-odds (Platt 2000). */
  readonly sure: Readonly<Record<Company, { readonly bias: number; readonly slope: number }>>;
};

/** The weights that ship. A measurement hands in others, learnt without the documents it looks at. */
export const LEARNT: Learnt = weights;
