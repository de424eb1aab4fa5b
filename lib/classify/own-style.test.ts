import { describe, expect, it } from 'vitest';
import type { StyleRule } from '../model/style-rule.ts';
import { readExample } from './bracketed.ts';
import { classify } from './classify.ts';

const everywhere = (...forms: string[]): StyleRule => ({ forms, outlets: [] });
const RULES: readonly StyleRule[] = [
  everywhere('politicians', 'lawmakers'),
  everywhere('harbour board', 'port office'),
  everywhere('the <word> government', 'the <word> administration'),
  everywhere('<number> metres', '<number> yards'),
  { forms: ['cops', 'police'], outlets: ['The Example'] },
];

function judged(a: string, b: string, outlets: readonly (readonly string[])[] = [], rules = RULES) {
  return classify({ ...readExample({ a, b }), style: { rules, outlets } });
}
function classesOf(a: string, b: string, outlets: readonly (readonly string[])[] = []) {
  return judged(a, b, outlets).changes.flatMap((c) => c.classes);
}

describe("a newsroom's own style", () => {
  it('makes one form for another house style, and nothing else', () => {
    expect(classesOf('the [politicians] met', 'the [lawmakers] met')).toEqual(['house-style']);
    expect(classesOf('the [Lawmakers] met', 'the [politicians] met')).toEqual(['house-style']);
    expect(classesOf('the [politicians] met', 'the [plumbers] met')).not.toContain('house-style');
    expect(classesOf('the [politicians] met', 'the [Politicians] met')).toEqual(['case']);
    expect(classesOf('the [politicians left] it', 'the [lawmakers burned] it')).toEqual(['wording']);
  });

  it('takes forms of several words as one, whether or not the change holds them whole', () => {
    expect(classesOf('the [harbour board] said', 'the [port office] said')).toEqual(['house-style']);
    expect(classesOf('the Obama [government] said', 'the Obama [administration] said')).toEqual(['house-style']);
    expect(classesOf('the harbour [board] said', 'the harbour [office] said')).not.toEqual(['house-style']);
  });

  it('wants the same word or number where a placeholder stands', () => {
    expect(classesOf('[the Biden government] said', '[the Obama administration] said')).not.toEqual(['house-style']);
    expect(classesOf('it is 300 [metres] long', 'it is 300 [yards] long')).toEqual(['house-style']);
    expect(classesOf('it is [seven metres] long', 'it is [7 yards] long')).toEqual(['house-style']);
    expect(classesOf('it is [300 metres] long', 'it is [330 yards] long')).toContain('number');
  });

  it('never holds inside quotation marks: there the words are the fact', () => {
    const quoted = classesOf('He said “the [politicians] met us” today.', 'He said “the [lawmakers] met us” today.');
    expect(quoted).not.toContain('house-style');
    expect(quoted).toContain('quotation');
  });

  it('holds for an outlet only where one of the two versions is of it', () => {
    const change = ['the [cops] came', 'the [police] came'] as const;
    const without = classesOf(...change);
    expect(without).not.toEqual(['house-style']);
    expect(classesOf(...change, [['copy 1', ' the  example '], ['copy 2']])).toEqual(['house-style']);
    expect(classesOf(...change, [['copy 1'], ['The Other']])).toEqual(without);
  });

  it('counts what it changed: substance become style, rule by rule, and nothing that was style anyway', () => {
    const { ownStyle } = judged(
      'the [politicians] met last [autumn] at the [harbour board], the [politicians] said',
      'the [lawmakers] met last [fall] at the [port office], the [lawmakers] said',
      [],
      [...RULES, everywhere('autumn', 'fall')],
    );
    expect(ownStyle).toEqual({
      changes: 3,
      rules: [
        { forms: ['politicians', 'lawmakers'], changes: 2 },
        { forms: ['harbour board', 'port office'], changes: 1 },
      ],
    });
  });

  it('without a rule leaves no trace', () => {
    const example = readExample({ a: 'the [politicians] met', b: 'the [lawmakers] met' });
    expect(classify({ ...example, style: { rules: [], outlets: [] } })).toEqual(classify(example));
    expect('ownStyle' in classify({ ...example, style: { rules: [], outlets: [] } })).toBe(false);
  });
});
