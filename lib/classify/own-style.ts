import type { StyleEffect, StyleRule } from '../model/style-rule.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { createLexis } from '../text/lexis.ts';
import { tokenise } from '../text/tokens.ts';
import type { Atom } from './atom.ts';
import type { OwnForm, OwnForms } from './own-forms.ts';

/** A newsroom's own rules made ready for the texts of one collation. */
export type OwnStyle = {
  /** The forms that begin at a token of a version read word by word: for the reader. */
  readonly formsOf: OwnForms;
  /** The rule that explains an atom, by its place in the file; null when none does. */
  readonly ruleOf: (atom: Atom) => number | null;
  /** Counts a change that is style by these rules only. */
  readonly count: (rules: ReadonlySet<number>) => void;
  readonly effect: () => StyleEffect;
};

type Part =
  | { readonly kind: 'literal'; readonly folded: string }
  | { readonly kind: 'word' }
  | { readonly kind: 'number' };
type Form = { readonly rule: number; readonly parts: readonly Part[] };

/**
 * `outlets` names, version by version, the labels and publishers it goes by. Rules for outlets of which no version is are
 * left aside. Words are compared as they are everywhere: folded, so case and the style of apostrophes do not count.
 */
export function createOwnStyle(
  rules: readonly StyleRule[],
  texts: readonly AnalysedText[],
  outlets: readonly (readonly string[])[],
): OwnStyle {
  const names = new Map(texts.map((text, v) => [text, new Set((outlets[v] ?? []).map(plainName))]));
  const isOf = (text: AnalysedText, rule: StyleRule): boolean =>
    rule.outlets.some((outlet) => names.get(text)?.has(plainName(outlet)));
  const forms = rules.flatMap((rule, index) =>
    rule.outlets.length === 0 || texts.some((text) => isOf(text, rule))
      ? rule.forms.map((form): Form => ({ rule: index, parts: partsOf(form) }))
      : [],
  );
  const byFirst = new Map<string, Form[]>();
  for (const form of forms) byFirst.set(firstWord(form), [...(byFirst.get(firstWord(form)) ?? []), form]);
  const counts = rules.map(() => 0);
  let total = 0;
  return {
    formsOf: (folded, numberAt) => (at) => {
      const forms = [...(byFirst.get(folded[at] as string) ?? []), ...(byFirst.get('') ?? [])];
      const found = forms.map((form) => match(form, { folded, numberAt, at })).filter((f) => f !== null);
      const length = found.reduce((most, f) => Math.max(most, f.length), 0);
      if (length === 0) return null;
      return { length, keys: found.filter((f) => f.length === length).flatMap((f) => f.keys) };
    },
    ruleOf: (atom) => {
      const [a, b] = [atom.a.units[0], atom.b.units[0]];
      if (!a || !b || atom.a.units.length > 1 || atom.b.units.length > 1) return null;
      // Inside quotation marks the words are the fact, whoever prints them.
      if (atom.quoted || a.word === b.word) return null;
      const key = a.own.find((k) => {
        const rule = rules[ruleIn(k)];
        if (!rule || !b.own.includes(k)) return false;
        return rule.outlets.length === 0 || isOf(atom.a.text, rule) || isOf(atom.b.text, rule);
      });
      return key === undefined ? null : ruleIn(key);
    },
    count: (explained) => {
      total++;
      for (const rule of explained) counts[rule] = (counts[rule] ?? 0) + 1;
    },
    effect: () => ({
      changes: total,
      rules: rules.flatMap(({ forms: own }, i) => (counts[i] ? [{ forms: own, changes: counts[i] }] : [])),
    }),
  };
}

function plainName(outlet: string): string {
  return outlet.trim().replace(/\s+/g, ' ').toLowerCase();
}

function partsOf(form: string): readonly Part[] {
  return form.split(/\s+/).flatMap((word): Part[] => {
    if (word === '<word>') return [{ kind: 'word' }];
    if (word === '<number>') return [{ kind: 'number' }];
    const lexis = createLexis();
    return Array.from(tokenise(word, lexis).ids, (id) => ({ kind: 'literal', folded: lexis.folded(id) }));
  });
}

/** What a form is looked up by; empty for one that begins with a placeholder. */
function firstWord({ parts: [first] }: Form): string {
  return first?.kind === 'literal' ? first.folded : '';
}

/** The rule and what its placeholders stand for: equal for two forms of one rule that say the same. */
function keyOf(rule: number, held: readonly string[]): string {
  return [rule, ...held].join(' ');
}

function ruleIn(key: string): number {
  return Number.parseInt(key, 10);
}

function match(
  { rule, parts }: Form,
  { folded, numberAt, at }: { folded: readonly string[]; numberAt: Parameters<OwnForms>[1]; at: number },
): OwnForm | null {
  const held: string[] = [];
  let t = at;
  for (const part of parts) {
    const word = folded[t];
    if (word === undefined) return null;
    if (part.kind === 'literal') {
      if (word !== part.folded) return null;
      t++;
    } else if (part.kind === 'word') {
      if (!/[\p{L}\p{N}]/u.test(word)) return null;
      held.push(word);
      t++;
    } else {
      const number = numberAt(t);
      if (!number) return null;
      held.push(number.value);
      t += number.length;
    }
  }
  return { length: t - at, keys: [keyOf(rule, held)] };
}
