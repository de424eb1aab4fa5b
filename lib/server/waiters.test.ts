import { expect, test } from 'vitest';
import { waiters } from './waiters.ts';

test('wakes whoever watches the name, and nobody else', async () => {
  const all = waiters();
  const [a, b, other] = [all.watch('a'), all.watch('a'), all.watch('b')];
  let woken = '';
  for (const [name, w] of Object.entries({ a, b, other })) void w.told.then(() => (woken += `${name} `));
  all.wake('a');
  await Promise.all([a.told, b.told]);
  expect(woken).toBe('a b ');
  all.wakeAll();
  await other.told;
  expect(woken).toBe('a b other ');
});

test('keeps nothing of who has forgotten, woken or not', () => {
  const all = waiters();
  const [a, b] = [all.watch('a'), all.watch('a')];
  all.wake('a');
  expect(all.count).toBe(2); // woken, and still to say that it is done
  a.forget();
  a.forget();
  expect(all.count).toBe(1);
  const again = all.watch('a');
  b.forget();
  expect(all.count).toBe(1);
  again.forget();
  expect(all.count).toBe(0);
});
