import { pressDays } from '../lexicon/press-days.ts';
import type { Fact, FactKind, FactValue } from '../model/fact.ts';
import type { SentenceLink } from '../model/link.ts';
import type { Row } from '../model/row.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { datedBlocks } from '../text/forms.ts';
import type { Lexis } from '../text/lexis.ts';
import { castsOf } from './casts.ts';
import { claimFacts } from './claims.ts';
import { figureFacts } from './figures.ts';
import { knownNames } from './known-names.ts';
import { readNames } from './names.ts';
import { nameFacts } from './people.ts';
import type { Placed } from './placed.ts';
import { placeFacts } from './places.ts';
import { quotationFacts } from './quotations.ts';
import { readStory } from './story.ts';

/** The alignment and the texts. */
export type FactsInput = {
  readonly rows: readonly Row[];
  readonly sentenceLinks: readonly SentenceLink[];
  readonly texts: readonly AnalysedText[];
  readonly lexis: Lexis;
};

const KINDS: readonly FactKind[] = ['quotation', 'attribution', 'name', 'role', 'number', 'date', 'place'];

/**
 * The fact table of a collation's stories: one entry a slot, its values in the order of the versions, the slots in the
 * order of their first place, quotations before who said them. A version that does not fill a slot has no value in it.
 * A value is folded and written out so that copies can be compared: surnames by `nameKey`, numbers as figures with their
 * unit, days through the version's day of publication. Page furniture has no facts.
 */
export function collectFacts(input: FactsInput): readonly Fact[] {
  const given = { ...input, pressDays: pressDays(input.rows, datedBlocks(input.texts, input.lexis)) };
  const stories = input.texts.map((text, version) => readStory(text, version, given));
  const names = knownNames(stories, stories.map(readNames));
  const casts = castsOf(stories, names);
  const places = placeFacts(stories, input.sentenceLinks);
  const placed = [
    ...quotationFacts(stories, casts),
    ...claimFacts(stories, casts, input.sentenceLinks),
    ...places,
    ...withoutPlaces(nameFacts(stories, names), places),
    ...figureFacts(stories, input.sentenceLinks),
  ];
  return placed.sort(byPlace).map((p) => p.fact);
}

/** Without the names that one version has alone and that are told as a place, where another has another. */
function withoutPlaces(names: readonly Placed[], places: readonly Placed[]): readonly Placed[] {
  const keyOf = ({ version, start }: FactValue): string => `${version} ${start}`;
  const told = new Set(places.flatMap((p) => p.fact.values.map(keyOf)));
  return names.filter(({ fact: { values } }) => values.length > 1 || !values.some((v) => told.has(keyOf(v))));
}

function byPlace(x: Placed, y: Placed): number {
  const first = (p: Placed): number => p.version ?? p.fact.values[0]?.version ?? 0;
  return (
    x.row - y.row || first(x) - first(y) || x.start - y.start || KINDS.indexOf(x.fact.kind) - KINDS.indexOf(y.fact.kind)
  );
}
