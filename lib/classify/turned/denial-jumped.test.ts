import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../../model/change.ts';
import { readExample } from '../bracketed.ts';
import { classify } from '../classify.ts';

function areStyle(a: string, b: string): readonly boolean[] {
  return classify(readExample({ a, b })).changes.map((c) => isStyleOnly(c.classes));
}

describe('a denial that jumps its verb', () => {
  it.each([
    ['The port [did] not [pledge ]to rebuild it.', 'The port [pledged] not []to rebuild it.'],
    ['The crew was [not ]told []to sail at noon.', 'The crew was []told [not ]to sail at noon.'],
    ['The board [did] not [decide ]to close the lock.', 'The board [decided] not []to close the lock.'],
    ['The rule [does] not [force ]ports to pay.', 'The rule [forces ports] not []to pay.'],
  ])('is told: %s / %s', (a, b) => {
    expect(areStyle(a, b)).toContain(false);
    expect(areStyle(b, a)).toContain(false);
  });
  it('is no denial of a thing', () => {
    const [a, b] = ['They had [got] [no] word of it.', 'They did not [get] [any] word of it.'];
    expect(areStyle(a, b)[0]).toBe(true);
  });
  it.each([
    ['The lock [does ]not [seem ]to work.', 'The lock [seems ]not []to work.'],
    ['The plan is [not ]likely []to work.', 'The plan is []likely [not ]to work.'],
  ])('says the same over a verb that lets it: %s / %s', (a, b) => {
    expect(classify(readExample({ a, b })).changes.map((c) => c.classes)).not.toContainEqual(['negation']);
  });
});
