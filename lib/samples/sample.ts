/** One copy of a sample story, as a newsroom or a scraper would hand it in. */
type SampleVersion = {
  /** Short and unique within its sample; `expected` speaks of versions by it. */
  readonly key: string;
  readonly label: string;
  /** `published` is an ISO 8601 instant. Publishers and bylines are invented. */
  readonly source: { readonly publisher: string; readonly published: string; readonly byline?: string };
  readonly language: 'en';
  /** Verbatim, furniture and all: `\n` line ends, no final one. */
  readonly text: string;
};

/** A damaged place, named by its words, so that the list survives an edit elsewhere in the text. */
type SampleGarble = {
  readonly exact: string;
  /** Which occurrence of `exact` in the text is meant, counted from 1; 1 when absent. */
  readonly occurrence?: number;
  /** One of the few words the planted list uses: name, quote, fragment, polarity … Not a detector's id. */
  readonly kind: string;
  /** What a careful reader would say about it. */
  readonly why: string;
};

/** Two paragraphs that say the same thing, each named by its first words, which occur once in their version. */
type SamplePair = {
  readonly a: string;
  readonly b: string;
  readonly aStart: string;
  readonly bStart: string;
};

/**
 * A story in several copies, with what a careful reader finds in them. Written for Variorum, so that it may ship, be shown and be
 * tested against; real copies may not. The records in `expected` are keyed by version and may leave versions out.
 */
export type Sample = {
  readonly id: string;
  readonly title: string;
  /** Two or three sentences for the page that offers the sample. */
  readonly about: string;
  readonly versions: readonly SampleVersion[];
  readonly expected: {
    readonly garbled: Readonly<Record<string, readonly SampleGarble[]>>;
    /** Words that look odd, or differ from every other copy, and are nevertheless good: to flag them is an error. */
    readonly mustNotBeGarbled: Readonly<Record<string, readonly string[]>>;
    /** What only a style book changed: the wire's form, then the British paper's. */
    readonly houseStyle: readonly (readonly [string, string])[];
    /** Whole lines that are neither headline, standfirst nor body: dates, captions, credits, related links, page furniture. */
    readonly furniture: Readonly<Record<string, readonly string[]>>;
    /** Splits and merges show as one paragraph in several pairs; a move shows by its place. */
    readonly aligned: readonly SamplePair[];
  };
};

/** Pairs of one couple of versions, spelled as a table of first words: that reads like the page, the objects do not. */
export function pairsBetween(
  a: string,
  b: string,
  starts: readonly (readonly [string, string])[],
): readonly SamplePair[] {
  return starts.map(([aStart, bStart]) => ({ a, b, aStart, bStart }));
}
