import type { Role } from '../model/block.ts';
import { STANDINGS, type Standing } from '../model/version.ts';
import { splitBlocks } from '../text/blocks.ts';
import { rolesOfLetters } from './carried.ts';

/**
 * What people had said of a carried copy, for the form in which it becomes one of a stored story: `json` is what `saveAsStory` kept of
 * it. The roles hold by place, and for as many paragraphs: with one more or less in the text nobody knows which is which. Anything may
 * come in such a field; what is not understood says nothing.
 */
export function saidIn(
  json: string | undefined,
  text: string,
): { readonly standing: Standing | null; readonly roles: readonly { readonly start: number; readonly role: Role }[] } {
  let said: Record<string, unknown> = {};
  try {
    said = Object(JSON.parse(json ?? '{}'));
  } catch {
    // not from our form
  }
  const roles = typeof said.roles === 'string' ? rolesOfLetters(said.roles) : null;
  const blocks = roles ? splitBlocks(text) : [];
  return {
    standing: STANDINGS.find((s) => s === said.standing) ?? null,
    roles:
      roles && roles.length === blocks.length ? roles.map((role, i) => ({ role, start: blocks[i]?.start ?? 0 })) : [],
  };
}
