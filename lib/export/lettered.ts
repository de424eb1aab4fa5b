import type { CollationContract } from '../contract/contract.ts';
import { siglumOf } from '../model/version.ts';

/**
 * The contract with the letters that the page gives the copies: A, B, C … in `order` (the versions' ids, as the story has its columns),
 * where the contract's own follow the hashes of the texts. An editor who reads “D” on the desk must not find that copy as C in the
 * report of it. A text that came in twice stands where the first of its names does. Nothing but `siglum` is changed; a version that
 * `order` lacks comes after the others.
 */
export function lettered(contract: CollationContract, order: readonly string[]): CollationContract {
  const own = new Map(contract.versions.flatMap((v) => [v, ...(v.also ?? [])].map(({ id }) => [id, v.id] as const)));
  const ids = [...new Set([...order.flatMap((id) => own.get(id) ?? []), ...contract.versions.map((v) => v.id)])];
  return { ...contract, versions: contract.versions.map((v) => ({ ...v, siglum: siglumOf(ids.indexOf(v.id)) })) };
}

/** The versions as their letters have them, which is the order of the page's columns. */
export function inOrderOfLetters<T extends { readonly siglum: string }>(versions: readonly T[]): readonly T[] {
  return [...versions].sort(
    (a, b) => a.siglum.length - b.siglum.length || (a.siglum < b.siglum ? -1 : Number(a.siglum > b.siglum)),
  );
}
