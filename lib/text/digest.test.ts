import { expect, test } from 'vitest';
import { digest, sha256Hex } from './digest.ts';

test('the hash is SHA-256 of the UTF-8 bytes', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('王')).not.toBe(sha256Hex('田'));
});

test('an id is twelve characters that can be read out, and depends on where the parts are cut', () => {
  expect(digest(['ab', 'c'])).toMatch(/^[a-km-np-z2-9]{12}$/);
  expect(digest(['ab', 'c'])).toBe(digest(['ab', 'c']));
  expect(digest(['ab', 'c'])).not.toBe(digest(['a', 'bc']));
});
