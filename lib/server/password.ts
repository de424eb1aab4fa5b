import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** About 60 ms and 32 MB a try on a server of today: cheap for who signs in, dear for who guesses (RFC 7914; OWASP's second choice). */
const COST = { N: 2 ** 15, r: 8, p: 1 } as const;
const BYTES = 32;
const FORM = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/;

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url: all that is ever kept of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a setting is such a hash already, and not a password. */
export function isHash(setting: string): boolean {
  return FORM.test(setting);
}

/** Compares in constant time. False also when `hash` is none. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt, wanted] = FORM.exec(hash) ?? [];
  if (!salt || !wanted) return false;
  const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  const right = Buffer.from(wanted, 'base64url');
  return found.length === right.length && timingSafeEqual(found, right);
}

function derive(password: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((done, fail) => {
    // Node's default memory limit is exactly too small for N = 2^15, r = 8.
    scrypt(password.normalize('NFC'), salt, BYTES, { ...cost, maxmem: 256 * cost.N * cost.r }, (error, key) =>
      error ? fail(error) : done(key),
    );
  });
}
