import type { VersionDraft } from '../model/draft.ts';
import { sha256Hex } from './digest.ts';

/**
 * What makes two drafts the same version: the words, and where a caller cut them itself. Roles that were guessed play no
 * part, nor do labels, sources or dates, so the same words are one version wherever they came from. SHA-256 in hex.
 */
export function versionId(draft: VersionDraft): string {
  const given = draft.blocks.every((b) => b.settled) && draft.blocks.length > 0;
  if (!given) return sha256Hex(draft.text);
  const cuts = draft.blocks.map((b) => `${b.start}-${b.end}:${b.role}`).join(' ');
  return sha256Hex(`${cuts}\n${draft.text}`);
}
