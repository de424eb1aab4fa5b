import type { Role } from '../model/block.ts';
import { STANDINGS, type Standing } from '../model/version.ts';
import { rolesOfLetters } from './carried.ts';

/**
 * What people had said of a carried copy, for the form in which it becomes one of a stored story: `json` is what `saveAsStory` kept of
 * it. The roles are those of its paragraphs, in their order. Anything may come in such a field; what is not understood says nothing.
 */
export function saidIn(json: string | undefined): {
  readonly standing: Standing | null;
  readonly roles: readonly Role[];
} {
  let said: Record<string, unknown> = {};
  try {
    said = Object(JSON.parse(json ?? '{}'));
  } catch {
    // not from our form
  }
  return {
    standing: STANDINGS.find((s) => s === said.standing) ?? null,
    roles: (typeof said.roles === 'string' ? rolesOfLetters(said.roles) : null) ?? [],
  };
}
