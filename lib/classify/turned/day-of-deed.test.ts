import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../../model/change.ts';
import { readExample } from '../bracketed.ts';
import { classify } from '../classify.ts';

function areStyle(a: string, b: string): readonly boolean[] {
  return classify(readExample({ a, b })).changes.map((c) => isStyleOnly(c.classes));
}

describe('a day that passes to another deed', () => {
  it('is told where both are past', () => {
    const a = 'The mate told the court [on Friday ]he sank the boat[].';
    const b = 'The mate told the court []he sank the boat[ on Friday].';
    expect(areStyle(a, b)).toEqual([false, false]);
    expect(areStyle(b, a)).toEqual([false, false]);
  });
  it.each([
    ['The port said [on Friday ]it would close the lock[].', 'The port said []it would close the lock[ on Friday].'],
    ['[On Friday ]he sank the boat[].', '[]He sank the boat[ on Friday].'],
    ['The lock [on Friday ]was closed[].', 'The lock []was closed[ on Friday].'],
  ])('is style otherwise: %s / %s', (a, b) => {
    expect(areStyle(a, b)).not.toContain(false);
  });
});
