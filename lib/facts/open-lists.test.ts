import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpenLists } from './open-lists.ts';

type Item = { readonly group: number };

const item = (group: number): Item => ({ group });

describe('open lists', () => {
  it('give the first list that has no item of the group, in the order of being added', () => {
    const open = createOpenLists<Item>((i) => i.group);
    const [one, two] = [[item(1)], [item(1)]];
    open.add(one, ['k']);
    open.add(two, ['k']);
    expect(open.firstWithout(['k'], [item(2)])).toBe(one);
    open.grow(one, [item(2)]);
    expect(open.firstWithout(['k'], [item(2)])).toBe(two);
    expect(open.firstWithout(['k'], [item(3)])).toBe(one);
    expect(open.firstWithout(['k'], [item(1)])).toBeNull();
    expect(open.firstWithout(['other'], [item(2)])).toBeNull();
  });

  it('refuse to grow a list that nobody added', () => {
    expect(() => createOpenLists<Item>((i) => i.group).grow([item(1)], [item(2)])).toThrow('not added');
  });

  it('find what a walk along all lists finds', () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      other: fc.constantFrom('a', 'b', 'c'),
      group: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const open = createOpenLists<Item>((i) => i.group);
        const all: { readonly list: Item[]; readonly keys: Set<string> }[] = [];
        for (const { key, other, group } of steps) {
          const walked = all.find(
            (l) => (l.keys.has(key) || l.keys.has(other)) && !l.list.some((i) => i.group === group),
          );
          const found = open.firstWithout([key, other], [item(group)]);
          expect(found).toBe(walked?.list ?? null);
          if (found) open.grow(found, [item(group)]);
          else {
            const list = [item(group)];
            all.push({ list, keys: new Set([key]) });
            open.add(list, [key]);
          }
        }
      }),
    );
  });
});
