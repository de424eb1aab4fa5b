import { expect, test, vi } from 'vitest';

test('an error of ours is known by whichever copy of its module looks at it, and no other is taken for it', async () => {
  const here = await import('./store-unusable.ts');
  vi.resetModules();
  const elsewhere = await import('./store-unusable.ts');
  expect(elsewhere.StoreUnusable).not.toBe(here.StoreUnusable);
  const error = new elsewhere.StoreUnusable('The disk is full.', { cause: 'x' });
  expect(error).toBeInstanceOf(here.StoreUnusable);
  expect([error.message, error.cause]).toEqual(['The disk is full.', 'x']);
  for (const other of [new Error('The disk is full.'), { name: 'StoreUnusable' }, null, 'StoreUnusable'])
    expect(other instanceof here.StoreUnusable).toBe(false);
});
