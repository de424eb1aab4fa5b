import { asSeen } from '../lexicon/invisible.ts';
import {
  type BareChange,
  type Change,
  type ChangeClass,
  isStyleOnly,
  type Place,
  STYLE_CLASSES,
  SUBSTANCE_CLASSES,
} from '../model/change.ts';
import type { Fact } from '../model/fact.ts';
import type { Row } from '../model/row.ts';
import type { BareVariation, Variation } from '../model/variation.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { tokensIn } from '../text/tokens.ts';
import type { Atom } from './atom.ts';
import { atomsOf } from './atoms.ts';
import { STYLE_RULES, SUBSTANCE_RULES } from './change-classes.ts';
import type { Known } from './known.ts';
import { companions, type Read, readText } from './reader.ts';

/** What `classify` needs: the diff, the facts found before it, and the texts both speak of. */
export type ClassifyInput = {
  readonly changes: readonly BareChange[];
  readonly variations: readonly BareVariation[];
  /** Quotations tell which words are quoted; the other facts are not used. */
  readonly facts: readonly Fact[];
  readonly rows: readonly Row[];
  readonly texts: readonly AnalysedText[];
  readonly lexis: Lexis;
};

const ORDER: readonly ChangeClass[] = [...STYLE_CLASSES, ...SUBSTANCE_CLASSES, 'move'];

/**
 * Gives every change and every variation its classes, never none, in the order of the filters; the items stay in order.
 * A variation's are those of each other reading against its first. A change is taken apart into atoms, each atom gets the
 * style that explains it or else what it changes. A change is style only when every atom is; beside substance the style
 * of its other words tells an editor nothing, and is left out.
 */
export function classify(input: ClassifyInput): {
  readonly changes: readonly Change[];
  readonly variations: readonly Variation[];
} {
  const reads = input.texts.map((text, version) => readText(text, version, input));
  const known = companions(reads);
  const of = (a: Place, b: Place): ReadonlySet<ChangeClass> => classesOf(reads, { a, b, known });
  return {
    changes: input.changes.map((c) => ({ ...c, classes: sorted(c.kind === 'move' ? ['move'] : of(c.a, c.b)) })),
    variations: input.variations.map((v) => {
      const places = v.readings.map((r) => r.ranges[0]).filter((p) => p !== undefined);
      const [first, ...others] = places;
      return { ...v, classes: sorted(first ? others.flatMap((p) => [...of(first, p)]) : []) };
    }),
  };
}

function sorted(classes: Iterable<ChangeClass>): readonly ChangeClass[] {
  const set = new Set(classes);
  return ORDER.filter((c) => set.has(c));
}

function classesOf(
  reads: readonly Read[],
  given: { readonly a: Place; readonly b: Place; readonly known: Known },
): ReadonlySet<ChangeClass> {
  const { a, b, known } = given;
  const readA = reads[a.version] as Read;
  const readB = reads[b.version] as Read;
  const textA = readA.text.version.text.slice(a.start, a.end);
  const textB = readB.text.version.text.slice(b.start, b.end);
  const seen = onlyToTheMachine(textA, textB);
  if (seen) return new Set([seen]);
  const change = { a: tokensIn(readA.text.tokens, a), b: tokensIn(readB.text.tokens, b) };
  const out = new Set<ChangeClass>();
  for (const atom of atomsOf(readA, readB, { change, known })) for (const c of atomClasses(atom)) out.add(c);
  const substance = [...out].filter((c) => !isStyleOnly([c]));
  if (substance.length > 0) return new Set(substance);
  // Every word has its like within a wider view (a phrase that ends beyond the change): another way of writing it.
  if (out.size === 0) out.add(textA.trim() === '' && textB.trim() === '' ? 'space' : 'house-style');
  return out;
}

/** Differences that no reader can see: white space, then characters without a shape or with another's. */
function onlyToTheMachine(a: string, b: string): ChangeClass | null {
  const squeeze = (s: string): string => s.replace(/\s+/gu, ' ').trim();
  if (squeeze(a) === squeeze(b)) return 'space';
  return squeeze(asSeen(a)) === squeeze(asSeen(b)) ? 'invisible' : null;
}

function atomClasses(atom: Atom): readonly ChangeClass[] {
  const style = STYLE_RULES.find((r) => r.matches(atom));
  if (style) return [style.id];
  const substance = SUBSTANCE_RULES.filter((r) => r.matches(atom)).map((r) => r.id);
  const named = substance.filter((c) => c !== 'wording');
  if (named.length > 0) return named;
  return ['wording'];
}
