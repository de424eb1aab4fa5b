import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../../model/change.ts';
import { readExample } from '../bracketed.ts';
import { classify } from '../classify.ts';

/** Whether each change of a pair is style. */
function areStyle(a: string, b: string): readonly boolean[] {
  return classify(readExample({ a, b })).changes.map((c) => isStyleOnly(c.classes));
}

const TURNED: readonly (readonly [string, string])[] = [
  ['If the [rent rises], the [tenants] will [march].', 'If the [tenants march], the [rent] will [rise].'],
  ['When the [choir sang], the [roof shook].', 'When the [roof shook], the [choir sang].'],
  ['The [lock] was shut because the [pier] sank.', 'The [pier] sank because the [lock] was shut.'],
];

const KEPT: readonly (readonly [string, string])[] = [
  ['[If the rent rises, ]the tenants will march[].', '[]The tenants will march[ if the rent rises].'],
  ['If [the rent] rises, the tenants will march.', 'If [rent] rises, the tenants will march.'],
];

describe('two clauses around a link', () => {
  it.each(TURNED)('trade places: %s / %s', (a, b) => {
    expect(areStyle(a, b)).toContain(false);
    expect(areStyle(b, a)).toContain(false);
  });
  it.each(KEPT)('say the same where the condition stays one: %s / %s', (a, b) => {
    expect(areStyle(a, b)).not.toContain(false);
    expect(areStyle(b, a)).not.toContain(false);
  });
});
