import { createHmac, randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'; // no l, o, 0, 1: links are read out over the phone
const BYTES = 20; // 160 bits: well above what can be guessed, and exactly 32 letters

/** A new key for a store's links: 32 random bytes in hex. */
export function newLinkKey(): string {
  return randomBytes(32).toString('hex');
}

/**
 * The name of a set of versions: HMAC-SHA256 over their sorted ids, 160 bits in 32 letters and digits. The same texts give the same
 * name on one instance in any order; without the key, having the texts does not help to guess it.
 */
export function setId(key: string, versions: readonly string[]): string {
  const distinct = [...new Set(versions)].sort();
  const bytes = createHmac('sha256', Buffer.from(key, 'hex')).update(distinct.join('\n')).digest().subarray(0, BYTES);
  let out = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return out;
}
