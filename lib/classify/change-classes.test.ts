import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isStyleOnly, STYLE_CLASSES, SUBSTANCE_CLASSES } from '../model/change.ts';
import { readExample } from './bracketed.ts';
import { STYLE_RULES, SUBSTANCE_RULES } from './change-classes.ts';
import { classify } from './classify.ts';

const RULES = [...STYLE_RULES, ...SUBSTANCE_RULES];

function classesOf(a: string, b: string): string[] {
  return [...new Set(classify(readExample({ a, b })).ruled.changes.flatMap((c) => c.classes))];
}

describe('the list of change classes', () => {
  it('has every class of the model in its order, but the move, which comes from the kind of the change', () => {
    expect(RULES.map((c) => c.id)).toEqual([...STYLE_CLASSES, ...SUBSTANCE_CLASSES]);
  });

  it('has one file for each entry and no file without one', () => {
    const files = readdirSync(new URL('./classes/', import.meta.url)).filter((f) => !f.endsWith('.test.ts'));
    expect(files.sort()).toEqual(RULES.map((c) => `${c.id}.ts`).sort());
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      it('shows at least one change of its kind, and one that is not', () => {
        expect(rule.examples.match).not.toEqual([]);
        expect(rule.examples.pass).not.toEqual([]);
      });
      for (const { a, b } of rule.examples.match)
        it(`holds for ${a} / ${b}`, () => expect(classesOf(a, b)).toContain(rule.id));
      for (const { a, b } of rule.examples.pass)
        it(`does not hold for ${a} / ${b}`, () => expect(classesOf(a, b)).not.toContain(rule.id));
    });
  }

  it('calls a change style only when all of it is', () => {
    const [style] = classify(readExample({ a: 'the [US defence] chief', b: 'the [U.S. defense] chief' })).changes;
    const [mixed] = classify(
      readExample({ a: 'the [US defence chief] said', b: 'the [U.S. defense minister] said' }),
    ).changes;
    expect(isStyleOnly(style?.classes ?? [])).toBe(true);
    expect(isStyleOnly(mixed?.classes ?? [])).toBe(false);
  });
});
