import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the text in UTF-8, as 64 hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'; // no l, o, 0, 1: ids are read out over the phone
const LENGTH = 12;

/**
 * A short id of a list of words: 12 letters and digits (60 bits). The parts are length-prefixed, so that
 * `['ab', 'c']` and `['a', 'bc']` differ.
 */
export function digest(parts: readonly string[]): string {
  const bytes = sha256(utf8ToBytes(parts.map((p) => `${p.length}:${p}`).join('')));
  let out = '';
  for (let i = 0; i < LENGTH; i++) out += ALPHABET[(bytes[i] as number) & 31];
  return out;
}
