import { describe, expect, it } from 'vitest';
import type { ChangeClass } from '../../lib/model/change.ts';
import { agreement } from './agreement.ts';
import { TAUGHT } from './samples.ts';

type Labels = Parameters<typeof agreement>[0];

/** Places 0, 1, 2 … with the class that stands at each. */
const labels = (...classes: readonly ChangeClass[]): Labels =>
  classes.map((c, i) => ({
    set: 's',
    story: 't',
    a: { version: 'a', start: i, end: i + 1 },
    b: { version: 'b', start: i, end: i + 1 },
    classes: [c],
  }));

describe('the agreement of two labellers', () => {
  it('is full when both call the same places style, in whatever class', () => {
    const found = agreement(labels('case', 'wording', 'name'), labels('synonym', 'hedge', 'name'));
    expect(found).toMatchObject({ places: 3, same: 3, kappa: 1, style: 100, substance: 100 });
  });

  it('is that of chance when one says nothing of the other', () => {
    const found = agreement(labels('case', 'case', 'wording', 'wording'), labels('case', 'wording', 'case', 'wording'));
    expect(found).toEqual({ places: 4, same: 2, kappa: 0, style: 50, substance: 50, onlySecond: 1, onlyFirst: 1 });
  });

  it('is as Cohen counts it: of fifty, 20 yes and 15 no alike, 5 and 10 unlike, 0.4', () => {
    const first = [...Array(25).fill('case'), ...Array(25).fill('name')] as ChangeClass[];
    const second = [
      ...Array(20).fill('case'),
      ...Array(5).fill('name'),
      ...Array(10).fill('case'),
      ...Array(15).fill('name'),
    ] as ChangeClass[];
    expect(agreement(labels(...first), labels(...second))?.kappa).toBe(0.4);
  });

  it('is asked only of places that both have', () => {
    expect(agreement(labels('case', 'name'), labels('case'))?.places).toBe(1);
    expect(agreement(labels('case'), [])).toBeNull();
  });

  it('is taken on places of the first sample that both have labelled', () => {
    const { first = [], again = [], ninth = [] } = TAUGHT;
    expect(agreement(first, again)?.places).toBeGreaterThan(20);
    expect(agreement(ninth, again)).toBeNull();
  });
});
