import { asSeen } from '../lexicon/invisible.ts';
import { pressDays } from '../lexicon/press-days.ts';
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
import type { StyleEffect, StyleRule } from '../model/style-rule.ts';
import type { BareVariation, Variation } from '../model/variation.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { datedBlocks } from '../text/forms.ts';
import type { Lexis } from '../text/lexis.ts';
import { tokensIn } from '../text/tokens.ts';
import type { Atom } from './atom.ts';
import { atomsOf, widen } from './atoms.ts';
import { STYLE_RULES, SUBSTANCE_RULES } from './change-classes.ts';
import { hedgesAlike } from './hedges-alike.ts';
import { withoutKept } from './kept.ts';
import { withoutPassing } from './kept-in-passage.ts';
import type { Known } from './known.ts';
import { movedSentences } from './moved-sentences.ts';
import { BUILT_OTHERWISE, SAID_OTHERWISE } from './otherwise/otherwise.ts';
import { createOwnStyle, type OwnStyle } from './own-style.ts';
import { createPairing } from './pairing.ts';
import { companions, type Read, readText } from './reader.ts';
import { secondOpinion } from './second-opinion/second-opinion.ts';
import { createSigns } from './signs.ts';
import { createSurroundings, type Placed } from './surroundings.ts';
import { areSwappedMarks, withoutSwappedMark } from './swapped-marks.ts';
import { isScoreTurned } from './turned/scores.ts';
import { turnedAs } from './turned/turned.ts';

/** What `classify` needs: the diff, the facts found before it, and the texts both speak of. */
export type ClassifyInput = {
  readonly changes: readonly BareChange[];
  readonly variations: readonly BareVariation[];
  /** Quotations tell which words are quoted; the other facts are not used. */
  readonly facts: readonly Fact[];
  readonly rows: readonly Row[];
  readonly texts: readonly AnalysedText[];
  readonly lexis: Lexis;
  /** A newsroom's own rules, with the labels and publishers each version goes by. */
  readonly style?: { readonly rules: readonly StyleRule[]; readonly outlets: readonly (readonly string[])[] };
  /** Told before each change how many are done. */
  readonly onChange?: (done: number) => void;
};

type Classified = { readonly changes: readonly Change[]; readonly variations: readonly Variation[] };

const ORDER: readonly ChangeClass[] = [...STYLE_CLASSES, ...SUBSTANCE_CLASSES, 'move'];

/** Each class alone, made once: most of many thousand changes have one. */
const ALONE = Object.fromEntries(ORDER.map((c) => [c, [c]])) as unknown as Readonly<
  Record<ChangeClass, readonly ChangeClass[]>
>;

/**
 * Gives every change and every variation its classes, never none, in the order of the filters; the items stay in order.
 * A variation's are those of each other reading against its first; where a sentence moved between the two it is `move`. A change is taken apart into atoms, each atom gets the
 * style that explains it or else what it changes. A change is style only when every atom is; beside substance the style
 * of its other words tells an editor nothing, and is left out. Where the rules see no more than that words differ, a second opinion is asked.
 */
export function classify(input: ClassifyInput): Classified & {
  /** The same without the second opinion: what the findings go by, which weigh each difference themselves. */
  readonly ruled: Classified;
  /** Present exactly when there are rules of a newsroom's own. */
  readonly ownStyle?: StyleEffect;
} {
  const signs = createSigns();
  const given = { ...input, signs, pressDays: pressDays(input.rows, datedBlocks(input.texts, input.lexis)) };
  const plain = input.texts.map((text, version) => readText(text, version, { ...given, own: null }));
  const known = companions(plain);
  const { style, texts } = input;
  const own = style && style.rules.length > 0 ? createOwnStyle(style.rules, texts, style.outlets) : null;
  const without = createJudge(plain, known, null);
  const ours = own
    ? createJudge(
        texts.map((text, version) => readText(text, version, { ...given, own: own.formsOf })),
        known,
        own,
      )
    : null;
  // Where none of the rules explains anything the change is read as if there were none: a form taken as one word hides
  // the number in it.
  const of = (a: Place, b: Place, explained: Set<number>): Judgement => {
    const judged = ours?.(a, b, explained);
    return judged && explained.size > 0 ? judged : without(a, b);
  };
  const ruled: Change[] = [];
  const changes = input.changes.map((c, done): Change => {
    input.onChange?.(done);
    const explained = new Set<number>();
    const judged = c.kind === 'move' ? MOVED : own ? of(c.a, c.b, explained) : without(c.a, c.b);
    if (explained.size > 0 && isStyleOnly(judged.told) && !isStyleOnly(without(c.a, c.b).told)) own?.count(explained);
    const told = withClasses(c, judged.told);
    ruled.push(judged.ruled === judged.told ? told : withClasses(c, judged.ruled));
    return told;
  });
  const isMovedSentence = movedSentences(input.changes, texts);
  const variations = input.variations.map((v) => {
    const places = v.readings.map((r) => r.ranges[0]).filter((p) => p !== undefined);
    const [first, ...others] = places;
    const judged = first ? others.map((p) => (isMovedSentence(first, p) ? MOVED : of(first, p, new Set()))) : [];
    return {
      told: { ...v, classes: sorted(judged.flatMap((j) => j.told)) },
      ruled: { ...v, classes: sorted(judged.flatMap((j) => j.ruled)) },
    };
  });
  return {
    changes,
    variations: variations.map((v) => v.told),
    ruled: { changes: ruled, variations: variations.map((v) => v.ruled) },
    ...(own ? { ownStyle: own.effect() } : {}),
  };
}

function withClasses({ row, a, b, kind }: BareChange, classes: readonly ChangeClass[]): Change {
  return { row, a, b, kind, classes };
}

/** What the rules say of a change, and what is told: the same, but where a second opinion calls style what the rules leave open. */
type Judgement = { readonly ruled: readonly ChangeClass[]; readonly told: readonly ChangeClass[] };

const MOVED: Judgement = { ruled: ['move'], told: ['move'] };

function sorted(classes: Iterable<ChangeClass>): readonly ChangeClass[] {
  const set = new Set(classes);
  if (set.size === 1) for (const c of set) return ALONE[c];
  return ORDER.filter((c) => set.has(c));
}

/** The classes of what stands at two places, sorted; `explained` gets the newsroom's own rules that explained something. */
type Judge = (a: Place, b: Place, explained?: Set<number>) => Judgement;

/** What was judged, or, where the whole of the versions had a say in it, what was judged of each pair of them. */
type Verdict = { readonly classes: readonly ChangeClass[] } | { readonly ofPairs: Map<string, readonly ChangeClass[]> };

/**
 * A judge that remembers. Many versions say the same at one place, and every pair of them is a change: what was judged
 * once holds wherever the same words stand in the same surroundings. With rules of a newsroom's own each change is judged
 * anew, since they may hold for some versions only.
 */
function createJudge(reads: readonly Read[], known: Known, own: OwnStyle | null): Judge {
  const pairUnits = createPairing();
  const verdicts = createSurroundings<Verdict>();
  let asked = false;
  const listening: Known = {
    nearName: (text, word, name) => {
      asked = true;
      return known.nearName(text, word, name);
    },
  };

  function judge(place: Placed, explained: Set<number> | null): readonly ChangeClass[] {
    const out = new Set<ChangeClass>();
    for (const atom of atomsOf(place.a, place.b, { ...place, known: listening, pairUnits })) {
      const rule = own?.ruleOf(atom) ?? null;
      if (rule !== null) explained?.add(rule);
      for (const c of rule === null ? atomClasses(atom) : OWN_CLASSES) out.add(c);
    }
    const hedges = out.has('hedge') ? hedgesAlike(place) : null;
    if (hedges === 'same' && !out.has('quotation')) return ['synonym'];
    if (hedges !== null) {
      out.delete('hedge');
      if (out.size === 0) out.add('wording');
    }
    const classes = sorted(out);
    if (classes.length < 2) return classes;
    const substance = classes.filter((c) => !isStyleOnly(ALONE[c]));
    return substance.length > 0 ? substance : classes;
  }

  function remembered(place: Placed, pair: string): readonly ChangeClass[] {
    const verdict = verdicts.find(place);
    const classes = verdict && ('classes' in verdict ? verdict.classes : verdict.ofPairs.get(pair));
    if (classes) return classes;
    asked = false;
    const made = judge(place, null);
    // A name shortened in one version and full in another is judged by the whole of both.
    if (verdict && 'ofPairs' in verdict) verdict.ofPairs.set(pair, made);
    else verdicts.keep(asked ? { ofPairs: new Map([[pair, made]]) } : { classes: made });
    return made;
  }

  return (a, b, explained) => {
    const readA = reads[a.version] as Read;
    const readB = reads[b.version] as Read;
    const seen = isPlainlySeen(readA, a, readB, b) ? null : onlyToTheMachine(wordsAt(readA, a), wordsAt(readB, b));
    if (seen) return ruledAs(seen);
    const change = withoutSwappedMark(readA, readB, {
      a: tokensIn(readA.text.tokens, a),
      b: tokensIn(readB.text.tokens, b),
    });
    const place: Placed = { a: readA, b: readB, change, wide: widen(readA, readB, change) };
    if (areSwappedMarks(place)) return ruledAs('punctuation');
    if (isScoreTurned(place)) return ruledAs('number');
    const another = turnedAs(place);
    if (!another && SAID_OTHERWISE.some((isStyle) => isStyle(place))) return ruledAs('house-style');
    const ruled = own ? judge(place, explained ?? null) : remembered(place, `${a.version} ${b.version}`);
    if (another && !(explained && explained.size > 0)) {
      const told = ruled.length === 0 || isStyleOnly(ruled) ? ALONE[another] : ruled;
      return { ruled: told, told };
    }
    // Every word has its like within a wider view (a phrase that ends beyond the change): another way of writing it.
    if (ruled.length === 0)
      return ruledAs((wordsAt(readA, a) + wordsAt(readB, b)).trim() === '' ? 'space' : 'house-style');
    const left = withoutKept(place, ruled);
    if (isStyleOnly(left)) return { ruled, told: left };
    const style = BUILT_OTHERWISE.some((isStyle) => isStyle(place, left))
      ? 'house-style'
      : secondOpinion(place, ruled, left);
    return { ruled, told: style ? ALONE[style] : withoutPassing(place, left) };
  };
}

function ruledAs(c: ChangeClass): Judgement {
  return { ruled: ALONE[c], told: ALONE[c] };
}

function wordsAt({ text }: Read, { start, end }: Place): string {
  return text.version.text.slice(start, end);
}

/** True when a glance at the first characters shows a difference that a reader sees, as nearly always; also when one side has nothing at all. */
function isPlainlySeen(readA: Read, a: Place, readB: Read, b: Place): boolean {
  const x = plainStart(readA.text.version.text, a);
  const y = plainStart(readB.text.version.text, b);
  return (x > 0 && y > 0 && x !== y) || (x > 0 && b.start === b.end) || (y > 0 && a.start === a.end);
}

/** The first character that is no space, when it and its neighbour are plain ASCII (or nothing follows), else 0. */
function plainStart(text: string, { start, end }: Place): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  if (at >= end) return 0;
  const first = text.charCodeAt(at);
  return first > 32 && first < 127 && !(at + 1 < end && text.charCodeAt(at + 1) > 126) ? first : 0;
}

/** Differences that no reader can see: white space, then characters without a shape or with another's. */
function onlyToTheMachine(a: string, b: string): ChangeClass | null {
  const squeeze = (s: string): string => s.replace(/\s+/gu, ' ').trim();
  const [x, y] = [squeeze(a), squeeze(b)];
  if (x === y) return 'space';
  // What is plain ASCII on both sides is seen as it is.
  if (isPlain(x) && isPlain(y)) return null;
  return squeeze(asSeen(a)) === squeeze(asSeen(b)) ? 'invisible' : null;
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return false;
  return true;
}

/** The newsroom's own style is house style; it is asked before all that is built in. */
const OWN_CLASSES: readonly ChangeClass[] = ['house-style'];

function atomClasses(atom: Atom): readonly ChangeClass[] {
  const style = STYLE_RULES.find((r) => r.matches(atom));
  if (style) return [style.id];
  const substance = SUBSTANCE_RULES.filter((r) => r.matches(atom)).map((r) => r.id);
  return substance.length > 0 ? substance : ['wording'];
}
